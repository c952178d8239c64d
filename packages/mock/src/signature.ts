// For programs that explain signatures, such as pages: the verification that emulators use, without an emulator.

export { ApiError } from './api/api-error.js'
export type { Authorization } from './api/authorization.js'
export { type Pairs, parsePairs } from './api/urlencoded.js'
export type { WireRequest } from './api/wire.js'
export { type V1Authentication, v1Authentication } from './signature/authentication.js'
export { callAuthorization } from './signature/call-authorization.js'
export { type AccountCredentials, fakeCredentials } from './signature/credentials.js'
export type { SignedProduct } from './signature/diagnose/endpoint.js'
export {
  describeCause,
  type SignatureCause,
  type SignatureReport,
  type SignedLine,
} from './signature/diagnose/report.js'
export type { SignedCall } from './signature/diagnose/signed-call.js'
export type { SignedText } from './signature/signed-text.js'
export { type Verification, verifyV1, verifyV3 } from './signature/verify.js'
