import type { Clock, Credentials } from '@tc3/core'
import { signTc3 } from '@tc3/core/signing'
import { type Answer, type Received, serve } from './http-server.js'

/** The nth credentials that STS gives. */
export function roleCredentials(n: number) {
  return {
    secretId: `AKIDrole${n}`,
    secretKey: `role-key-${n}`,
    token: `role-token-${n}`,
  }
}

export const roleArn = 'qcs::cam::uin/100000000001:roleName/deploy'

function refuse(Code: string, Message: string): Answer {
  return {
    body: JSON.stringify({ Response: { Error: { Code, Message }, RequestId: 'refusal' } }),
  }
}

/** Whether a request has the signature that its Authorization header should have. */
async function isSigned({ headers, body }: Received, caller: Credentials): Promise<boolean> {
  const names = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1]?.split(';') ?? []
  const signed = Object.fromEntries(names.map((name) => [name, headers[name] ?? '']))
  const { authorization } = await signTc3(
    { method: 'POST', path: '/', query: '', headers: signed, payload: body },
    caller,
    { timestamp: Number(headers['x-tc-timestamp']), service: 'sts' },
  )
  return authorization === headers.authorization && headers['x-tc-token'] === caller.token
}

/** Plays STS, which knows one caller and one web identity token. */
export async function stsService(
  clock: Clock,
  known: { readonly caller?: Credentials; readonly webIdentityToken?: string },
) {
  let given = 0
  return serve(clock, async (request) => {
    const { headers, body } = request
    const input = JSON.parse(body)
    if (Math.abs(Number(headers['x-tc-timestamp']) - clock.now() / 1000) > 300) {
      return refuse('AuthFailure.SignatureExpire', 'The timestamp is too far from now.')
    }
    if (headers['x-tc-version'] !== '2018-08-13') return refuse('NoSuchVersion', 'No such version.')
    if (!headers['x-tc-region']) return refuse('MissingParameter', 'Region is missing.')
    switch (headers['x-tc-action']) {
      case 'AssumeRole':
        if (!known.caller || !(await isSigned(request, known.caller))) {
          return refuse('AuthFailure.SignatureFailure', 'The signature is wrong.')
        }
        break
      case 'AssumeRoleWithWebIdentity':
        if (headers.authorization !== 'SKIP') return refuse('AuthFailure.SignatureFailure', 'Is no SKIP.')
        if (input.WebIdentityToken !== known.webIdentityToken) {
          return refuse('InvalidParameter.WebIdentityTokenError', 'The token is wrong.')
        }
        break
      default:
        return refuse('InvalidAction', 'No such action.')
    }
    if (input.RoleArn !== roleArn) return refuse('ResourceNotFound.RoleNotFound', 'There is no such role.')
    given += 1
    const { secretId, secretKey, token } = roleCredentials(given)
    const ExpiredTime = Math.floor(clock.now() / 1000) + (input.DurationSeconds ?? 7200)
    return {
      body: JSON.stringify({
        Response: {
          Credentials: { Token: token, TmpSecretId: secretId, TmpSecretKey: secretKey },
          ExpiredTime,
          Expiration: new Date(ExpiredTime * 1000).toISOString(),
          RequestId: `session-${given}`,
        },
      }),
    }
  })
}
