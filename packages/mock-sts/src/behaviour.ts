import {
  ApiError,
  type Context,
  type TemporaryCredentials,
  type TemporaryIdentity,
  type TemporaryKeyPair,
} from '@tc3/mock'
import type { AssumeRoleErrorCode } from './generated/errors.js'
import type { StsHandlers } from './generated/handlers.js'

/** The handlers of the actions. Those that need an identity provider respond with their documented example. */
export type EmulatedStsHandlers = Pick<StsHandlers, 'assumeRole' | 'getCallerIdentity' | 'getFederationToken'>

/** The resource name of a role. */
const roleArn = /^qcs::cam::uin\/[^:/]+:role(?:Name)?\/([\w+=,.@-]{1,128})$/

/** Creates the handlers. Policies are neither checked nor applied: temporary credentials may do what their issuer may. */
export function createHandlers(temporaryCredentials: TemporaryCredentials): EmulatedStsHandlers {
  async function issue(context: Context, identity: TemporaryIdentity, seconds: number) {
    const { secretId, now } = context
    const expiredTime = Math.floor(now / 1000) + seconds
    const issued = await temporaryCredentials.issue(secretId, identity, expiredTime * 1000, now)
    return {
      Credentials: { Token: issued.token, TmpSecretId: issued.secretId, TmpSecretKey: issued.secretKey },
      ExpiredTime: expiredTime,
      Expiration: new Date(expiredTime * 1000).toISOString().replace('.000Z', 'Z'),
    }
  }

  return {
    assumeRole({ RoleArn, RoleSessionName, DurationSeconds }, context) {
      const [, role] = roleArn.exec(RoleArn) ?? []
      if (role === undefined) {
        throw parameterError(
          `RoleArn must be the name of a role, such as qcs::cam::uin/${context.account}:roleName/example.`,
        )
      }
      const identity = {
        type: 'CAMRole',
        arn: `qcs::sts:${context.account}:assumed-role/${role}`,
        userId: `${role}:${RoleSessionName}`,
      }
      return issue(context, identity, DurationSeconds)
    },

    getFederationToken({ Name, DurationSeconds }, context) {
      const identity = {
        type: 'CAMUser',
        arn: `qcs::sts:${context.account}:federated-user/${context.account}`,
        userId: `${context.account}:${Name}`,
      }
      return issue(context, identity, DurationSeconds)
    },

    getCallerIdentity(_, { account, secretId }) {
      const { arn, userId, type } = identityOf(temporaryCredentials.get(secretId), account)
      return { Arn: arn, AccountId: account, UserId: userId, PrincipalId: account, Type: type }
    },
  }
}

/** The identity of a temporary key pair or, if it is permanent, of the account. */
function identityOf(temporary: TemporaryKeyPair | undefined, account: string): TemporaryIdentity {
  return (
    temporary?.identity ?? { type: 'CAMUser', arn: `qcs::cam:${account}:uin/${account}`, userId: account }
  )
}

function parameterError(message: string): ApiError {
  const code: AssumeRoleErrorCode = 'InvalidParameter.ParamError'
  return new ApiError(code, message)
}
