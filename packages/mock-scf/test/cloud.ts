import { type Action, createClient, type ServiceError } from '@tc3/core'
import { createScf, type ScfOptions } from '@tc3/mock-scf'
import { undocumented } from './documented.js'

/** 2020-01-01 00:00:00 UTC. */
export const start = 1577836800000

/** An emulator whose time stands still, and a way to call it. */
export function cloud(options: ScfOptions = {}) {
  let time = start
  const clock = { now: () => time }
  const scf = createScf({ clock, rateLimits: false, ...options })
  const service = { service: 'scf', version: '2018-04-16', endpoint: 'scf.tencentcloudapi.com' }

  /** Every answer that the tests get is held against the documentation. */
  const documented: typeof fetch = async (request, init) => {
    const response = await scf.fetch(request, init)
    const action = new Headers(init?.headers).get('x-tc-action') ?? ''
    const { Response: content } = JSON.parse(await response.clone().text())
    const problems = undocumented(action, content)
    if (problems.length > 0) throw new Error(`The answer is not as documented.\n${problems.join('\n')}`)
    return response
  }

  /** Calls an action by its name, and gives the content of `Response`. */
  function call(
    name: string,
    input: object = {},
    { region = 'ap-guangzhou', credentials = scf.credentials } = {},
  ) {
    const client = createClient(service, { region, clock, fetch: documented, credentials })
    const action: Action<object, { RequestId: string }> = { name, region: false }
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
