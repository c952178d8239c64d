import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Action, createClient } from '@tc3/core'
import { onTestFinished } from 'vitest'
import { checkedFetch } from './checked-emulator.js'

const bin = fileURLToPath(new URL('../bin/tc3-mock-scf.js', import.meta.url))
const service = { service: 'scf', version: '2018-04-16', endpoint: 'scf.tencentcloudapi.com' }

/** Starts the command and collects its output. It is killed when the test ends. */
export function startCommand(...options: string[]) {
  return startCommandWith([], ...options)
}

/** Starts the command like `startCommand`, with options for Node itself. */
export function startCommandWith(nodeOptions: readonly string[], ...options: string[]) {
  return observe(process.execPath, [...nodeOptions, bin, ...options])
}

/** Where a command runs, and what it gets. */
export interface Surroundings {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** What it reads from its standard input. */
  readonly input?: string
}

/** Starts the command like `startCommand`, in a folder. */
export function startCommandIn(surroundings: Surroundings, ...options: string[]) {
  return observe(process.execPath, [bin, ...options], surroundings)
}

/** Starts a program and collects its output. */
function observe(
  program: string,
  parameters: readonly string[],
  { cwd, env, input = '' }: Surroundings = {},
) {
  const child = spawn(program, parameters, {
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(cwd !== undefined && { cwd }),
    ...(env && { env: { ...process.env, ...env } }),
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const output = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.err += text
  })
  const exit = once(child, 'close').then(([code, signal]) => ({ code, signal, ...output }))
  /** Resolves once the output matches a pattern; rejects if the command exits before. */
  async function waitForOutput(stream: 'out' | 'err', pattern: RegExp) {
    for (;;) {
      const match = pattern.exec(output[stream])
      if (match) return match
      const source = stream === 'out' ? child.stdout : child.stderr
      await Promise.race([
        once(source, 'data'),
        exit.then((result) => Promise.reject(new Error(JSON.stringify(result)))),
      ])
    }
  }
  return { child, exit, waitForOutput }
}

/** Starts the command on a free port and creates clients from the endpoint and keys that it prints. */
export function startEmulator(...options: string[]) {
  return connectTo(startCommand('--port', '0', ...options))
}

/** Starts the command like `startEmulator`. Its files may have a number of blocks, of 512 or 1,024 bytes each. */
export function startEmulatorWithFileLimit(blocks: number, ...options: string[]) {
  const script = `ulimit -f ${blocks} && exec "$@"`
  return connectTo(observe('sh', ['-c', script, 'sh', process.execPath, bin, '--port', '0', ...options]))
}

async function connectTo(command: ReturnType<typeof observe>) {
  const [, url = ''] = await command.waitForOutput(
    'out',
    /SCF emulator listening on (http:\/\/127\.0\.0\.1:\d+)\n/,
  )
  await command.waitForOutput('out', /Press Ctrl\+C/)
  const [, secretId = ''] = await command.waitForOutput('out', /SecretId +(\S+)/)
  const [, secretKey = ''] = await command.waitForOutput('out', /SecretKey +(\S+)/)

  /** Creates a function that calls actions by their names, without retries. */
  function client({ fetch: send = fetch, ...keys }: ClientOverrides = {}) {
    const client = createClient(service, {
      endpoint: url,
      region: 'ap-guangzhou',
      retry: false,
      credentials: { secretId, secretKey, ...keys },
      fetch: checkedFetch(send),
    })
    return (name: string, input: object = {}) => {
      const action: Action<object, Record<string, unknown> & { RequestId: string }> = { name, region: false }
      return client.send(action, input)
    }
  }
  /** Sends a request to the control API and returns the content of its response. */
  async function control(method: string, path: string, body?: object): Promise<unknown> {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${url}/__tc3/${path}`, {
      method,
      ...(body && { headers, body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }
  return { ...command, url, secretId, secretKey, client, control }
}

interface ClientOverrides {
  readonly secretId?: string
  readonly secretKey?: string
  readonly fetch?: typeof fetch
}
