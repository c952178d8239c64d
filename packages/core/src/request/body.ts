import type { Bytes } from '../crypto/bytes.js'
import type { MaybePromise } from '../crypto/maybe-promise.js'
import { stringifyJson } from './json.js'

/** The body of a POST and its Content-Type. */
export interface Payload {
  readonly contentType: string
  readonly payload: string | Bytes
}

/** Writes an input as the body of a POST; `random` gives numbers from 0 up to, not including, 1. */
export type Encode = (input: object, random: () => number) => MaybePromise<Payload>

/** The encoding of calls that set none. */
export const encodeJson: Encode = (input) => ({
  contentType: 'application/json; charset=utf-8',
  payload: stringifyJson(input),
})
