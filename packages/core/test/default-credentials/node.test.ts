import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { createClient } from '@tc3/core'
import { isCredentialsError } from '@tc3/core/credentials/error'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { serve } from '../credentials/http-server.js'
import { clock, cvm, describeInstances, expectedOutput, recorder } from '../request-recorder.js'

const packageFolder = new URL('../..', import.meta.url)
const variables = { TENCENTCLOUD_SECRET_ID: 'AKIDenv', TENCENTCLOUD_SECRET_KEY: 'env-key' }

describe('a client without credentials', () => {
  beforeEach(() => {
    // Without any credentials, unless a test sets them.
    for (const name of [...Object.keys(process.env)].filter((name) => /^(TENCENT|TKE_)/.test(name)))
      vi.stubEnv(name, undefined)
    vi.stubEnv('HOME', '/nonexistent')
  })
  afterEach(() => vi.unstubAllEnvs())

  it('uses those of the environment of its process', async () => {
    const { origin, requests } = await serve(clock, () => ({
      body: JSON.stringify({ Response: expectedOutput }),
    }))
    const program = `
      import { createClient } from '@tc3/core'
      const cvm = { service: 'cvm', version: '2017-03-12', endpoint: '${origin}' }
      const client = createClient(cvm, { region: 'ap-guangzhou' })
      const { RequestId } = await client.send({ name: 'DescribeInstances', region: true }, {})
      process.stdout.write(RequestId)
    `
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', program],
      {
        cwd: packageFolder,
        env: variables,
      },
    )
    expect(stdout).toBe(expectedOutput.RequestId)
    expect(requests[0]?.headers.authorization).toMatch(/^TC3-HMAC-SHA256 Credential=AKIDenv\//)
  })

  it('reads nothing until it is called', () => {
    const { env } = process
    const read = vi.fn()
    process.env = new Proxy(env, { get: read })
    createClient(cvm, { region: 'ap-guangzhou' })
    process.env = env
    expect(read).not.toHaveBeenCalled()
  })

  it('keeps using the source that it found first', async () => {
    const { options } = recorder()
    const client = createClient(cvm, { ...options, credentials: undefined })
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
    expect(await client.send(describeInstances, {})).toEqual(expectedOutput)
    // A new chain would report all providers.
    for (const name of Object.keys(variables)) vi.stubEnv(name, undefined)
    const later = await client.send(describeInstances, {}).catch((reason: unknown) => reason)
    expect(isCredentialsError(later) && later.provider).toBe('env')
  })

  it('requests credentials with its own fetch and clock', async () => {
    const hosts: string[] = []
    const start = clock.now()
    let now = start
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const { host, pathname } = new URL(new Request(input, init).url)
      hosts.push(host)
      if (host === cvm.endpoint) return new Response(JSON.stringify({ Response: expectedOutput }))
      if (pathname.endsWith('/')) return new Response('role')
      const ExpiredTime = Math.floor(now / 1000) + 3600
      return new Response(
        JSON.stringify({
          Code: 'Success',
          TmpSecretId: 'AKIDrole',
          TmpSecretKey: 'k',
          Token: 't',
          ExpiredTime,
        }),
      )
    }
    const client = createClient(cvm, { region: 'ap-guangzhou', fetch, clock: { now: () => now } })
    await client.send(describeInstances, {})
    await client.send(describeInstances, {})
    const metadata = '169.254.0.23'
    expect(hosts).toEqual([metadata, metadata, cvm.endpoint, cvm.endpoint])
    now = start + 3_600_000
    await client.send(describeInstances, {})
    expect(hosts.slice(4)).toEqual([metadata, metadata, cvm.endpoint])
  })
})
