import { encodeText, stringifyJson } from '#runtime'
import type { Bytes } from '../crypto/bytes.js'
import type { MaybePromise } from '../maybe-promise.js'

/** The body of a POST and its Content-Type. */
export interface EncodedBody {
  readonly contentType: string
  readonly payload: string | Bytes
}

/** Encodes an input as the body of a POST; `random` returns numbers from 0 up to, but not including, 1. */
export type BodyEncoder = (input: object, random: () => number) => MaybePromise<EncodedBody>

/** The default encoder. */
export const encodeJson: BodyEncoder = (input) => ({
  contentType: 'application/json; charset=utf-8',
  payload: encodeText(stringifyJson(input)),
})
