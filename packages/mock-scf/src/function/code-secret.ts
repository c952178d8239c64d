import { globals } from '@tc3/core/globals'
import { sha256Hex } from '@tc3/core/signing'
import type { ScfContext } from '../action/context.js'
import { apiError, invalidParameter } from '../action/errors.js'
import type { FunctionRecord } from '../store/records.js'

/** Returns what is stored of a key that protects code, which is not the key itself; undefined if there is no key. */
export async function hashCodeSecret(secret: string | undefined): Promise<string | undefined> {
  return secret ? sha256Hex(new (globals().TextEncoder)().encode(secret)) : undefined
}

/**
 * Checks that a caller may see the code of a function.
 *
 * @param secret The parameter CodeSecret.
 * @throws {ApiError} UnauthorizedOperation.CodeSecret
 */
export async function checkCodeAccess(
  context: ScfContext,
  { name, codeSecretSha256 }: FunctionRecord,
  secret: string | undefined,
): Promise<void> {
  if (codeSecretSha256 === undefined || (await hashCodeSecret(secret)) === codeSecretSha256) return
  throw apiError(
    context,
    ['UnauthorizedOperation.CodeSecret'],
    `The code of the function ${name} is protected. Specify the CodeSecret with which it was protected.`,
  )
}

/**
 * Protects the code of a function, unless it is protected already.
 *
 * @param sha256 The hash of the parameter CodeSecret; undefined to leave the protection as it is.
 * @throws {ApiError} InvalidParameterValue.CodeSecret
 */
export function protectCode(
  context: ScfContext,
  record: FunctionRecord,
  sha256: string | undefined,
): FunctionRecord {
  const { name, codeSecretSha256 } = record
  if (sha256 === undefined || sha256 === codeSecretSha256) return record
  if (codeSecretSha256 === undefined) return { ...record, codeSecretSha256: sha256 }
  throw invalidParameter(
    context,
    'CodeSecret',
    `The code of the function ${name} is protected with another CodeSecret. Specify that one.`,
  )
}
