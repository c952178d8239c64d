import { runInNewContext } from 'node:vm'
import { createClient, type Environment } from '@tc3/core'
import { type Logger, logTo } from '@tc3/core/logger'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { stoppedClock } from './credentials/fixtures.js'
import { serve } from './credentials/http-server.js'
import { cvm, expectedOutput } from './request-recorder.js'
import { read, respondingWith, type ScriptedResponse, write } from './scripted-responses.js'

/** A logger that keeps its lines, each with its level. */
function memory() {
  const lines: string[] = []
  const keep = (level: string) => (line: string) => lines.push(`${level} ${line}`)
  const logger: Logger = { debug: keep('debug'), warn: keep('warn'), error: keep('error') }
  return { lines, logger }
}

/** The lines of a call to a scripted service, whose requests take 20 ms each. */
async function linesOf(action: typeof read, ...responses: ScriptedResponse[]) {
  const { lines, logger } = memory()
  const { options, clock } = respondingWith(...responses)
  const client = createClient(cvm, {
    ...options,
    fetch: async (url, init) => {
      await clock.sleep(20)
      return options.fetch(url, init)
    },
    hooks: logTo(logger, { clock }),
  })
  await client.send(action, {}).catch(() => {})
  return lines
}

const call = 'service=cvm action=DescribeInstances region=ap-guangzhou'
const target = 'method=POST endpoint=https://cvm.tencentcloudapi.com'
const requestId = `requestId=${expectedOutput.RequestId}`

describe('a log', () => {
  it('has a line for each event of a call', async () => {
    expect(await linesOf(read, 'InternalError', 'RequestLimitExceeded')).toEqual([
      `debug tc3 request ${call} attempts=1 duration=0ms ${target}`,
      `warn tc3 retry ${call} attempts=1 duration=20ms error=InternalError status=200 requestId=r delay=50ms`,
      `debug tc3 request ${call} attempts=2 duration=70ms ${target}`,
      `warn tc3 retry ${call} attempts=2 duration=90ms error=RequestLimitExceeded status=200 requestId=r delay=500ms`,
      `debug tc3 request ${call} attempts=3 duration=590ms ${target}`,
      `debug tc3 response ${call} attempts=3 duration=610ms status=200 ${requestId}`,
    ])
  })

  it.each<[string, ScriptedResponse, string]>([
    [
      'a service error',
      'ResourceNotFound.Function',
      'error=ResourceNotFound.Function status=200 requestId=r',
    ],
    ['a response of another server', 502, 'error=ResponseError status=502'],
    [
      'a lost connection',
      new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }) }),
      'error=TransportError cause=ECONNRESET',
    ],
    [
      'an error of another realm',
      new TypeError('fetch failed', {
        cause: runInNewContext("Object.assign(new Error('x'), { code: 'EPIPE' })"),
      }),
      'error=TransportError cause=EPIPE',
    ],
    ['an unknown failure', new TypeError('fetch failed'), 'error=TransportError'],
  ])('reports %s', async (_case, response, fields) => {
    const lines = await linesOf(write, response)
    expect(lines.slice(1)).toEqual([
      `error tc3 error ${call.replace('DescribeInstances', 'RunInstances')} attempts=1 duration=20ms ${fields}`,
    ])
  })

  it('reports timeouts, options and reasons', async () => {
    const { lines, logger } = memory()
    const { options, clock } = respondingWith()
    const fetch = () => new Promise<never>(() => {})
    const client = createClient(cvm, { ...options, fetch, retry: false, hooks: logTo(logger, { clock }) })
    await client.send(read, {}, { timeout: 1000 }).catch(() => {})
    await client.send(read, {}, { region: '' }).catch(() => {})
    await client.send(read, {}, { signal: AbortSignal.abort() }).catch(() => {})
    await client.send(read, {}, { signal: AbortSignal.abort('no') }).catch(() => {})
    expect(
      lines.filter((line) => line.startsWith('error')).map((line) => / error=.*/.exec(line)?.[0]),
    ).toEqual([
      ' error=TimeoutError option=timeout limit=1000ms',
      ' error=ConfigurationError option=region',
      ' error=AbortError',
      ' error=string',
    ])
  })

  it('has one line for each event, whatever the service returns', async () => {
    const forged = 'x error=None\ntc3 response'
    const body = JSON.stringify({
      Response: { Error: { Code: forged, Message: '' }, RequestId: `a"b ${'c'.repeat(1000)}` },
    })
    const [, line = '', ...more] = await linesOf(write, new Response(body))
    expect(more).toEqual([])
    expect(line).toContain(`error=${JSON.stringify(forged)} status=200 requestId="a\\"b ccc`)
    expect(line).not.toContain('\n')
    expect(line.length).toBeLessThan(600)
  })

  it('can be written to the console', async () => {
    const debug = vi.spyOn(console, 'debug').mockImplementation(() => {})
    onTestFinished(() => debug.mockRestore())
    const { options } = respondingWith()
    await createClient(cvm, { ...options, hooks: logTo(console) }).send(read, {})
    expect(debug.mock.calls.map(([line]) => String(line).split(' ', 2).join(' '))).toEqual([
      'tc3 request',
      'tc3 response',
    ])
  })

  it('contains no credentials, headers, parameters or messages', async () => {
    const planted = 'Planted+Secret/Value=='
    const clock = stoppedClock()
    const bodies = [
      JSON.stringify({ Response: { RequestId: 'r', Data: planted } }),
      JSON.stringify({ Response: { Error: { Code: 'InternalError', Message: planted }, RequestId: 'r' } }),
      `<html>${planted}</html>`,
      `{"Response": {"RequestId": "${planted}`,
    ]
    const { lines, logger } = memory()
    const environment: Environment = {
      TENCENTCLOUD_SECRET_ID: `AKID${planted}`,
      TENCENTCLOUD_SECRET_KEY: planted,
      TENCENTCLOUD_SESSION_TOKEN: `token${planted}`,
    }
    for (const method of ['POST', 'GET'] as const) {
      for (const body of bodies) {
        const server = await serve(clock, () => ({ body }))
        const client = createClient(cvm, {
          region: 'ap-guangzhou',
          endpoint: server.origin,
          environment,
          clock,
          method,
          hooks: logTo(logger, { clock }),
        })
        const headers = { 'X-Planted': planted }
        await client.send(read, { Password: planted }, { headers }).catch(() => {})
        server.faults.push({ cut: planted })
        await client.send(write, { Password: planted }, { headers }).catch(() => {})
        await client.send(read, {}, { headers: { 'X-Planted': `${planted}\n` } }).catch(() => {})
      }
    }
    expect(lines.length).toBeGreaterThan(30)
    expect(lines.join('\n')).not.toMatch(/Planted|AKID|Authorization|Signature/i)
  })
})
