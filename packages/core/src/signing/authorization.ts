import { algorithm } from '../platform.js'

/** The parts of the Authorization header. */
export interface AuthorizationParts {
  readonly secretId: string
  /** CredentialScope: `YYYY-MM-DD/service/tc3_request`. */
  readonly scope: string
  /** SignedHeaders: `content-type;host`. */
  readonly signedHeaders: string
  /** Signature in lowercase hexadecimal. */
  readonly signature: string
}

/** Authorization: the value of the header. Chapter Signature v3, 4. */
export function authorization({ secretId, scope, signedHeaders, signature }: AuthorizationParts): string {
  return `${algorithm} Credential=${secretId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`
}
