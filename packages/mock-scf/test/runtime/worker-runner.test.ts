import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { CodeRun } from '../../src/runtime/code-run.js'
import { createWorkerRunner, type StartWorker } from '../../src/runtime/worker-runner.js'
import { programZip } from './program-zip.js'

/** Starts a thread with the global scope of a Web Worker, as far as the program uses it. */
const startThread: StartWorker = (program, receive) => {
  const scope = `
const { parentPort } = require('node:worker_threads')
const self = globalThis
// As with a strict Content-Security-Policy, texts cannot be compiled.
self.eval = self.Function = () => { throw new EvalError('unsafe-eval is not allowed') }
self.postMessage = (message) => parentPort.postMessage(message)
self.addEventListener = (type, listener) => {
  if (type === 'message') parentPort.on('message', (data) => listener({ data }))
  if (type === 'error') process.on('uncaughtException', (error) => listener({ error, preventDefault() {} }))
  if (type === 'unhandledrejection')
    process.on('unhandledRejection', (reason) => listener({ reason, preventDefault() {} }))
}
`
  const thread = new Worker(scope + program, { eval: true })
  thread.on('message', receive)
  thread.on('error', ({ message, stack = '' }) => {
    const [, line = ''] = /^\[worker eval\]:(\d+)/.exec(stack) ?? []
    receive({ type: 'invalid', message, line: Number(line) - scope.split('\n').length })
  })
  return { send: (message) => thread.postMessage(message), terminate: () => void thread.terminate() }
}

function createRunner(maxInstances = 4) {
  const runner = createWorkerRunner({ maxInstances }, startThread)
  onTestFinished(() => runner.close())
  let number = 0
  return {
    ...runner,
    invoke(files: Readonly<Record<string, string>>, settings: Partial<CodeRun> = {}) {
      const archive = programZip(files)
      const sha256 = createHash('sha256').update(archive).digest('hex')
      number += 1
      return runner.run({
        account: '100000000001',
        region: 'ap-guangzhou',
        namespace: 'default',
        functionName: 'hello',
        version: '$LATEST',
        requestId: String(number),
        event: '{"a":1}',
        environment: { MINE: 'yes' },
        type: 'Event',
        isTimer: false,
        sharing: { maxEvents: 1 },
        runtime: 'Nodejs18.15',
        handler: 'index.main_handler',
        memorySize: 128,
        timeout: 3,
        initTimeout: 3,
        idleTimeout: 15,
        code: { sha256, read: () => archive },
        layers: [],
        ...settings,
      })
    },
  }
}

const returns = (value: unknown) => ({ returned: JSON.stringify(value) })
const fails = (statusCode: number, members: object = {}) => ({
  returned: '',
  failure: expect.objectContaining({ statusCode, ...members }),
})

describe('in a Web Worker, a function', () => {
  it.each<[string, string, object]>([
    ['returns a promise', 'exports.main_handler = async (event) => event.a', returns(1)],
    [
      'calls back',
      'exports.main_handler = (event, context, callback) => setTimeout(() => callback(null, event), 1)',
      returns({ a: 1 }),
    ],
    ['returns a value that is no promise', 'exports.main_handler = () => 1', returns(null)],
    ['returns undefined', 'exports.main_handler = async () => {}', returns(null)],
    [
      'reads its context and environment',
      'exports.main_handler = async (_, c) => [c.function_name, c.request_id, process.env.MINE, c.getRemainingTimeInMillis() > 0]',
      returns(['hello', '1', 'yes', true]),
    ],
    [
      'throws',
      'exports.main_handler = async () => { throw new Error("broken") }',
      fails(430, { stackTrace: expect.stringMatching(/^Error: broken\n.*\/var\/user\/index\.js/) }),
    ],
    [
      'calls back with an error',
      'exports.main_handler = (e, c, callback) => callback("bad")',
      fails(430, { stackTrace: 'bad' }),
    ],
    [
      'throws later',
      'exports.main_handler = async () => { setTimeout(() => { throw new Error("late") }); await new Promise(() => {}) }',
      fails(430, { stackTrace: expect.stringContaining('late') }),
    ],
    ['has no such handler', 'exports.other = 1', fails(437)],
    [
      'has a syntax error',
      'exports.main_handler = (',
      fails(443, { message: expect.stringContaining('Unexpected') }),
    ],
    [
      'has a syntax error in its last line',
      'exports.main_handler = async () => {\n// }',
      fails(443, { message: expect.stringContaining('Unexpected') }),
    ],
    [
      'has a comment without end',
      'exports.main_handler = async () => 1 /*',
      fails(443, { message: expect.stringContaining('SyntaxError') }),
    ],
    ['begins with an interpreter', '#!/usr/bin/env node\nexports.main_handler = async () => 1', returns(1)],
    [
      'is strict',
      '"use strict"\nexports.main_handler = async () => { undeclared = 1 }',
      fails(430, { stackTrace: expect.stringContaining('undeclared is not defined') }),
    ],
    [
      'requires a module of Node',
      'require("node:fs")',
      fails(443, { message: expect.stringContaining("Cannot find module 'node:fs'") }),
    ],
  ])('that %s', async (_, source, expected) => {
    const { invoke } = createRunner()
    expect(await invoke({ 'index.js': source })).toMatchObject(expected)
  })

  it('requires files, folders, JSON and packages, also of layers', async () => {
    const { invoke } = createRunner()
    const layer = programZip({ 'node_modules/shared/index.js': 'module.exports = "layer"' })
    const files = {
      'index.js':
        'exports.main_handler = async () => [require("./lib"), require("./data.json").x, require("own/sub"), require("shared")]',
      'lib/index.js': 'module.exports = require("../other")',
      'other.js': 'module.exports = "other"',
      'data.json': '{"x":2}',
      'node_modules/own/sub.js': 'module.exports = 3',
    }
    const layers = [{ sha256: 'layer', read: () => layer }]
    expect(await invoke(files, { layers })).toMatchObject(returns(['other', 2, 3, 'layer']))
  })

  it('may have modules with syntax errors, unless they are loaded', async () => {
    const { invoke } = createRunner()
    const files = {
      'a.js': 'const a = ;',
      'b.js': 'const {',
      'index.js': 'exports.main_handler = async (event) => event.a ? 2 : require("./b")',
      'z.js': 'return }',
    }
    expect(await invoke(files)).toMatchObject(returns(2))
    expect(await invoke(files, { event: '{}' })).toMatchObject(
      fails(430, { stackTrace: expect.stringMatching(/^SyntaxError: /) }),
    )
  })

  it('has the lines of its modules in stacks', async () => {
    const { invoke } = createRunner()
    const files = {
      'first.js': '/* one\r\ntwo\n */',
      'index.js': 'const { fail } = require("./lib/fail")\n\nexports.main_handler = async () => fail()',
      'lib/fail.js': '\nexports.fail = () => {\n  throw new Error("broken")\n}',
    }
    const stackTrace = expect.stringMatching(
      /^Error: broken\n.*\/var\/user\/lib\/fail\.js:3:9\)?\n.*\/var\/user\/index\.js:3:\d+\)?/,
    )
    expect(await invoke(files)).toMatchObject(fails(430, { stackTrace }))
  })

  it('logs with the time and the RequestId', async () => {
    const { invoke } = createRunner()
    const { log } = await invoke({
      'index.js': 'console.log("begin"); exports.main_handler = async () => console.error("a", { b: 1 })',
    })
    expect(log.map((line) => line.split('\t').slice(1))).toEqual([
      ['', 'begin'],
      ['1', 'a {"b":1}'],
    ])
  })

  it('keeps its worker, which is replaced after a timeout', async () => {
    const { invoke } = createRunner(1)
    const files = {
      'index.js':
        'let count = 0; exports.main_handler = async (event) => { if (event) for (;;); return (count += 1) }',
    }
    expect(await invoke(files, { event: '' })).toMatchObject(returns(1))
    expect(await invoke(files, { event: '' })).toMatchObject(returns(2))
    expect(await invoke(files, { timeout: 0.2 })).toMatchObject(fails(433))
    expect(await invoke(files, { event: '' })).toMatchObject(returns(1))
  })

  it('gets each event if there are more than workers', async () => {
    const { invoke } = createRunner(2)
    const files = { 'index.js': 'exports.main_handler = async (event) => event' }
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, number) => invoke(files, { event: String(number) })),
    )
    expect(results.map(({ returned }) => returned)).toEqual(results.map((_, number) => String(number)))
  })

  it('is terminated on demand', async () => {
    const { invoke, terminate } = createRunner()
    const running = invoke({ 'index.js': 'exports.main_handler = () => new Promise(() => {})' })
    const ended = expect.poll(() => {
      terminate('1', 'at once')
      return Promise.race([running, Promise.resolve(undefined)])
    })
    await ended.toMatchObject(fails(439))
  })
})

it.each<[string, Partial<CodeRun>, string]>([
  ['other runtimes than Node.js', { runtime: 'Python3.7' }, 'and not Python3.7'],
  ['web functions', { type: 'HTTP' }, 'and not web functions'],
])('%s do not run in a browser', async (_name, settings, message) => {
  const { invoke } = createRunner()
  expect(await invoke({ 'index.py': '' }, settings)).toMatchObject(
    fails(443, { message: expect.stringContaining(message) }),
  )
})
