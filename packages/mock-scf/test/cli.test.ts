import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type Action, createClient } from '@tc3/core'
import { afterEach, describe, expect, test } from 'vitest'
import { checkedFetch } from './checked.js'

const bin = fileURLToPath(new URL('../bin/tc3-mock-scf.js', import.meta.url))
const service = { service: 'scf', version: '2018-04-16', endpoint: 'scf.tencentcloudapi.com' }
const listNamespaces: Action<object, { TotalCount: number; RequestId: string }> = {
  name: 'ListNamespaces',
  region: false,
}

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

/** Starts the command, and collects what it prints. */
function start(...options: string[]) {
  const child = spawn(process.execPath, [bin, ...options], { stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  const printed = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed.err += text
  })
  const ended = once(child, 'close').then(([code]) => ({ code, ...printed }))
  /** Waits until something is printed. */
  const until = async (stream: 'out' | 'err', what: RegExp) => {
    for (;;) {
      const found = what.exec(printed[stream])
      if (found) return found
      const source = stream === 'out' ? child.stdout : child.stderr
      await Promise.race([
        once(source, 'data'),
        ended.then((end) => Promise.reject(new Error(JSON.stringify(end)))),
      ])
    }
  }
  return { child, ended, until }
}

/** Starts the command on any free port, and makes clients of what it prints. */
async function serving() {
  const command = start('--port', '0')
  const [, url = ''] = await command.until('out', /SCF is emulated at (http:\/\/127\.0\.0\.1:\d+)\n/)
  const [, secretId = ''] = await command.until('out', /SecretId +(\S+)/)
  const [, secretKey = ''] = await command.until('out', /SecretKey +(\S+)/)
  await command.until('out', /Press Ctrl\+C/)
  const client = (over = {}) =>
    createClient(service, {
      endpoint: url,
      region: 'ap-guangzhou',
      fetch: checkedFetch(fetch),
      credentials: { secretId, secretKey, ...over },
    })
  return { ...command, url, secretKey, client }
}

/** Not a limit that any machine should reach. */
const slow = { timeout: 120_000 }

describe('tc3-mock-scf', slow, () => {
  test('serves with the key pair that it prints, and logs a line a request', async () => {
    const { client, until, url } = await serving()
    const { RequestId } = await client().send(listNamespaces, {})
    const [line] = await until('err', /.*\n/)
    expect(line).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z POST ListNamespaces ap-guangzhou ok \d+ms [0-9a-f-]{36}\n$/,
    )
    expect(line).toContain(RequestId)
    await until('out', new RegExp(`endpoint ${url.replace('http://', '')}, protocol http`))
  })

  test('shows why a signature does not match, but no key', async () => {
    const { client, child, ended, until, secretKey } = await serving()
    await expect(client({ secretKey: 'another' }).send(listNamespaces, {})).rejects.toMatchObject({
      code: 'AuthFailure.SignatureFailure',
    })
    await until('err', /POST ListNamespaces .* AuthFailure\.SignatureFailure/)
    child.kill('SIGTERM')
    const { err } = await ended
    expect(err).toMatch(/^signature mismatch/)
    expect(err).toMatch(/CanonicalHeaders host +host:127\.0\.0\.1:\d+\n/)
    expect(err).not.toContain(secretKey)
    expect(err).not.toContain('another')
    // No colours where nobody looks on.
    expect(err).not.toContain('\u001b')
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('stops at %s', async (signal) => {
    const { child, client, ended } = await serving()
    await client().send(listNamespaces, {})
    child.kill(signal)
    expect(await ended).toMatchObject({ code: 0, out: expect.stringMatching(/Stopped\.\n$/) })
  })

  test.each(['0.0.0.0', '192.168.0.1', '::', 'example.com', '127.0.0.1.example.com'])(
    'does not listen where others can reach it, unless told to: %s',
    async (host) => {
      const { code, out, err } = await start('--port', '0', '--host', host).ended
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toContain(host)
      expect(err).toContain('--allow-remote')
    },
  )

  test('listens there when told to', async () => {
    const { until } = start('--port', '0', '--host', '0.0.0.0', '--allow-remote')
    await until('out', /SCF is emulated at http:\/\/0\.0\.0\.0:\d+\n/)
  })

  test.each(['localhost', '127.0.0.1'])('listens on %s', async (host) => {
    await start('--port', '0', '--host', host).until('out', /SCF is emulated at/)
  })

  test('says that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    const { code, err } = await start('--port', port).ended
    other.close()
    expect({ code, err }).toEqual({
      code: 1,
      err: `error: cannot listen on 127.0.0.1 port ${port}: another program uses it. Choose another with --port.\n`,
    })
  })

  test.each(['x', '-1', '65536', '1.5', ''])('refuses the port "%s"', async (port) => {
    const { code, err } = await start('--port', port).ended
    expect(code).toBe(1)
    expect(err).toContain('from 0 to 65535')
  })
})
