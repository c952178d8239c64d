import { algorithm } from '../platform.js'

/** The parts of the string to sign. */
export interface StringToSignParts {
  /** RequestTimestamp: the value of X-TC-Timestamp, in seconds since 1970. */
  readonly timestamp: number
  /** CredentialScope: `YYYY-MM-DD/service/tc3_request`. */
  readonly scope: string
  /** HashedCanonicalRequest: the SHA-256 of the canonical request in lowercase hexadecimal. */
  readonly canonicalRequestHash: string
}

/** StringToSign. Chapter Signature v3, 2. */
export function stringToSign({ timestamp, scope, canonicalRequestHash }: StringToSignParts): string {
  return `${algorithm}\n${timestamp}\n${scope}\n${canonicalRequestHash}`
}
