import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromOidc } from '@tc3/core/credentials/oidc'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { roleArn, roleCredentials, stsService } from './sts.js'
import { fileError, problemOf, readerOf, routed, stoppedClock } from './world.js'

afterEach(() => vi.unstubAllEnvs())

const file = '/var/run/secrets/token'
const environment = {
  TKE_REGION: 'ap-singapore',
  TKE_PROVIDER_ID: 'cls-provider',
  TKE_WEB_IDENTITY_TOKEN_FILE: file,
  TKE_ROLE_ARN: roleArn,
}

async function setUp() {
  const clock = stoppedClock()
  const sts = await stsService(clock, { webIdentityToken: 'web.identity.token' })
  const readFile = readerOf({ [file]: 'web.identity.token\n' })
  return { clock, sts, options: { environment, readFile, endpoint: sts.origin, clock } }
}

describe('fromOidc', () => {
  it('gives the credentials of the role, for the token of the file, unsigned', async () => {
    const { sts, options } = await setUp()
    expect(await fromOidc(options)()).toMatchObject(roleCredentials(1))
    const [request] = sts.requests
    expect(JSON.parse(request?.body ?? '')).toEqual({
      ProviderId: 'cls-provider',
      WebIdentityToken: 'web.identity.token',
      RoleArn: roleArn,
      RoleSessionName: 'tc3',
    })
    expect(request?.headers).toMatchObject({
      authorization: 'SKIP',
      'content-type': 'application/json; charset=utf-8',
      'x-tc-action': 'AssumeRoleWithWebIdentity',
      'x-tc-version': '2018-08-13',
      'x-tc-region': 'ap-singapore',
    })
    expect(request?.headers).not.toHaveProperty('x-tc-token')
  })

  it('tells STS all that it may be told', async () => {
    const { sts, options } = await setUp()
    await fromOidc({ ...options, sessionName: 'pod-7', duration: 900 })()
    expect(JSON.parse(sts.requests[0]?.body ?? '')).toMatchObject({
      RoleSessionName: 'pod-7',
      DurationSeconds: 900,
    })
  })

  it('reads process and file system by default, and asks sts.tencentcloudapi.com', async () => {
    const { clock, sts } = await setUp()
    const folder = await mkdtemp(join(tmpdir(), 'tc3-oidc-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const provider = fromOidc({ clock, fetch: routed({ 'sts.tencentcloudapi.com': sts.origin }) })
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
    vi.stubEnv('TKE_WEB_IDENTITY_TOKEN_FILE', join(folder, 'token'))
    expect(await problemOf(provider, { absent: false })).toContain('cannot be read (ENOENT)')
    await writeFile(join(folder, 'token'), 'web.identity.token')
    expect(await provider()).toMatchObject(roleCredentials(1))
  })

  it('reads variables and file anew for each refresh, one for a hundred calls', async () => {
    const { clock, sts, options } = await setUp()
    const files = { [file]: 'web.identity.token' }
    const readFile = vi.fn(readerOf(files))
    const provider = fromOidc({ ...options, readFile })
    await Promise.all(Array.from({ length: 100 }, provider))
    clock.advance(7_200_000)
    files[file] = 'web.identity.token.next'
    expect(await problemOf(provider, {})).toContain('InvalidParameter.WebIdentityTokenError')
    files[file] = 'web.identity.token'
    expect(await provider()).toMatchObject(roleCredentials(2))
    expect(readFile).toHaveBeenCalledTimes(3)
    expect(sts.requests).toHaveLength(3)
  })

  it('tells that this is no pod with a role', async () => {
    const { options } = await setUp()
    const problem = await problemOf(fromOidc({ ...options, environment: {} }), {
      provider: 'oidc',
      absent: true,
    })
    expect(problem).toContain('no TKE_REGION, TKE_PROVIDER_ID, TKE_WEB_IDENTITY_TOKEN_FILE, TKE_ROLE_ARN.')
  })

  it.each(Object.keys(environment))('tells that %s is missing', async (name) => {
    const { options } = await setUp()
    const provider = fromOidc({ ...options, environment: { ...environment, [name]: '' } })
    expect(await problemOf(provider, { absent: false })).toContain(`The environment has no ${name}.`)
  })

  it.each([
    ['is not there', {}, 'cannot be read (ENOENT)'],
    ['may not be read', { [file]: fileError('EACCES') }, 'cannot be read (EACCES)'],
    ['fails in a way of its own', { [file]: new Error('?') }, 'cannot be read.'],
    ['is empty', { [file]: '\n' }, 'is empty'],
  ])('tells that the file %s', async (_what, files, problem) => {
    const { sts, options } = await setUp()
    const provider = fromOidc({ ...options, readFile: readerOf(files) })
    expect(await problemOf(provider, { absent: false })).toContain(
      `${file}, which TKE_WEB_IDENTITY_TOKEN_FILE names, ${problem}`,
    )
    expect(sts.requests).toEqual([])
  })
})
