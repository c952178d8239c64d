import { type Action, type Clock, type Credentials, createClient, type ServiceError } from '@tc3/core'
import { checkedFetch } from './checked.js'

const service = { service: 'scf', version: '2018-04-16', endpoint: 'scf.tencentcloudapi.com' }

interface Callable {
  readonly credentials: Credentials
  readonly fetch: typeof globalThis.fetch
  /** Default: the documented one. */
  readonly endpoint?: string
}

/** Ways to call an emulator, all of whose answers are held against the documentation. */
export function callsOf(cloud: Callable, clock: Clock) {
  const fetch = checkedFetch(cloud.fetch)
  const { endpoint = service.endpoint } = cloud

  /** Calls an action by its name, and gives the content of `Response`. */
  function call(
    name: string,
    input: object = {},
    { region = 'ap-guangzhou', credentials = cloud.credentials } = {},
  ) {
    const client = createClient(service, { endpoint, region, clock, fetch, credentials })
    const action: Action<object, Record<string, unknown> & { RequestId: string }> = { name, region: false }
    return client.send(action, input)
  }

  /** Calls an action that must fail, and gives the code of the error. */
  async function refusal(name: string, input: object = {}, options?: Parameters<typeof call>[2]) {
    const answer: ServiceError = await call(name, input, options).then(
      (response) => {
        throw new Error(`${name} succeeded: ${JSON.stringify(response)}`)
      },
      (error) => error,
    )
    return answer.code
  }

  return { call, refusal }
}
