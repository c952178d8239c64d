export type { Credentials } from '../credentials.js'
export type { MaybePromise } from '../maybe-promise.js'
export { type AuthorizationParts, authorization } from './authorization.js'
export {
  type CanonicalRequestParts,
  canonicalHeaders,
  canonicalRequest,
  signedHeaders,
} from './canonical-request.js'
export { credentialScope, requestDate } from './credential-scope.js'
export { flatten } from './flatten.js'
export { encode, queryString } from './percent-encoding.js'
export { sha256Hex } from './sha256-hex.js'
export { signature } from './signature.js'
export { signingKey } from './signing-key.js'
export { type StringToSignParts, stringToSign } from './string-to-sign.js'
export { signTc3, type Tc3Request, type Tc3Scope, type Tc3Signature } from './tc3.js'
export {
  isCommonV1Parameter,
  signatureV1,
  signV1,
  stringToSignV1,
  type V1Request,
  type V1Signature,
  type V1SignatureMethod,
} from './v1.js'
