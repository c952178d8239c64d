import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diff, generate, rules, Stages, versions } from '@tc3/generator'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { cases } from './semver/cases.js'
import { compile, type Files, run } from './semver/compile.js'
import { baseSpec, type SpecTexts } from './semver/spec.js'

const stages = () => new Stages(() => 0)

/** What every program below begins with. */
const header = `
import { type CreateThingRequest, DemoClient, type DemoErrorCode, type DemoRegion, type Filter, type GetThingErrorCode,
  isDemoError, type Label, type ListThingsResponse, type Maker, type Thing } from './client/index.js'
import * as actions from './client/actions/index.js'
import * as paginators from './client/paginators.js'
import * as waiters from './client/waiters.js'
import * as shapes from './client/validate/index.js'
import { createClient } from '@tc3/core'
import { paginate } from '@tc3/core/paginate'
import * as platform from '@tc3/core/platform'
import { validate } from '@tc3/core/validate'
import { waitUntil } from '@tc3/core/wait'

const credentials = { secretId: 'id', secretKey: 'key' }
const client = new DemoClient({ credentials, region: 'ap-guangzhou' })
`

/** Uses all that the demo product has, as programs do: it writes inputs and reads outputs. */
const everything = `${header}
const region: DemoRegion = 'ap-shanghai'
const common: DemoErrorCode = 'UnsupportedRegion'

async function send(): Promise<void> {
  const labels: Label[] = [{ Key: 'a', Value: null, Colour: 'red' }, { Key: 'b' }]
  const request: CreateThingRequest = { Name: 'ab', Size: 1, Colour: 'blue', Start: '2020-01-01 00:00:00', Labels: labels }
  await client.createThing(request, { region })
  await client.createThing({ Name: 'ab', Size: undefined })
  const filters: Filter[] = [{ Name: 'a', Values: ['b'] }]
  await client.listThings()
  await client.listThings({ Offset: 0, Limit: 10, Skip: 0, Order: 'DESC', Filters: filters })
  await client.deleteThing({ Name: 'ab' })
}

function read({ Name, Size, Weight, Status, Colour, Owner, Note, Old, Maker }: Thing): string {
  const broken = Status === 'Failed' || Status === 'Elsewhere'
  const maker: Maker = Maker
  const name: string = maker.Name
  return [Name, Size.toFixed(), Weight.toFixed(), broken, Colour, Owner?.length ?? 0, Note ?? '', Old.length, name].join()
}

async function receive(): Promise<unknown> {
  const list: ListThingsResponse = await client.listThings()
  const { Thing } = await client.getThing({ Name: 'a', Copy: '1' })
  const { Name, Labels } = await client.createThing({ Name: 'ab' })
  for await (const one of client.paginate.listThings({ Limit: 10 })) read(one)
  await client.waitUntil.thingActive({ Name: 'a', Copy: '1' })
  await client.waitUntil.thingDeleted({ Name: 'a' })
  return [list.Things.map(read), list.Makers[0]?.Name, list.TotalCount + 1, read(Thing), Name.length, Labels[0]?.Value ?? '', list.RequestId]
}

async function bare(): Promise<void> {
  const one = createClient(actions.demo, { credentials })
  await one.send(actions.deleteThing, { Name: 'a' })
  for await (const { Name } of paginate(one, paginators.listThingsPages, {})) Name.length
  await waitUntil(one, waiters.thingActive, { Name: 'a', Copy: '1' })
  validate(shapes.createThingInput, {})
}

function handle(error: unknown): string {
  if (isDemoError(error, 'ResourceNotFound.Thing')) return error.code
  if (isDemoError(error, 'InvalidParameterValue')) return error.requestId
  return isDemoError(error) && error.code === 'UnsupportedRegion' ? error.message : ''
}

const seconds: number = platform.signatureWindow
const bytes: number = Math.max(...platform.sizeLimits.map(({ maxBytes }) => maxBytes))
const optional: boolean = platform.commonHeaders['X-TC-Language'].required
const forms: readonly string[] = platform.requestForms.map(({ contentType }) => contentType)
const codes: readonly string[] = [...platform.throttlingErrors, ...platform.internalErrors, ...Object.keys(platform.commonErrors)]
const facts = [platform.scopeTerminator, platform.envelope, platform.algorithm, platform.keyPrefix].join()
export { bare, bytes, codes, common, facts, forms, handle, optional, receive, seconds, send }
`

/** A client that any call succeeds with. */
const answering = `
const answering = new DemoClient({
  credentials,
  fetch: async () => Response.json({ Response: { RequestId: '' } }),
})
`

async function filesOf(root: string): Promise<Files> {
  const { plan, diagnostics } = await generate(root, stages(), true)
  expect(diagnostics).toEqual([])
  return new Map(plan?.written.map(({ path, content }) => [path, content]))
}

interface Made {
  readonly root: string
  readonly files: Files
}

async function make(spec: SpecTexts, whenDone?: (cleanUp: () => Promise<void>) => void): Promise<Made> {
  const { root } = await spec.project(whenDone)
  return { root, files: await filesOf(root) }
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tc3-consumer-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The packages of which a file differs. */
function changedPackages(before: Files, after: Files): string[] {
  const paths = new Set([...before.keys(), ...after.keys()])
  const changed = [...paths].filter((path) => before.get(path) !== after.get(path))
  return [...new Set(changed.map((path) => path.replace(/^packages\/([^/]+)\/.*$/, '@tc3/$1')))].sort()
}

const compiles = { before: [], after: [] }

describe('a change of the kind', () => {
  // Most cases begin with it.
  let base: Made
  beforeAll(async () => {
    base = await make(baseSpec, afterAll)
  })

  it('has a case', () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(rules).sort())
  })

  it.each(Object.entries(cases))('%s', async (kind, { before: prior, after: edit, ...one }) => {
    const { breaks, keeps, fails, silent, besides = [], through = [] } = one
    const before = prior === undefined ? base : await make(prior(baseSpec))
    const after = await make(edit(baseSpec))

    const found = await diff(after.root, before.root, stages())
    const changes = found.changes?.flatMap((all) => all.changes) ?? []
    expect(new Set(changes.map((change) => change.kind))).toEqual(new Set([kind, ...besides]))

    // Each package that has something new for its users gets a version, and no other one.
    const asked = versions(changes)
    const changed = [...changedPackages(before.files, after.files), ...through].sort()
    expect([...asked.keys()]).toEqual(changed)

    const breaksPrograms = [asked.get('@tc3/client-demo'), asked.get('@tc3/core')].includes('major')
    const ways = [breaks, fails, silent].filter((way) => way !== undefined)
    expect(ways).toHaveLength(breaksPrograms ? 1 : 0)
    const kept = keeps === undefined ? everything : `${header}${keeps}\nexport {}`
    if (!breaksPrograms || keeps !== undefined || silent !== undefined) {
      expect(compile(before.files, after.files, kept)).toMatchObject(compiles)
    }
    if (breaks !== undefined) {
      const problems = compile(before.files, after.files, `${header}${breaks}\nexport {}`)
      expect(problems.before).toEqual([])
      expect(problems.after).not.toEqual([])
    }
    if (fails !== undefined) {
      const program = `${header}${answering}${fails}`
      expect(compile(before.files, after.files, program)).toMatchObject(compiles)
      expect(await run(await temporaryFolder(), before.files, program)).toBeUndefined()
      expect(await run(await temporaryFolder(), after.files, program)).toMatch(/Error/)
    }
  })
})
