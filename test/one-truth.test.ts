import type { Action, DataType, Product } from '@tc3/generator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Built, build } from './one-truth/build.js'
import {
  addStatus,
  applyDefaults,
  changedDefaults,
  type GoneValue,
  removeValue,
  renameStatus,
} from './one-truth/changes.js'
import { compile } from './one-truth/compile.js'
import { tagsOf } from './one-truth/docstrings.js'
import { leastInput, withoutConstraints } from './one-truth/least-input.js'
import { Project } from './one-truth/project.js'

// Facts of the spec are changed in a copy, and the packages are made anew: the client, the emulator and the reference
// follow, or no longer compile. The changes come from the model; no parameter, status or quota is named here.

let original: Project
let product: Product
let before: Built

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

  it('has the defaults in the client, the reference, and the input of the behaviour', async () => {
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
      const isTold = (row: string) =>
        row.startsWith(`| ${parameter.name} |`) && row.includes(`Default: \`${text}\``)
      expect(rows.some(isTold), what).toBe(true)
      const actions = isAction(owner) ? [owner.name] : owner.usedBy
      const given = actions.flatMap((action) => membersNamed(parameter.name, inputs.get(action)))
      expect(given, what).toContainEqual(value)
    }
  })

  it('has the statuses in the client and the reference, and an emulator that knows others does not compile', async () => {
    const { client, docs } = foldersOf(product)
    expect(await project.read(`${client}/types.ts`)).toContain(`'${renamed}'`)
    const statuses = await project.read(`${docs}/statuses.md`)
    for (const status of [renamed, 'Elsewhere']) expect(statuses).toContain(`\`${status}\``)
    const problems = compile(project.root, `mock-${product.service}`)
    const handwritten = problems
      .filter(({ file }) => !file.includes('generated'))
      .map(({ message }) => message)
    for (const status of [renamed, 'Elsewhere']) expect(handwritten.join('\n')).toContain(status)
  })
})

describe('a copy with other numbers and values', () => {
  const bytes = 3_000
  let project: Project
  let after: Built
  let numbers: ReturnType<typeof changedDefaults>
  let limited: Action
  let binding: Awaited<ReturnType<typeof bindingQuota>>
  let gone: GoneValue

  beforeAll(async () => {
    project = await Project.copy()
    numbers = changedDefaults(product).filter(({ value }) => typeof value === 'number')
    await applyDefaults(project, numbers)
    binding = await bindingQuota()
    await project.edit(`${product.folder}/quotas.yaml`, (quotas) => quotas.setIn([binding.quota, 'value'], 1))
    limited = first(product.actions.filter(({ rateLimit, readOnly }) => rateLimit > 1 && readOnly))
    await project.edit(limited.file, (action) => action.set('rateLimit', 1))
    await project.edit('spec/tencentcloud.yaml', (platform) => {
      const { sizeLimits } = platform.toJS().request
      sizeLimits.forEach((_: unknown, index: number) => {
        platform.setIn(['request', 'sizeLimits', index, 'maxBytes'], bytes)
      })
    })
    gone = await removeValue(project, product)
    expect((await project.generate()).diagnostics).toEqual([])
    after = await build(project.root)
  })
  afterAll(() => project.remove())

  it('has an emulator that lists and creates with the defaults', async () => {
    const [was, is] = [await answersOf(before), await answersOf(after)]
    let shorter = 0
    let other = 0
    for (const { name, pagination, input, output } of product.actions) {
      const [old, current] = [was.get(name), is.get(name)]
      if (old === undefined || current === undefined) continue
      const defaultOf = (parameter: string | undefined) =>
        numbers.find((change) => change.owner.name === name && change.parameter.name === parameter)?.value
      const [offset, limit] = [defaultOf(pagination?.offset), defaultOf(pagination?.limit)]
      if (pagination !== undefined && typeof offset === 'number' && typeof limit === 'number') {
        const [all, page] = [listOf(old, pagination.items), listOf(current, pagination.items)]
        expect(page.length, name).toBe(all.slice(offset, offset + limit).length)
        if (page.length < all.length) shorter += 1
      }
      for (const { name: member } of output) {
        // Something that was made with a default is answered with it.
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

  it('has an emulator that refuses what exceeds the quota, and a reference that tells it', async () => {
    const { quota, action, code } = binding
    expect(await codeOf(usualCall(after, await accountOf(after), action))).toBe(code)
    const rows = (await project.read(`${foldersOf(product).docs}/quotas.md`)).split('\n')
    expect(rows.some((row) => row.startsWith(`| ${quota} | 1 |`))).toBe(true)
  })

  it('has a client, an emulator and a reference with the frequency', async () => {
    const scf = after.mockScf.createScf({ clock: { now }, signatureAge: false })
    const call = callerOf(after, scf)
    await codeOf(call(limited.name, leastInput(limited, product)))
    expect(await codeOf(call(limited.name, leastInput(limited, product)))).toBe('RequestLimitExceeded')
    expect(after.actions[lowerFirst(limited.name)]?.rateLimit).toBe(1)
    const page = await project.read(`${foldersOf(product).docs}/actions/${limited.name}.md`)
    expect(page).toMatch(/\b1 request/)
  })

  it('has a client, an emulator and a reference with the size of requests', async () => {
    const scf = after.mockScf.createScf()
    const input = { Description: 'x'.repeat(bytes) }
    await expect(callerOf(after, scf)(limited.name, input)).rejects.toThrow(String(bytes))
    const answer = await scf.fetch(`https://${first(product.endpoints).host}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-tc-action': limited.name },
      body: JSON.stringify(input),
    })
    expect(await answer.text()).toContain('RequestSizeLimitExceeded')
    expect(await project.read(`${foldersOf(product).docs}/requests.md`)).toContain(String(bytes))
  })

  it('has a client, an emulator and a reference without the value', async () => {
    const { action, parameter, value, left } = gone
    const input = { ...leastInput(action, product), [parameter.name]: value }
    const problem = expect.objectContaining({ path: parameter.name, rule: 'enum' })
    const validateWith = ({ validation }: Built) =>
      validation.validate(Reflect.get(validation, `${lowerFirst(action.name)}Input`), input)
    expect(validateWith(before)).not.toContainEqual(problem)
    expect(validateWith(after)).toContainEqual(problem)
    const change = { [parameter.name]: value }
    expect(await codeOf(usualCall(after, await accountOf(after), action.name, change))).toMatch(/^Invalid/)
    const page = await project.read(`${foldersOf(product).docs}/actions/${action.name}.md`)
    const row = page.split('\n').find((line) => line.startsWith(`| ${parameter.name} |`))
    expect(row).toContain(`Values: ${left.map((one) => `\`${JSON.stringify(one)}\``).join(', ')}.`)
  })
})

/** The time of the emulators, at which their accounts are made. */
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
  if (item === undefined) throw new Error('Nothing in the model fits.')
  return item
}

function listOf(answer: Readonly<Record<string, unknown>>, member: string): readonly unknown[] {
  const list = answer[member]
  if (!Array.isArray(list)) throw new Error(`${member} is no list.`)
  return list
}

/** The values of all members of a name, however deep. */
function membersNamed(name: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Object.hasOwn(value, name) ? [Reflect.get(value, name)] : []
  return [...own, ...Object.values(value).flatMap((inner) => membersNamed(name, inner))]
}

/** The code of the error that a call ends with; none where it succeeds. */
function codeOf(answer: Promise<object>): Promise<string | undefined> {
  return answer.then(
    () => undefined,
    (error) => error.code,
  )
}

/** Calls the actions of an emulator by their names. */
function callerOf(
  { core, client }: Built,
  { credentials, fetch }: Pick<ReturnType<Built['mockScf']['createScf']>, 'credentials' | 'fetch'>,
) {
  const caller = core.createClient(client.scf, { region: 'ap-guangzhou', credentials, fetch, retry: false })
  return (name: string, input: object = {}) =>
    caller.send<object, Record<string, unknown> & { RequestId: string }>({ name, region: true }, input)
}

/** What each action's behaviour gets when it is called with as little as can be. */
async function inputsOf(built: Built) {
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
  for (const action of product.actions) await call(action.name, leastInput(action, product))
  return inputs
}

/** An account in which the usual calls succeed, of an emulator with other limits. */
async function accountOf(built: Built, limits: Readonly<Record<string, number>> = {}) {
  const { scf: made, event } = await built.account.createAccount({ limits })
  const scf = built.mockScf.createScf({ rateLimits: false, signatureAge: false, clock: { now }, limits })
  scf.seed(made.snapshot())
  return { call: callerOf(built, scf), event }
}

function usualCall(
  { account }: Built,
  { call, event }: Awaited<ReturnType<typeof accountOf>>,
  action: string,
  change: object = {},
) {
  return call(action, account.inputFor(action, { event }, change))
}

/** What the actions that only read answer in the account. */
async function answersOf(built: Built) {
  const answers = new Map<string, Record<string, unknown>>()
  const subject = await accountOf(built)
  for (const { name, readOnly } of product.actions) {
    if (readOnly) answers.set(name, await usualCall(built, subject, name))
  }
  return answers
}

/** A quota that, where it is 1, refuses a call that is usual otherwise, and none that makes the account. */
async function bindingQuota() {
  for (const { name: quota } of product.quotas) {
    for (const { name: action } of product.actions.filter(({ readOnly }) => !readOnly)) {
      const subject = await accountOf(before, { [quota]: 1 }).catch(() => undefined)
      const code = subject && (await codeOf(usualCall(before, subject, action)))
      if (code?.startsWith('LimitExceeded')) return { quota, action, code }
    }
  }
  throw new Error('No quota refuses a usual call.')
}
