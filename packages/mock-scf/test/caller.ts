import { type Action, type Clock, type Credentials, createClient, type ServiceError } from '@tc3/core'
import { checkedFetch } from './checked-emulator.js'

const service = { service: 'scf', version: '2018-04-16', endpoint: 'scf.tencentcloudapi.com' }

/** The target of calls. */
interface CallTarget {
  readonly credentials: Credentials
  readonly fetch: typeof globalThis.fetch
  /** @defaultValue the documented endpoint */
  readonly endpoint?: string
}

/** Creates functions that call an emulator and check each response against the documentation. */
export function createCaller(target: CallTarget, clock: Clock) {
  const fetch = checkedFetch(target.fetch)
  const { endpoint = service.endpoint } = target

  /** Calls an action by its name and returns the content of `Response`. */
  function call(
    name: string,
    input: object = {},
    { region = 'ap-guangzhou', credentials = target.credentials } = {},
  ) {
    const client = createClient(service, { endpoint, region, clock, fetch, credentials })
    const action: Action<object, Record<string, unknown> & { RequestId: string }> = { name, region: false }
    return client.send(action, input)
  }

  /** Calls an action that must fail and returns the code of its error. */
  async function errorCode(name: string, input: object = {}, options?: Parameters<typeof call>[2]) {
    const error: ServiceError = await call(name, input, options).then(
      (response) => {
        throw new Error(`${name} succeeded: ${JSON.stringify(response)}`)
      },
      (reason) => reason,
    )
    return error.code
  }

  return { call, errorCode }
}
