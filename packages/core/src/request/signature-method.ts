export type { SignatureMethod } from './signer.js'
/** The signature method of clients that set none: TC3-HMAC-SHA256. */
export { tc3 as defaultSignatureMethod } from './v3.js'
