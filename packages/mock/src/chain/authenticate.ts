import { signatureWindow } from '@tc3/core/platform'
import { type MaybePromise, requestDate } from '@tc3/core/signing'
import { CommonError } from '../api/api-error.js'
import { invalid, parseAuthorization } from '../api/authorization.js'
import type { Product } from '../api/product.js'
import { type AccountCredentials, defaultAccount } from '../signature/credentials.js'
import type { SignatureReport } from '../signature/diagnose/report.js'
import type { V1Proof, V3Proof } from '../signature/proof.js'
import type { Replays } from '../signature/replays.js'
import { verifyV1, verifyV3 } from '../signature/verify.js'
import { after } from '../util/maybe-promise.js'
import { equal } from '../util/timing-safe-equal.js'
import type { Decoded } from './decode.js'
import type { Found } from './find-action.js'

/** What a caller is checked against. */
export interface Authority {
  readonly product: Product
  readonly credentials: readonly AccountCredentials[]
  /** The requests of Signature v1 that came of late. */
  readonly replays: Replays
  /** Whether a signature is refused that is too old or too new. */
  readonly signatureAge: boolean
}

/** A signature that does not match, with the report on why. */
export class SignatureFailure extends CommonError {
  readonly report: SignatureReport

  constructor(report: SignatureReport) {
    const why = report.cause
      ? `The signature results from ${report.cause.what} (${report.cause.part}).`
      : 'No usual mistake explains it: the SecretKey differs, or more than one line of what is signed.'
    super('AuthFailure.SignatureFailure', `The signature does not match what the request says. ${why}`)
    this.report = report
  }
}

/** The owner of the credential of a request. */
export interface Verified {
  readonly account: string
}

/**
 * Finds the account that a request comes from (Chapters Signature v3 and Signature).
 *
 * @returns A stage that throws ApiError: AuthFailure.InvalidAuthorization, .SignatureExpire, .SecretIdNotFound,
 * .TokenFailure, and .SignatureFailure, as a SignatureFailure or for a request that came before
 */
export function authenticate(authority: Authority): (call: Decoded & Found) => MaybePromise<Verified> {
  const { credentials, product, replays, signatureAge } = authority
  return (call) => {
    const { proof } = call
    const claim = proof.version === 'v3' ? claimOfV3(call, proof, product) : claimOfV1(call, proof, product)
    if (signatureAge) checkTimestamp(call)
    const owner = findCredentials(claim.secretId, credentials)
    checkToken(call, owner)
    return after(claim.verify(owner.secretKey), (mismatch) => {
      if (mismatch) throw new SignatureFailure(mismatch)
      if (proof.version === 'v1') replays.admit(proof, call)
      return { account: owner.account ?? defaultAccount }
    })
  }
}

/** Whom a request says it comes from, and how to tell whether that is so. */
interface Claim {
  readonly secretId: string
  /** Gives a report where the signature is not made with the key. */
  verify(secretKey: string): MaybePromise<SignatureReport | undefined>
}

function claimOfV1(call: Decoded & Found, proof: V1Proof, product: Product): Claim {
  return { secretId: proof.secretId, verify: (secretKey) => verifyV1(call, proof, secretKey, product) }
}

function claimOfV3(call: Decoded & Found, proof: V3Proof, product: Product): Claim {
  const authorization = parseAuthorization(proof.authorization)
  const { date, headerNames, secretId } = authorization
  const expected = requestDate(call.timestamp)
  if (date !== expected) {
    throw invalid(`The date of the credential scope must be ${expected}, the UTC date of X-TC-Timestamp.`)
  }
  const absent = headerNames.filter((name) => name !== 'host' && !call.request.headers.has(name))
  if (absent.length > 0) {
    throw invalid(
      `SignedHeaders names headers that the request does not have: ${absent.join(', ').slice(0, 200)}.`,
    )
  }
  return { secretId, verify: (secretKey) => verifyV3(call, authorization, secretKey, product) }
}

function checkTimestamp({ timestamp, time }: Decoded) {
  const away = timestamp - Math.floor(time / 1000)
  if (Math.abs(away) <= signatureWindow) return
  throw new CommonError(
    'AuthFailure.SignatureExpire',
    `The timestamp is ${Math.abs(away)} seconds ${away < 0 ? 'before' : 'after'} the emulator's time; at most ${signatureWindow} are allowed. Check the caller's clock.`,
  )
}

function findCredentials(secretId: string, credentials: readonly AccountCredentials[]): AccountCredentials {
  const owner = credentials.find((one) => one.secretId === secretId)
  if (owner) return owner
  // Cut, as callers that swap the two send their SecretKey in place of the SecretId.
  const start = secretId.slice(0, 8)
  throw new CommonError(
    'AuthFailure.SecretIdNotFound',
    credentials.some((one) => one.secretId === secretId.trim())
      ? `The SecretId ${start}… has white space around it.`
      : `The SecretId ${start}… is not known here. Use the emulator's credentials, or make yours known to it.`,
  )
}

/** A permanent key pair needs no token, so one that comes with it is of no account. */
function checkToken({ token }: Decoded, { token: expected }: AccountCredentials) {
  if (!expected) return
  if (token === undefined) {
    throw new CommonError(
      'AuthFailure.TokenFailure',
      'The key pair is temporary, but the request has no token.',
    )
  }
  if (!equal(expected, token)) {
    throw new CommonError('AuthFailure.TokenFailure', 'The token is not the one of the temporary key pair.')
  }
}
