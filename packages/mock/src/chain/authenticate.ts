import { signatureWindow } from '@tc3/core/platform'
import type { MaybePromise } from '@tc3/core/signing'
import { CommonError } from '../api/api-error.js'
import type { Product } from '../api/product.js'
import { andThen } from '../maybe-promise.js'
import type { V1Authentication, V3Authentication } from '../signature/authentication.js'
import { callAuthorization } from '../signature/call-authorization.js'
import { describeCause, type SignatureReport } from '../signature/diagnose/report.js'
import type { KeyPairs } from '../signature/key-pairs.js'
import type { ReplayGuard } from '../signature/replay-guard.js'
import type { SignedText } from '../signature/signed-text.js'
import { type Verification, verifyV1, verifyV3 } from '../signature/verify.js'
import type { DecodedCall } from './decode.js'
import type { ActionMatch } from './find-action.js'

/** How callers are authenticated. */
export interface AuthenticateOptions {
  readonly product: Product
  readonly keyPairs: KeyPairs
  /** Rejects replayed requests of Signature v1. Undefined if they are accepted. */
  readonly replayGuard: ReplayGuard | undefined
  /** Whether signatures that are too old or too new are rejected. */
  readonly signatureAge: boolean
}

/** The error for a signature that does not match, with a report of the cause. */
export class SignatureFailure extends CommonError {
  readonly report: SignatureReport

  constructor(report: SignatureReport) {
    super(
      'AuthFailure.SignatureFailure',
      `The signature does not match the request. ${describeCause(report)}`,
    )
    this.report = report
  }
}

/** The owner of the credentials of a request. */
export interface Caller {
  /** The SecretId that signed the request. */
  readonly secretId: string
  readonly account: string
  /** The operations that are denied to the key pair. */
  readonly deny: readonly string[]
  readonly signed: SignedText
}

/**
 * Creates the stage that verifies the signature of a request and finds its account (Chapters Signature v3 and Signature).
 *
 * @returns A stage that throws ApiError: AuthFailure.InvalidAuthorization, .SignatureExpire, .SecretIdNotFound,
 * .TokenFailure, and .SignatureFailure (a SignatureFailure if the signature does not match, or for a replay).
 */
export function authenticate(
  authority: AuthenticateOptions,
): (call: DecodedCall & ActionMatch) => MaybePromise<Caller> {
  const { keyPairs, product, replayGuard, signatureAge } = authority
  return (call) => {
    const { authentication } = call
    const claim =
      authentication.version === 'v3'
        ? v3Claim(call, authentication, product)
        : v1Claim(call, authentication, product)
    if (signatureAge) checkTimestamp(call)
    const { secretId } = claim
    return andThen(keyPairs.find(secretId, call.token, call.time), ({ secretKey, account, deny }) =>
      andThen(claim.verify(secretKey), (verification) => {
        if (!verification.matches) throw new SignatureFailure(verification.report)
        if (authentication.version === 'v1') replayGuard?.admit(authentication, call)
        return { secretId, account, deny, signed: verification.signed }
      }),
    )
  }
}

/** The claimed SecretId of a request, and the function that verifies that it was signed with a key. */
interface Claim {
  readonly secretId: string
  verify(secretKey: string): MaybePromise<Verification>
}

function v1Claim(call: DecodedCall & ActionMatch, authentication: V1Authentication, product: Product): Claim {
  return {
    secretId: authentication.secretId,
    verify: (secretKey) => verifyV1(call, authentication, secretKey, product),
  }
}

function v3Claim(call: DecodedCall & ActionMatch, authentication: V3Authentication, product: Product): Claim {
  const authorization = callAuthorization(call, authentication.authorization)
  const { secretId } = authorization
  return { secretId, verify: (secretKey) => verifyV3(call, authorization, secretKey, product) }
}

function checkTimestamp({ timestamp, time }: DecodedCall): void {
  const skew = timestamp - Math.floor(time / 1000)
  if (Math.abs(skew) <= signatureWindow) return
  throw new CommonError(
    'AuthFailure.SignatureExpire',
    `The timestamp is ${Math.abs(skew)} seconds ${skew < 0 ? 'before' : 'after'} the emulator's time; at most ${signatureWindow} are allowed. Check the caller's clock.`,
  )
}
