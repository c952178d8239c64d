import { isConfigurationError } from '@tc3/core'
import { fromAssumeRole } from '@tc3/core/credentials/assume-role'
import { describe, expect, it } from 'vitest'
import { credentialsErrorMessage, errorOf, stoppedClock } from './fixtures.js'
import { roleArn, roleCredentials, stsService } from './sts.js'

const caller = { secretId: 'AKIDcaller', secretKey: 'caller-key' }

async function setUp(source: { secretId: string; secretKey: string; token?: string } = caller) {
  const clock = stoppedClock()
  const sts = await stsService(clock, { caller: source })
  const options = { credentials: source, roleArn, endpoint: sts.origin, clock }
  return { clock, sts, options }
}

describe('fromAssumeRole', () => {
  it('returns the credentials of the role', async () => {
    const { sts, options } = await setUp()
    expect(await fromAssumeRole(options)()).toMatchObject(roleCredentials(1))
    expect(sts.requests.map(({ body }) => JSON.parse(body))).toEqual([
      { RoleArn: roleArn, RoleSessionName: 'tc3' },
    ])
    expect(sts.requests[0]?.headers['x-tc-region']).toBe('ap-guangzhou')
  })

  it('uses sts.tencentcloudapi.com by default', async () => {
    const { options } = await setUp()
    const urls = new Set<string>()
    const provider = fromAssumeRole({
      ...options,
      endpoint: undefined,
      fetch: async (url) => {
        urls.add(String(url))
        throw new TypeError('fetch failed')
      },
    })
    await errorOf(provider)
    expect([...urls]).toEqual(['https://sts.tencentcloudapi.com/'])
  })

  it('sends all options to STS', async () => {
    const { sts, options } = await setUp()
    const provider = fromAssumeRole({
      ...options,
      sessionName: 'nightly',
      duration: 900,
      externalId: 'outside',
      policy: { version: '2.0', statement: [{ effect: 'allow', action: 'scf:*', resource: '*' }] },
      region: 'ap-singapore',
    })
    await provider()
    const [request] = sts.requests
    expect(request?.headers['x-tc-region']).toBe('ap-singapore')
    expect(JSON.parse(request?.body ?? '')).toEqual({
      RoleArn: roleArn,
      RoleSessionName: 'nightly',
      DurationSeconds: 900,
      ExternalId: 'outside',
      Policy:
        '%7B%22version%22%3A%222.0%22%2C%22statement%22%3A%5B%7B%22effect%22%3A%22allow%22%2C%22action%22%3A%22scf%3A*%22%2C%22resource%22%3A%22*%22%7D%5D%7D',
    })
  })

  it('signs with the credentials of its source at each refresh, including the token', async () => {
    const { clock, sts, options } = await setUp({ ...caller, token: 'caller-token' })
    let sourceCalls = 0
    const provider = fromAssumeRole({
      ...options,
      credentials: async () => {
        sourceCalls += 1
        return { ...caller, token: 'caller-token' }
      },
    })
    await Promise.all(Array.from({ length: 100 }, provider))
    expect(sourceCalls).toBe(1)
    clock.advance(7_200_000)
    expect(await provider()).toMatchObject(roleCredentials(2))
    expect(sourceCalls).toBe(2)
    expect(sts.requests.map(({ headers }) => headers['x-tc-token'])).toEqual(['caller-token', 'caller-token'])
  })

  it('refreshes before the expiration that STS returns', async () => {
    const { clock, sts, options } = await setUp()
    const provider = fromAssumeRole({ ...options, duration: 1800 })
    await provider()
    clock.advance(1_500_000 - 1)
    expect(await provider()).toMatchObject(roleCredentials(1))
    clock.advance(1)
    expect(await provider()).toMatchObject(roleCredentials(2))
    expect(sts.requests).toHaveLength(2)
  })

  it('assumes a role from a role', async () => {
    const { clock, sts, options } = await setUp()
    const second = await stsService(clock, { caller: roleCredentials(1) })
    const provider = fromAssumeRole({
      ...options,
      endpoint: second.origin,
      credentials: fromAssumeRole(options),
    })
    await provider()
    expect([sts.requests.length, second.requests.length]).toEqual([1, 1])
  })

  it('reports an error of STS, and recovers', async () => {
    const { sts, options } = await setUp()
    const provider = fromAssumeRole({ ...options, roleArn: `${roleArn}s` })
    const problem = await credentialsErrorMessage(provider, { provider: 'assume-role', absent: false })
    expect(problem).toBe(
      `STS (AssumeRole of ${roleArn}s) responded with an error: AssumeRole failed with ResourceNotFound.RoleNotFound: There is no such role. (RequestId error-1). Check the role and its trust policy.`,
    )
    await expect(provider()).rejects.toMatchObject({
      cause: { name: 'ServiceError', code: 'ResourceNotFound.RoleNotFound' },
    })
    expect(sts.requests).toHaveLength(2)
  })

  it('reports a wrong signature', async () => {
    const { options } = await setUp()
    const provider = fromAssumeRole({ ...options, credentials: { ...caller, secretKey: 'other-key' } })
    expect(await credentialsErrorMessage(provider, {})).toContain('AuthFailure.SignatureFailure')
  })

  it.each([
    ['no JSON', '<html>', 'responded with HTTP 200 and not in the form of the API'],
    ['no Response', '{"TmpSecretKey":"role-key-0"}', 'and not in the form of the API'],
    [
      'a Response without credentials',
      '{"Response":{}}',
      'without TmpSecretId, TmpSecretKey, Token, ExpiredTime.',
    ],
    [
      'incomplete credentials',
      '{"Response":{"Credentials":{"TmpSecretId":"AKID","TmpSecretKey":"role-key-0"},"ExpiredTime":1}}',
      'without Token.',
    ],
  ])('reports a response that is %s, and recovers', async (_case, body, problem) => {
    const { sts, options } = await setUp()
    const provider = fromAssumeRole(options)
    sts.faults.push({ body })
    expect(await credentialsErrorMessage(provider, { provider: 'assume-role', absent: false })).toContain(
      problem,
    )
    expect(await provider()).toMatchObject(roleCredentials(1))
  })

  it('reports that STS does not respond', async () => {
    const { sts, options } = await setUp()
    await sts.close()
    expect(await credentialsErrorMessage(fromAssumeRole(options), { absent: false })).toContain(
      'sent no complete response',
    )
  })

  it('times out if STS never responds, and recovers', async () => {
    const { clock, sts, options } = await setUp()
    let skipsTimeouts = true
    const sleep: typeof clock.sleep = (ms, signal) =>
      skipsTimeouts && ms === 10_000 ? Promise.resolve() : clock.sleep(ms, signal)
    const provider = fromAssumeRole({ ...options, clock: { now: clock.now, sleep } })
    sts.faults.push('silent', 'silent', 'silent')
    expect(await credentialsErrorMessage(provider, { absent: false })).toContain(
      'did not respond within 10000 ms',
    )
    sts.faults.length = 0
    skipsTimeouts = false
    expect(await provider()).toHaveProperty('token')
  })

  it('corrects the clock skew of STS once', async () => {
    const { clock, sts, options } = await setUp()
    const slowClock = { now: () => clock.now() - 3_600_000, sleep: clock.sleep }
    const provider = fromAssumeRole({ ...options, clock: slowClock })
    expect(await provider()).toMatchObject(roleCredentials(1))
    clock.advance(12_000_000)
    expect(await provider()).toMatchObject(roleCredentials(2))
    expect(sts.requests).toHaveLength(3)
  })

  it('throws the error of its source unchanged', async () => {
    const { options } = await setUp()
    const reason = new Error('the vault is closed')
    const credentials = () => Promise.reject(reason)
    expect(await errorOf(fromAssumeRole({ ...options, credentials }))).toBe(reason)
  })

  it('rejects an invalid endpoint when it is created', async () => {
    const { options } = await setUp()
    try {
      fromAssumeRole({ ...options, endpoint: 'https://sts/path' })
      expect.unreachable()
    } catch (error) {
      expect(isConfigurationError(error)).toBe(true)
    }
  })
})
