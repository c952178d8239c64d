import { type CredentialProvider, createClient, standardRetry } from '@tc3/core'
import { fromAssumeRole } from '@tc3/core/credentials/assume-role'
import { fromCvmRole } from '@tc3/core/credentials/cvm-role'
import { fromDefaultChain } from '@tc3/core/credentials/default'
import { fromOidc } from '@tc3/core/credentials/oidc'
import { refreshing } from '@tc3/core/credentials/refreshing'
import { describe, expect, it } from 'vitest'
import { cvm, describeInstances, expectedOutput } from '../request-recorder.js'
import { fileReader, routingFetch, stoppedClock } from './fixtures.js'
import { serve } from './http-server.js'
import { metadataService } from './metadata-service.js'
import { roleArn, stsService } from './sts.js'

const minutes = 60_000
const caller = { secretId: 'AKIDcaller', secretKey: 'caller-key' }
const environment = {
  TKE_REGION: 'r',
  TKE_PROVIDER_ID: 'p',
  TKE_WEB_IDENTITY_TOKEN_FILE: '/t',
  TKE_ROLE_ARN: roleArn,
}
const readFile = fileReader({ '/t': 'web.identity.token' })

/**
 * A service that rejects the tokens in `revoked`, and timestamps more than five minutes from `clock`; and the services of
 * credentials, which issue a session of two hours for each request.
 */
async function setUp() {
  const clock = stoppedClock()
  const revoked = new Set<string>()
  const issued = new Map<string, number>()
  const sts = await stsService(clock, { caller, webIdentityToken: 'web.identity.token' })
  const metadata = await metadataService(clock, { lifetime: 120 * minutes })
  const service = await serve(clock, ({ headers }) => {
    const token = headers['x-tc-token'] ?? ''
    if (!issued.has(token)) issued.set(token, clock.now())
    const age = clock.now() - (issued.get(token) ?? 0)
    const late = Math.abs(Number(headers['x-tc-timestamp']) * 1000 - clock.now()) > 5 * minutes
    const isValid = token !== '' && !revoked.has(token) && age < 120 * minutes
    const Code = late ? 'AuthFailure.SignatureExpire' : 'AuthFailure.TokenFailure'
    const Response = isValid && !late ? expectedOutput : { Error: { Code, Message: 'No.' } }
    return { body: JSON.stringify({ Response }) }
  })
  const localClock = (ahead: number) => ({ now: () => clock.now() + ahead, sleep: clock.sleep })
  const providers = (ahead = 0) => {
    const local = { clock: localClock(ahead) }
    return {
      'assume-role': fromAssumeRole({ credentials: caller, roleArn, endpoint: sts.origin, ...local }),
      'assume-role with a duration': fromAssumeRole({
        credentials: caller,
        roleArn,
        endpoint: sts.origin,
        duration: 7200,
        ...local,
      }),
      oidc: fromOidc({ environment, readFile, endpoint: sts.origin, ...local }),
      'cvm-role': fromCvmRole({ endpoint: metadata.origin, ...local }),
      'the default chain': fromDefaultChain({
        environment: {},
        readFile,
        fetch: routingFetch({ '169.254.0.23': metadata.origin }),
        ...local,
      }),
    } satisfies Record<string, CredentialProvider>
  }
  function clientOf(credentials: CredentialProvider, ahead = 0) {
    return createClient(cvm, {
      credentials,
      region: 'ap-guangzhou',
      endpoint: service.origin,
      clock: localClock(ahead),
      random: () => 0,
    })
  }
  const loads = () => sts.requests.length + metadata.requests.filter(({ path }) => !path.endsWith('/')).length
  const tokens = () => service.requests.map(({ headers }) => headers['x-tc-token'])
  return { clock, revoked, sts, metadata, service, providers, clientOf, loads, tokens }
}

const names = ['assume-role', 'assume-role with a duration', 'oidc', 'cvm-role', 'the default chain'] as const

describe.each(names)('a session of %s', (name) => {
  it('that is revoked early is replaced once, for all calls', async () => {
    const { revoked, providers, clientOf, loads, tokens } = await setUp()
    const client = clientOf(providers()[name])
    await client.send(describeInstances, {})
    const [first = ''] = tokens()
    revoked.add(first)
    const calls = Array.from({ length: 20 }, () => client.send(describeInstances, {}))
    expect(await Promise.all(calls)).toEqual(Array(20).fill(expectedOutput))
    expect(loads()).toBe(2)
    await client.send(describeInstances, {})
    expect(loads()).toBe(2)
  })

  it.each([-30, -10, 0, 10, 180])(
    'is refreshed in time if the local clock is %i minutes ahead',
    async (ahead) => {
      const { clock, providers, clientOf, loads, tokens } = await setUp()
      const client = clientOf(providers(ahead * minutes)[name], ahead * minutes)
      for (let passed = 0; passed <= 600; passed += 4) {
        expect(await client.send(describeInstances, {})).toEqual(expectedOutput)
        clock.advance(4 * minutes)
      }
      // Each session lasts two hours, less the margin and the interval of calls. STS may reject one signature.
      expect(new Set(tokens()).size).toBe(6)
      expect(loads()).toBeLessThanOrEqual(7)
    },
  )

  it('is refreshed in time if the Date of its service is absurd', async () => {
    const { clock, sts, metadata, providers, clientOf, tokens } = await setUp()
    for (const date of ['Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 31 Dec 2199 00:00:00 GMT', 'today']) {
      sts.dates.push(date)
      metadata.dates.push(date)
    }
    const client = clientOf(providers()[name])
    for (let passed = 0; passed <= 240; passed += 4) {
      expect(await client.send(describeInstances, {})).toEqual(expectedOutput)
      clock.advance(4 * minutes)
    }
    expect(new Set(tokens()).size).toBe(3)
  })
})

describe('rejected credentials', () => {
  it('fail the call after one more attempt if new ones are rejected too', async () => {
    const { revoked, providers, clientOf, loads, service } = await setUp()
    revoked.add('role-token-1').add('role-token-2')
    const client = clientOf(providers()['assume-role'])
    const call = client.send(describeInstances, {})
    await expect(call).rejects.toMatchObject({ code: 'AuthFailure.TokenFailure', attempts: 2 })
    expect([loads(), service.requests.length]).toEqual([2, 2])
  })

  it('are passed to a provider of the user, which can ignore them', async () => {
    const { revoked, clientOf, service } = await setUp()
    revoked.add('old')
    const stubborn = { ...caller, token: 'old' }
    const ignoring = clientOf(() => stubborn).send(describeInstances, {})
    await expect(ignoring).rejects.toMatchObject({ code: 'AuthFailure.TokenFailure', attempts: 2 })
    expect(service.requests).toHaveLength(2)

    const requests: unknown[] = []
    const client = clientOf((request) => {
      requests.push(request?.rejected)
      return request?.rejected ? { ...caller, token: 'new' } : stubborn
    })
    expect(await client.send(describeInstances, {})).toEqual(expectedOutput)
    expect(requests).toEqual([undefined, stubborn])
  })

  it('are loaded again by refreshing only if they are the cached ones', async () => {
    let loads = 0
    const provider = refreshing(async () => {
      loads += 1
      return { ...caller, token: `token-${loads}`, expiration: Date.now() + 60 * minutes }
    })
    const first = await provider()
    expect(await provider({ rejected: { ...first } })).toMatchObject({ token: 'token-2' })
    expect(await provider({ rejected: first })).toMatchObject({ token: 'token-2' })
    expect(loads).toBe(2)
  })

  it('of a role are loaded again by the role that they assume', async () => {
    const { revoked, clock, providers, clientOf } = await setUp()
    const second = await stsService(clock, {
      caller: { ...caller, secretId: 'AKIDrole2', secretKey: 'role-key-2', token: 'role-token-2' },
    })
    second.faults.push({
      body: JSON.stringify({
        Response: { Error: { Code: 'AuthFailure.TokenFailure', Message: 'Revoked.' } },
      }),
    })
    revoked.add('role-token-1')
    const credentials = fromAssumeRole({
      credentials: providers()['assume-role'],
      roleArn,
      endpoint: second.origin,
      clock,
    })
    await credentials()
    expect(second.requests.map(({ headers }) => headers['x-tc-token'])).toEqual([
      'role-token-1',
      'role-token-2',
    ])
    expect(clientOf(credentials)).toBeDefined()
  })

  it('that never change are not sent again', async () => {
    const { service, clock } = await setUp()
    const client = createClient(cvm, {
      credentials: { ...caller },
      region: 'r',
      endpoint: service.origin,
      clock,
    })
    const call = client.send(describeInstances, {})
    await expect(call).rejects.toMatchObject({ code: 'AuthFailure.TokenFailure', attempts: 1 })
  })

  it.each([
    ['without retries', false as const, 2],
    ['unless the policy declines', standardRetry({ attempts: 1 }), 1],
    ['unless the policy has no tokens left', standardRetry({ capacity: 0 }), 1],
  ])('are replaced %s', async (_case, retry, attempts) => {
    const { service, clock } = await setUp()
    const client = createClient(cvm, {
      credentials: () => ({ ...caller }),
      region: 'r',
      endpoint: service.origin,
      clock,
      retry,
    })
    await expect(client.send(describeInstances, {})).rejects.toMatchObject({ attempts })
  })
})
