import type { Clock } from '@tc3/core'
import { globals } from '@tc3/core/globals'
import { signTc3 } from '@tc3/core/signing'
import * as v from 'valibot'
import type { Product } from '../api/product.js'
import type { WireRequest, WireResponse } from '../api/wire.js'
import { anyObject, withDescription } from '../schema/schema.js'
import { type AccountCredentials, defaultAccount } from '../signature/credentials.js'
import { ControlError, type ControlRoute } from './control-route.js'
import { route } from './route.js'

/** What calls of actions need. */
export interface CallOptions {
  readonly product: Product
  readonly credentials: readonly AccountCredentials[]
  readonly clock: Clock
  /** Handles a request to the API. */
  readonly handle: (request: WireRequest) => Promise<WireResponse>
}

/** Creates the operation that calls an action in place of a client: callers need no signature. */
export function callRoute(options: CallOptions): ControlRoute {
  return route({
    method: 'POST',
    path: 'calls/{action}',
    name: 'callAction',
    summary:
      'Calls an action of the API with an input. The emulator signs the request with a key pair of the account, so that curl can send it. The response is that of the API.',
    input: {
      action: v.string(),
      region: v.optional(withDescription(v.string(), 'The common parameter Region. Default: none.')),
      account: v.optional(withDescription(v.string(), 'Default: the account of the first key pair.')),
      body: withDescription(anyObject, 'The input of the action.'),
    },
    response: { json: anyObject },
    async run({ action, region, account, body }, request) {
      return options.handle(await signCall(options, { action, region, account, input: body }, request))
    },
  })
}

interface ActionCall {
  readonly action: string
  readonly region: string | undefined
  readonly account: string | undefined
  readonly input: object
}

/** Creates the request of a client that reaches the emulator as the given request does. */
async function signCall(
  { product, credentials, clock }: CallOptions,
  { action, region, account, input }: ActionCall,
  { host, origin, signal }: WireRequest,
): Promise<WireRequest> {
  const owner = findOwner(credentials, account)
  const timestamp = Math.floor(clock.now() / 1000)
  const body = new (globals().TextEncoder)().encode(JSON.stringify(input))
  const headers = { 'content-type': 'application/json', host }
  const { authorization } = await signTc3(
    { method: 'POST', path: '/', query: '', headers, payload: body },
    owner,
    { timestamp, service: product.service },
  )
  return {
    method: 'POST',
    origin,
    host,
    path: '/',
    query: '',
    headers: new Map([
      ...Object.entries(headers),
      ['authorization', authorization],
      ['x-tc-action', action],
      ['x-tc-version', product.version],
      ['x-tc-timestamp', String(timestamp)],
      ...(region === undefined ? [] : [['x-tc-region', region] as const]),
      ...(owner.token === undefined ? [] : [['x-tc-token', owner.token] as const]),
    ]),
    body,
    ...(signal && { signal }),
  }
}

function findOwner(
  credentials: readonly AccountCredentials[],
  account: string | undefined,
): AccountCredentials {
  const owner = credentials.find(
    (one) => account === undefined || (one.account ?? defaultAccount) === account,
  )
  if (owner) return owner
  throw new ControlError(404, `No key pair belongs to the account ${account?.slice(0, 80)}.`)
}
