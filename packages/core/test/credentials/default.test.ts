import { fromDefaultChain } from '@tc3/core/credentials/default'
import { describe, expect, it, vi } from 'vitest'
import { credentialsErrorMessage, fileError, fileReader, routingFetch, stoppedClock } from './fixtures.js'
import { instanceCredentials, metadataService } from './metadata-service.js'
import { roleArn, roleCredentials, stsService } from './sts.js'

const variables = { TENCENTCLOUD_SECRET_ID: 'AKIDenv', TENCENTCLOUD_SECRET_KEY: 'env-key' }
const profile = {
  '/home/ada/.tencentcloud/credentials': '[default]\nsecret_id = AKIDfile\nsecret_key = file-key\n',
}
const tccli = {
  '/home/ada/.tccli/default.credential': '{"secretId": "AKIDtccli", "secretKey": "tccli-key"}',
}
const token = { '/token': 'web.identity.token' }
const pod = {
  TKE_REGION: 'ap-singapore',
  TKE_PROVIDER_ID: 'cls-provider',
  TKE_WEB_IDENTITY_TOKEN_FILE: '/token',
  TKE_ROLE_ARN: roleArn,
}

/** An environment with credentials of every source, except those that are set to false. */
async function setUp(
  sources: { env?: false; profile?: false; tccli?: false; instance?: false; pod?: false } = {},
) {
  const clock = stoppedClock()
  const metadata = await metadataService(clock)
  const sts = await stsService(clock, { webIdentityToken: 'web.identity.token' })
  const readFile = vi.fn(
    fileReader({ ...(sources.profile ?? profile), ...(sources.tccli ?? tccli), ...token }),
  )
  const options = {
    environment: { HOME: '/home/ada', ...(sources.env ?? variables), ...(sources.pod ?? pod) },
    readFile,
    fetch: routingFetch({
      'sts.tencentcloudapi.com': sts.origin,
      ...(sources.instance ?? { '169.254.0.23': metadata.origin }),
    }),
    clock,
  }
  return { clock, metadata, sts, readFile, options }
}

describe('fromDefaultChain', () => {
  it('uses the first source that is set up, and none after it', async () => {
    const { options, readFile, metadata, sts } = await setUp()
    expect(await fromDefaultChain(options)()).toMatchObject({ secretId: 'AKIDenv' })
    expect(readFile).not.toHaveBeenCalled()
    expect([...metadata.requests, ...sts.requests]).toEqual([])
  })

  it.each([
    ['the profile', { env: false }, { secretId: 'AKIDfile', secretKey: 'file-key' }],
    [
      'the profile of tccli',
      { env: false, profile: false },
      { secretId: 'AKIDtccli', secretKey: 'tccli-key' },
    ],
    ['the role of the instance', { env: false, profile: false, tccli: false }, instanceCredentials(1)],
    [
      'the role of the pod',
      { env: false, profile: false, tccli: false, instance: false },
      roleCredentials(1),
    ],
  ] as const)('then %s', async (_case, sources, credentials) => {
    const { options } = await setUp(sources)
    expect(await fromDefaultChain(options)()).toMatchObject(credentials)
  })

  it('reports what is missing for each source', async () => {
    const { options } = await setUp({ env: false, profile: false, tccli: false, instance: false, pod: false })
    const problem = await credentialsErrorMessage(fromDefaultChain(options), {
      provider: 'default',
      absent: true,
    })
    expect(problem.split('\n').map((line) => line.slice(0, 50))).toEqual([
      'No credentials are set up. Set up one of these:',
      '- env: The environment has no credentials. Set TEN',
      '- profile: There is no profile default: /home/ada/',
      '- tccli: /home/ada/.tccli/default.credential does ',
      '- cvm-role: The metadata service 169.254.0.23 cann',
      '- oidc: The environment has no TKE_REGION, TKE_PRO',
      'If the option fetch is that of an emulator, pass c',
    ])
  })

  describe('with a profile', () => {
    const files = {
      '/home/ada/.tencentcloud/credentials': '[dev]\nsecret_id = AKIDdev\nsecret_key = dev-key\n',
      '/home/ada/.tccli/ops.credential': '{"secretId": "AKIDops", "secretKey": "ops-key"}',
    }
    async function chainOf(profile: string | undefined, environment: Record<string, string>) {
      const { options } = await setUp({ env: false })
      return fromDefaultChain({
        ...options,
        profile,
        environment: { ...options.environment, ...environment },
        readFile: fileReader({ ...files, ...tccli, ...token }),
      })
    }

    it.each([
      ['dev', 'AKIDdev'],
      ['ops', 'AKIDops'],
    ])('uses the profile %s, before the environment if it is an option', async (profile, secretId) => {
      const byOption = await chainOf(profile, { ...variables, TENCENTCLOUD_PROFILE: 'other' })
      expect(await byOption()).toMatchObject({ secretId })
      const byVariable = await chainOf(undefined, { TENCENTCLOUD_PROFILE: profile })
      expect(await byVariable()).toMatchObject({ secretId })
      const withKeys = await chainOf(undefined, { ...variables, TENCENTCLOUD_PROFILE: profile })
      expect(await withKeys()).toMatchObject({ secretId: 'AKIDenv' })
    })

    it('uses no role instead of a profile that does not exist', async () => {
      for (const chain of [
        await chainOf('lost', variables),
        await chainOf(undefined, { TENCENTCLOUD_PROFILE: 'lost' }),
      ]) {
        const message = await credentialsErrorMessage(chain, { provider: 'default', absent: true })
        expect(message).toContain('There is no profile lost:')
        expect(message).toContain('/home/ada/.tccli/lost.credential does not exist.')
        expect(message).not.toContain('cvm-role')
      }
    })
  })

  it('uses only that source from then on', async () => {
    const { clock, options, readFile, metadata } = await setUp({ env: false, profile: false, tccli: false })
    const provider = fromDefaultChain(options)
    await provider()
    readFile.mockClear()
    Object.assign(options.environment, variables)
    clock.advance(3_600_000)
    expect(await provider()).toMatchObject(instanceCredentials(2))
    expect(readFile).not.toHaveBeenCalled()
    // It does not change the identity if that source fails.
    clock.advance(3_600_000)
    metadata.faults.push({ status: 500, body: '' })
    await credentialsErrorMessage(provider, { provider: 'cvm-role' })
    expect(await provider()).toMatchObject(instanceCredentials(3))
  })

  it('searches again after an error', async () => {
    const { options } = await setUp({ env: false, profile: false, tccli: false, instance: false, pod: false })
    const provider = fromDefaultChain(options)
    await credentialsErrorMessage(provider, { provider: 'default' })
    Object.assign(options.environment, variables)
    expect(await provider()).toMatchObject({ secretId: 'AKIDenv' })
  })

  it('searches once for a hundred concurrent calls', async () => {
    const { options, readFile, metadata } = await setUp({ env: false, profile: false, tccli: false })
    await Promise.all(Array.from({ length: 100 }, fromDefaultChain(options)))
    expect(readFile.mock.calls).toEqual([
      ['/home/ada/.tencentcloud/credentials'],
      ['/etc/tencentcloud/credentials'],
      ['/home/ada/.tccli/default.credential'],
    ])
    expect(metadata.requests).toHaveLength(2)
  })

  it('does not skip a source that is set up but cannot be used', async () => {
    const { options, metadata } = await setUp({ env: false, profile: false, tccli: false })
    const incomplete = { ...options, environment: { TENCENTCLOUD_SECRET_ID: 'AKIDenv' } }
    await credentialsErrorMessage(fromDefaultChain(incomplete), { provider: 'env' })
    const unreadable = {
      ...options,
      readFile: fileReader({ '/home/ada/.tencentcloud/credentials': fileError('EACCES') }),
    }
    await credentialsErrorMessage(fromDefaultChain(unreadable), { provider: 'profile' })
    metadata.faults.push({ body: '<html>Sign in</html>' })
    await credentialsErrorMessage(fromDefaultChain(options), { provider: 'cvm-role' })
  })

  it('throws other errors unchanged', async () => {
    const { options } = await setUp()
    const reason = new Error('no permission to read the environment')
    const environment = new Proxy(options.environment, {
      get: () => {
        throw reason
      },
    })
    await expect(fromDefaultChain({ ...options, environment })()).rejects.toBe(reason)
  })
})
