import type { Action, DataType, Product } from '@tc3/generator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltPackages, build } from './one-truth/build.js'
import {
  addStatus,
  applyDefaults,
  changedDefaults,
  type RemovedValue,
  removeValue,
  renameStatus,
} from './one-truth/changes.js'
import { compile } from './one-truth/compile.js'
import { tagsOf } from './one-truth/docstrings.js'
import { minimalInput, withoutConstraints } from './one-truth/minimal-input.js'
import { Project } from './one-truth/project.js'

// Facts of the spec are changed in a copy, and the packages are regenerated: the client, the emulator and the reference
// change, or no longer compile. The changes are derived from the model; no parameter, status or quota is named here.

let original: Project
let product: Product
let before: BuiltPackages

beforeAll(async () => {
  original = await Project.copy()
  product = await original.product()
  before = await build(original.root)
})
afterAll(() => original.remove())

describe('a copy with other defaults and statuses', () => {
  let project: Project
  let changes: ReturnType<typeof changedDefaults>
  let renamed: string

  beforeAll(async () => {
    project = await Project.copy()
    changes = changedDefaults(product)
    await applyDefaults(project, changes)
    const [one, another] = product.states.filter(({ lifecycles }) => lifecycles.length > 0)
    renamed = await renameStatus(project, product, one)
    await addStatus(project, product, another, 'Elsewhere')
    expect((await project.generate()).diagnostics).toEqual([])
  })
  afterAll(() => project.remove())

  it('has the defaults in the client, the reference, and the input of handlers', async () => {
    expect(changes.length).toBeGreaterThan(50)
    const inputs = await inputsOf(await build(project.root))
    const { client, docs } = foldersOf(product)
    for (const { owner, parameter, value } of changes) {
      const [source, name, page] = isAction(owner)
        ? [`actions/${lowerFirst(owner.name)}.ts`, `${owner.name}Request`, `actions/${owner.name}.md`]
        : ['types.ts', owner.name, 'types.md']
      const what = `${owner.name}.${parameter.name}`
      const text = JSON.stringify(value)
      const tags = tagsOf(await project.read(`${client}/${source}`), name, parameter.name)
      expect(tags, what).toContain(`defaultValue ${text}`)
      const rows = (await project.read(`${docs}/${page}`)).split('\n')
      const hasDefault = (row: string) =>
        row.startsWith(`| ${parameter.name} |`) && row.includes(`Default: \`${text}\``)
      expect(rows.some(hasDefault), what).toBe(true)
      const actions = isAction(owner) ? [owner.name] : owner.usedBy
      const received = actions.flatMap((action) => membersNamed(parameter.name, inputs.get(action)))
      expect(received, what).toContainEqual(value)
    }
  })

  it('has the statuses in the client and the reference, and an emulator without them does not compile', async () => {
    const { client, docs } = foldersOf(product)
    expect(await project.read(`${client}/types.ts`)).toContain(`'${renamed}'`)
    const statuses = await project.read(`${docs}/statuses.md`)
    for (const status of [renamed, 'Elsewhere']) expect(statuses).toContain(`\`${status}\``)
    const problems = await compile(project.root, `mock-${product.service}`)
    const handwritten = problems
      .filter(({ file }) => !file.includes('generated'))
      .map(({ message }) => message)
    for (const status of [renamed, 'Elsewhere']) expect(handwritten.join('\n')).toContain(status)
  })
})

describe('a copy with another action', () => {
  const response = { Count: 3, RequestId: 'xx' }
  const list = 'packages/mock-scf/src/not-yet-emulated.ts'
  let project: Project

  beforeAll(async () => {
    project = await Project.copy()
    const action = {
      action: 'CountThings',
      category: product.categories[0],
      summary: 'This API is used to count things.',
      rateLimit: 20,
      region: 'required',
      input: {},
      output: { Count: { type: 'Integer', description: 'Number of things' } },
      errors: [],
      examples: [{ title: 'Counting', request: { method: 'POST', params: {} }, response }],
    }
    await project.write(`${product.folder}/actions/CountThings.yaml`, JSON.stringify(action))
    expect((await project.generate()).diagnostics).toEqual([])
  })
  afterAll(() => project.remove())

  /** The errors of the compiler if more actions are listed as not yet emulated. */
  async function problemsWith(...methods: string[]) {
    const text = await original.read(list)
    const beginning = 'notYetEmulated = ['
    expect(text).toContain(beginning)
    const added = methods.map((method) => `'${method}', `).join('')
    await project.write(list, text.replace(beginning, beginning + added))
    return (await compile(project.root, 'mock-scf')).map(({ file, message }) => `${file}: ${message}`)
  }

  it('compiles only if exactly the actions without a handler are listed as not yet emulated', async () => {
    expect((await problemsWith()).join()).toMatch(/^src\/behaviour\.ts: .*countThings/s)
    expect((await problemsWith('countThings', 'getAccount')).join()).toMatch(
      /^src\/behaviour\.ts: .*getAccount/s,
    )
    expect(await problemsWith('countThings')).toEqual([])
  })

  it('has an emulator that responds with the documented example to an action without a handler', async () => {
    const built = await build(project.root)
    const call = callerOf(built, built.mockScf.createScf())
    expect(await call('CountThings')).toMatchObject({ Count: response.Count })
  })
})

describe('a copy with other numbers and values', () => {
  const bytes = 3_000
  let project: Project
  let after: BuiltPackages
  let numbers: ReturnType<typeof changedDefaults>
  let limited: Action
  let binding: Awaited<ReturnType<typeof bindingQuota>>
  let removed: RemovedValue

  beforeAll(async () => {
    project = await Project.copy()
    numbers = changedDefaults(product).filter(({ value }) => typeof value === 'number')
    await applyDefaults(project, numbers)
    binding = await bindingQuota()
    await project.edit(`${product.folder}/quotas.yaml`, (quotas) => quotas.setIn([binding.quota, 'value'], 1))
    limited = first(product.actions.filter(({ rateLimit = 1, readOnly }) => rateLimit > 1 && readOnly))
    await project.edit(limited.file, (action) => action.set('rateLimit', 1))
    await project.edit('spec/tencentcloud.yaml', (platform) => {
      const { sizeLimits } = platform.toJS().request
      sizeLimits.forEach((_: unknown, index: number) => {
        platform.setIn(['request', 'sizeLimits', index, 'maxBytes'], bytes)
      })
    })
    removed = await removeValue(project, product)
    expect((await project.generate()).diagnostics).toEqual([])
    after = await build(project.root)
  })
  afterAll(() => project.remove())

  it('has an emulator that applies the defaults', async () => {
    const [was, is] = [await responsesOf(before), await responsesOf(after)]
    let shorter = 0
    let other = 0
    for (const { name, pagination, input, output } of product.actions) {
      const [old, current] = [was.get(name), is.get(name)]
      if (old === undefined || current === undefined) continue
      const defaultOf = (parameter: string | undefined) =>
        numbers.find((change) => change.owner.name === name && change.parameter.name === parameter)?.value
      const list = pagination?.kind === 'offset' ? pagination : undefined
      const [offset, limit] = [defaultOf(list?.offset), defaultOf(list?.limit)]
      if (list !== undefined && typeof offset === 'number' && typeof limit === 'number') {
        const [all, page] = [listOf(old, list.items), listOf(current, list.items)]
        expect(page.length, name).toBe(all.slice(offset, offset + limit).length)
        if (page.length < all.length) shorter += 1
      }
      for (const { name: member } of output) {
        // A resource that was created with a default is returned with it.
        const change = numbers.find(
          ({ owner, parameter }) => isAction(owner) && !owner.readOnly && parameter.name === member,
        )
        if (change === undefined || input.some((parameter) => parameter.name === member)) continue
        if (old[member] !== change.parameter.default) continue
        expect(current[member], `${name}.${member}`).toBe(change.value)
        other += 1
      }
    }
    expect(shorter).toBeGreaterThan(0)
    expect(other).toBeGreaterThan(0)
  })

  it('has an emulator that enforces the quota, and a reference that lists it', async () => {
    const { quota, action, code } = binding
    expect(await codeOf(validCall(after, await accountOf(after), action))).toBe(code)
    const rows = (await project.read(`${foldersOf(product).docs}/quotas.md`)).split('\n')
    expect(rows.some((row) => row.startsWith(`| ${quota} | 1 |`))).toBe(true)
  })

  it('has a client, an emulator and a reference with the rate limit', async () => {
    const scf = after.mockScf.createScf({ clock: { now }, signatureAge: false })
    const call = callerOf(after, scf)
    await codeOf(call(limited.name, minimalInput(limited, product)))
    expect(await codeOf(call(limited.name, minimalInput(limited, product)))).toBe('RequestLimitExceeded')
    expect(after.actions[lowerFirst(limited.name)]?.rateLimit).toBe(1)
    const page = await project.read(`${foldersOf(product).docs}/actions/${limited.name}.md`)
    expect(page).toMatch(/\b1 request/)
  })

  it('has a client, an emulator and a reference with the size limit of requests', async () => {
    const scf = after.mockScf.createScf()
    const input = { Description: 'x'.repeat(bytes) }
    await expect(callerOf(after, scf)(limited.name, input)).rejects.toThrow(String(bytes))
    const response = await scf.fetch(`https://${first(product.endpoints).host}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tc-action': limited.name },
      body: JSON.stringify(input),
    })
    expect(await response.text()).toContain('RequestSizeLimitExceeded')
    expect(await project.read(`${foldersOf(product).docs}/requests.md`)).toContain(String(bytes))
  })

  it('has a client, an emulator and a reference without the removed value', async () => {
    const { action, parameter, value, remaining } = removed
    const input = { ...minimalInput(action, product), [parameter.name]: value }
    const problem = expect.objectContaining({ path: parameter.name, rule: 'enum' })
    const validateWith = ({ validation }: BuiltPackages) =>
      validation.validate(Reflect.get(validation, `${lowerFirst(action.name)}Input`), input)
    expect(validateWith(before)).not.toContainEqual(problem)
    expect(validateWith(after)).toContainEqual(problem)
    const change = { [parameter.name]: value }
    expect(await codeOf(validCall(after, await accountOf(after), action.name, change))).toMatch(/^Invalid/)
    const page = await project.read(`${foldersOf(product).docs}/actions/${action.name}.md`)
    const row = page.split('\n').find((line) => line.startsWith(`| ${parameter.name} |`))
    expect(row).toContain(`Values: ${remaining.map((one) => `\`${JSON.stringify(one)}\``).join(', ')}.`)
  })
})

/** The constant time of the emulators. */
function now() {
  return 1_577_836_800_000
}

function isAction(owner: Action | DataType): owner is Action {
  return 'input' in owner
}

function foldersOf({ service }: Product) {
  return {
    client: `packages/client-${service}/src/generated`,
    docs: `packages/docs-${service}/reference`,
  }
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

function first<Item>(items: readonly Item[]): Item {
  const [item] = items
  if (item === undefined) throw new Error('The model has no suitable element.')
  return item
}

function listOf(response: Readonly<Record<string, unknown>>, member: string): readonly unknown[] {
  const list = response[member]
  if (!Array.isArray(list)) throw new Error(`${member} is not a list.`)
  return list
}

/** The values of all members with a name, at any depth. */
function membersNamed(name: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Object.hasOwn(value, name) ? [Reflect.get(value, name)] : []
  return [...own, ...Object.values(value).flatMap((inner) => membersNamed(name, inner))]
}

/** The error code of a call; undefined if it succeeds. */
function codeOf(response: Promise<object>): Promise<string | undefined> {
  return response.then(
    () => undefined,
    (error) => error.code,
  )
}

/** Creates a function that calls the actions of an emulator by their names. */
function callerOf(
  { core, client }: BuiltPackages,
  { credentials, fetch }: Pick<ReturnType<BuiltPackages['mockScf']['createScf']>, 'credentials' | 'fetch'>,
) {
  const caller = core.createClient(client.scf, { region: 'ap-guangzhou', credentials, fetch, retry: false })
  return (name: string, input: object = {}) =>
    caller.send<object, Record<string, unknown> & { RequestId: string }>({ name, region: true }, input)
}

/** The input that each handler receives if the action is called with minimal input. */
async function inputsOf(built: BuiltPackages) {
  const inputs = new Map<string, unknown>()
  const tables = withoutConstraints(built.product.scf)
  const handlers = Object.fromEntries(
    Object.entries(tables.actions).map(([action, { handler }]) => [
      handler,
      (input: object) => {
        inputs.set(action, input)
        return {}
      },
    ]),
  )
  const call = callerOf(built, built.mock.createMock({ product: tables, handlers, rateLimits: false }))
  for (const action of product.actions) await call(action.name, minimalInput(action, product))
  return inputs
}

/** Creates an account in which the valid inputs succeed, in an emulator with other limits. */
async function accountOf(built: BuiltPackages, limits: Readonly<Record<string, number>> = {}) {
  const { scf: source, event } = await built.account.createAccount({ limits })
  const scf = built.mockScf.createScf({ rateLimits: false, signatureAge: false, clock: { now }, limits })
  scf.seed(source.snapshot())
  return { call: callerOf(built, scf), event }
}

function validCall(
  { account }: BuiltPackages,
  { call, event }: Awaited<ReturnType<typeof accountOf>>,
  action: string,
  change: object = {},
) {
  return call(action, account.inputFor(action, { event }, change))
}

/** The responses of the read-only actions in the account. */
async function responsesOf(built: BuiltPackages) {
  const responses = new Map<string, Record<string, unknown>>()
  const subject = await accountOf(built)
  for (const { name, readOnly } of product.actions) {
    const isEmulated = Object.hasOwn(built.account.validInputs, name)
    if (readOnly && isEmulated) responses.set(name, await validCall(built, subject, name))
  }
  return responses
}

/** A quota with which, if it is 1, a valid call fails, but the account can still be created. */
async function bindingQuota() {
  for (const { name: quota } of product.quotas) {
    for (const { name: action } of product.actions.filter(({ readOnly }) => !readOnly)) {
      const subject = await accountOf(before, { [quota]: 1 }).catch(() => undefined)
      const code = subject && (await codeOf(validCall(before, subject, action)))
      if (code?.startsWith('LimitExceeded')) return { quota, action, code }
    }
  }
  throw new Error('No quota makes a valid call fail.')
}
