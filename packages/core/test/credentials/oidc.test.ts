import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromOidc } from '@tc3/core/credentials/oidc'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { credentialsErrorMessage, fileError, fileReader, routingFetch, stoppedClock } from './fixtures.js'
import { roleArn, roleCredentials, stsService } from './sts.js'

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
  const readFile = fileReader({ [file]: 'web.identity.token\n' })
  return { clock, sts, options: { environment, readFile, endpoint: sts.origin, clock } }
}

describe('fromOidc', () => {
  it('returns the credentials of the role for the token in the file, with an unsigned call', async () => {
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

  it('sends all options to STS', async () => {
    const { sts, options } = await setUp()
    await fromOidc({ ...options, sessionName: 'pod-7', duration: 900 })()
    expect(JSON.parse(sts.requests[0]?.body ?? '')).toMatchObject({
      RoleSessionName: 'pod-7',
      DurationSeconds: 900,
    })
  })

  it('uses the process, the file system and sts.tencentcloudapi.com by default', async () => {
    const { clock, sts } = await setUp()
    const folder = await mkdtemp(join(tmpdir(), 'tc3-oidc-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const provider = fromOidc({ clock, fetch: routingFetch({ 'sts.tencentcloudapi.com': sts.origin }) })
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
    vi.stubEnv('TKE_WEB_IDENTITY_TOKEN_FILE', join(folder, 'token'))
    expect(await credentialsErrorMessage(provider, { absent: false })).toContain('cannot be read (ENOENT)')
    await writeFile(join(folder, 'token'), 'web.identity.token')
    expect(await provider()).toMatchObject(roleCredentials(1))
  })

  it('reads the variables and the file at each refresh, once for a hundred calls', async () => {
    const { clock, sts, options } = await setUp()
    const files = { [file]: 'web.identity.token' }
    const readFile = vi.fn(fileReader(files))
    const provider = fromOidc({ ...options, readFile })
    await Promise.all(Array.from({ length: 100 }, provider))
    clock.advance(7_200_000)
    files[file] = 'web.identity.token.next'
    expect(await credentialsErrorMessage(provider, {})).toContain('InvalidParameter.WebIdentityTokenError')
    files[file] = 'web.identity.token'
    expect(await provider()).toMatchObject(roleCredentials(2))
    expect(readFile).toHaveBeenCalledTimes(3)
    expect(sts.requests).toHaveLength(3)
  })

  it('reports that this is not a pod with a role', async () => {
    const { options } = await setUp()
    const problem = await credentialsErrorMessage(fromOidc({ ...options, environment: {} }), {
      provider: 'oidc',
      absent: true,
    })
    expect(problem).toContain('no TKE_REGION, TKE_PROVIDER_ID, TKE_WEB_IDENTITY_TOKEN_FILE, TKE_ROLE_ARN.')
  })

  it.each(Object.keys(environment))('reports that %s is missing', async (name) => {
    const { options } = await setUp()
    const provider = fromOidc({ ...options, environment: { ...environment, [name]: '' } })
    expect(await credentialsErrorMessage(provider, { absent: false })).toContain(
      `The environment has no ${name}.`,
    )
  })

  it.each([
    ['does not exist', {}, 'cannot be read (ENOENT)'],
    ['is not readable', { [file]: fileError('EACCES') }, 'cannot be read (EACCES)'],
    ['fails with another error', { [file]: new Error('?') }, 'cannot be read.'],
    ['is empty', { [file]: '\n' }, 'is empty'],
  ])('reports that the file %s', async (_case, files, problem) => {
    const { sts, options } = await setUp()
    const provider = fromOidc({ ...options, readFile: fileReader(files) })
    expect(await credentialsErrorMessage(provider, { absent: false })).toContain(
      `${file}, which TKE_WEB_IDENTITY_TOKEN_FILE names, ${problem}`,
    )
    expect(sts.requests).toEqual([])
  })
})
