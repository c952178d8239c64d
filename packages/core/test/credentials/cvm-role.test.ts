import { fromCvmRole } from '@tc3/core/credentials/cvm-role'
import { describe, expect, it } from 'vitest'
import { credentialsErrorMessage, routingFetch, stoppedClock } from './fixtures.js'
import { instanceCredentials, metadataService } from './metadata-service.js'

const folder = '/latest/meta-data/cam/security-credentials/'

async function setUp(instance?: { role?: string; lifetime?: number }) {
  const clock = stoppedClock()
  const service = await metadataService(clock, instance)
  const provider = fromCvmRole({ endpoint: service.origin, clock })
  return { clock, service, provider }
}

describe('fromCvmRole', () => {
  it('requests the role, then its credentials', async () => {
    const { service, provider } = await setUp()
    expect(await provider()).toMatchObject(instanceCredentials(1))
    expect(service.requests.map(({ method, path }) => [method, path])).toEqual([
      ['GET', folder],
      ['GET', `${folder}CVMas`],
    ])
  })

  it('uses the link-local address by default, which needs no DNS', async () => {
    const { clock, service } = await setUp()
    const provider = fromCvmRole({
      clock,
      fetch: routingFetch({ '169.254.0.23': service.origin }),
    })
    expect(await provider()).toMatchObject(instanceCredentials(1))
  })

  it('requests only the credentials of the option role, and encodes its name', async () => {
    const { clock, service } = await setUp({ role: 'a%2Fb' })
    const provider = fromCvmRole({ endpoint: new URL(service.origin), clock, role: 'a/b' })
    expect(await provider()).toMatchObject(instanceCredentials(1))
    expect(service.requests.map(({ path }) => path)).toEqual([`${folder}a%2Fb`])
  })

  it('trims the name of the role', async () => {
    const { service, provider } = await setUp()
    service.faults.push({ body: ' CVMas\r\n' })
    expect(await provider()).toMatchObject(instanceCredentials(1))
  })

  it('refreshes before the credentials expire, once for a hundred calls', async () => {
    const { clock, service, provider } = await setUp({ lifetime: 600_000 })
    await Promise.all(Array.from({ length: 100 }, provider))
    clock.advance(300_000 - 1)
    await provider()
    expect(service.requests).toHaveLength(2)
    clock.advance(300_001)
    const results = await Promise.all(Array.from({ length: 100 }, provider))
    expect(new Set(results.map(({ secretId }) => secretId))).toEqual(new Set(['AKIDinstance2']))
    expect(service.requests).toHaveLength(4)
  })

  it('recovers after a failure', async () => {
    const { service, provider } = await setUp()
    service.faults.push({ status: 500, body: 'instance-key-0' })
    expect(await credentialsErrorMessage(provider, { provider: 'cvm-role', absent: false })).toContain(
      'HTTP 500',
    )
    expect(await provider()).toMatchObject(instanceCredentials(1))
  })

  it('returns valid credentials when an early refresh fails', async () => {
    const { clock, service, provider } = await setUp({ lifetime: 600_000 })
    await provider()
    clock.advance(400_000)
    service.faults.push({ status: 500, body: '' })
    expect(await provider()).toMatchObject(instanceCredentials(1))
    clock.advance(30_000)
    expect(await provider()).toMatchObject(instanceCredentials(2))
  })

  it.each([
    ['an HTML page instead of the name', [{ body: '<html>Sign in</html>' }], 'not the name of a role'],
    ['a name with a path', [{ body: 'CVMas/other' }], 'not the name of a role'],
    ['a name after a path', [{ body: '/CVMas' }], 'not the name of a role'],
    ['a redirect', [{ status: 302, body: '' }], 'HTTP 302'],
    [
      'an HTML page instead of credentials',
      [{ body: 'CVMas' }, { body: '<html>' }],
      'without TmpSecretId, TmpSecretKey',
    ],
    ['JSON that is not an object', [{ body: 'CVMas' }, { body: 'null' }], 'without TmpSecretId'],
    ['a Code other than Success', [{ body: 'CVMas' }, { body: '{"Code":"Failed"}' }], 'its Code is Failed'],
    [
      'the beginning of a long Code',
      [{ body: 'CVMas' }, { body: JSON.stringify({ Code: 'x'.repeat(100) }) }],
      `its Code is ${'x'.repeat(64)}, not Success`,
    ],
    [
      'an expiration that is not a number',
      [
        { body: 'CVMas' },
        { body: '{"Code":"Success","TmpSecretId":"a","TmpSecretKey":"b","Token":"c","ExpiredTime":"9"}' },
      ],
      'without ExpiredTime.',
    ],
    [
      'incomplete credentials',
      [
        { body: 'CVMas' },
        { body: '{"Code":"Success","TmpSecretId":"AKID","TmpSecretKey":1,"ExpiredTime":"soon"}' },
      ],
      'without TmpSecretKey, Token, ExpiredTime.',
    ],
  ])('reports %s', async (_case, faults, problem) => {
    const { service, provider } = await setUp()
    service.faults.push(...faults)
    expect(await credentialsErrorMessage(provider, { provider: 'cvm-role', absent: false })).toContain(
      problem,
    )
    expect(await provider()).toMatchObject(instanceCredentials(1))
  })

  it.each([
    ['no role is bound', { role: '' }, undefined, 'has no role.'],
    ['the role is another', { role: 'CVMas' }, 'other', 'has no role other.'],
  ])('reports that %s', async (_case, instance, role, problem) => {
    const { clock, service } = await setUp(instance)
    const provider = fromCvmRole({ endpoint: service.origin, clock, role })
    expect(await credentialsErrorMessage(provider, { absent: true })).toContain(problem)
  })

  it('reports an empty name as no role', async () => {
    const { service, provider } = await setUp()
    service.faults.push({ body: '\n' })
    expect(await credentialsErrorMessage(provider, { absent: true })).toContain('The instance has no role')
  })

  it('reports that there is no metadata service', async () => {
    const { service, provider } = await setUp()
    await service.close()
    expect(await credentialsErrorMessage(provider, { absent: true })).toContain('cannot be reached')
  })

  it('reports a response that is cut off', async () => {
    const { service, provider } = await setUp()
    service.faults.push({ body: 'CVMas' }, { cut: '{"TmpSecretKey":"instance-key-0"' })
    expect(await credentialsErrorMessage(provider, { absent: true })).toContain('cannot be reached')
  })

  it('times out, and aborts the request', async () => {
    const { clock, service } = await setUp()
    service.faults.push('silent')
    const sleeps: number[] = []
    let signal: AbortSignal | undefined
    const provider = fromCvmRole({
      endpoint: service.origin,
      clock: {
        now: clock.now,
        sleep: async (ms) => {
          sleeps.push(ms)
        },
      },
      fetch: (url, init) => {
        signal = init?.signal ?? undefined
        return fetch(url, init)
      },
    })
    await credentialsErrorMessage(provider, {
      absent: true,
      cause: new Error('There was no response within 1000 ms.'),
    })
    expect(sleeps).toEqual([1000])
    expect(signal?.aborted).toBe(true)
  })

  it('rejects an endpoint that is not a URL when it is created', () => {
    expect(() => fromCvmRole({ endpoint: 'metadata' })).toThrow(TypeError)
  })
})
