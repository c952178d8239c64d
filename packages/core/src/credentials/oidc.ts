import type { CredentialProvider } from '../credentials.js'
import { type Environment, processEnvironment } from '../environment/variables.js'
import { CredentialsError } from './error.js'
import { fileErrorCode, type ReadFile, readTextFile } from './internal/read-file.js'
import {
  createStsClient,
  requestStsCredentials,
  type StsAction,
  type StsInput,
  type StsOptions,
} from './internal/sts.js'
import { refreshing } from './refreshing.js'

/** The options of `fromOidc`. */
export interface OidcOptions extends StsOptions {
  /** Reads the file of the token; by default from the file system, if there is one. */
  readonly readFile?: ReadFile | undefined
}

interface WebIdentityInput extends StsInput {
  readonly ProviderId: string
  readonly WebIdentityToken: string
}

// Idempotent in effect: a repeated request creates another session, and only one is used.
const assumeRoleWithWebIdentity: StsAction<WebIdentityInput> = {
  name: 'AssumeRoleWithWebIdentity',
  region: true,
  idempotent: true,
}

const provider = 'oidc'
const placeholder = 'SKIP'

/** Returns a fetch that replaces the signature with the placeholder for unsigned calls. */
function withoutSignature(send: typeof fetch): typeof fetch {
  return (url, init) => {
    const headers = new Headers(init?.headers)
    headers.set('Authorization', placeholder)
    return send(url, { ...init, headers })
  }
}

function readVariables(variables: Environment) {
  const { TKE_REGION, TKE_PROVIDER_ID, TKE_WEB_IDENTITY_TOKEN_FILE, TKE_ROLE_ARN } = variables
  if (TKE_REGION && TKE_PROVIDER_ID && TKE_WEB_IDENTITY_TOKEN_FILE && TKE_ROLE_ARN) {
    return { TKE_REGION, TKE_PROVIDER_ID, TKE_WEB_IDENTITY_TOKEN_FILE, TKE_ROLE_ARN }
  }
  const required = { TKE_REGION, TKE_PROVIDER_ID, TKE_WEB_IDENTITY_TOKEN_FILE, TKE_ROLE_ARN }
  const missing = Object.entries(required).flatMap(([name, value]) => (value ? [] : [name]))
  throw new CredentialsError(
    `The environment has no ${missing.join(', ')}. TKE sets them in pods whose service account has a role.`,
    { provider, absent: missing.length === Object.keys(required).length },
  )
}

async function readToken(readFile: ReadFile, path: string): Promise<string> {
  let token: string
  try {
    token = (await readFile(path)).trim()
  } catch (cause) {
    const code = fileErrorCode(cause)
    throw new CredentialsError(
      `${path}, which TKE_WEB_IDENTITY_TOKEN_FILE names, cannot be read${code && ` (${code})`}. Check that the pod mounts the token of its service account.`,
      { provider, absent: false, cause },
    )
  }
  if (token) return token
  throw new CredentialsError(`${path}, which TKE_WEB_IDENTITY_TOKEN_FILE names, is empty.`, {
    provider,
    absent: false,
  })
}

/**
 * Returns a provider of the temporary credentials of the role of a pod in Tencent Kubernetes Engine, from the action
 * AssumeRoleWithWebIdentity of STS (2018-08-13), which is an unsigned call. They are refreshed before they expire. The
 * environment variables `TKE_REGION`, `TKE_PROVIDER_ID`, `TKE_WEB_IDENTITY_TOKEN_FILE` and `TKE_ROLE_ARN`, and the file,
 * are read at each refresh.
 *
 * The provider throws a CredentialsError if a variable or the file is missing, or STS returns no credentials.
 *
 * @throws {ConfigurationError} If `endpoint` is neither a host nor an origin.
 */
export function fromOidc(options: OidcOptions = {}): CredentialProvider {
  const { environment, readFile = readTextFile, sessionName = 'tc3', duration, endpoint, clock } = options
  const client = createStsClient({
    credentials: { secretId: placeholder, secretKey: placeholder },
    endpoint,
    environment,
    clock,
    fetch: withoutSignature(options.fetch ?? ((url, init) => fetch(url, init))),
  })
  return refreshing(
    async () => {
      const variables = readVariables(environment ?? processEnvironment())
      const token = await readToken(readFile, variables.TKE_WEB_IDENTITY_TOKEN_FILE)
      return requestStsCredentials(client, {
        provider,
        action: assumeRoleWithWebIdentity,
        region: variables.TKE_REGION,
        input: {
          ProviderId: variables.TKE_PROVIDER_ID,
          WebIdentityToken: token,
          RoleArn: variables.TKE_ROLE_ARN,
          RoleSessionName: sessionName,
          DurationSeconds: duration,
        },
        clock,
        secret: token,
      })
    },
    { clock },
  )
}
