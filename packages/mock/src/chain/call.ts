import type { WireRequest } from '../api/wire.js'
import type { Verified } from './authenticate.js'
import type { Content } from './decode.js'
import type { Answered } from './encode.js'
import type { Struck } from './fault.js'
import type { Found } from './find-action.js'
import type { Handled } from './handle.js'
import type { Arrived, Form } from './receive.js'
import type { Checked } from './validate.js'

/** All that the stages of the chain may find. */
type Facts = Form & Content & Found & Verified & Checked & Struck & Handled & Answered

/** A call at the start of the chain. It has room for what the stages find: an object that grows is far slower. */
export function arrived(request: WireRequest, requestId: string, time: number): Arrived {
  const call = {
    request,
    requestId,
    time,
    at: '',
    method: undefined,
    signatureVersion: undefined,
    mediaType: undefined,
    action: undefined,
    version: undefined,
    timestamp: undefined,
    regionAsked: undefined,
    token: undefined,
    proof: undefined,
    input: undefined,
    table: undefined,
    region: undefined,
    account: undefined,
    sent: undefined,
    checked: undefined,
    fault: undefined,
    output: undefined,
    response: undefined,
    refusal: undefined,
  } satisfies Arrived & Record<keyof Facts, undefined>
  return call
}
