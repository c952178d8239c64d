import { createScf, type RunFunction, type RunOutcome, type StandIn } from '@tc3/mock-scf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEmulator } from './emulator.js'
import { hello } from './zip.js'

type Emulator = ReturnType<typeof createEmulator>

/** Invokes a function and returns its result, parsed. */
async function invoke({ call }: Pick<Emulator, 'call'>, FunctionName: string, input: object = {}) {
  const { Result } = await call('Invoke', { FunctionName, ClientContext: '"event"', ...input })
  const { RetMsg, ...others } = Result as { RetMsg: string }
  return { ...others, returned: JSON.parse(RetMsg) }
}

async function returned(subject: Pick<Emulator, 'call'>, name: string, input: object = {}) {
  return (await invoke(subject, name, input)).returned
}

/** Creates an emulator with the functions hello and other, in the namespaces default and test. */
async function createAccount(options: Parameters<typeof createEmulator>[0] = {}) {
  const subject = createEmulator(options)
  await subject.call('CreateNamespace', { Namespace: 'test' })
  for (const Namespace of ['default', 'test']) {
    for (const FunctionName of ['hello', 'other']) {
      await subject.call('CreateFunction', { ...hello, FunctionName, Namespace })
    }
  }
  return subject
}

function respond(text: string): RunFunction {
  return () => ({ returned: text })
}

/** Passes what the types forbid, as a program in JavaScript does. */
function untyped<T>(value: unknown): T {
  return value as T
}

/** What each of the functions returns. */
async function results(subject: Emulator) {
  const names = [
    ['default', 'hello'],
    ['default', 'other'],
    ['test', 'hello'],
    ['test', 'other'],
  ]
  return Promise.all(names.map(([Namespace, name = '']) => returned(subject, name, { Namespace })))
}

describe('the stand-in of a function', () => {
  it('is that of its name in its namespace, else that of its name, else the event is returned', async () => {
    const run = {
      hello: respond('hello'),
      'test/hello': respond('test/hello'),
      'test/other': respond('other'),
    }
    expect(await results(await createAccount({ run }))).toEqual(['hello', 'event', 'test/hello', 'other'])
  })

  it('takes precedence over the function for all', async () => {
    const subject = await createAccount({ run: respond('any') })
    expect(await results(subject)).toEqual(['any', 'any', 'any', 'any'])
    subject.scf.functions.set('hello', respond('hello'))
    expect(await results(subject)).toEqual(['hello', 'any', 'hello', 'any'])
  })

  it('can be set, replaced and removed', async () => {
    const subject = await createAccount({ run: { hello: respond('first') } })
    const { functions } = subject.scf
    functions.set('hello', respond('second'))
    expect(await returned(subject, 'hello')).toBe('second')
    functions.set('default/hello', { returned: 'third' })
    expect(await returned(subject, 'hello')).toBe('third')
    expect(functions.list()).toEqual([
      { name: 'hello', standIn: expect.any(Function) },
      { name: 'default/hello', standIn: { returned: 'third' } },
    ])
    expect(functions.delete('default/hello')).toBe(true)
    expect(functions.delete('default/hello')).toBe(false)
    expect(await returned(subject, 'hello')).toBe('second')
    functions.clear()
    expect(functions.list()).toEqual([])
    expect(await returned(subject, 'hello')).toBe('event')
  })

  it('is restored by a reset', async () => {
    const { scf } = createEmulator({ run: { hello: { returned: 1 }, other: { returned: 2 } } })
    const { functions } = scf
    const initial = functions.list()
    functions.set('hello', { returned: 3 })
    functions.set('more', { returned: 4 })
    functions.delete('other')
    scf.reset()
    expect(functions.list()).toEqual(initial)
    functions.clear()
    scf.reset()
    expect(functions.list()).toEqual(initial)
  })

  it('runs for all versions and aliases, and learns which', async () => {
    const versions: string[] = []
    const subject = createEmulator({
      run: {
        hello({ version }) {
          versions.push(version)
          return {}
        },
      },
    })
    await subject.call('CreateFunction', hello)
    await subject.call('PublishVersion', { FunctionName: 'hello' })
    await subject.call('CreateAlias', { FunctionName: 'hello', Name: 'stable', FunctionVersion: '1' })
    for (const Qualifier of ['$LATEST', '1', 'stable']) await invoke(subject, 'hello', { Qualifier })
    expect(versions).toEqual(['$LATEST', '1', '1'])
  })

  it('does not create the function', async () => {
    const { errorCode } = createEmulator({ run: { hello: respond('hello') } })
    expect(await errorCode('Invoke', { FunctionName: 'hello' })).toBe('ResourceNotFound.Function')
  })

  it('can be a result, of which later changes do not matter', async () => {
    const result = { returned: { list: [1] }, log: ['line'], memUsage: 1024 }
    const subject = createEmulator({ run: { hello: result } })
    await subject.call('CreateFunction', hello)
    result.returned.list.push(2)
    const outcome = await invoke(subject, 'hello', { LogType: 'Tail' })
    expect(outcome).toMatchObject({ InvokeResult: 0, MemUsage: 1024, returned: { list: [1] } })
    expect(Reflect.get(outcome, 'Log')).toContain('\nline\n')
  })

  it('can be a failure', async () => {
    const failure = { message: 'Too late.', statusCode: 433, stackTrace: 'at index.js' }
    const subject = createEmulator({ run: { hello: { failure } } })
    await subject.call('CreateFunction', hello)
    expect(await invoke(subject, 'hello')).toMatchObject({
      InvokeResult: 433,
      returned: { errorMessage: 'Too late.', statusCode: 433 },
    })
  })
})

const circular: Record<string, unknown> = {}
circular.self = circular

/** Stand-ins that are invalid, and a part of the message that says why. */
const invalidStandIns: [unknown, string][] = [
  [
    undefined,
    'The stand-in of hello must be a function, or a result such as { returned: … }, but is undefined.',
  ],
  ['hi', 'The stand-in of hello must be a function, or a result such as { returned: … }, but is hi.'],
  [null, 'The result of hello must be an object such as { returned: … }, but is null.'],
  [
    { statusCode: 200 },
    'The result of hello has the unknown member statusCode. Known: returned, failure, log, memUsage. To return this object, use { returned: … }.',
  ],
  [[], 'The result of hello must be an object, but is an empty array.'],
  [{ failure: 'no' }, 'The result of hello: failure must be an object, but is "no".'],
  [{ failure: { message: 'no', code: 1 } }, 'The result of hello: failure has the unknown member code.'],
  [
    { failure: { message: 'no', statusCode: 0 } },
    'The result of hello: failure.statusCode must be at least 1, but is 0.',
  ],
  [{ log: 'line' }, 'The result of hello: log must be an array, but is "line".'],
  [{ log: ['line', 1] }, 'The result of hello: log[1] must be a string, but is 1.'],
  [{ memUsage: -1 }, 'The result of hello: memUsage must be at least 0, but is -1.'],
  [{ memUsage: '1' }, 'The result of hello: memUsage must be a number, but is "1".'],
  [{ returned: 1n }, 'The result of hello must be serializable as JSON: '],
  [{ returned: circular }, 'The result of hello must be serializable as JSON: '],
]

/** Names that no function has, and a part of the message that says why. */
const invalidNames = [
  ['', 'the name of a function must'],
  ['a', 'the name of a function must'],
  ['hello world', '"hello world" is not the name of a function, such as hello or default/hello: the name'],
  ['/hello', 'the name of a namespace must'],
  ['default/', 'the name of a function must'],
  ['a b/hello', 'the name of a namespace must'],
  ['default/hello/1', 'the name of a function must'],
]

describe('an invalid stand-in', () => {
  it.each(invalidStandIns)('(case %#) is refused', (value, message) => {
    const standIn = untyped<StandIn>(value)
    const { scf } = createEmulator()
    for (const set of [
      () => scf.functions.set('hello', standIn),
      () => createScf({ run: { hello: standIn } }),
    ]) {
      expect(set).toThrow(TypeError)
      expect(set).toThrow(message)
    }
    expect(scf.functions.list()).toEqual([])
  })

  it.each(invalidNames)('with the name "%s" is refused', (name, message) => {
    const set = () => createScf({ run: { [name]: {} } })
    expect(set).toThrow(TypeError)
    expect(set).toThrow(message)
  })

  it.each(['hello', 1, null, []])('%j as the option run is refused', (run) => {
    expect(() => createScf({ run: untyped(run) })).toThrow(
      'run must be a function, or an object with a function or a result for each name.',
    )
  })

  it('has a name that CreateFunction would refuse, and no other', async () => {
    const name = fc.oneof(
      fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,61}$/),
      fc.string({ maxLength: 5 }).filter((text) => !text.includes('/')),
    )
    await fc.assert(
      fc.asyncProperty(name, async (FunctionName) => {
        const { call, scf } = createEmulator()
        const isValid = await call('CreateFunction', { ...hello, FunctionName }).then(
          () => true,
          () => false,
        )
        const set = () => scf.functions.set(FunctionName, {})
        if (isValid) set()
        else expect(set).toThrow(TypeError)
      }),
      { numRuns: 30 },
    )
  })
})

/** What a `run` may return by mistake, and the message about it. */
const invalidOutcomes: [unknown, string][] = [
  [
    { statusCode: 200 },
    'The result of the run of default/hello has the unknown member statusCode. Known: returned, failure, log, memUsage. To return this object, use { returned: … }.',
  ],
  [
    undefined,
    'The result of the run of default/hello must be an object such as { returned: … }, but is absent.',
  ],
  ['hi', 'The result of the run of default/hello must be an object such as { returned: … }, but is "hi".'],
  [{ log: [1] }, 'The result of the run of default/hello: log[0] must be a string, but is 1.'],
]

describe('a run with an invalid outcome', () => {
  it.each(invalidOutcomes)('%j rejects the call', async (outcome, message) => {
    const log: unknown[] = []
    const run = async () => untyped<RunOutcome>(outcome)
    const { call, scf } = createEmulator({ run, log: (entry) => log.push(entry) })
    await call('CreateFunction', hello)
    await expect(call('Invoke', { FunctionName: 'hello' })).rejects.toMatchObject({
      code: 'InternalError',
      message: expect.stringContaining(message),
    })
    expect(log.at(-1)).toMatchObject({ error: { code: 'InternalError', message } })
    expect(scf.snapshot().invocations ?? {}).toEqual({})
  })

  it('fails an asynchronous invocation, and is logged', async () => {
    const log: unknown[] = []
    const run = () => untyped<RunOutcome>({ statusCode: 200 })
    const subject = createEmulator({ run, log: (entry) => log.push(entry) })
    await subject.call('CreateFunction', { ...hello, AsyncRunEnable: 'TRUE' })
    const input = { FunctionName: 'hello', InvocationType: 'Event' }
    const { RequestId } = await subject.call('Invoke', input)
    expect(await subject.call('GetAsyncEventStatus', { InvokeRequestId: RequestId })).toMatchObject({
      Result: { Status: 'FAILED', StatusCode: 500 },
    })
    expect(log).toContainEqual({
      kind: 'failure',
      requestId: RequestId,
      stack: expect.stringContaining('has the unknown member statusCode'),
    })
    const { Data } = await subject.call('GetFunctionLogs', { FunctionName: 'hello' })
    expect(JSON.stringify(Data)).toContain('has the unknown member statusCode')
  })

  it('does not end the emulator if the log fails, too', async () => {
    const run = () => untyped<RunOutcome>({ statusCode: 200 })
    function log() {
      throw new Error('The log is full.')
    }
    const subject = createEmulator({ run, log })
    await subject.call('CreateFunction', { ...hello, AsyncRunEnable: 'TRUE' })
    const input = { FunctionName: 'hello', InvocationType: 'Event' }
    const { RequestId } = await subject.call('Invoke', input)
    expect(await subject.call('GetAsyncEventStatus', { InvokeRequestId: RequestId })).toMatchObject({
      Result: { Status: 'FAILED' },
    })
  })
})

describe('the control API', () => {
  /** Sends a request to the control API of an emulator. */
  async function control({ scf }: Emulator, method: string, path: string, body?: unknown) {
    const response = await scf.fetch(`http://localhost/__tc3/${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
    return [response.status, await response.json()]
  }

  it('sets, lists and removes results', async () => {
    const subject = await createAccount({ run: { other: respond('other') } })
    const failure = { message: 'Broken.', statusCode: 430 }
    const result = { returned: { answer: 42 }, log: ['line'], memUsage: 1 }
    expect(await control(subject, 'PUT', 'functions/default/hello/result', result)).toEqual([200, {}])
    expect(await control(subject, 'PUT', 'functions/test/hello/result', { failure })).toEqual([200, {}])
    expect(await returned(subject, 'hello')).toEqual({ answer: 42 })
    expect(await returned(subject, 'hello', { Namespace: 'test' })).toMatchObject({ stackTrace: 'Broken.' })
    expect(await control(subject, 'GET', 'functions/results')).toEqual([
      200,
      [{ name: 'other' }, { name: 'default/hello', result }, { name: 'test/hello', result: { failure } }],
    ])
    expect(await control(subject, 'DELETE', 'functions/default/hello/result')).toEqual([200, {}])
    expect(await returned(subject, 'hello')).toBe('event')
    expect(await control(subject, 'DELETE', 'functions/default/hello/result')).toEqual([
      404,
      { error: 'There is no result for the function default/hello.' },
    ])
    expect(await control(subject, 'DELETE', 'functions/results')).toEqual([200, {}])
    expect(subject.scf.functions.list()).toEqual([])
  })

  it('restores the initial stand-ins when it resets the emulator', async () => {
    const subject = createEmulator({ run: { hello: { returned: 1 } } })
    await control(subject, 'PUT', 'functions/default/other/result', {})
    await control(subject, 'POST', 'reset')
    expect(subject.scf.functions.list()).toEqual([{ name: 'hello', standIn: { returned: 1 } }])
  })

  it.each([
    ['default/hello', undefined, 'The request lacks body.'],
    ['default/hello', [], 'The request: body must be an object, but is an empty array.'],
    ['default/hello', 'hi', 'The request: body must be an object such as { returned: … }, but is "hi".'],
    [
      'default/hello',
      { statusCode: 200 },
      'The request: body has the unknown member statusCode. Known: returned',
    ],
    ['default/hello', { memUsage: 0.5 }, 'The request: body.memUsage must be a whole number, but is 0.5.'],
    ['default/h%20o', {}, '"default/h o" is not the name of a function'],
    ['a%2Fb/hello', {}, '"a/b/hello" is not the name of a function'],
  ])('refuses to set the result of %s to %j', async (name, body, message) => {
    const subject = createEmulator()
    const answer = await control(subject, 'PUT', `functions/${name}/result`, body)
    expect(answer).toEqual([400, { error: expect.stringContaining(message) }])
    expect(subject.scf.functions.list()).toEqual([])
  })

  it('describes these operations', async () => {
    const [, document] = await control(createEmulator(), 'GET', 'openapi.json')
    const { put } = document.paths['/functions/{namespace}/{name}/result']
    expect(put.parameters).toMatchObject([
      { name: 'namespace', in: 'path', required: true },
      { name: 'name', in: 'path', required: true },
    ])
    const { schema } = put.requestBody.content['application/json']
    expect(schema).toMatchObject({
      type: 'object',
      properties: {
        returned: { description: expect.any(String) },
        failure: { properties: { message: { type: 'string' } }, required: [] },
        log: { type: 'array', items: { type: 'string' } },
        memUsage: { type: 'integer', minimum: 0 },
      },
      required: [],
      additionalProperties: false,
    })
    expect(Object.keys(document.paths['/functions/results'])).toEqual(['get', 'delete'])
  })
})
