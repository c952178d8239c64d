import type { Clock, Credentials } from '@tc3/core'
import { signTc3 } from '@tc3/core/signing'
import { type ReceivedRequest, type ServerResponse, serve } from './http-server.js'

/** The nth credentials that STS returns. */
export function roleCredentials(n: number) {
  return {
    secretId: `AKIDrole${n}`,
    secretKey: `role-key-${n}`,
    token: `role-token-${n}`,
  }
}

export const roleArn = 'qcs::cam::uin/100000000001:roleName/deploy'

function errorResponse(Code: string, Message: string): ServerResponse {
  return {
    body: JSON.stringify({ Response: { Error: { Code, Message }, RequestId: 'error-1' } }),
  }
}

/** Whether the signature in the Authorization header is valid. */
async function isSigned({ headers, body }: ReceivedRequest, caller: Credentials): Promise<boolean> {
  const names = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1]?.split(';') ?? []
  const signed = Object.fromEntries(names.map((name) => [name, headers[name] ?? '']))
  const { authorization } = await signTc3(
    { method: 'POST', path: '/', query: '', headers: signed, payload: body },
    caller,
    { timestamp: Number(headers['x-tc-timestamp']), service: 'sts' },
  )
  return authorization === headers.authorization && headers['x-tc-token'] === caller.token
}

/** Emulates STS with one known caller and one valid web identity token. */
export async function stsService(
  clock: Clock,
  known: { readonly caller?: Credentials; readonly webIdentityToken?: string },
) {
  let count = 0
  return serve(clock, async (request) => {
    const { headers, body } = request
    const input = JSON.parse(body)
    if (Math.abs(Number(headers['x-tc-timestamp']) - clock.now() / 1000) > 300) {
      return errorResponse('AuthFailure.SignatureExpire', 'The timestamp is too far from now.')
    }
    if (headers['x-tc-version'] !== '2018-08-13') return errorResponse('NoSuchVersion', 'No such version.')
    if (!headers['x-tc-region']) return errorResponse('MissingParameter', 'Region is missing.')
    switch (headers['x-tc-action']) {
      case 'AssumeRole':
        if (!known.caller || !(await isSigned(request, known.caller))) {
          return errorResponse('AuthFailure.SignatureFailure', 'The signature is wrong.')
        }
        break
      case 'AssumeRoleWithWebIdentity':
        if (headers.authorization !== 'SKIP')
          return errorResponse('AuthFailure.SignatureFailure', 'The header is not SKIP.')
        if (input.WebIdentityToken !== known.webIdentityToken) {
          return errorResponse('InvalidParameter.WebIdentityTokenError', 'The token is wrong.')
        }
        break
      default:
        return errorResponse('InvalidAction', 'No such action.')
    }
    if (input.RoleArn !== roleArn)
      return errorResponse('ResourceNotFound.RoleNotFound', 'There is no such role.')
    count += 1
    const { secretId, secretKey, token } = roleCredentials(count)
    const ExpiredTime = Math.floor(clock.now() / 1000) + (input.DurationSeconds ?? 7200)
    return {
      body: JSON.stringify({
        Response: {
          Credentials: { Token: token, TmpSecretId: secretId, TmpSecretKey: secretKey },
          ExpiredTime,
          Expiration: new Date(ExpiredTime * 1000).toISOString(),
          RequestId: `session-${count}`,
        },
      }),
    }
  })
}
