import type { WireRequest } from '../api/wire.js'
import type { Caller } from './authenticate.js'
import type { RequestContent } from './decode.js'
import type { CallResponse } from './encode.js'
import type { InjectedFault } from './fault.js'
import type { ActionMatch } from './find-action.js'
import type { ActionOutput } from './handle.js'
import type { IncomingCall, WireForm } from './receive.js'
import type { ValidInput } from './validate.js'

/** All fields that the stages of the chain may return. */
type StageFields = WireForm &
  RequestContent &
  ActionMatch &
  Caller &
  ValidInput &
  InjectedFault &
  ActionOutput &
  CallResponse

/** Creates a call for the start of the chain. All fields of all stages exist from the start: adding them later is far slower. */
export function createCall(request: WireRequest, requestId: string, time: number): IncomingCall {
  const call = {
    request,
    requestId,
    time,
    stage: '',
    method: undefined,
    signatureVersion: undefined,
    mediaType: undefined,
    action: undefined,
    version: undefined,
    timestamp: undefined,
    requestedRegion: undefined,
    token: undefined,
    authentication: undefined,
    input: undefined,
    table: undefined,
    region: undefined,
    secretId: undefined,
    account: undefined,
    deny: undefined,
    signed: undefined,
    typedInput: undefined,
    warnings: undefined,
    completeInput: undefined,
    fault: undefined,
    output: undefined,
    response: undefined,
    failure: undefined,
  } satisfies IncomingCall & Record<keyof StageFields, undefined>
  return call
}
