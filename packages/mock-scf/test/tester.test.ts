import type { StoreChange } from '@tc3/mock'
import { describe, expect, it } from 'vitest'
import { createEmulator, startTime } from './emulator.js'
import { hello, zip } from './zip.js'

const FunctionName = 'hello'
async function status({ call }: Pick<ReturnType<typeof createEmulator>, 'call'>) {
  return Reflect.get(await call('GetFunction', { FunctionName }), 'Status')
}

/** A snapshot that a test edits. */
type Editable = Record<string, Record<string, Record<string, unknown>>>

describe('tests control', () => {
  it('the duration of statuses on the emulator’s clock', async () => {
    const subject = createEmulator({ transitions: { 'function.Creating': { ms: 3000 } } })
    await subject.call('CreateFunction', hello)
    expect(await status(subject)).toBe('Creating')
    subject.scf.clock.advance(2999)
    expect(await status(subject)).toBe('Creating')
    subject.scf.clock.advance(1)
    expect(await status(subject)).toBe('Active')
  })

  it('whether transitions fail', async () => {
    const subject = createEmulator()
    subject.scf.transitions.fail('function.Creating', { code: 'InternalError.System', message: 'No room.' })
    await subject.call('CreateFunction', hello)
    expect(await status(subject)).toBe('CreateFailed')
    subject.scf.transitions.set('function.Deleting', { reads: 1 })
    expect(subject.scf.transitions.list()).toContainEqual({
      kind: 'function.Deleting',
      duration: { reads: 1 },
    })
  })

  it('the clock', async () => {
    const { call, scf } = createEmulator()
    scf.clock.set(startTime + 60_000)
    await call('CreateFunction', hello)
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ AddTime: '2020-01-01 00:01:00' })
  })

  it('the request journal', async () => {
    const { call, errorCode, scf } = createEmulator()
    await call('CreateFunction', hello)
    await errorCode('CreateFunction', hello)
    const [created] = scf.journal.expect({
      action: 'CreateFunction',
      input: { FunctionName },
      error: null,
      times: 1,
    })
    expect(created).toMatchObject({ verified: true, region: 'ap-guangzhou', output: {} })
    expect(scf.journal.last()?.error?.code).toMatch(/^ResourceInUse/)
  })

  it('faults', async () => {
    const { call, errorCode, scf } = createEmulator()
    scf.faults.add({ kind: 'error', action: 'CreateFunction', code: 'InternalError.System', count: 1 })
    expect(await errorCode('CreateFunction', hello)).toBe('InternalError.System')
    expect(await errorCode('GetFunction', { FunctionName })).toBe('ResourceNotFound.Function')
    await call('CreateFunction', hello)
  })

  it('snapshots', async () => {
    const { call, scf } = createEmulator()
    await call('CreateFunction', hello)
    const state = scf.snapshot()
    scf.reset()
    expect(scf.snapshot()).toEqual({})

    const other = createEmulator()
    other.scf.seed(JSON.parse(JSON.stringify(state)))
    expect(await status(other)).toBe('Active')
    expect(await other.call('GetFunctionAddress', { FunctionName })).toHaveProperty('Url')
  })

  describe('snapshots, which are rejected', () => {
    const scope = '100000000001/ap-guangzhou/default'
    it.each<[string, (state: Editable) => unknown, string]>([
      [
        'with tables of another product',
        (state) => {
          state.books = {}
        },
        'There is no table books; there are namespaces, functions,',
      ],
      [
        'with missing members',
        ({ functions }) => Reflect.deleteProperty(functions?.[scope]?.hello ?? {}, 'lastVersion'),
        `The record hello of functions in ${scope} lacks lastVersion.`,
      ],
      [
        'with members of the wrong type',
        ({ versions }) => Object.assign(versions?.[`${scope}/hello`]?.$LATEST ?? {}, { memorySize: '128' }),
        `The record $LATEST of versions in ${scope}/hello: memorySize must be a number, but is "128".`,
      ],
      [
        'with nested members of the wrong type',
        ({ versions }) => {
          const latest = versions?.[`${scope}/hello`]?.$LATEST
          Object.assign(latest ?? {}, { environment: [{ Key: 'a' }, { Key: {} }] })
        },
        `The record $LATEST of versions in ${scope}/hello: environment[1].Key must be a string, but is an empty object.`,
      ],
      [
        'with an invalid time',
        ({ functions }) => Object.assign(functions?.[scope]?.hello ?? {}, { created: Number.NaN }),
        'created must be a time in milliseconds since 1970, but is NaN.',
      ],
      [
        'with a time beyond the range of dates',
        ({ functions }) => Object.assign(functions?.[scope]?.hello ?? {}, { created: 8.64e15 + 1 }),
        'created must be a time in milliseconds since 1970, but is 8640000000000001.',
      ],
      [
        'with an undocumented value',
        ({ functions }) => Object.assign(functions?.[scope]?.hello ?? {}, { traceEnable: 'yes' }),
        'traceEnable must be one of "TRUE", "FALSE", but is "yes".',
      ],
      [
        'with code from an unknown source',
        ({ versions }) =>
          Object.assign(versions?.[`${scope}/hello`]?.$LATEST ?? {}, { code: { kind: 'ftp' } }),
        'code.kind must be one of "package", "cos", "image", "demo", "git", but is "ftp".',
      ],
      [
        'for names that every object has',
        ({ functions }) => Object.assign(functions?.[scope] ?? {}, { constructor: {} }),
        `The record constructor of functions in ${scope} lacks name.`,
      ],
      [
        'with the first of several mistakes',
        (state) => {
          state.layers = { a: { b: { name: 'b', lastVersion: 1 }, c: { name: 1 }, d: null } }
        },
        'The record c of layers in a: name must be a string, but is 1. ' +
          'The record c of layers in a lacks lastVersion.',
      ],
      [
        'with records that are not objects',
        (state) => {
          state.aliases = { a: { b: null } }
        },
        'The record b of aliases in a must be an object, but is null.',
      ],
      [
        'with a transition to an unknown status',
        (state) => {
          state.transitions = { a: { b: { kind: 'function.Resting', scope: 'a', key: 'b' } } }
        },
        'The record b of transitions in a: kind must be one of "function.Creating", ',
      ],
    ])('%s', async (_, spoil, message) => {
      const { call, scf } = createEmulator()
      await call('CreateFunction', hello)
      const state: Editable = structuredClone(scf.snapshot())
      spoil(state)
      const other = createEmulator()
      await other.call('ListFunctions')
      const before = other.scf.snapshot()
      expect(() => other.scf.seed(state)).toThrow(message)
      expect(() => other.scf.seed(state)).toThrow(TypeError)
      // Nothing was applied, not even the valid records.
      expect(other.scf.snapshot()).toEqual(before)
    })
  })

  it('snapshots with unknown members and unusual names', async () => {
    const { call, scf } = createEmulator()
    await call('CreateFunction', { ...hello, FunctionName: 'constructor' })
    const state: Editable = JSON.parse(JSON.stringify(scf.snapshot()))
    Object.assign(state.functions?.['100000000001/ap-guangzhou/default']?.constructor ?? {}, { later: [1] })
    const other = createEmulator()
    const response = await other.scf.fetch('http://localhost/__tc3/seed', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(state),
    })
    expect(await response.json()).toEqual({})
    expect(other.scf.snapshot()).toEqual(state)
  })

  it('snapshots while functions run', async () => {
    let finish = (_: object) => {}
    const run = () =>
      new Promise<object>((resolve) => {
        finish = resolve
      })
    const { call, scf } = createEmulator({ run })
    await call('CreateFunction', { ...hello, AsyncRunEnable: 'TRUE' })
    const { RequestId } = await call('Invoke', { FunctionName, InvocationType: 'Event' })
    const event = async (subject: Pick<ReturnType<typeof createEmulator>, 'call'>) =>
      (await subject.call('GetAsyncEventStatus', { InvokeRequestId: RequestId })).Result
    const state = scf.snapshot()

    // The other emulator does not run the function.
    const other = createEmulator()
    other.scf.seed(state)
    expect(await event(other)).toMatchObject({ Status: 'FAILED', StatusCode: 439 })

    scf.reset()
    scf.seed(state)
    expect(await event({ call })).toMatchObject({ Status: 'RUNNING' })
    finish({ returned: 1 })
    expect(await event({ call })).toMatchObject({ Status: 'FINISHED' })
  })

  it('persistence', async () => {
    const saved: StoreChange[] = []
    async function save(changes: readonly StoreChange[]) {
      saved.push(...changes)
    }
    const { call } = createEmulator({ persistence: { saved: [], save } })
    await call('CreateFunction', hello)
    expect(await status(createEmulator({ persistence: { saved, save } }))).toBe('Active')
  })
})

describe('a URL of GetFunctionAddress', () => {
  it('serves the package until it expires', async () => {
    const { call, scf } = createEmulator()
    await call('CreateFunction', hello)
    const { Url } = await call('GetFunctionAddress', { FunctionName })
    const url = String(Url)
    const response = await scf.fetch(url)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.toString('base64')).toBe(hello.Code.ZipFile)
    expect(response.headers.get('content-disposition')).toContain('hello.zip')
    scf.clock.advance(10 * 60_000)
    expect((await scf.fetch(url)).status).toBe(403)
  })

  it('does not serve packages of another emulator', async () => {
    const [one, other] = [createEmulator(), createEmulator()]
    for (const { call } of [one, other]) await call('CreateFunction', hello)
    const response = await one.call('GetFunctionAddress', { FunctionName })
    expect((await other.scf.fetch(String(Reflect.get(response, 'Url')))).status).toBe(403)
  })
})

describe('the dashboard', () => {
  const id = encodeURIComponent('100000000001/ap-guangzhou/default/hello')

  async function read({ scf }: Pick<ReturnType<typeof createEmulator>, 'scf'>, path: string) {
    return (await scf.fetch(`http://localhost/__tc3/dashboard/${path}`)).json()
  }

  /** The panel of the page of `hello` with a title. */
  async function panel(subject: Pick<ReturnType<typeof createEmulator>, 'scf'>, title: string) {
    const { panels } = await read(subject, `resources/${id}`)
    return panels.find((one: { title: string }) => one.title === title)
  }

  it('shows the current functions, triggers and custom domains of all accounts', async () => {
    const subject = createEmulator({ transitions: { 'function.Creating': { ms: 1000 } } })
    await subject.call('CreateFunction', hello)
    subject.scf.clock.advance(1000)
    await subject.call('CreateTrigger', {
      FunctionName,
      TriggerName: 'every-minute',
      Type: 'timer',
      TriggerDesc: '0 */1 * * * * *',
    })
    const route = { Namespace: 'default', FunctionName }
    await subject.call('CreateCustomDomain', {
      Domain: 'www.example.com',
      Protocol: 'HTTP',
      EndpointsConfig: [
        { ...route, Qualifier: '$DEFAULT', PathMatch: '/a' },
        { ...route, Qualifier: '$LATEST', PathMatch: '/b/*' },
      ],
    })
    const resource = decodeURIComponent(id)
    const place = ['default', 'ap-guangzhou', '100000000001']
    expect(await read(subject, 'resources')).toMatchObject([
      {
        title: 'Functions',
        total: 1,
        rows: [
          {
            resource,
            cells: ['hello', 'Active', 'Nodejs12.16', ...place, 1, expect.stringMatching(/^2020/)],
          },
        ],
      },
      {
        title: 'Triggers',
        rows: [{ resource, cells: ['every-minute', 'timer', 'hello', '$LATEST', 'disabled', ...place] }],
      },
      {
        title: 'Custom domains',
        rows: [
          { resource, cells: ['www.example.com', '/a', 'hello', '$DEFAULT', 'HTTP', ...place] },
          { resource, cells: ['www.example.com', '/b/*', 'hello', '$LATEST', 'HTTP', ...place] },
        ],
      },
    ])
  })

  it('shows a function with its configuration, versions and aliases, but no secret', async () => {
    const subject = createEmulator()
    const Variables = [
      { Key: 'STAGE', Value: 'test' },
      { Key: 'DB_PASSWORD', Value: 'hunter2' },
    ]
    await subject.call('CreateFunction', { ...hello, Environment: { Variables }, MemorySize: 256 })
    await subject.call('PublishVersion', { FunctionName, Description: 'first' })
    await subject.call('CreateAlias', { FunctionName, Name: 'stable', FunctionVersion: '1' })
    const page = await read(subject, `resources/${id}`)
    expect(page).toMatchObject({
      title: 'hello',
      place: 'ap-guangzhou / default / 100000000001',
      status: 'Active',
    })
    const { properties } = await panel(subject, 'Configuration')
    expect(Object.fromEntries(properties)).toMatchObject({
      Runtime: 'Nodejs12.16',
      Handler: 'index.main_handler',
      Memory: '256 MB',
      'Environment: STAGE': 'test',
      'Environment: DB_PASSWORD': '(not shown)',
    })
    expect(JSON.stringify(page)).not.toContain('hunter2')
    const rowsOf = async (title: string) =>
      (await panel(subject, title)).rows.map(({ cells }: { cells: unknown[] }) => cells.slice(0, 2))
    expect(await rowsOf('Versions')).toEqual([
      ['$LATEST', 'Active'],
      ['1', 'Active'],
    ])
    expect(await rowsOf('Aliases')).toEqual([['stable', '1']])
    expect((await panel(subject, 'Invoke')).choices[0].values).toEqual(['$LATEST', '1', 'stable'])
  })

  it('shows the files of the code, and the text of those that have one', async () => {
    const subject = createEmulator()
    const files = { 'index.js': 'exports.a = 1\n', 'lib/empty.txt': '', 'data.bin': Uint8Array.of(0, 1, 255) }
    await subject.call('CreateFunction', { ...hello, Code: { ZipFile: zip(files).ZipFile } })
    expect((await panel(subject, 'Code')).files).toEqual([
      { path: 'index.js', size: 14 },
      { path: 'lib/empty.txt', size: 0 },
      { path: 'data.bin', size: 3 },
    ])
    const readFile = (path: string) => read(subject, `resources/${id}/files/${encodeURIComponent(path)}`)
    expect(await readFile('index.js')).toEqual({ text: 'exports.a = 1\n' })
    expect(await readFile('lib/empty.txt')).toEqual({ text: '' })
    expect(await readFile('data.bin')).toEqual({})
    expect(await readFile('other.js')).toEqual({ error: 'The file does not exist.' })

    // The files are those of the current code.
    const ZipFile = zip({ 'index.js': '' }).ZipFile
    await subject.call('UpdateFunctionCode', { FunctionName, Handler: hello.Handler, ZipFile })
    expect((await panel(subject, 'Code')).files).toEqual([{ path: 'index.js', size: 0 }])
  })

  it('shows the invocations with their logs, newest first', async () => {
    const subject = createEmulator({
      run: ({ event }) =>
        event === '1' ? { failure: { message: 'It broke.' } } : { returned: event, log: ['a line'] },
    })
    await subject.call('CreateFunction', hello)
    await subject.call('Invoke', { FunctionName, ClientContext: '0' })
    await subject.call('Invoke', { FunctionName, ClientContext: '1' })
    const { entries } = await panel(subject, 'Logs')
    expect(entries).toMatchObject([
      { failed: true, details: ['$LATEST', 'RequestResponse', '0 ms', 'status 430'] },
      { failed: false, requestId: subject.scf.journal.entries()[1]?.requestId },
    ])
    expect(entries[0].text).toContain('It broke.')
    expect(entries[1].text).toContain('\na line\n')
  })

  it('shows no page of a function that does not exist', async () => {
    expect(await read(createEmulator(), `resources/${id}`)).toEqual({ error: 'The resource does not exist.' })
  })
})
