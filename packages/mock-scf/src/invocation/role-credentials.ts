import type { TemporaryCredentials } from '@tc3/mock'
import type { RoleCredentials, RoleCredentialsOf } from '../runtime/code-run.js'

/** How long the credentials of a role are valid, in milliseconds. */
const lifetime = 12 * 3_600_000

/**
 * Creates the credentials of roles. The emulator accepts them as those of the account.
 *
 * @param secretIdOf Returns the SecretId of an account; undefined if it has none.
 */
export function createRoleCredentials(
  temporaryCredentials: TemporaryCredentials,
  secretIdOf: (account: string) => string | undefined,
): RoleCredentialsOf {
  const issued = new Map<string, { readonly credentials: RoleCredentials; readonly renewal: number }>()
  return async (account, role, now) => {
    const arn = `qcs::cam::uin/${account}:roleName/${role}`
    const current = issued.get(arn)
    // An instance keeps its credentials, so they are renewed long before they expire.
    if (current && current.renewal > now) return current.credentials
    const secretId = secretIdOf(account)
    if (secretId === undefined) return undefined
    const identity = { type: 'CAMRole', arn, userId: `${account}:${role}` }
    const credentials = await temporaryCredentials.issue(secretId, identity, now + lifetime, now)
    issued.set(arn, { credentials, renewal: now + lifetime / 2 })
    return credentials
  }
}
