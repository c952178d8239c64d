import { inspect } from 'node:util'
import type { CredentialProvider } from '@tc3/core'
import { fromAssumeRole } from '@tc3/core/credentials/assume-role'
import { fromCvmRole } from '@tc3/core/credentials/cvm-role'
import { fromDefaultChain } from '@tc3/core/credentials/default'
import { fromEnv } from '@tc3/core/credentials/env'
import { fromOidc } from '@tc3/core/credentials/oidc'
import { fromProfile } from '@tc3/core/credentials/profile'
import { fromTccli } from '@tc3/core/credentials/tccli'
import { expect, it } from 'vitest'
import { errorOf, fileReader, stoppedClock } from './fixtures.js'
import { type ReceivedRequest, serve } from './http-server.js'

const planted = 'Planted+Secret/Value=='
const caller = { secretId: 'AKIDcaller', secretKey: planted, token: `${planted}token` }

/** All representations of a value, including its causes and hidden members. */
function representations(value: unknown): string[] {
  return [
    inspect(value, { depth: 12, showHidden: true, getters: true }),
    JSON.stringify(value) ?? '',
    String(value),
    ...(value instanceof Error ? [value.stack ?? '', ...representations(value.cause)] : []),
  ]
}

function expectNoSecret(value: unknown): void {
  for (const text of representations(value)) {
    expect(text).not.toContain(planted)
    expect(text).not.toContain(encodeURIComponent(planted))
  }
}

/** Invalid responses that contain keys, or the received request. */
const leaks: ((request: ReceivedRequest) => string)[] = [
  () => `{"Response":{"Credentials":{"TmpSecretKey":"${planted}","Token":"${planted}"},"ExpiredTime":1}}`,
  () => `{"Response":{"Credentials":{"TmpSecretKey":"${planted}"`,
  () => `{"TmpSecretId":"AKID","TmpSecretKey":"${planted}","Code":"Success"}`,
  () => `{"TmpSecretKey":"${planted}","Code":{"detail":"${planted}"}}`,
  () => planted,
  () => `<html>${planted}</html>`,
  ({ headers, body }) => JSON.stringify({ headers, body }),
  ({ body }) => body,
]

const environment = {
  TKE_REGION: 'r',
  TKE_PROVIDER_ID: 'p',
  TKE_WEB_IDENTITY_TOKEN_FILE: '/t',
  TKE_ROLE_ARN: 'a',
}
const readFile = fileReader({ '/t': planted })
const clock = stoppedClock()

it.each(['complete', 'cut', 'HTTP 500'])(
  'are not contained in the errors of invalid responses: %s',
  async (how) => {
    for (const leak of leaks) {
      const server = await serve(clock, (request) => ({
        status: how === 'complete' ? 200 : 500,
        body: leak(request),
      }))
      const options = { endpoint: server.origin, clock }
      for (const provider of [
        fromCvmRole(options),
        fromCvmRole({ ...options, role: 'CVMas' }),
        fromAssumeRole({ ...options, credentials: caller, roleArn: 'a' }),
        fromOidc({ ...options, environment, readFile }),
      ]) {
        if (how === 'cut') {
          const request = { method: '', path: '', headers: {}, body: planted }
          server.faults.push(...Array.from({ length: 5 }, () => ({ cut: leak(request) })))
        }
        const error = await errorOf(provider)
        server.faults.length = 0
        expect(error).toMatchObject({ name: 'CredentialsError' })
        expectNoSecret(error)
      }
    }
  },
)

it('are not contained in the error if STS quotes the web identity token', async () => {
  const server = await serve(clock, ({ body }) => ({
    body: JSON.stringify({
      Response: {
        Error: { Code: 'InvalidParameter', Message: `not a token: ${JSON.parse(body).WebIdentityToken}.` },
      },
    }),
  }))
  const error = await errorOf(fromOidc({ endpoint: server.origin, clock, environment, readFile }))
  expect(String(error)).toContain('failed with InvalidParameter: not a token: [secret].')
  expectNoSecret(error)
})

it('are not contained in the errors of incomplete sources', async () => {
  const path = '/etc/tencentcloud/credentials'
  for (const provider of [
    fromEnv({ environment: { TENCENTCLOUD_SECRET_KEY: planted, TENCENTCLOUD_SESSION_TOKEN: planted } }),
    fromProfile({
      environment: {},
      readFile: fileReader({ [path]: `[default]\nsecret_key = ${planted}\ntoken=${planted}` }),
    }),
    fromProfile({
      environment: {},
      readFile: fileReader({ [path]: `secret_key = ${planted}\n[${planted}` }),
    }),
    ...[
      `{"secretKey": "${planted}", "token": "${planted}"}`,
      `{"secretKey": "${planted}`,
      `{"secretId": "AKID", "secretKey": "x", "type": "${planted}"}`,
      `{"secretId": "AKID", "secretKey": "${planted}", "role-arn": "${planted}"}`,
      planted,
    ].map((content) =>
      fromTccli({
        environment: { HOME: '/home/ada' },
        readFile: fileReader({ '/home/ada/.tccli/default.credential': content }),
      }),
    ),
    fromDefaultChain({
      environment: {},
      readFile: fileReader({ [path]: `[other]\nsecret_key = ${planted}` }),
      fetch: () => Promise.reject(new TypeError('fetch failed')),
    }),
  ]) {
    expectNoSecret(await errorOf(provider))
  }
})

it('are not contained in representations of providers', async () => {
  const server = await serve(clock, () => ({
    body: JSON.stringify({ TmpSecretId: 'AKID', TmpSecretKey: planted, Token: planted, ExpiredTime: 1e10 }),
  }))
  const instance = fromCvmRole({ endpoint: server.origin, role: 'CVMas' })
  expect(await instance()).toMatchObject({ secretKey: planted })
  const providers: CredentialProvider[] = [
    instance,
    fromEnv({ environment: { TENCENTCLOUD_SECRET_KEY: planted } }),
    fromAssumeRole({ credentials: caller, roleArn: 'a' }),
  ]
  for (const provider of providers) expectNoSecret(provider)
})
