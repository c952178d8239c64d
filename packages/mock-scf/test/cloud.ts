import { type Action, createClient, type ServiceError } from '@tc3/core'
import { createScf, type ScfOptions } from '@tc3/mock-scf'
import { checked } from './checked.js'

/** 2020-01-01 00:00:00 UTC. */
export const start = 1577836800000

/** An emulator whose time stands still, and a way to call it. */
export function cloud(options: ScfOptions = {}) {
  let time = start
  const clock = { now: () => time }
  const scf = createScf({ clock, rateLimits: false, ...options })
  const { fetch } = checked(scf)
  const service = { service: 'scf', version: '2018-04-16', endpoint: 'scf.tencentcloudapi.com' }

  /** Calls an action by its name, and gives the content of `Response`. */
  function call(
    name: string,
    input: object = {},
    { region = 'ap-guangzhou', credentials = scf.credentials } = {},
  ) {
    const client = createClient(service, { region, clock, fetch, credentials })
    const action: Action<object, Record<string, unknown> & { RequestId: string }> = { name, region: false }
    return client.send(action, input)
  }

  /** Calls an action that must fail, and gives the code and message of the error. */
  async function refusal(name: string, input: object = {}, options?: Parameters<typeof call>[2]) {
    const answer: ServiceError = await call(name, input, options).then(
      (response) => {
        throw new Error(`${name} succeeded: ${JSON.stringify(response)}`)
      },
      (error) => error,
    )
    return answer.code
  }

  /** Lets time pass. */
  function wait(seconds: number) {
    time += seconds * 1000
  }

  return { scf, call, refusal, wait }
}
