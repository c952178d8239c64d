import { inspect } from 'node:util'
import type { CredentialProvider } from '@tc3/core'
import { fromAssumeRole } from '@tc3/core/credentials/assume-role'
import { fromCvmRole } from '@tc3/core/credentials/cvm-role'
import { fromDefaultChain } from '@tc3/core/credentials/default'
import { fromEnv } from '@tc3/core/credentials/env'
import { fromOidc } from '@tc3/core/credentials/oidc'
import { fromProfile } from '@tc3/core/credentials/profile'
import { expect, it } from 'vitest'
import { type Received, serve } from './http-server.js'
import { readerOf, stoppedClock, thrownBy } from './world.js'

const planted = 'Planted+Secret/Value=='
const caller = { secretId: 'AKIDcaller', secretKey: planted, token: `${planted}token` }

/** All texts in which a value can come to light, its causes and hidden members included. */
function lightOf(value: unknown): string[] {
  return [
    inspect(value, { depth: 12, showHidden: true, getters: true }),
    JSON.stringify(value) ?? '',
    String(value),
    ...(value instanceof Error ? [value.stack ?? '', ...lightOf(value.cause)] : []),
  ]
}

function expectDark(value: unknown): void {
  for (const text of lightOf(value)) {
    expect(text).not.toContain(planted)
    expect(text).not.toContain(encodeURIComponent(planted))
  }
}

/** Answers that hold keys, or all that was received, in every form that is not understood. */
const leaks: ((request: Received) => string)[] = [
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
const readFile = readerOf({ '/t': planted })
const clock = stoppedClock()

it.each(['whole', 'cut', 'HTTP 500'])(
  'keep out of every error when an answer is not understood: %s',
  async (how) => {
    for (const leak of leaks) {
      const server = await serve(clock, (request) => ({
        status: how === 'whole' ? 200 : 500,
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
        const error = await thrownBy(provider)
        server.faults.length = 0
        expect(error).toMatchObject({ name: 'CredentialsError' })
        expectDark(error)
      }
    }
  },
)

it('keep out of the error when STS quotes the web identity token in its refusal', async () => {
  const server = await serve(clock, ({ body }) => ({
    body: JSON.stringify({
      Response: {
        Error: { Code: 'InvalidParameter', Message: `not a token: ${JSON.parse(body).WebIdentityToken}.` },
      },
    }),
  }))
  const error = await thrownBy(fromOidc({ endpoint: server.origin, clock, environment, readFile }))
  expect(String(error)).toContain('refused with InvalidParameter: [secret]')
  expectDark(error)
})

it('keep out of the errors of what is half set up', async () => {
  const path = '/etc/tencentcloud/credentials'
  for (const provider of [
    fromEnv({ environment: { TENCENTCLOUD_SECRET_KEY: planted, TENCENTCLOUD_SESSION_TOKEN: planted } }),
    fromProfile({
      environment: {},
      readFile: readerOf({ [path]: `[default]\nsecret_key = ${planted}\ntoken=${planted}` }),
    }),
    fromProfile({ environment: {}, readFile: readerOf({ [path]: `secret_key = ${planted}\n[${planted}` }) }),
    fromDefaultChain({
      environment: {},
      readFile: readerOf({ [path]: `[other]\nsecret_key = ${planted}` }),
      fetch: () => Promise.reject(new TypeError('fetch failed')),
    }),
  ]) {
    expectDark(await thrownBy(provider))
  }
})

it('keep out of the providers when they are shown', async () => {
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
  for (const provider of providers) expectDark(provider)
})
