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
import { describe, expect, it, onTestFinished } from 'vitest'
import { startCommand, startEmulator } from './command.js'
import { hello, zip } from './zip.js'

/** A function that does not return its event. */
const answering42 = { ZipFile: zip({ 'index.js': 'exports.main_handler = async () => 42' }).ZipFile }

const escapeCharacter = '\u001b'

/** Creates a file that is removed when the test ends. */
async function file(content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tc3-cli-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'keys.json')
  await writeFile(path, content)
  return path
}

describe('tc3-mock-scf', () => {
  it('accepts the key pair that it prints, and logs one line per request', async () => {
    const { client, waitForOutput } = await startEmulator()
    const { RequestId } = await client()('ListNamespaces')
    const [line] = await waitForOutput('err', /.*\n/)
    expect(line).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z POST ListNamespaces ap-guangzhou ok \d+ms [0-9a-f-]{36}\n$/,
    )
    expect(line).toContain(RequestId)
  })

  it('explains a signature mismatch without printing keys', async () => {
    const { client, child, exit, waitForOutput, secretKey } = await startEmulator()
    await expect(client({ secretKey: 'another' })('ListNamespaces')).rejects.toMatchObject({
      code: 'AuthFailure.SignatureFailure',
    })
    await waitForOutput('err', /POST ListNamespaces .* AuthFailure\.SignatureFailure/)
    child.kill('SIGTERM')
    const { out, err } = await exit
    expect(err).toMatch(/^signature mismatch/)
    expect(err).toMatch(/CanonicalHeaders host +host:127\.0\.0\.1:\d+\n/)
    expect(err).not.toContain(secretKey)
    expect(err).not.toContain('another')
    // No colours if the output is not a terminal.
    expect(out + err).not.toContain(escapeCharacter)
  })

  it('goes on if nobody reads its log', async () => {
    const { client, child, exit } = await startEmulator()
    child.stderr.destroy()
    for (let count = 0; count < 5; count += 1) await client()('ListNamespaces')
    child.kill('SIGTERM')
    expect(await exit).toMatchObject({ code: 0 })
  })

  it('serves the dashboard and the control API', async () => {
    const { url, control, waitForOutput } = await startEmulator()
    await waitForOutput('out', new RegExp(`Dashboard +${url}/__tc3/\n`))
    expect(await control('GET', 'health')).toMatchObject({ status: 'ok', service: 'scf' })
  })
})

describe('a signal', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('%s stops the command', async (signal) => {
    const { child, client, exit } = await startEmulator()
    await client()('ListNamespaces')
    child.kill(signal)
    expect(await exit).toMatchObject({ code: 0, out: expect.stringMatching(/Stopped\.\n$/) })
  })

  /** Waits until the emulator accepts no more connections. */
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

  it('ends delays, and responds to pending requests before the command exits', async () => {
    const { control, client, child, exit } = await startEmulator()
    await control('POST', 'faults', { kind: 'latency', ms: 60_000 })
    const call = client()('ListNamespaces')
    const fired = async () => Object(await control('GET', 'faults'))[0].fired
    while ((await fired()) === 0);
    child.kill('SIGTERM')
    expect(await call).toMatchObject({ TotalCount: 1 })
    expect(await exit).toMatchObject({ code: 0, out: expect.stringMatching(/Stopped\.\n$/) })
  })

  it('closes connections that are idle or have sent half a request', async () => {
    const { url, child, exit } = await startEmulator()
    const port = Number(new URL(url).port)
    const head = 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n'
    const [idle, half] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')]
    const closings = [idle, half].map((socket) =>
      once(
        socket.on('error', () => {}),
        'close',
      ),
    )
    await once(idle, 'connect')
    half.write(head)
    await once(half, 'data')
    child.kill('SIGTERM')
    await Promise.all(closings)
    expect(await exit).toMatchObject({ code: 0 })
  })

  it('does not wait for connections if it is the second one', async () => {
    const command = await startEmulator()
    const socket = connect(Number(new URL(command.url).port), '127.0.0.1')
    socket.on('error', () => {})
    await once(socket, 'connect')
    socket.write('POST / HTTP/1.1\r\nHost:')
    command.child.kill('SIGINT')
    await closed(command.url)
    command.child.kill('SIGINT')
    expect(await command.exit).toMatchObject({
      signal: 'SIGINT',
      out: expect.not.stringContaining('Stopped'),
    })
  })
})

describe('operations that are denied to a key pair', () => {
  const pair = (deny: string) =>
    file(JSON.stringify([{ secretId: 'AKIDone', secretKey: 'key-of-one', deny: [deny] }]))

  it('are refused', async () => {
    const { client } = await startEmulator('--credentials', await pair('scf:Delete*'))
    const call = client({ secretId: 'AKIDone', secretKey: 'key-of-one' })
    await call('ListNamespaces')
    await expect(call('DeleteNamespace', { Namespace: 'a' })).rejects.toMatchObject({
      code: 'UnauthorizedOperation.CAM',
    })
  })

  it('must exist', async () => {
    const { code, err } = await startCommand('--port', '0', '--credentials', await pair('scf:DeletFunction'))
      .exit
    expect({ code, err }).toEqual({
      code: 1,
      err: 'error: There is no action DeletFunction. Did you mean DeleteFunction?\n',
    })
  })
})

describe('--host and --port', () => {
  it.each(['0.0.0.0', '192.168.0.1', '::', 'example.com', '127.0.0.1.example.com'])(
    'an address that others can reach is rejected without --allow-remote: %s',
    async (host) => {
      const { code, out, err } = await startCommand('--port', '0', '--host', host).exit
      expect({ code, out }).toEqual({ code: 1, out: '' })
      expect(err).toContain(host)
      expect(err).toContain('--allow-remote')
    },
  )

  it('accepts hosts and pages that options allow', async () => {
    const { url, child } = await startEmulator(
      '--allow-host',
      'a.test',
      '--allow-host',
      'b.test',
      '--allow-origin',
      'http://localhost:3000',
    )
    const status = (headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        request(url, { headers }, (response) => resolve(response.resume().statusCode))
          .on('error', reject)
          .end()
      })
    expect(await status({ host: 'a.test' })).toBe(200)
    expect(await status({ host: 'b.test' })).toBe(200)
    expect(await status({ host: 'c.test' })).toBe(403)
    expect(await status({ origin: 'http://localhost:3000' })).toBe(200)
    expect(await status({ origin: 'http://localhost:3001' })).toBe(403)
    child.kill('SIGTERM')
  })

  it.each([
    ['--allow-host', 'http://a.test', 'Expected a host name without scheme and port'],
    ['--allow-host', 'a.test:80', 'Expected a host name without scheme and port'],
    ['--allow-origin', 'localhost:3000', 'Expected a scheme and a host without a path'],
    ['--allow-origin', 'http://localhost:3000/', 'Expected a scheme and a host without a path'],
    ['--allow-origin', '*', 'Expected a scheme and a host without a path'],
    ['--origin', 'emulator.test', 'Expected a scheme and a host without a path'],
    ['--origin', 'https://emulator.test/', 'Expected a scheme and a host without a path'],
  ])('rejects %s %s', async (option, value, message) => {
    const { exit } = startCommand(option, value)
    expect(await exit).toMatchObject({ code: 1, err: expect.stringContaining(message) })
  })

  it('creates download addresses with the origin of a TLS terminator', async () => {
    const { client } = await startEmulator('--origin', 'https://emulator.test')
    await client()('CreateFunction', hello)
    const { Url } = await client()('GetFunctionAddress', { FunctionName: 'hello' })
    expect(Url).toMatch(/^https:\/\/emulator\.test\/__tc3\/download\//)
  })

  it('runs code for other machines only with --allow-remote-code', async () => {
    const remote = ['--host', '0.0.0.0', '--allow-remote']
    const { code, out, err } = await startCommand('--port', '0', ...remote, '--code', 'run').exit
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('--allow-remote-code')
    const returned = async (...options: string[]) => {
      const { client } = await startEmulator(...options)
      await client()('CreateFunction', { ...hello, Runtime: 'Nodejs18.15', Code: answering42 })
      const { Result } = await client()('Invoke', { FunctionName: 'hello', ClientContext: '"event"' })
      return Object(Result).RetMsg
    }
    expect(await returned(...remote)).toBe('"event"')
    expect(await returned(...remote, '--allow-remote-code')).toBe('42')
    expect(await returned()).toBe('42')
    expect(await returned('--code', 'echo')).toBe('"event"')
  })

  it('listens on such an address with --allow-remote', async () => {
    const { url, exit, child, control } = await startEmulator('--host', '0.0.0.0', '--allow-remote')
    // The printed endpoint is for clients on this machine, the only ones that may use the control API.
    expect(await control('GET', 'health')).toMatchObject({ status: 'ok' })
    child.kill('SIGTERM')
    const { out } = await exit
    expect(out).toContain(`  Dashboard  ${url}/__tc3/\n`)
    expect(out).toContain('  Network    reachable at all addresses of this machine\n')
    expect(out).not.toContain('0.0.0.0')
    expect((await snippet('python', '--host', '::')).stdout).toContain('endpoint="[::1]:9580"')
  })

  it.each(['localhost', '127.0.0.1'])('listens on %s', async (host) => {
    await startCommand('--port', '0', '--host', host).waitForOutput('out', /SCF emulator listening on/)
  })

  it('reports that the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    const { code, err } = await startCommand('--port', port).exit
    other.close()
    expect({ code, err }).toEqual({
      code: 1,
      err: `error: Cannot listen on 127.0.0.1 port ${port}: the port is already in use. Choose another one with --port.\n`,
    })
  })

  it.each(['x', '-1', '65536', '1.5', ''])('rejects the port "%s"', async (port) => {
    const { code, err } = await startCommand('--port', port).exit
    expect(code).toBe(1)
    expect(err).toContain('from 0 to 65535')
  })
})

it('--help and --version', async () => {
  const { code, out } = await startCommand('--help').exit
  expect(code).toBe(0)
  expect(out).toContain('how long a transient status lasts, such as')
  expect(out).not.toMatch(/\{\}|undefined|\[object/)
  const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))
  expect(await startCommand('--version').exit).toMatchObject({ code: 0, out: `${manifest.version}\n` })
})

describe('--transition', () => {
  const statusOf = async (call: (name: string, input: object) => Promise<object>) =>
    Object(await call('GetFunction', { FunctionName: 'hello' })).Status

  it('sets the duration of a status', async () => {
    const { client, control } = await startEmulator(
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

  it('defaults to no duration', async () => {
    const { client } = await startEmulator()
    const call = client()
    await call('CreateFunction', hello)
    expect(await statusOf(call)).toBe('Active')
  })

  it.each([
    ['function.Createing=1ms', 'Did you mean function.Creating?'],
    ['trigger.Sleeping=1ms', 'The transient statuses are: function.Creating, function.Updating, '],
    ['function.Creating', 'Expected function.Creating=3000ms or function.Creating=2reads.'],
    ['function.Creating=3s', 'Expected function.Creating=3000ms or function.Creating=2reads.'],
    ['function.Creating=-1ms', 'Expected function.Creating=3000ms or function.Creating=2reads.'],
  ])('rejects %s', async (option, message) => {
    const { code, out, err } = await startCommand('--transition', option).exit
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(message)
  })
})

describe('--companions', () => {
  it.each([
    ['tags', 'Did you mean tag?'],
    ['tag,everything', 'The companions are: apigateway, cam, cls, cos, sts, tag, tcb.'],
  ])('rejects %s', async (option, message) => {
    const { code, out, err } = await startCommand('--companions', option).exit
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(message)
  })
})

describe('other options', () => {
  /** Calls an action 25 times at the same time of the emulator's clock. Its rate limit is 20 a second. */
  async function burst(...options: string[]) {
    const { client, control } = await startEmulator(...options)
    await control('PUT', 'clock', { speed: 0 })
    const call = client()
    const calls = Array.from({ length: 25 }, () => call('ListNamespaces').catch((error) => error.code))
    return (await Promise.all(calls)).filter((one) => one === 'RequestLimitExceeded').length
  }

  it('--no-rate-limits', async () => {
    expect(await burst()).toBe(5)
    expect(await burst('--no-rate-limits')).toBe(0)
  })

  it('--no-signature-age', async () => {
    async function later(...options: string[]) {
      const { client, control } = await startEmulator(...options)
      await control('POST', 'clock/advance', { ms: 3_600_000 })
      // Without the Date header, which other SDKs ignore.
      const undated: typeof fetch = async (...request) => new Response(await (await fetch(...request)).text())
      return client({ fetch: undated })('ListNamespaces').catch((error) => error.code)
    }
    expect(await later()).toBe('AuthFailure.SignatureExpire')
    expect(await later('--no-signature-age')).toMatchObject({ TotalCount: 1 })
  })

  it('--empty-arrays-clear', async () => {
    async function variablesLeft(...options: string[]) {
      const call = (await startEmulator(...options)).client()
      const { FunctionName } = hello
      await call('CreateFunction', { ...hello, Environment: { Variables: [{ Key: 'A', Value: '1' }] } })
      await call('UpdateFunctionConfiguration', { FunctionName, Environment: { Variables: [] } })
      return Object((await call('GetFunction', { FunctionName })).Environment).Variables.length
    }
    expect(await variablesLeft()).toBe(1)
    expect(await variablesLeft('--empty-arrays-clear')).toBe(0)
  })

  it('--api-gateway-triggers', async () => {
    async function createApi(...options: string[]) {
      const call = (await startEmulator(...options)).client()
      await call('CreateFunction', hello)
      const input = { FunctionName: hello.FunctionName, TriggerName: 'web', Type: 'apigw' }
      return call('CreateTrigger', input).catch(({ code }) => code)
    }
    expect(await createApi()).toBe('UnsupportedOperation.Trigger')
    expect(await createApi('--api-gateway-triggers')).toMatchObject({ TriggerInfo: { Type: 'apigw' } })
    expect(await createApi('--companions')).toMatchObject({ TriggerInfo: { Type: 'apigw' } })
  })

  it('--stubs returns the documented examples', async () => {
    const { client } = await startEmulator('--stubs')
    const call = client()
    await call('CreateNamespace', { Namespace: 'another' })
    expect(await call('ListNamespaces')).toMatchObject({
      Namespaces: expect.not.arrayContaining([expect.objectContaining({ Name: 'another' })]),
    })
    const { code, err } = await startCommand('--stubs', '--data-dir', 'nowhere').exit
    expect(code).toBe(1)
    expect(err).toContain("option '--stubs' cannot be used with option '--data-dir <folder>'")
  })
})

describe('--credentials', () => {
  const pairs = [
    { secretId: 'AKIDone', secretKey: 'key-of-one', account: '100000000001' },
    { secretId: 'AKIDtwo', secretKey: 'key-of-two', account: '100000000002' },
  ]

  it('creates separate accounts, and prints no keys', async () => {
    const path = await file(JSON.stringify(pairs))
    const { client, child, exit, waitForOutput } = await startEmulator('--credentials', path)
    const [one, two] = pairs.map((pair) => client(pair))
    await one?.('CreateNamespace', { Namespace: 'mine' })
    expect(await one?.('ListNamespaces')).toMatchObject({ TotalCount: 2 })
    expect(await two?.('ListNamespaces')).toMatchObject({ TotalCount: 1 })
    await waitForOutput('out', /SecretId +AKIDtwo of account 100000000002\n/)
    child.kill('SIGTERM')
    const { out, err } = await exit
    expect(out + err).not.toContain('key-of-')
    const { stdout } = await snippet('python', '--credentials', path)
    expect(stdout).toContain(`Credential("AKIDone", "<as in ${path}>")`)
  })

  it.each([
    ['{', 'The content must be JSON.'],
    ['{}', 'The content must be [{ "secretId"'],
    ['[]', 'The content must be [{ "secretId"'],
    ['["key-of-one"]', 'Pair 1 must have a secretId and a secretKey, both non-empty strings.'],
    ['[{"secretId":"a","secretKey":"b","secretkey":"key-of-one"}]', 'Pair 1 has members other than secretId'],
    ['[{"secretId":"a","secretKey":"key-of-one","account":1}]', 'the account of pair 1'],
    [
      '[{"secretId":"a","secretKey":"key-of-one","deny":"scf:*"}]',
      'deny of pair 1 must be a list of operations',
    ],
  ])('rejects %s', async (content, message) => {
    const path = await file(content)
    const { code, out, err } = await startCommand('--credentials', path).exit
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(`error: Cannot read the key pairs of ${path}: `)
    expect(err).toContain(message)
    expect(err).not.toContain('key-of-one')
  })

  it('reports a missing file', async () => {
    const { code, err } = await startCommand('--credentials', '/nowhere/keys.json').exit
    expect(code).toBe(1)
    expect(err).toContain('ENOENT')
  })
})

/** The output of `--snippet`. */
async function snippet(language: string, ...options: string[]) {
  const { code, out: stdout, err: stderr } = await startCommand('--snippet', language, ...options).exit
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return { stdout }
}

describe('--snippet', () => {
  const sdks = [
    ['tc3', '@tc3/client-scf'],
    ['env', 'Environment of @tc3/client-scf'],
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

  it.each(sdks)(
    'prints a program for %s, whose endpoint line is also printed at startup',
    async (...[name, title]) => {
      const { url, secretId, secretKey, child, exit } = await startEmulator()
      const { stdout } = await snippet(name, '--port', new URL(url).port)
      expect(stdout).toContain(secretId)
      expect(stdout).toContain(secretKey)
      const place = url.replace('http://', '')
      const line = stdout.split('\n').find((one) => one.includes(place))
      child.kill('SIGTERM')
      const shown = (await exit).out.split('\n').find((one) => one.trim().startsWith(`${title} `))
      expect(shown?.trim().slice(title.length).trim()).toBe(line?.trim().replace(/,$/, ''))
    },
  )

  it.each(['nodejs', 'tc3'])('prints a program for %s that runs', async (name) => {
    const { url, client } = await startEmulator()
    await client()('CreateFunction', hello)
    const { stdout } = await snippet(name, '--port', new URL(url).port)
    // The SDKs are dependencies of the workspace test/.
    const cwd = fileURLToPath(new URL('../../../test/', import.meta.url))
    // Without colours, wherever the test runs.
    const { FORCE_COLOR: _, ...env } = process.env
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', stdout], { cwd, env })
    expect((await run).stdout).toMatch(/FunctionName: 'hello'/)
  })

  it.each([
    // The option proxy of the SDK calls a method that URI does not have. Net::HTTP reads the variable itself.
    ['ruby', /^ENV\['http_proxy'\] = 'http:\/\/127\.0\.0\.1:9580'$/m, /\.proxy =/],
    ['php', /^echo \$client->ListFunctions\(/m, /echoEvent/],
  ])('prints a program for %s that does not need what the language or its SDK lacks', async (...row) => {
    const [name, present, absent] = row
    const { stdout } = await snippet(name)
    expect(stdout).toMatch(present)
    expect(stdout).not.toMatch(absent)
  })

  it('prints variables with which a program calls the emulator instead of the cloud', async () => {
    const { url, client } = await startEmulator()
    await client()('CreateFunction', hello)
    const { stdout } = await snippet('env', '--port', new URL(url).port)
    const cwd = fileURLToPath(new URL('../../../test/', import.meta.url))
    const program = `
      import { ScfClient } from '@tc3/client-scf'
      const { Functions } = await new ScfClient().listFunctions()
      console.log(Functions.map(({ FunctionName }) => FunctionName).join())
    `
    const run = promisify(execFile)(
      'sh',
      ['-c', `eval "$0"; exec "$1" --input-type=module --eval "$2"`, stdout, process.execPath, program],
      { cwd, env: {} },
    )
    expect((await run).stdout).toBe('hello\n')
  })

  it('lists the languages', async () => {
    const { code, err } = await startCommand('--snippet', 'cobol').exit
    expect(code).toBe(1)
    expect(err).toContain(`Allowed choices are ${sdks.map(([name]) => name).join(', ')}.`)
    expect((await startCommand('--help').exit).out).toContain('"tccli"')
  })

  /** Signs ListFunctions with Signature v1 for a host, and sends it with the Host and request target of an SDK. */
  async function send(signedHost: string, url: string, target: string, keys: Keys) {
    const parameters: Record<string, string> = {
      Action: 'ListFunctions',
      Version: '2018-04-16',
      Region: 'ap-guangzhou',
      // The SDK for Python uses numbers as large as this.
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

  it('supports TCCLI, which signs and sends its endpoint, a URL, as Host', async () => {
    const { url, ...keys } = await startEmulator()
    expect(await send(url, url, '/', keys)).toMatchObject({ TotalCount: 0 })
  })

  it('supports the SDK for Ruby, which uses the emulator as its proxy', async () => {
    const { url, ...keys } = await startEmulator()
    const host = 'scf.tencentcloudapi.com'
    expect(await send(host, url, `http://${host}/`, keys)).toMatchObject({ TotalCount: 0 })
  })
})
