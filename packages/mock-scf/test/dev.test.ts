import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { symlink, truncate } from 'node:fs/promises'
import { createServer as createHttpServer } from 'node:http'
import { SourceMap } from 'node:module'
import { createServer, type Server } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { type Surroundings, startCommandIn, startEmulator } from './command.js'
import { projectFolder } from './project-folder.js'
import { hello } from './zip.js'

/** Starts `dev` in a folder, with an emulator of its own. */
async function startDev(surroundings: Surroundings, ...options: string[]) {
  const command = startCommandIn(surroundings, 'dev', '--endpoint', 'http://127.0.0.1:0', ...options)
  const [, url = ''] = await command.waitForOutput('out', /(http:\/\/127\.0\.0\.1:\d+)/)
  return { ...command, ...apiOf(url), url }
}

/** The calls of an emulator that tests make. */
function apiOf(url: string) {
  async function call(action: string, input: object) {
    const response = await fetch(`${url}/__tc3/calls/${action}?region=ap-guangzhou`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    return Object(await response.json()).Response
  }
  async function invoke(name: string, event: unknown = {}) {
    const { Result, Error: error } = await call('Invoke', {
      FunctionName: name,
      ClientContext: JSON.stringify(event),
    })
    return error?.Code ?? JSON.parse(Result.RetMsg)
  }
  /** Invokes a function until it returns a value. */
  async function invokeUntil(name: string, expected: unknown) {
    while (JSON.stringify(await invoke(name)) !== JSON.stringify(expected));
  }
  return { call, invoke, invokeUntil }
}

const returning = (value: string) => `exports.main_handler = async () => ${value}\n`

/** The functions of a plugin's file: one in JavaScript, one in Python. */
const plugin = `
service: demo
provider:
  name: tencent
  runtime: Nodejs18.15
  environment: { variables: { STAGE: "\${env:STAGE}", NAME: "\${env:NAME, nobody}", LIST: "\${file(list.json):words.first}" } }
functions:
  hello:
    handler: index.main_handler
    codeUri: ./hello
    memorySize: 256
    events:
      - timer: { name: often, parameters: { cronExpression: "* * * * * * *", enable: true, argument: tick } }
  snake:
    runtime: Python3.10
    handler: index.main_handler
    codeUri: ./snake
`

const pluginFiles = {
  'serverless.yml': plugin,
  'list.json': '{"words":{"first":"one"}}',
  '.env': `STAGE=from file\nNAME='from \${a} file'\n`,
  'hello/index.js': `exports.main_handler = async (event) => {
  console.log('Message', event.Message)
  if (event.fail) throw new Error('broken')
  return [process.env.STAGE, process.env.NAME, process.env.LIST]
}
`,
  'snake/index.py': 'def main_handler(event, context):\n    return event["key"]\n',
}

describe('dev with a serverless.yml of the plugin', () => {
  it('deploys the functions with their triggers, and prints what they do', async () => {
    const { folder } = await projectFolder(pluginFiles)
    const dev = await startDev({ cwd: folder, env: { STAGE: 'real' } })
    await dev.waitForOutput(
      'out',
      /hello deployed \(created, trigger often\)[\s\S]*snake deployed \(created\)/,
    )
    await dev.waitForOutput('out', /Watching for changes/)
    // The environment takes precedence over the file.
    expect(await dev.invoke('hello')).toEqual(['real', `from \${a} file`, 'one'])
    expect(await dev.invoke('snake', { key: 7 })).toBe(7)
    expect(await dev.call('GetFunction', { FunctionName: 'hello' })).toMatchObject({
      MemorySize: 256,
      Runtime: 'Nodejs18.15',
    })
    await dev.waitForOutput('out', /hello ok [\d.]+ ms timer .*\n +\S+\t\S+\tMessage tick\n +=/)
    await dev.invoke('hello', { fail: true })
    await dev.waitForOutput('out', / {2}Error: broken\n +at .*\(hello\/index\.js:3:25\)/)
    await dev.invoke('snake')
    await dev.waitForOutput('out', /File "snake\/index\.py", line 2, in main_handler/)
    dev.child.kill('SIGINT')
    expect(await dev.exit).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/\nStopped\.\n$/) })
  })

  it('deploys what is saved, and keeps what was deployed if that is not possible', async () => {
    const { folder, write, remove } = await projectFolder(pluginFiles)
    const dev = await startDev({ cwd: folder, env: { STAGE: 'real' } })
    await dev.waitForOutput('out', /Watching for changes/)
    await write({ 'hello/index.js': returning('"second"') })
    await dev.invokeUntil('hello', 'second')

    await write({ 'serverless.yml': `${plugin}\n  : [` })
    await dev.waitForOutput('err', /error: serverless\.yml: .* at line \d+/)
    await write({ 'serverless.yml': plugin.replace('env:STAGE', 'env:UNKNOWN') })
    await dev.waitForOutput(
      'err',
      /error: serverless\.yml: provider\.environment\.variables\.STAGE needs the environment variable UNKNOWN\./,
    )
    await write({ 'serverless.yml': plugin })
    await remove('snake/index.py')
    await dev.waitForOutput(
      'err',
      /error: snake: The function snake has the handler index\.main_handler, which needs index\.py in snake, but/,
    )
    await write({ 'hello/large.txt': '' })
    // A file without content, whose size counts.
    await truncate(join(folder, 'hello/large.txt'), 600 * 1024 * 1024)
    await dev.waitForOutput('err', /error: hello: The folder .* has more than .* bytes\. Exclude what/)
    await remove('hello/large.txt')
    expect(await dev.invoke('hello')).toBe('second')
    expect(await dev.invoke('snake', { key: 1 })).toBe(1)

    await write({ '.env': 'NAME=changed', 'hello/index.js': returning('process.env.NAME') })
    await dev.invokeUntil('hello', 'changed')
    const changed = plugin.replace('* * * * * * *', '0 0 0 1 1 * *').replace('256', '512')
    await write({ 'serverless.yml': changed })
    await dev.waitForOutput('out', /hello deployed \(MemorySize, trigger often\)/)
    await write({ 'serverless.yml': changed.replace(/ {4}events:[\s\S]*?\n(?= {2}snake)/, '') })
    await dev.waitForOutput('out', /hello deployed \(trigger often deleted\)/)
  })

  it('deletes functions that are no longer described, but not those that existed before', async () => {
    const { url, client } = await startEmulator('--code', 'run')
    const names = async () =>
      Object((await client()('ListFunctions')).Functions)
        .map(({ FunctionName }: { FunctionName: string }) => FunctionName)
        .sort()
    const describe = (...functions: string[]) => ({
      'serverless.yml': [
        'service: demo',
        'provider: { name: tencent, runtime: Nodejs18.15 }',
        `functions: { ${functions.map((name) => `${name}: { handler: index.main_handler, codeUri: ./code }`).join(', ')} }`,
      ].join('\n'),
    })
    await client()('CreateFunction', { ...hello, FunctionName: 'older', Runtime: 'Nodejs18.15' })
    await client()('CreateFunction', { ...hello, FunctionName: 'replaced', Runtime: 'Nodejs16.13' })
    await client()('CreateFunction', { ...hello, FunctionName: 'other', Runtime: 'Nodejs18.15' })
    const { folder, write } = await projectFolder({
      'code/index.js': returning('1'),
      ...describe('first', 'second', 'older', 'replaced'),
    })
    const dev = startCommandIn({ cwd: folder }, 'dev', '--endpoint', url)
    await dev.waitForOutput('out', /Watching/)
    expect(await names()).toEqual(['first', 'older', 'other', 'replaced', 'second'])
    await write(describe('first', 'third'))
    await dev.waitForOutput(
      'out',
      /second deleted, because it is no longer described\nthird deployed \(created\)/,
    )
    expect(await names()).toEqual(['first', 'older', 'other', 'replaced', 'third'])
    // One that somebody else has deleted is not reported.
    await client()('DeleteFunction', { FunctionName: 'third' })
    await write(describe('first', 'second'))
    await dev.waitForOutput('out', /third deployed[\s\S]*second deployed \(created\)/)
    dev.child.kill('SIGINT')
    const { out, err } = await dev.exit
    expect([out.match(/deleted/g), err]).toEqual([['deleted'], ''])
    expect(await names()).toEqual(['first', 'older', 'other', 'replaced', 'second'])
  })

  it('lets events that run end with the code that they began with', async () => {
    const { folder, write } = await projectFolder({
      'hello/index.js': `exports.main_handler = async ({ name }) => {
  const { existsSync, writeFileSync } = require('fs')
  if (name) writeFileSync(name + '.started', '')
  while (name && !existsSync(name)) await new Promise((resolve) => setTimeout(resolve, 5))
  return require('./value')
}
`,
      'hello/value.js': 'module.exports = "first"',
    })
    const dev = await startDev({ cwd: folder }, '--function', 'hello=./hello')
    await dev.waitForOutput('out', /Watching for changes/)
    const running = dev.invoke('hello', { name: join(folder, 'end') })
    while (!existsSync(join(folder, 'end.started'))) await setTimeout(5)
    await write({ 'hello/value.js': 'module.exports = "second"' })
    await dev.invokeUntil('hello', 'second')
    await write({ end: '' })
    expect(await running).toBe('first')
  })
})

describe('dev with a serverless.yml of the component', () => {
  it('reads inputs, triggers and excluded files', async () => {
    const { folder, write } = await projectFolder({
      'serverless.yml': `
component: scf
name: demo
stage: test
inputs:
  name: \${name}-\${stage}
  src: { src: ./src, exclude: [secret.txt] }
  handler: index.main_handler
  runtime: Nodejs16.13
  namespace: team
  memorySize: 128
  timeout: 10
  events:
    - apigw: { parameters: { serviceName: demo, endpoints: [{ path: /a, method: get }, { path: /b }] } }
    - cos: { parameters: { bucket: photos-1250000000.cos.ap-guangzhou.myqcloud.com, events: "cos:ObjectCreated:*", filter: { suffix: .jpg } } }
    - http: { parameters: {} }
`,
      'src/index.js': returning(`require('fs').readdirSync(__dirname, { recursive: true }).sort()`),
      'src/secret.txt': 'secret',
      'src/.git/config': 'git',
      'src/node_modules/used/index.js': '',
      'src/node_modules/tested/index.js': '',
      'src/node_modules/.package-lock.json':
        '{"packages":{"node_modules/used":{},"node_modules/tested":{"dev":true}}}',
    })
    const dev = await startDev({ cwd: folder })
    await dev.waitForOutput('out', /Watching for changes/)
    const id = { FunctionName: 'demo-test', Namespace: 'team' }
    const { Result } = await dev.call('Invoke', id)
    expect(JSON.parse(Result.RetMsg)).toEqual([
      'index.js',
      'node_modules',
      'node_modules/.package-lock.json',
      'node_modules/used',
      'node_modules/used/index.js',
    ])
    const { Triggers } = await dev.call('ListTriggers', id)
    expect(Triggers).toHaveLength(4)
    expect(await dev.call('GetFunction', id)).toMatchObject({ Timeout: 10, Runtime: 'Nodejs16.13' })
    const [, address = ''] = await dev.waitForOutput('out', /URL of demo-test: (\S+\/__scf\/\S+)/)
    expect(await (await fetch(address)).json()).toContain('index.js')
    // Triggers that are the same stay.
    await write({ 'src/index.js': returning('"saved"') })
    await dev.waitForOutput('out', /demo-test deployed \(code\)/)
    await dev.waitForOutput('out', /URL of demo-test: \S+\/__apigw\/\S+\/release\/a/)
  })

  it('explains what is wrong', async () => {
    const problems = [
      ['component: cos\ninputs: {}', 'The component is cos, but only scf can be deployed.'],
      ['component: scf\nname: a1\ninputs: { timeout: soon }', 'inputs.timeout is invalid:'],
      ['component: scf\nname: a1\ninputs: { events: [{ tiemr: {} }] }', 'Did you mean timer?'],
      [`component: scf\nname: \${name}\ninputs: {}`, 'has references that refer to themselves.'],
      [
        `component: scf\nname: \${file(missing.yml)}\ninputs: {}`,
        'name refers to missing.yml, which cannot be read:',
      ],
      ['app: x', 'There are no functions.'],
    ] as const
    const results = await Promise.all(
      problems.map(async ([content]) => {
        const { folder } = await projectFolder({ 'serverless.yml': content })
        return startCommandIn({ cwd: folder }, 'dev').exit
      }),
    )
    expect(results.map(({ code, err }) => ({ code, err }))).toEqual(
      problems.map(([, problem]) => ({
        code: 1,
        err: expect.stringContaining(problem),
      })),
    )
  })
})

it('dev reads a cloudbaserc.json', async () => {
  const { folder } = await projectFolder({
    'cloudbaserc.json': JSON.stringify({
      envId: '{{env.ENV_ID}}',
      functionRoot: './functions',
      functions: [
        {
          name: 'login',
          timeout: 5,
          envVariables: { KEY: '{{env.ENV_ID}}', NUMBER: 1 },
          triggers: [{ name: 'nightly', type: 'timer', config: '0 0 2 1 * * *' }],
        },
      ],
    }),
    '.env': 'ENV_ID=env-1',
    'functions/login/index.js': 'exports.main = async () => process.env.KEY + process.env.NUMBER',
  })
  const dev = await startDev({ cwd: folder })
  await dev.waitForOutput('out', /login deployed \(created, trigger nightly\)/)
  expect(await dev.invoke('login')).toBe('env-11')
})

describe('dev --function', () => {
  it('guesses runtimes and handlers, lets programs be executed, and prints lines of JSON', async () => {
    const { folder } = await projectFolder({
      'node/index.js': 'exports.main = async () => 1',
      'python/index.py': 'def handler(event, context):\n    return 2\n',
      'custom/bootstrap': `#!/bin/sh
api="http://$SCF_RUNTIME_API:$SCF_RUNTIME_API_PORT/runtime"
curl -s -X POST -d ready "$api/init/ready"
while curl -s "$api/invocation/next" > /dev/null; do curl -s -X POST -d 3 "$api/invocation/response"; done
`,
    })
    const functions = ['node', 'python', 'custom'].flatMap((name) => ['--function', `${name}=./${name}`])
    const dev = await startDev({ cwd: folder }, '--json', ...functions)
    await dev.waitForOutput('out', /"watching"/)
    expect(await Promise.all(['node', 'python', 'custom'].map((name) => dev.invoke(name)))).toEqual([1, 2, 3])
    await dev.waitForOutput('out', /"functionName":"custom"[\s\S]*\n/)
    dev.child.kill('SIGTERM')
    const { out } = await dev.exit
    const happenings = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(happenings).toMatchObject([
      { event: 'emulator', url: dev.url, started: true },
      { event: 'deployed', function: 'node', namespace: 'default', changes: ['created'] },
      { event: 'deployed', function: 'python' },
      { event: 'deployed', function: 'custom' },
      { event: 'watching' },
      ...Array.from({ length: 3 }, () => ({ event: 'run', statusCode: 0, log: [] })),
      { event: 'stopped' },
    ])
  })

  it('deploys packages that are too large for a request', async () => {
    const { folder, write } = await projectFolder({ 'index.js': returning('"large"') })
    await write({ 'random.txt': randomBytes(8_000_000).toString('base64') })
    const dev = await startDev({ cwd: folder }, '--function', 'hello=.')
    await dev.waitForOutput('out', /hello deployed/)
    expect(await dev.invoke('hello')).toBe('large')
    const { CodeSize } = await dev.call('GetFunction', { FunctionName: 'hello' })
    expect(CodeSize).toBeGreaterThan(7.5 * 1024 * 1024)
  })

  it('deploys to an emulator that runs, only what differs', async () => {
    const { url, client } = await startEmulator('--code', 'run')
    await client()('CreateFunction', { ...hello, Runtime: 'Nodejs20.19', Code: { DemoId: 'demo-1' } })
    const { folder } = await projectFolder({ 'index.js': returning('1') })
    const options = ['dev', '--endpoint', url, '--function', 'hello=.']
    const first = startCommandIn({ cwd: folder }, ...options)
    await first.waitForOutput('out', /Using the SCF emulator at .*\nhello deployed \(code\)/)
    await first.waitForOutput('out', /Watching/)
    await client()('Invoke', { FunctionName: 'hello' })
    await first.waitForOutput('out', /hello ok .*\n +. 1\n/)
    first.child.kill('SIGINT')
    await first.exit
    // The runtime of a function cannot be changed.
    const second = startCommandIn({ cwd: folder }, ...options, '--runtime', 'Nodejs18.15')
    await second.waitForOutput('out', /hello deployed \(created\)/)
    second.child.kill('SIGINT')
    await second.exit
    const third = startCommandIn({ cwd: folder }, ...options, '--runtime', 'Nodejs18.15')
    await third.waitForOutput('out', /hello unchanged/)
    const { code, err } = await startCommandIn({ cwd: folder }, ...options, '--inspect').exit
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('An emulator already runs at') })
  })

  it('explains what is wrong', async () => {
    const { folder } = await projectFolder({})
    const problems = {
      '--function hello=./missing': 'needs the folder ./missing, which does not exist',
      '--function hello=.': 'Name the runtime and the handler with --runtime and --handler.',
      '--function hello': 'Expected the name of a function and its folder',
      '--region ap-beijing': 'There is no serverless.yml, serverless.yaml, cloudbaserc.json in',
      '--endpoint http://192.0.2.1:0 --function a1=. --runtime Go1 --handler main': 'can only start one at',
    }
    const results = await Promise.all(
      Object.keys(problems).map(
        (options) => startCommandIn({ cwd: folder }, 'dev', ...options.split(' ')).exit,
      ),
    )
    expect(results.map(({ code, err }) => ({ code, err }))).toEqual(
      Object.values(problems).map((problem) => ({ code: 1, err: expect.stringContaining(problem) })),
    )
  })
})

it('dev says that its port is taken', async () => {
  const { folder } = await projectFolder({ 'index.js': returning('1') })
  const web = createHttpServer((_request, response) => response.end('something else'))
  const silent = createServer()
  const problems = [
    [web, 'Something other than an emulator of SCF answers at'],
    [silent, 'EADDRINUSE'],
  ] as const
  const results = await Promise.all(
    problems.map(async ([server]) => {
      const endpoint = `http://127.0.0.1:${await listenOn(server)}`
      return startCommandIn({ cwd: folder }, 'dev', '--function', 'hello=.', '--endpoint', endpoint).exit
    }),
  )
  expect(results).toMatchObject(
    problems.map(([, problem]) => ({
      code: 1,
      err: expect.stringMatching(`^error: .*${problem}.* Choose another address with --endpoint\\.\n$`),
    })),
  )
})

describe('the code of dev', () => {
  it('can be debugged, also after it was deployed again', async () => {
    const { folder, write } = await projectFolder({ 'index.js': returning('1') })
    const base = await freePort()
    const dev = await startDev({ cwd: folder }, '--function', 'hello=.', '--inspect', String(base))
    const [, port = ''] = await dev.waitForOutput('out', /debugger of hello: 127\.0\.0\.1:(\d+)\n/)
    /** The program that the debugger shows. */
    async function debugged() {
      const response = await fetch(`http://127.0.0.1:${port}/json/list`)
      return Object(await response.json())[0]
    }
    const first = await debugged()
    expect(first.title).toMatch(/nodejs\.cjs$/)
    expect(await dev.invoke('hello')).toBe(1)
    // It is the same instance, and runs between events.
    expect((await debugged()).id).toBe(first.id)
    await write({ 'index.js': returning('2') })
    await dev.waitForOutput(
      'out',
      /debugger of hello[\s\S]*hello deployed \(code\)[\s\S]*debugger of hello: .*\n/,
    )
    const second = await debugged()
    expect(second.id).not.toBe(first.id)
    expect(await dev.invoke('hello')).toBe(2)
    expect((await debugged()).id).toBe(second.id)
  })

  it('can be TypeScript if the project has tsx', async () => {
    const { folder } = await projectFolder({
      'hello/index.ts': `interface Event { readonly fail?: boolean }
export async function main_handler({ fail }: Event): Promise<string> {
  if (fail) throw new Error('broken')
  return 'typed'
}
`,
    })
    const dev = await startDev({ cwd: folder }, '--function', 'hello=./hello')
    await dev.waitForOutput('err', /error: hello: The handler of hello is TypeScript\. Install tsx/)
    await symlink(modules, join(folder, 'node_modules'))
    const retry = await startDev({ cwd: folder }, '--function', 'hello=./hello')
    await retry.waitForOutput('out', /hello deployed/)
    expect(await retry.invoke('hello')).toBe('typed')
    await retry.invoke('hello', { fail: true })
    await retry.waitForOutput('out', /Error: broken\n +at .*hello\/index\.ts:3:19/)
  })

  it('stops at breakpoints in TypeScript, at a port that is free', async () => {
    const { folder } = await projectFolder({
      'hello/index.ts': `interface Event { readonly name: string }
export async function main_handler({ name }: Event): Promise<string> {
  const greeting: string = 'Hello ' + name
  return greeting
}
`,
    })
    await symlink(modules, join(folder, 'node_modules'))
    const taken = await listenOn(createServer())
    const dev = await startDev({ cwd: folder }, '--function', 'hello=./hello', '--inspect', String(taken))
    const [, port = ''] = await dev.waitForOutput('out', /debugger of hello: 127\.0\.0\.1:(\d+)\n/)
    expect(Number(port)).toBeGreaterThan(taken)
    const { send, next } = await connectDebugger(port)
    await send('Debugger.enable')
    const isHandler = ({ url }: DebuggerEvent) => url === pathToFileURL(join(folder, 'hello/index.ts')).href
    const { scriptId, sourceMapURL } = await next('Debugger.scriptParsed', isHandler)
    const place = generatedPlace(String(sourceMapURL), 4)
    await send('Debugger.setBreakpoint', { location: { scriptId, ...place } })
    const result = dev.invoke('hello', { name: 'world' })
    const { callFrames } = await next('Debugger.paused')
    const [{ callFrameId }] = Object(callFrames)
    const expression = 'greeting'
    expect(await send('Debugger.evaluateOnCallFrame', { callFrameId, expression })).toMatchObject({
      result: { value: 'Hello world' },
    })
    await send('Debugger.resume')
    expect(await result).toBe('Hello world')
  })

  it('is shown by its source maps', async () => {
    const map = { version: 3, sources: ['../src/index.ts'], names: [], mappings: 'AAAA' }
    const encoded = Buffer.from(JSON.stringify(map)).toString('base64')
    // In parts, so that the map is not taken for that of this file.
    const comment = ['//# source', `MappingURL=data:application/json;base64,${encoded}`].join('')
    const { folder } = await projectFolder({
      'dist/index.js': `exports.main_handler = async () => { throw new Error('broken') }\n${comment}`,
    })
    const dev = await startDev({ cwd: folder }, '--function', 'hello=./dist')
    await dev.waitForOutput('out', /Watching/)
    await dev.invoke('hello')
    await dev.waitForOutput('out', /Error: broken\n +at .*\(src\/index\.ts:1:1\)/)
  })

  it('cannot be an ES module that the runtime does not load', async () => {
    const { folder } = await projectFolder({ 'index.mjs': 'export const main_handler = async () => 1' })
    const handler = ['--runtime', 'Nodejs20.19', '--handler', 'index.main_handler']
    const dev = await startDev({ cwd: folder }, '--function', 'hello=.', ...handler)
    await dev.waitForOutput(
      'err',
      /needs index\.js in \., but there is no such file\. The runtime cannot load index\.mjs\. Make the handler CommonJS/,
    )
  })

  it('fails with an interpreter that does not exist', async () => {
    const { folder } = await projectFolder({ 'index.js': returning('process.version') })
    const options = [
      '--function',
      'hello=.',
      '--runtime',
      'Nodejs16.13',
      '--node',
      'Nodejs16.13=/missing/node',
    ]
    const dev = await startDev({ cwd: folder }, ...options)
    await dev.waitForOutput('out', /Watching/)
    expect(await dev.invoke('hello')).toMatchObject({
      statusCode: 443,
      errorMessage:
        'Nodejs16.13 needs Node.js, but /missing/node cannot be started. Install Node.js 16.13 or a compatible version, and ' +
        'name its path with --node Nodejs16.13=<path>, or in instances.interpreters.',
    })
  })
})

/** The packages that are installed for these tests. */
const modules = dirname(dirname(dirname(fileURLToPath(import.meta.resolve('tsx')))))

/** Lets a server listen until the test ends, and returns its port. */
async function listenOn(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** The parameters of an event of a debugger. */
type DebuggerEvent = Readonly<Record<string, unknown>>

/** Connects to a debugger of Node. */
async function connectDebugger(port: string) {
  const response = await fetch(`http://127.0.0.1:${port}/json/list`)
  const socket = new WebSocket(Object(await response.json())[0].webSocketDebuggerUrl)
  onTestFinished(() => socket.terminate())
  await once(socket, 'open')
  const messages: Record<string, unknown>[] = []
  socket.on('message', (text) => {
    messages.push(JSON.parse(String(text)))
    socket.emit('arrived')
  })
  /** Resolves to the first message that matches. */
  async function find(matches: (message: Record<string, unknown>) => boolean) {
    for (;;) {
      const message = messages.find(matches)
      if (message) return message
      await once(socket, 'arrived')
    }
  }
  let count = 0
  return {
    async send(method: string, params: object = {}): Promise<unknown> {
      count += 1
      const id = count
      socket.send(JSON.stringify({ id, method, params }))
      return (await find((message) => message.id === id)).result
    },
    async next(
      method: string,
      matches: (event: DebuggerEvent) => boolean = () => true,
    ): Promise<DebuggerEvent> {
      return Object(
        (await find((message) => message.method === method && matches(Object(message.params)))).params,
      )
    },
  }
}

/** Returns where a line of a source is in the code that a source map describes. */
function generatedPlace(sourceMapUrl: string, line: number) {
  const json = Buffer.from(sourceMapUrl.replace(/^.*,/, ''), 'base64').toString()
  const map = new SourceMap(JSON.parse(json))
  for (let lineNumber = 0; lineNumber < 100; lineNumber += 1) {
    for (let columnNumber = 0; columnNumber < 1000; columnNumber += 1) {
      const entry = map.findEntry(lineNumber, columnNumber)
      if ('originalLine' in entry && entry.originalLine === line - 1) return { lineNumber, columnNumber }
    }
  }
  throw new Error(`The source map has no line ${line}.`)
}

/** Returns a port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
