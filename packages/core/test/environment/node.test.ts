import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { createClient, type Environment, isConfigurationError } from '@tc3/core'
import { fromAssumeRole } from '@tc3/core/credentials/assume-role'
import { fromOidc } from '@tc3/core/credentials/oidc'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { fileReader, stoppedClock } from '../credentials/fixtures.js'
import { serve } from '../credentials/http-server.js'
import { roleArn, roleCredentials, stsService } from '../credentials/sts.js'
import {
  clock,
  cvm,
  describeInstances,
  describeRegions,
  expectedOutput,
  recorder,
} from '../request-recorder.js'

const packageFolder = new URL('../..', import.meta.url)

/** The region and the origin of a call of a client with these variables. */
async function target(
  environment: Environment | undefined,
  given: { region?: string; endpoint?: string | URL } = {},
) {
  const { options, request } = recorder()
  const client = createClient(cvm, { ...options, region: undefined, ...given, environment })
  await client.send(describeRegions, {})
  return { region: request().headers.get('x-tc-region'), origin: new URL(request().url).origin }
}

describe('the region', () => {
  it.each<[string, Environment, string | undefined, string | null]>([
    ['is that of the environment', { TENCENTCLOUD_REGION: 'ap-tokyo' }, undefined, 'ap-tokyo'],
    ['is that of the options, if they have one', { TENCENTCLOUD_REGION: 'ap-tokyo' }, 'ap-seoul', 'ap-seoul'],
    ['may be missing', {}, undefined, null],
    ['is missing if the variable is empty', { TENCENTCLOUD_REGION: '' }, undefined, null],
  ])('%s', async (_case, environment, region, expected) => {
    expect((await target(environment, region ? { region } : {})).region).toBe(expected)
  })

  it('is that of the call, if it has one', async () => {
    const { options, request } = recorder()
    const environment = { TENCENTCLOUD_REGION: 'ap-tokyo' }
    const client = createClient(cvm, { ...options, region: undefined, environment })
    await client.send(describeInstances, {}, { region: 'ap-seoul' })
    expect(request().headers.get('x-tc-region')).toBe('ap-seoul')
  })
})

describe('the endpoint', () => {
  const specific = { TENCENTCLOUD_ENDPOINT_URL_CVM: 'http://127.0.0.1:1' }
  const general = { TENCENTCLOUD_ENDPOINT_URL: 'http://127.0.0.1:2' }
  const others = { TENCENTCLOUD_ENDPOINT_URL_SCF: 'http://127.0.0.1:3' }

  it.each<[string, Environment, string]>([
    ['is that of the service', { ...specific, ...general, ...others }, 'http://127.0.0.1:1'],
    ['is otherwise that of all services', { ...general, ...others }, 'http://127.0.0.1:2'],
    ['is not that of another service', others, 'https://cvm.tencentcloudapi.com'],
    [
      'is not that of an empty variable',
      { ...general, TENCENTCLOUD_ENDPOINT_URL_CVM: '' },
      'http://127.0.0.1:2',
    ],
    ['may be a host', { TENCENTCLOUD_ENDPOINT_URL: 'cvm.example.com' }, 'https://cvm.example.com'],
  ])('%s', async (_case, environment, origin) => {
    expect((await target(environment)).origin).toBe(origin)
  })

  it('is that of the options, if they have one', async () => {
    const { origin } = await target({ ...specific, ...general }, { endpoint: 'http://127.0.0.1:4' })
    expect(origin).toBe('http://127.0.0.1:4')
  })
})

describe('a variable', () => {
  it.each<[string, string, string]>([
    ['TENCENTCLOUD_REGION', 'ap guangzhou', 'region'],
    ['TENCENTCLOUD_REGION', 'ap-guangzhou\n', 'region'],
    ['TENCENTCLOUD_ENDPOINT_URL', 'http://user:password@127.0.0.1', 'endpoint'],
    ['TENCENTCLOUD_ENDPOINT_URL', 'ftp://127.0.0.1', 'endpoint'],
    ['TENCENTCLOUD_ENDPOINT_URL_CVM', 'http://127.0.0.1/path', 'endpoint'],
    ['TENCENTCLOUD_ENDPOINT_URL_CVM', 'a b', 'endpoint'],
  ])('%s = %j is reported by its name', async (name, value, option) => {
    const reason = await target({ [name]: value }).catch((error: unknown) => error)
    if (!isConfigurationError(reason)) throw reason
    expect(reason.option).toBe(option)
    expect(reason.message).toContain(`The environment variable ${name} must be`)
    expect(reason.message).not.toContain(value)
  })

  it('is not read if the options have its value', async () => {
    const read: PropertyKey[] = []
    const environment = new Proxy<Record<string, string>>(
      {},
      {
        get(_target, name) {
          read.push(name)
          return undefined
        },
      },
    )
    await target(environment, { region: 'ap-tokyo', endpoint: 'http://127.0.0.1:1' })
    expect(read).toEqual([])
  })

  it('counts as missing on Deno if the program may not read it, and Deno does not ask for the permission', async () => {
    const states: Record<string, string> = {
      TENCENTCLOUD_ENDPOINT_URL_CVM: 'prompt',
      TENCENTCLOUD_ENDPOINT_URL: 'granted',
      TENCENTCLOUD_REGION: 'denied',
    }
    const querySync = ({ variable = '' }) => ({ state: states[variable] })
    vi.stubGlobal('Deno', { permissions: { querySync } })
    onTestFinished(() => void vi.unstubAllGlobals())
    vi.stubEnv('TENCENTCLOUD_ENDPOINT_URL_CVM', 'http://127.0.0.1:1')
    vi.stubEnv('TENCENTCLOUD_ENDPOINT_URL', 'http://127.0.0.1:2')
    vi.stubEnv('TENCENTCLOUD_REGION', 'ap-tokyo')
    onTestFinished(() => void vi.unstubAllEnvs())
    expect(await target(undefined)).toEqual({ origin: 'http://127.0.0.1:2', region: null })
  })

  it('can be set after the client was created', async () => {
    const environment: Record<string, string> = {}
    const { options, request } = recorder()
    const client = createClient(cvm, { ...options, region: undefined, environment })
    environment.TENCENTCLOUD_REGION = 'ap-tokyo'
    environment.TENCENTCLOUD_ENDPOINT_URL = 'http://127.0.0.1:1'
    await client.send(describeInstances, {})
    expect(request().url).toBe('http://127.0.0.1:1/')
    expect(request().headers.get('x-tc-region')).toBe('ap-tokyo')
  })
})

it('is that of the process by default', async () => {
  const { origin, requests } = await serve(clock, () => ({
    body: JSON.stringify({ Response: expectedOutput }),
  }))
  const program = `
    import { createClient } from '@tc3/core'
    const client = createClient({ service: 'cvm', version: '2017-03-12', endpoint: 'cvm.tencentcloudapi.com' })
    const { RequestId } = await client.send({ name: 'DescribeInstances', region: true }, {})
    process.stdout.write(RequestId)
  `
  const env = {
    TENCENTCLOUD_ENDPOINT_URL_CVM: origin,
    TENCENTCLOUD_REGION: 'ap-tokyo',
    TENCENTCLOUD_SECRET_ID: 'AKIDenv',
    TENCENTCLOUD_SECRET_KEY: 'env-key',
  }
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: packageFolder,
    env,
  })
  expect((await run).stdout).toBe(expectedOutput.RequestId)
  expect(requests.map(({ headers }) => headers['x-tc-region'])).toEqual(['ap-tokyo'])
})

describe('STS', () => {
  const caller = { secretId: 'AKIDcaller', secretKey: 'caller-key' }
  const pod = {
    TKE_REGION: 'ap-singapore',
    TKE_PROVIDER_ID: 'cls-provider',
    TKE_WEB_IDENTITY_TOKEN_FILE: '/token',
    TKE_ROLE_ARN: roleArn,
  }
  const readFile = fileReader({ '/token': 'web.identity.token' })

  it.each(['TENCENTCLOUD_ENDPOINT_URL_STS', 'TENCENTCLOUD_ENDPOINT_URL'])(
    'has the endpoint of %s',
    async (name) => {
      const stopped = stoppedClock()
      const sts = await stsService(stopped, { caller, webIdentityToken: 'web.identity.token' })
      // The endpoint of another service is not that of STS.
      const endpoints = { [name]: sts.origin, TENCENTCLOUD_ENDPOINT_URL_SCF: 'http://127.0.0.1:1' }
      const options = { environment: { ...endpoints, ...pod }, readFile, clock: stopped }
      expect(await fromAssumeRole({ ...options, credentials: caller, roleArn })()).toMatchObject(
        roleCredentials(1),
      )
      expect(await fromOidc(options)()).toMatchObject(roleCredentials(2))
      expect(sts.requests).toHaveLength(2)
    },
  )
})
