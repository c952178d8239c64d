import type { StoreChange } from '@tc3/mock'
import { describe, expect, test } from 'vitest'
import { cloud, start } from './cloud.js'
import { hello } from './zip.js'

const FunctionName = 'hello'
async function status({ call }: Pick<ReturnType<typeof cloud>, 'call'>) {
  return Reflect.get(await call('GetFunction', { FunctionName }), 'Status')
}

/** A state in which a test changes something. */
type Editable = Record<string, Record<string, Record<string, unknown>>>

describe('the tester holds', () => {
  test('how long statuses last, on the emulator’s clock', async () => {
    const subject = cloud({ transitions: { 'function.Creating': { ms: 3000 } } })
    await subject.call('CreateFunction', hello)
    expect(await status(subject)).toBe('Creating')
    subject.scf.clock.advance(2999)
    expect(await status(subject)).toBe('Creating')
    subject.scf.clock.advance(1)
    expect(await status(subject)).toBe('Active')
  })

  test('whether they fail', async () => {
    const subject = cloud()
    subject.scf.transitions.fail('function.Creating', { code: 'InternalError.System', message: 'No room.' })
    await subject.call('CreateFunction', hello)
    expect(await status(subject)).toBe('CreateFailed')
    subject.scf.transitions.set('function.Deleting', { reads: 1 })
    expect(subject.scf.transitions.list()).toContainEqual({
      kind: 'function.Deleting',
      duration: { reads: 1 },
    })
  })

  test('the clock that the times of resources come from', async () => {
    const { call, scf } = cloud()
    scf.clock.set(start + 60_000)
    await call('CreateFunction', hello)
    expect(await call('GetFunction', { FunctionName })).toMatchObject({ AddTime: '2020-01-01 00:01:00' })
  })

  test('the requests that came', async () => {
    const { call, refusal, scf } = cloud()
    await call('CreateFunction', hello)
    await refusal('CreateFunction', hello)
    const [created] = scf.journal.expect({
      action: 'CreateFunction',
      input: { FunctionName },
      error: null,
      times: 1,
    })
    expect(created).toMatchObject({ verified: true, region: 'ap-guangzhou', output: {} })
    expect(scf.journal.last()?.error?.code).toMatch(/^ResourceInUse/)
  })

  test('what goes wrong', async () => {
    const { call, refusal, scf } = cloud()
    scf.faults.add({ kind: 'error', action: 'CreateFunction', code: 'InternalError.System', count: 1 })
    expect(await refusal('CreateFunction', hello)).toBe('InternalError.System')
    expect(await refusal('GetFunction', { FunctionName })).toBe('ResourceNotFound.Function')
    await call('CreateFunction', hello)
  })

  test('all resources', async () => {
    const { call, scf } = cloud()
    await call('CreateFunction', hello)
    const state = scf.snapshot()
    scf.reset()
    expect(scf.snapshot()).toEqual({})

    const other = cloud()
    other.scf.seed(JSON.parse(JSON.stringify(state)))
    expect(await status(other)).toBe('Active')
    expect(await other.call('GetFunctionAddress', { FunctionName })).toHaveProperty('Url')
  })

  describe('all resources, of which those that none could have made are refused:', () => {
    const scope = '100000000001/ap-guangzhou/default'
    test.each<[string, (state: Editable) => unknown, string]>([
      [
        'of another product',
        (state) => {
          state.books = {}
        },
        'There is no table books; there are namespaces, functions,',
      ],
      [
        'without what they need',
        ({ functions }) => Reflect.deleteProperty(functions?.[scope]?.hello ?? {}, 'lastVersion'),
        `The record hello of functions in ${scope} lacks lastVersion.`,
      ],
      [
        'with what they need of another type',
        ({ versions }) => Object.assign(versions?.[`${scope}/hello`]?.$LATEST ?? {}, { memorySize: '128' }),
        `The record $LATEST of versions in ${scope}/hello: memorySize must be a number, but is "128".`,
      ],
      [
        'with such members deep inside',
        ({ versions }) => {
          const latest = versions?.[`${scope}/hello`]?.$LATEST
          Object.assign(latest ?? {}, { environment: [{ Key: 'a' }, { Key: {} }] })
        },
        `The record $LATEST of versions in ${scope}/hello: environment[1].Key must be a string, but is an empty object.`,
      ],
      [
        'with a time that no date has',
        ({ functions }) => Object.assign(functions?.[scope]?.hello ?? {}, { created: Number.NaN }),
        'created must be a time in milliseconds since 1970, but is NaN.',
      ],
      [
        'with a time later than any date has',
        ({ functions }) => Object.assign(functions?.[scope]?.hello ?? {}, { created: 8.64e15 + 1 }),
        'created must be a time in milliseconds since 1970, but is 8640000000000001.',
      ],
      [
        'with a value that there is not',
        ({ functions }) => Object.assign(functions?.[scope]?.hello ?? {}, { traceEnable: 'yes' }),
        'traceEnable must be one of "TRUE", "FALSE", but is "yes".',
      ],
      [
        'with code from nowhere',
        ({ versions }) =>
          Object.assign(versions?.[`${scope}/hello`]?.$LATEST ?? {}, { code: { kind: 'ftp' } }),
        'code.kind must be one of "package", "cos", "image", "demo", "git", but is "ftp".',
      ],
      [
        'also by names that every object has',
        ({ functions }) => Object.assign(functions?.[scope] ?? {}, { constructor: {} }),
        `The record constructor of functions in ${scope} lacks name.`,
      ],
      [
        'the first of several',
        (state) => {
          state.layers = { a: { b: { name: 'b', lastVersion: 1 }, c: { name: 1 }, d: null } }
        },
        'The record c of layers in a: name must be a string, but is 1. ' +
          'The record c of layers in a lacks lastVersion.',
      ],
      [
        'that are no objects',
        (state) => {
          state.aliases = { a: { b: null } }
        },
        'The record b of aliases in a must be an object, but is null.',
      ],
      [
        'on the way to a status that there is not',
        (state) => {
          state.transitions = { a: { b: { kind: 'function.Resting', scope: 'a', key: 'b' } } }
        },
        'The record b of transitions in a: kind must be one of "function.Creating", ',
      ],
    ])('%s', async (_, spoil, message) => {
      const { call, scf } = cloud()
      await call('CreateFunction', hello)
      const state: Editable = structuredClone(scf.snapshot())
      spoil(state)
      const other = cloud()
      await other.call('ListFunctions')
      const before = other.scf.snapshot()
      expect(() => other.scf.seed(state)).toThrow(message)
      expect(() => other.scf.seed(state)).toThrow(TypeError)
      // Not even those that are right.
      expect(other.scf.snapshot()).toEqual(before)
    })
  })

  test('all resources, with what other versions of the emulator know of them, whatever their names are', async () => {
    const { call, scf } = cloud()
    await call('CreateFunction', { ...hello, FunctionName: 'constructor' })
    const state: Editable = JSON.parse(JSON.stringify(scf.snapshot()))
    Object.assign(state.functions?.['100000000001/ap-guangzhou/default']?.constructor ?? {}, { later: [1] })
    const other = cloud()
    const response = await other.scf.fetch('http://localhost/__tc3/seed', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(state),
    })
    expect(await response.json()).toEqual({})
    expect(other.scf.snapshot()).toEqual(state)
  })

  test('all resources, also while functions run', async () => {
    let finish = (_: object) => {}
    const run = () =>
      new Promise<object>((resolve) => {
        finish = resolve
      })
    const { call, scf } = cloud({ run })
    await call('CreateFunction', { ...hello, AsyncRunEnable: 'TRUE' })
    const { RequestId } = await call('Invoke', { FunctionName, InvocationType: 'Event' })
    const event = async (subject: Pick<ReturnType<typeof cloud>, 'call'>) =>
      (await subject.call('GetAsyncEventStatus', { InvokeRequestId: RequestId })).Result
    const state = scf.snapshot()

    // Nobody runs it there.
    const other = cloud()
    other.scf.seed(state)
    expect(await event(other)).toMatchObject({ Status: 'FAILED', StatusCode: 439 })

    scf.reset()
    scf.seed(state)
    expect(await event({ call })).toMatchObject({ Status: 'RUNNING' })
    finish({ returned: 1 })
    expect(await event({ call })).toMatchObject({ Status: 'FINISHED' })
  })

  test('what outlives the process', async () => {
    const kept: StoreChange[] = []
    async function keep(changes: readonly StoreChange[]) {
      kept.push(...changes)
    }
    const { call } = cloud({ persistence: { saved: [], save: keep } })
    await call('CreateFunction', hello)
    expect(await status(cloud({ persistence: { saved: kept, save: keep } }))).toBe('Active')
  })
})

describe('an address of GetFunctionAddress', () => {
  test('leads to the package, until it expires', async () => {
    const { call, scf } = cloud()
    await call('CreateFunction', hello)
    const answer = await call('GetFunctionAddress', { FunctionName })
    const url = String(Reflect.get(answer, 'Url'))
    const response = await scf.fetch(url)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.toString('base64')).toBe(hello.Code.ZipFile)
    expect(response.headers.get('content-disposition')).toContain('hello.zip')
    scf.clock.advance(10 * 60_000)
    expect((await scf.fetch(url)).status).toBe(403)
  })

  test('leads to none of another emulator', async () => {
    const [one, other] = [cloud(), cloud()]
    for (const { call } of [one, other]) await call('CreateFunction', hello)
    const answer = await one.call('GetFunctionAddress', { FunctionName })
    expect((await other.scf.fetch(String(Reflect.get(answer, 'Url')))).status).toBe(403)
  })
})

test('the page shows functions and triggers of all accounts, as they are by now', async () => {
  const { call, scf } = cloud({ transitions: { 'function.Creating': { ms: 1000 } } })
  await call('CreateFunction', hello)
  scf.clock.advance(1000)
  const shown = await (await scf.fetch('http://localhost/__tc3/')).text()
  expect(shown).toMatch(
    /<th scope="row">100000000001<\/th><td>ap-guangzhou<\/td><td>default<\/td><td>hello<\/td>/,
  )
  expect(shown).toContain('<td>Active</td>')
  await call('CreateTrigger', {
    FunctionName,
    TriggerName: 'every-minute',
    Type: 'timer',
    TriggerDesc: '0 */1 * * * * *',
  })
  expect(await (await scf.fetch('http://localhost/__tc3/')).text()).toMatch(
    /<td>default<\/td><td>hello<\/td><td>timer<\/td><td>every-minute<\/td>/,
  )
})
