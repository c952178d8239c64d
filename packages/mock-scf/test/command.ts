import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Action, createClient } from '@tc3/core'
import { afterEach } from 'vitest'
import { checkedFetch } from './checked.js'

const bin = fileURLToPath(new URL('../bin/tc3-mock-scf.js', import.meta.url))
const service = { service: 'scf', version: '2018-04-16', endpoint: 'scf.tencentcloudapi.com' }

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})

/** Starts the command, and collects what it prints. It ends with the test at the latest. */
export function start(...options: string[]) {
  return startWith([], ...options)
}

/** Starts the command as `start` does, with options of Node itself. */
export function startWith(ofNode: readonly string[], ...options: string[]) {
  const child = spawn(process.execPath, [...ofNode, bin, ...options], { stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  const printed = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed.err += text
  })
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, ...printed }))
  /** Waits until something is printed. */
  async function until(stream: 'out' | 'err', what: RegExp) {
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
export async function serving(...options: string[]) {
  const command = start('--port', '0', ...options)
  const [, url = ''] = await command.until('out', /SCF emulator listening on (http:\/\/127\.0\.0\.1:\d+)\n/)
  await command.until('out', /Press Ctrl\+C/)
  const [, secretId = ''] = await command.until('out', /SecretId +(\S+)/)
  const [, secretKey = ''] = await command.until('out', /SecretKey +(\S+)/)

  /** A client that calls actions by their names, each once. */
  function client({ fetch: send = fetch, ...over }: Over = {}) {
    const client = createClient(service, {
      endpoint: url,
      region: 'ap-guangzhou',
      retry: false,
      credentials: { secretId, secretKey, ...over },
      fetch: checkedFetch(send),
    })
    return (name: string, input: object = {}) => {
      const action: Action<object, Record<string, unknown> & { RequestId: string }> = { name, region: false }
      return client.send(action, input)
    }
  }
  /** What is at a path of the control. */
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

interface Over {
  readonly secretId?: string
  readonly secretKey?: string
  readonly fetch?: typeof fetch
}
