import { createRequire } from 'node:module'
import { WebSocket } from 'undici'
import { describe, expect, it } from 'vitest'
import { programZip } from '../../packages/mock-scf/test/runtime/program-zip.js'
import { officialClient } from './official-client.js'

/** A function, and all that the official SDK gets when it invokes it with `{"name":"world"}`. */
interface Sample {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** @defaultValue `Nodejs18.15` */
  readonly runtime?: string
  /** Parameters of CreateFunction. */
  readonly settings?: object
  /** The files of a layer. */
  readonly layer?: Readonly<Record<string, string>>
  /** @defaultValue 0 */
  readonly code?: number
  /** The result as text, or what the parsed report of a failure has beside RequestId and status code. */
  readonly result: unknown
  /** The lines between those of the platform, without the time and the RequestId that the console adds. */
  readonly lines: readonly unknown[]
}

const js = (text: string) => ({ 'index.js': text })

const caught = (stackTrace: unknown) => ({
  errorCode: 1,
  errorMessage: 'user code exception caught',
  stackTrace,
})
const exited = { errorCode: 1, errorMessage: 'Process exited before completing request' }
const fromUser = (text: string) =>
  expect.stringMatching(new RegExp(`^${text}\\n    at .*/var/user/index\\.js:\\d`))
const sdk = createRequire(import.meta.url).resolve('tencentcloud-sdk-nodejs-scf')

const samples: readonly Sample[] = [
  {
    name: 'asynchronous',
    files: js(`exports.main_handler = async (event, context) => {
      console.log('hello', event.name)
      await null
      process.stdout.write('raw\\n')
      console.error({ function: context.function_name })
      return { hello: event.name }
    }`),
    result: '{"hello":"world"}',
    lines: ['hello world', 'raw', "{ function: 'sample' }"],
  },
  {
    name: 'with a callback, which goes on until nothing is pending',
    files: js(`exports.main_handler = (event, context, callback) => {
      console.log('before')
      setTimeout(() => {
        callback(null, event.name)
        setTimeout(() => console.log('after'), 1)
      }, 1)
    }`),
    result: '"world"',
    lines: ['before', 'after'],
  },
  {
    name: 'with a callback, which does not wait',
    files: js(`exports.main_handler = (event, context, callback) => {
      context.callbackWaitsForEmptyEventLoop = false
      setInterval(() => {}, 1000)
      callback(null, event.name)
    }`),
    result: '"world"',
    lines: [],
  },
  {
    name: 'synchronous, whose return value is ignored',
    files: js(`exports.main_handler = (event) => { console.log('hello'); return event.name }`),
    result: 'null',
    lines: ['hello'],
  },
  {
    name: 'that throws',
    files: js(`exports.main_handler = () => { console.log('now'); throw new Error('no') }`),
    code: 430,
    result: caught(fromUser('Error: no')),
    lines: ['now'],
  },
  {
    name: 'that rejects',
    files: js(`exports.main_handler = async () => { throw new TypeError('no') }`),
    code: 430,
    result: caught(fromUser('TypeError: no')),
    lines: [],
  },
  {
    name: 'that calls back with an error',
    files: js(`exports.main_handler = (event, context, callback) => callback(new RangeError('no'))`),
    code: 430,
    result: caught(fromUser('RangeError: no')),
    lines: [],
  },
  {
    name: 'that throws later',
    files: js(`exports.main_handler = () => { setTimeout(() => { throw new Error('late') }) }`),
    code: 430,
    result: caught(fromUser('Error: late')),
    lines: [],
  },
  {
    name: 'that never ends',
    files: js(`exports.main_handler = () => { console.log('busy'); for (;;); }`),
    settings: { Timeout: 1 },
    code: 433,
    result: { errorCode: -1, errorMessage: 'Invoking task timed out after 1 seconds' },
    lines: [
      'busy',
      '[EMULATOR] The event took longer than Timeout, 1 s. If it needs more time, set Timeout.',
    ],
  },
  {
    name: 'that leaks memory',
    files: js(`const all = []
    exports.main_handler = async () => {
      console.log('leaking')
      for (;;) { all.push(Buffer.alloc(1e6, 1)); await new Promise((resolve) => setTimeout(resolve)) }
    }`),
    settings: { Timeout: 60 },
    code: 434,
    result: { errorCode: -1, errorMessage: 'Task memory exceeded 128 MB' },
    lines: [
      'leaking',
      '[EMULATOR] The instance used more memory than MemorySize, 128 MB, which is the default. If it needs more memory, set MemorySize.',
    ],
  },
  {
    name: 'that starts processes',
    files: js(`const { execFileSync } = require('child_process')
    exports.main_handler = async (event) => {
      execFileSync('echo', ['from a child'], { stdio: 'inherit' })
      return execFileSync('/bin/sh', ['-c', 'echo $0', event.name]).toString()
    }`),
    result: '"world\\n"',
    lines: ['from a child'],
  },
  {
    name: 'that crashes in native code',
    files: js(
      `exports.main_handler = async () => { console.log('last words'); process.kill(process.pid, 'SIGSEGV') }`,
    ),
    code: 439,
    result: exited,
    lines: ['last words'],
  },
  {
    name: 'that exits right after much output',
    files: js(`exports.main_handler = () => {
      for (let line = 1; line <= 5000; line += 1) process.stdout.write('x'.repeat(99) + '\\n')
      process.exit()
    }`),
    code: 439,
    result: exited,
    lines: Array.from({ length: 5000 }, () => 'x'.repeat(99)),
  },
  {
    name: 'whose result is as large as allowed',
    files: js(`exports.main_handler = async () => 'x'.repeat(6 * 1024 * 1024 - 2)`),
    result: JSON.stringify('x'.repeat(6 * 1024 * 1024 - 2)),
    lines: [],
  },
  {
    name: 'whose result is too large',
    files: js(`exports.main_handler = async () => 'x'.repeat(6 * 1024 * 1024)`),
    code: 407,
    result: { errorCode: -1, errorMessage: 'The result of the function has more than 6291456 bytes.' },
    lines: [],
  },
  {
    name: 'that imports a layer',
    files: js(`const { greet } = require('greeting')
    exports.main_handler = async (event) => greet(event.name)`),
    layer: {
      'node_modules/greeting/index.js': `exports.greet = (name) => { console.log('from a layer'); return 'Hello ' + name }`,
    },
    result: '"Hello world"',
    lines: ['from a layer'],
  },
  {
    name: 'that calls the emulator through the official SDK',
    files: js(`const { scf } = require(${JSON.stringify(sdk)})
    const { TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TENCENTCLOUD_SESSIONTOKEN, TENCENTCLOUD_REGION } = process.env
    exports.main_handler = async (event) => {
      const client = new scf.v20180416.Client({
        region: TENCENTCLOUD_REGION,
        credential: {
          secretId: TENCENTCLOUD_SECRETID, secretKey: TENCENTCLOUD_SECRETKEY, token: TENCENTCLOUD_SESSIONTOKEN,
        },
      })
      const { Functions } = await client.ListFunctions({})
      console.log('found', Functions.length)
      return Functions.map(({ FunctionName }) => FunctionName)
    }`),
    settings: { Role: 'caller' },
    result: '["sample"]',
    lines: ['found 1'],
  },
  {
    name: 'in Python',
    runtime: 'Python3.7',
    files: {
      'index.py': `
def main_handler(event, context):
    print("hello", event["name"])
    return {"hello": event["name"], "function": context["function_name"]}
`,
    },
    result: '{"hello": "world", "function": "sample"}',
    lines: ['hello world'],
  },
  {
    name: 'in Python, which imports a layer and raises an error',
    runtime: 'Python3.7',
    files: {
      'index.py': `
import greeting
def main_handler(event, context):
    raise ValueError(greeting.greet(event["name"]))
`,
    },
    layer: { 'greeting.py': 'def greet(name):\n    return "Hello " + name\n' },
    code: 430,
    result: caught(
      'Traceback (most recent call last):\n  File "/var/user/index.py", line 4, in main_handler\n' +
        '    raise ValueError(greeting.greet(event["name"]))\nValueError: Hello world',
    ),
    lines: [],
  },
  {
    name: 'with a custom runtime in Bash',
    runtime: 'CustomRuntime',
    files: {
      bootstrap: `#!/bin/bash
api=http://$SCF_RUNTIME_API:$SCF_RUNTIME_API_PORT/runtime
echo "initialized for $_HANDLER"
curl -s -X POST $api/init/ready -d ' '
while event=$(curl -s $api/invocation/next); do
  echo "event $event"
  curl -s -X POST $api/invocation/response -d "done $event"
done
`,
    },
    result: 'done {"name":"world"}',
    lines: ['initialized for index.main_handler', 'event {"name":"world"}'],
  },
]

describe('a function', () => {
  it.each(samples)(
    '$name',
    async ({ files, runtime = 'Nodejs18.15', settings, layer, code = 0, result, lines }) => {
      const { invoke, logOf } = await deploy(files, { Runtime: runtime, ...settings }, layer)
      const { FunctionRequestId: id = '', ...members } = await invoke()
      const text =
        code === 0
          ? result
          : expect.toSatisfy((report: string) => {
              expect(JSON.parse(report)).toEqual({ ...Object(result), requestId: id, statusCode: code })
              return true
            })
      expect(members).toEqual({
        InvokeResult: code,
        RetMsg: text,
        ErrMsg: code === 0 ? '' : text,
        Log: expect.any(String),
        Duration: expect.any(Number),
        BillDuration: expect.any(Number),
        MemUsage: expect.any(Number),
      })
      // What a callback leaves behind is logged later.
      await expect
        .poll(async () => bodyOf(await logOf(id), id))
        .toEqual([
          `START RequestId: ${id}`,
          `Event RequestId: ${id}`,
          ...lines,
          ...(code === 0 ? [] : [`ERROR RequestId:${id} Result:${members.RetMsg}`]),
          `END RequestId: ${id}`,
          expect.stringMatching(
            new RegExp(`^Report RequestId: ${id} Duration:[\\d.]+ms Memory:128MB MemUsage:[\\d.]+MB$`),
          ),
        ])
    },
  )

  it('that prints megabytes has the end of its output as log', async () => {
    const { invoke, logOf } = await deploy(
      js(`exports.main_handler = async () => {
        for (let line = 1; line <= 50_000; line += 1) process.stdout.write('line ' + line + ' '.repeat(90) + '.\\n')
        return 'printed'
      }`),
      { Runtime: 'Nodejs18.15', Timeout: 60 },
    )
    const { InvokeResult, RetMsg, Log, FunctionRequestId = '' } = await invoke()
    expect({ InvokeResult, RetMsg }).toEqual({ InvokeResult: 0, RetMsg: '"printed"' })
    expect(Log?.length).toBeLessThanOrEqual(4096)
    const log = await logOf(FunctionRequestId)
    expect(log.endsWith(Log ?? '-')).toBe(true)
    const [start, event, note, ...printed] = bodyOf(log, FunctionRequestId)
    expect([start, event]).toEqual([
      `START RequestId: ${FunctionRequestId}`,
      `Event RequestId: ${FunctionRequestId}`,
    ])
    expect(note).toMatch(/^\[\d+ bytes of earlier output are left out\]$/)
    const numbers = printed.slice(1, -2).map((line) => Number(/^line (\d+) +\.$/.exec(line)?.[1]))
    expect(numbers).toEqual(numbers.map((_, index) => 50_000 - numbers.length + 1 + index))
    expect(log.length).toBeGreaterThan(900_000)
    expect(log.length).toBeLessThan(1_200_000)
    // The next event has a log of its own.
    const next = await invoke()
    const nextLog = await logOf(next.FunctionRequestId ?? '')
    expect(nextLog).toMatch(/\n\[\d+ bytes of earlier output are left out\]\n/)
    expect(nextLog.split('\n').at(-3)).toMatch(/^line 50000 /)
  })

  it('that answers a WebSocket has its log', async () => {
    const { url, logs } = await deploy(
      { scf_bootstrap: '#!/bin/bash\nexec /var/lang/node18/bin/node app.js\n', 'app.js': echoServer },
      { Runtime: 'Nodejs18.15', Type: 'HTTP' },
    )
    const socket = new WebSocket(url.replace('http:', 'ws:'))
    await reached(socket, 'open')
    socket.send('world')
    expect(
      await new Promise((resolve) => socket.addEventListener('message', ({ data }) => resolve(data))),
    ).toBe('hello world')
    socket.close(1000)
    await reached(socket, 'close')
    const [{ RetCode, RetMsg, RequestId: id = '', Log = '' } = {}, ...others] = await logs()
    expect([RetCode, RetMsg, others]).toEqual([0, '', []])
    expect(bodyOf(Log, id)).toEqual([
      `START RequestId: ${id}`,
      `Event RequestId: ${id}`,
      'started',
      'connected',
      'got world',
      `END RequestId: ${id}`,
      expect.stringMatching(new RegExp(`^Report RequestId: ${id} Duration:`)),
    ])
  })
})

/** A server that answers a WebSocket's messages, without a library. They are shorter than 126 bytes. */
const echoServer = `
const { createHash } = require('crypto')
const server = require('http').createServer()
server.on('upgrade', (request, socket) => {
  const key = request.headers['sec-websocket-key'] + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
  const accept = createHash('sha1').update(key).digest('base64')
  socket.write('HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\nSec-WebSocket-Accept: ' + accept + '\\r\\n\\r\\n')
  console.log('connected')
  socket.on('data', (frame) => {
    const mask = frame.subarray(2, 6)
    const content = Buffer.from(frame.subarray(6).map((byte, index) => byte ^ mask[index % 4]))
    const isClose = (frame[0] & 15) === 8
    if (!isClose) console.log('got', String(content))
    const answer = isClose ? content : Buffer.from('hello ' + content)
    socket.write(Buffer.concat([Buffer.from([frame[0], answer.length]), answer]))
    if (isClose) socket.end()
  })
})
server.listen(9000, '0.0.0.0', () => console.log('started'))
`

/** Resolves once a WebSocket is open, or closed. */
async function reached(socket: WebSocket, type: 'open' | 'close'): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.addEventListener(type, () => resolve())
    socket.addEventListener('error', () => reject(new Error('The WebSocket failed.')))
  })
}

/** Returns the lines of a log, without the time and the RequestId that the console adds. */
function bodyOf(log: string, id: string): string[] {
  const added = new RegExp(`^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z\\t${id}\\t`)
  return log.split('\n').map((line) => line.replace(added, ''))
}

/** Creates the function `sample` through the official SDK. */
async function deploy(files: Sample['files'], settings: object, layer?: Sample['files']) {
  const { client, server } = await officialClient()
  const zip = (content: Sample['files']) => ({ ZipFile: programZip(content).toString('base64') })
  if (layer) {
    await client.PublishLayerVersion({
      LayerName: 'shared',
      CompatibleRuntimes: ['Nodejs18.15'],
      Content: zip(layer),
    })
  }
  await client.CreateFunction({
    FunctionName: 'sample',
    Handler: 'index.main_handler',
    Code: zip(files),
    Timeout: 10,
    ...(layer && { Layers: [{ LayerName: 'shared', LayerVersion: 1 }] }),
    ...settings,
  })
  return {
    url: `${server.url}/__scf/ap-guangzhou/default/sample`,
    async invoke() {
      const { Result } = await client.Invoke({
        FunctionName: 'sample',
        ClientContext: '{"name":"world"}',
        LogType: 'Tail',
      })
      return Result ?? {}
    },
    async logs() {
      return (await client.GetFunctionLogs({ FunctionName: 'sample' })).Data ?? []
    },
    async logOf(FunctionRequestId: string) {
      const { Data } = await client.GetFunctionLogs({ FunctionName: 'sample', FunctionRequestId })
      return Data?.[0]?.Log ?? ''
    },
  }
}
