import { fromCvmRole } from '@tc3/core/credentials/cvm-role'
import { describe, expect, it } from 'vitest'
import { instanceCredentials, metadataService } from './metadata-service.js'
import { problemOf, routed, stoppedClock } from './world.js'

const folder = '/latest/meta-data/cam/security-credentials/'

async function setUp(instance?: { role?: string; lifetime?: number }) {
  const clock = stoppedClock()
  const service = await metadataService(clock, instance)
  const provider = fromCvmRole({ endpoint: service.origin, clock })
  return { clock, service, provider }
}

describe('fromCvmRole', () => {
  it('asks for the role, then for its credentials', async () => {
    const { service, provider } = await setUp()
    expect(await provider()).toMatchObject(instanceCredentials(1))
    expect(service.requests.map(({ method, path }) => [method, path])).toEqual([
      ['GET', folder],
      ['GET', `${folder}CVMas`],
    ])
  })

  it('asks at metadata.tencentyun.com by default', async () => {
    const { clock, service } = await setUp()
    const provider = fromCvmRole({ clock, fetch: routed({ 'metadata.tencentyun.com': service.origin }) })
    expect(await provider()).toMatchObject(instanceCredentials(1))
  })

  it('asks only for the credentials of a role that is given, and quotes its name', async () => {
    const { clock, service } = await setUp({ role: 'a%2Fb' })
    const provider = fromCvmRole({ endpoint: new URL(service.origin), clock, role: 'a/b' })
    expect(await provider()).toMatchObject(instanceCredentials(1))
    expect(service.requests.map(({ path }) => path)).toEqual([`${folder}a%2Fb`])
  })

  it('takes the name from the line it stands in', async () => {
    const { service, provider } = await setUp()
    service.faults.push({ body: ' CVMas\r\n' })
    expect(await provider()).toMatchObject(instanceCredentials(1))
  })

  it('refreshes before the credentials end, once for a hundred calls', async () => {
    const { clock, service, provider } = await setUp({ lifetime: 600_000 })
    await Promise.all(Array.from({ length: 100 }, provider))
    clock.advance(300_000 - 1)
    await provider()
    expect(service.requests).toHaveLength(2)
    clock.advance(300_001)
    const given = await Promise.all(Array.from({ length: 100 }, provider))
    expect(new Set(given.map(({ secretId }) => secretId))).toEqual(new Set(['AKIDinstance2']))
    expect(service.requests).toHaveLength(4)
  })

  it('recovers after a failure', async () => {
    const { service, provider } = await setUp()
    service.faults.push({ status: 500, body: 'instance-key-0' })
    expect(await problemOf(provider, { provider: 'cvm-role', absent: false })).toContain('HTTP 500')
    expect(await provider()).toMatchObject(instanceCredentials(1))
  })

  it('goes on with its credentials when an early refresh fails', async () => {
    const { clock, service, provider } = await setUp({ lifetime: 600_000 })
    await provider()
    clock.advance(400_000)
    service.faults.push({ status: 500, body: '' })
    expect(await provider()).toMatchObject(instanceCredentials(1))
    clock.advance(30_000)
    expect(await provider()).toMatchObject(instanceCredentials(2))
  })

  it.each([
    ['a page in place of the name', [{ body: '<html>Sign in</html>' }], 'no name of a role'],
    ['a redirect', [{ status: 302, body: '' }], 'HTTP 302'],
    [
      'a page in place of credentials',
      [{ body: 'CVMas' }, { body: '<html>' }],
      'without TmpSecretId, TmpSecretKey',
    ],
    ['JSON that is no object', [{ body: 'CVMas' }, { body: 'null' }], 'without TmpSecretId'],
    ['a Code that is no success', [{ body: 'CVMas' }, { body: '{"Code":"Failed"}' }], 'its Code is Failed'],
    [
      'half of the credentials',
      [
        { body: 'CVMas' },
        { body: '{"Code":"Success","TmpSecretId":"AKID","TmpSecretKey":1,"ExpiredTime":"soon"}' },
      ],
      'without TmpSecretKey, Token, ExpiredTime.',
    ],
  ])('tells of %s', async (_what, faults, problem) => {
    const { service, provider } = await setUp()
    service.faults.push(...faults)
    expect(await problemOf(provider, { provider: 'cvm-role', absent: false })).toContain(problem)
    expect(await provider()).toMatchObject(instanceCredentials(1))
  })

  it.each([
    ['no role is bound', { role: '' }, undefined, 'knows no role.'],
    ['the role is another', { role: 'CVMas' }, 'other', 'knows no role other.'],
  ])('tells that %s', async (_what, instance, role, problem) => {
    const { clock, service } = await setUp(instance)
    const provider = fromCvmRole({ endpoint: service.origin, clock, role })
    expect(await problemOf(provider, { absent: true })).toContain(problem)
  })

  it('tells that an empty name is no role', async () => {
    const { service, provider } = await setUp()
    service.faults.push({ body: '\n' })
    expect(await problemOf(provider, { absent: true })).toContain('The instance has no role')
  })

  it('tells that there is no metadata service', async () => {
    const { service, provider } = await setUp()
    await service.close()
    expect(await problemOf(provider, { absent: true })).toContain('cannot be reached')
  })

  it('tells that the answer broke off', async () => {
    const { service, provider } = await setUp()
    service.faults.push({ body: 'CVMas' }, { cut: '{"TmpSecretKey":"instance-key-0"' })
    expect(await problemOf(provider, { absent: true })).toContain('cannot be reached')
  })

  it('waits for an answer as long as it may, and gives up the request', async () => {
    const { clock, service } = await setUp()
    service.faults.push('silent')
    const waits: number[] = []
    let given: AbortSignal | undefined
    const provider = fromCvmRole({
      endpoint: service.origin,
      clock: {
        now: clock.now,
        sleep: async (ms) => {
          waits.push(ms)
        },
      },
      fetch: (url, init) => {
        given = init?.signal ?? undefined
        return fetch(url, init)
      },
    })
    await problemOf(provider, { absent: true, cause: new Error('No answer came within 1000 ms.') })
    expect(waits).toEqual([1000])
    expect(given?.aborted).toBe(true)
  })

  it('refuses an endpoint that is no URL when it is made', () => {
    expect(() => fromCvmRole({ endpoint: 'metadata' })).toThrow(TypeError)
  })
})
