import { execFile } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { serving, start } from './command.js'
import { hello } from './zip.js'

const escapeCharacter = '\u001b'

/** A file that lasts as long as the test. */
async function file(content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tc3-cli-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'keys.json')
  await writeFile(path, content)
  return path
}

describe('tc3-mock-scf', () => {
  test('serves with the key pair that it prints, and logs a line a request', async () => {
    const { client, until } = await serving()
    const { RequestId } = await client()('ListNamespaces')
    const [line] = await until('err', /.*\n/)
    expect(line).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z POST ListNamespaces ap-guangzhou ok \d+ms [0-9a-f-]{36}\n$/,
    )
    expect(line).toContain(RequestId)
  })

  test('shows why a signature does not match, but no key', async () => {
    const { client, child, ended, until, secretKey } = await serving()
    await expect(client({ secretKey: 'another' })('ListNamespaces')).rejects.toMatchObject({
      code: 'AuthFailure.SignatureFailure',
    })
    await until('err', /POST ListNamespaces .* AuthFailure\.SignatureFailure/)
    child.kill('SIGTERM')
    const { out, err } = await ended
    expect(err).toMatch(/^signature mismatch/)
    expect(err).toMatch(/CanonicalHeaders host +host:127\.0\.0\.1:\d+\n/)
    expect(err).not.toContain(secretKey)
    expect(err).not.toContain('another')
    // No colours where nobody looks on.
    expect(out + err).not.toContain(escapeCharacter)
  })

  test('has a page and a control', async () => {
    const { url, control, until } = await serving()
    await until('out', new RegExp(`Dashboard +${url}/__tc3/\n`))
    expect(await control('GET', 'health')).toMatchObject({ status: 'ok', service: 'scf' })
  })
})

describe('stopping', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('at %s', async (signal) => {
    const { child, client, ended } = await serving()
    await client()('ListNamespaces')
    child.kill(signal)
    expect(await ended).toMatchObject({ code: 0, out: expect.stringMatching(/Stopped\.\n$/) })
  })

  /** Sends all of a call but its body, and waits until the emulator has seen that. */
  async function begin({ client, url }: Awaited<ReturnType<typeof serving>>) {
    const { headers, body } = await new Promise<{ headers: Headers; body: string }>((resolve) => {
      const send = client({
        async fetch(_, init) {
          resolve({ headers: new Headers(init?.headers), body: String(init?.body) })
          throw new Error('It is sent otherwise.')
        },
      })
      send('CreateNamespace', { Namespace: 'late' }).catch(() => {})
    })
    const call = request(url, {
      method: 'POST',
      headers: {
        ...Object.fromEntries(headers),
        'content-length': Buffer.byteLength(body),
        expect: '100-continue',
      },
    })
    call.on('error', () => {})
    call.flushHeaders()
    await once(call, 'continue')
    return { call, body }
  }

  /** Waits until the emulator takes no more connections. */
  async function closed(url: string) {
    for (;;) {
      const socket = connect(Number(new URL(url).port), '127.0.0.1')
      const open = await once(socket, 'connect').then(
        () => true,
        () => false,
      )
      socket.destroy()
      if (!open) return
    }
  }

  test('answers the requests under way before it ends', async () => {
    const command = await serving()
    const { call, body } = await begin(command)
    command.child.kill('SIGTERM')
    await closed(command.url)
    call.end(body)
    const [response] = await once(call, 'response')
    expect(JSON.parse(await text(response))).toEqual({ Response: { RequestId: expect.any(String) } })
    expect(await command.ended).toMatchObject({ code: 0, out: expect.stringMatching(/Stopped\.\n$/) })
  })

  test('does not wait for them at a second signal', async () => {
    const command = await serving()
    await begin(command)
    command.child.kill('SIGINT')
    await closed(command.url)
    command.child.kill('SIGINT')
    expect(await command.ended).toMatchObject({
      signal: 'SIGINT',
      out: expect.not.stringContaining('Stopped'),
    })
  })
})

describe('--host and --port', () => {
  test.each(['0.0.0.0', '192.168.0.1', '::', 'example.com', '127.0.0.1.example.com'])(
    'what others can reach is refused, unless told to: %s',
    async (host) => {
      const { code, out, err } = await start('--port', '0', '--host', host).ended
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toContain(host)
      expect(err).toContain('--allow-remote')
    },
  )

  test('listens there when told to', async () => {
    const { url, ended, child, control } = await serving('--host', '0.0.0.0', '--allow-remote')
    // What it prints is for clients on this machine, which alone may control it.
    expect(await control('GET', 'health')).toMatchObject({ status: 'ok' })
    child.kill('SIGTERM')
    const { out } = await ended
    expect(out).toContain(`  Dashboard  ${url}/__tc3/\n`)
    expect(out).toContain('  Network    reachable at all addresses of this machine\n')
    expect(out).not.toContain('0.0.0.0')
    expect((await snippet('python', '--host', '::')).stdout).toContain('endpoint="[::1]:9580"')
  })

  test.each(['localhost', '127.0.0.1'])('listens on %s', async (host) => {
    await start('--port', '0', '--host', host).until('out', /SCF emulator listening on/)
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
      err: `error: Cannot listen on 127.0.0.1 port ${port}: the port is already in use. Choose another one with --port.\n`,
    })
  })

  test.each(['x', '-1', '65536', '1.5', ''])('refuses the port "%s"', async (port) => {
    const { code, err } = await start('--port', port).ended
    expect(code).toBe(1)
    expect(err).toContain('from 0 to 65535')
  })
})

test('--help and --version', async () => {
  const { code, out } = await start('--help').ended
  expect(code).toBe(0)
  expect(out).toContain('how long a transient status lasts, such as')
  expect(out).not.toMatch(/\{\}|undefined|\[object/)
  const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))
  expect(await start('--version').ended).toMatchObject({ code: 0, out: `${manifest.version}\n` })
})

describe('--transition', () => {
  const statusOf = async (call: (name: string, input: object) => Promise<object>) =>
    Object(await call('GetFunction', { FunctionName: 'hello' })).Status

  test('has a status last', async () => {
    const { client, control } = await serving(
      '--transition=function.Creating=2reads',
      '--transition=function.Updating=3000ms',
    )
    await control('PUT', 'clock', { speed: 0 })
    const call = client()
    await call('CreateFunction', hello)
    const statuses = [await statusOf(call), await statusOf(call), await statusOf(call)]
    expect(statuses).toEqual(['Creating', 'Creating', 'Active'])
    await call('UpdateFunctionConfiguration', { FunctionName: 'hello', Timeout: 9 })
    await control('POST', 'clock/advance', { ms: 2999 })
    expect(await statusOf(call)).toBe('Updating')
    await control('POST', 'clock/advance', { ms: 1 })
    expect(await statusOf(call)).toBe('Active')
  })

  test('is for no time unless told', async () => {
    const { client } = await serving()
    const call = client()
    await call('CreateFunction', hello)
    expect(await statusOf(call)).toBe('Active')
  })

  test.each([
    ['function.Createing=1ms', 'Did you mean function.Creating?'],
    ['trigger.Sleeping=1ms', 'The transient statuses are: function.Creating, function.Updating, '],
    ['function.Creating', 'Expected function.Creating=3000ms or function.Creating=2reads.'],
    ['function.Creating=3s', 'Expected function.Creating=3000ms or function.Creating=2reads.'],
    ['function.Creating=-1ms', 'Expected function.Creating=3000ms or function.Creating=2reads.'],
  ])('refuses %s', async (option, message) => {
    const { code, out, err } = await start('--transition', option).ended
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(message)
  })
})

describe('other options', () => {
  /** Calls an action 25 times within one moment of the emulator's clock. Its limit is 20 a second. */
  async function burst(...options: string[]) {
    const { client, control } = await serving(...options)
    await control('PUT', 'clock', { speed: 0 })
    const call = client()
    const calls = Array.from({ length: 25 }, () => call('ListNamespaces').catch((error) => error.code))
    return (await Promise.all(calls)).filter((one) => one === 'RequestLimitExceeded').length
  }

  test('--no-rate-limits', async () => {
    expect(await burst()).toBe(5)
    expect(await burst('--no-rate-limits')).toBe(0)
  })

  test('--no-signature-age', async () => {
    async function later(...options: string[]) {
      const { client, control } = await serving(...options)
      await control('POST', 'clock/advance', { ms: 3_600_000 })
      // Without their Date, as other SDKs read answers.
      const undated: typeof fetch = async (...request) => new Response(await (await fetch(...request)).text())
      return client({ fetch: undated })('ListNamespaces').catch((error) => error.code)
    }
    expect(await later()).toBe('AuthFailure.SignatureExpire')
    expect(await later('--no-signature-age')).toMatchObject({ TotalCount: 1 })
  })

  test('--stubs answers the documented examples', async () => {
    const { client } = await serving('--stubs')
    const call = client()
    await call('CreateNamespace', { Namespace: 'another' })
    expect(await call('ListNamespaces')).toMatchObject({
      Namespaces: expect.not.arrayContaining([expect.objectContaining({ Name: 'another' })]),
    })
    const { code, err } = await start('--stubs', '--data-dir', 'nowhere').ended
    expect(code).toBe(1)
    expect(err).toContain("option '--stubs' cannot be used with option '--data-dir <folder>'")
  })
})

describe('--credentials', () => {
  const pairs = [
    { secretId: 'AKIDone', secretKey: 'key-of-one', account: '100000000001' },
    { secretId: 'AKIDtwo', secretKey: 'key-of-two', account: '100000000002' },
  ]

  test('has accounts, each with resources of its own, and shows none of their keys', async () => {
    const path = await file(JSON.stringify(pairs))
    const { client, child, ended, until } = await serving('--credentials', path)
    const [one, two] = pairs.map((pair) => client(pair))
    await one?.('CreateNamespace', { Namespace: 'mine' })
    expect(await one?.('ListNamespaces')).toMatchObject({ TotalCount: 2 })
    expect(await two?.('ListNamespaces')).toMatchObject({ TotalCount: 1 })
    await until('out', /SecretId +AKIDtwo of account 100000000002\n/)
    child.kill('SIGTERM')
    const { out, err } = await ended
    expect(out + err).not.toContain('key-of-')
    const { stdout } = await snippet('python', '--credentials', path)
    expect(stdout).toContain(`Credential("AKIDone", "<as in ${path}>")`)
  })

  test.each([
    ['{', 'The content must be JSON.'],
    ['{}', 'The content must be [{ "secretId"'],
    ['[]', 'The content must be [{ "secretId"'],
    ['["key-of-one"]', 'Pair 1 must have a secretId and a secretKey, both non-empty strings.'],
    ['[{"secretId":"a","secretKey":"b","secretkey":"key-of-one"}]', 'Pair 1 has members other than secretId'],
    ['[{"secretId":"a","secretKey":"key-of-one","account":1}]', 'the account of pair 1'],
  ])('refuses %s', async (content, message) => {
    const path = await file(content)
    const { code, out, err } = await start('--credentials', path).ended
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(`error: Cannot read the key pairs of ${path}: `)
    expect(err).toContain(message)
    expect(err).not.toContain('key-of-one')
  })

  test('says that there is no such file', async () => {
    const { code, err } = await start('--credentials', '/nowhere/keys.json').ended
    expect(code).toBe(1)
    expect(err).toContain('ENOENT')
  })
})

/** What `--snippet` prints. */
async function snippet(language: string, ...options: string[]) {
  const { code, out: stdout, err: stderr } = await start('--snippet', language, ...options).ended
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return { stdout }
}

describe('--snippet', () => {
  const sdks = [
    ['tc3', '@tc3/client-scf'],
    ['nodejs', 'Node.js'],
    ['python', 'Python'],
    ['go', 'Go'],
    ['java', 'Java'],
    ['php', 'PHP'],
    ['cpp', 'C++'],
    ['dotnet', '.NET'],
    ['ruby', 'Ruby'],
    ['tccli', 'TCCLI'],
  ] as const

  test.each(sdks)(
    'prints a program for %s, whose line about the place the start shows too',
    async (...[name, title]) => {
      const { url, secretId, secretKey, child, ended } = await serving()
      const { stdout } = await snippet(name, '--port', new URL(url).port)
      expect(stdout).toContain(secretId)
      expect(stdout).toContain(secretKey)
      const place = url.replace('http://', '')
      const line = stdout.split('\n').find((one) => one.includes(place))
      child.kill('SIGTERM')
      const shown = (await ended).out.split('\n').find((one) => one.trim().startsWith(`${title} `))
      expect(shown?.trim().slice(title.length).trim()).toBe(line?.trim().replace(/,$/, ''))
    },
  )

  test.each(['nodejs', 'tc3'])('that of %s runs', async (name) => {
    const { url, client } = await serving()
    await client()('CreateFunction', hello)
    const { stdout } = await snippet(name, '--port', new URL(url).port)
    // The SDKs are dependencies of the tests of the whole.
    const cwd = fileURLToPath(new URL('../../../test/', import.meta.url))
    // Its output is plain, wherever the test runs.
    const { FORCE_COLOR: _, ...env } = process.env
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', stdout], { cwd, env })
    expect((await run).stdout).toMatch(/FunctionName: 'hello'/)
  })

  test('lists the languages', async () => {
    const { code, err } = await start('--snippet', 'cobol').ended
    expect(code).toBe(1)
    expect(err).toContain(`Allowed choices are ${sdks.map(([name]) => name).join(', ')}.`)
    expect((await start('--help').ended).out).toContain('"tccli"')
  })

  /** Signs ListFunctions with Signature v1 for a host, and sends it with the Host and the target of some SDK. */
  async function send(signedHost: string, url: string, target: string, keys: Keys) {
    const parameters: Record<string, string> = {
      Action: 'ListFunctions',
      Version: '2018-04-16',
      Region: 'ap-guangzhou',
      // As large as the SDK for Python takes them.
      Nonce: '9223372036854775807',
      Timestamp: String(Math.floor(Date.now() / 1000)),
      SecretId: keys.secretId,
      SignatureMethod: 'HmacSHA256',
    }
    const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))
    const signed = `POST${signedHost}/?${sorted.map((pair) => pair.join('=')).join('&')}`
    const Signature = createHmac('sha256', keys.secretKey).update(signed).digest('base64')
    const call = request({
      port: Number(new URL(url).port),
      host: '127.0.0.1',
      method: 'POST',
      path: target,
      headers: { host: signedHost, 'content-type': 'application/x-www-form-urlencoded' },
    })
    call.end(new URLSearchParams({ ...parameters, Signature }).toString())
    const [response] = await once(call, 'response')
    return JSON.parse(await text(response)).Response
  }

  interface Keys {
    readonly secretId: string
    readonly secretKey: string
  }

  test('the request of TCCLI, which signs and sends its endpoint, a URL, as Host', async () => {
    const { url, ...keys } = await serving()
    expect(await send(url, url, '/', keys)).toMatchObject({ TotalCount: 0 })
  })

  test('the request of the SDK for Ruby, which takes the emulator as its proxy', async () => {
    const { url, ...keys } = await serving()
    const host = 'scf.tencentcloudapi.com'
    expect(await send(host, url, `http://${host}/`, keys)).toMatchObject({ TotalCount: 0 })
  })
})
