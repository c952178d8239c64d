import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rules, versionBumps } from '@tc3/generator'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { compare } from '../dist/diff/compare/compare.js'
import { type Case, cases } from './semver/cases.js'
import { compile, run } from './semver/compile.js'
import { type Files, type GenerationResult, generateInMemory } from './semver/generate-in-memory.js'
import { baseSpec } from './semver/spec.js'
import type { SpecTexts } from './spec-texts.js'

/** The first lines of every program below. */
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

/** A program that uses everything of the demo product: it writes inputs and reads outputs. */
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
const bytes: number = platform.v3MaxBytes.POST + platform.v1MaxBytes.GET
const optional: boolean = platform.commonHeaders['X-TC-Language'].required
const forms: readonly string[] = platform.requestForms.map(({ contentType }) => contentType)
const codes: readonly string[] = [...platform.throttlingErrors, ...platform.internalErrors, ...Object.keys(platform.commonErrors)]
const facts = [platform.scopeTerminator, platform.envelope, platform.algorithm, platform.keyPrefix].join()
export { bare, bytes, codes, common, facts, forms, handle, optional, receive, seconds, send }
`

/** A client whose calls always succeed. */
const stubClient = `
const stubClient = new DemoClient({
  credentials,
  fetch: async () => Response.json({ Response: { RequestId: '' } }),
})
`

/** The complete programs of a case. */
function programs({ keeps, breaks, fails }: Case) {
  return {
    unaffected: keeps === undefined ? everything : `${header}${keeps}\nexport {}`,
    broken: breaks === undefined ? undefined : `${header}${breaks}\nexport {}`,
    failing: fails === undefined ? undefined : `${header}${stubClient}${fails}`,
  }
}

/** A case after generation and compilation. */
interface Trial {
  readonly before: GenerationResult
  readonly after: GenerationResult
  /** The compiler errors of a program before and after the change. */
  problems(program: string): { readonly before: readonly string[]; readonly after: readonly string[] }
}

async function generateValid(spec: SpecTexts): Promise<GenerationResult> {
  const { result, problems } = await generateInMemory(spec)
  if (result === undefined) throw new Error(problems.join('\n'))
  return result
}

/** Generates and compiles all cases, each distinct program once. */
async function createTrials(): Promise<ReadonlyMap<string, Trial>> {
  const base = await generateValid(baseSpec)
  const consumers = new Map<Files, Map<string, readonly string[]>>()
  const result = new Map<string, Trial>()
  for (const [kind, one] of Object.entries(cases)) {
    const before = one.before === undefined ? base : await generateValid(one.before(baseSpec))
    // A case that reverts an edit ends with the base spec.
    const spec = one.after(baseSpec)
    const after = spec === baseSpec ? base : await generateValid(spec)
    for (const text of Object.values(programs(one)).filter((program) => program !== undefined)) {
      for (const { files } of [before, after]) {
        consumers.set(files, (consumers.get(files) ?? new Map()).set(text, []))
      }
    }
    const problemsOf = ({ files }: GenerationResult, text: string) =>
      consumers.get(files)?.get(text) ?? ['never compiled']
    result.set(kind, {
      before,
      after,
      problems: (program) => ({ before: problemsOf(before, program), after: problemsOf(after, program) }),
    })
  }
  const all = [...consumers].flatMap(([files, texts]) => [...texts.keys()].map((text) => ({ files, text })))
  for (const [index, problems] of compile(all).entries()) {
    const { files, text } = all[index] ?? { files: base.files, text: '' }
    consumers.get(files)?.set(text, problems)
  }
  return result
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tc3-consumer-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The packages with at least one changed file. */
function changedPackages(before: Files, after: Files): string[] {
  const paths = new Set([...before.keys(), ...after.keys()])
  const changed = [...paths].filter((path) => before.get(path) !== after.get(path))
  return [...new Set(changed.map((path) => path.replace(/^packages\/([^/]+)\/.*$/, '@tc3/$1')))].sort()
}

const compiles = { before: [], after: [] }

describe('a change of kind', () => {
  let all: ReadonlyMap<string, Trial>
  beforeAll(async () => {
    all = await createTrials()
  }, 300_000)

  it('has a case', () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(rules).sort())
  })

  it.each(Object.entries(cases))('%s', async (kind, one) => {
    const { breaks, keeps, fails, silent, through = [] } = one
    const trial = all.get(kind)
    if (trial === undefined) throw new Error(`${kind} has no trial.`)
    const { before, after } = trial

    // Exactly the packages that change for their users are bumped.
    const bumps = versionBumps(compare(before.model, after.model).flatMap(({ changes }) => changes))
    const changed = [...changedPackages(before.files, after.files), ...through].sort()
    expect([...bumps.keys()]).toEqual(changed)

    const breaksPrograms = [bumps.get('@tc3/client-demo'), bumps.get('@tc3/core')].includes('major')
    const effects = [breaks, fails, silent].filter((effect) => effect !== undefined)
    expect(effects).toHaveLength(breaksPrograms ? 1 : 0)
    const { unaffected, broken, failing } = programs(one)
    const hasClient = before.files.has('packages/client-demo/src/generated/index.ts')
    if (hasClient && (!breaksPrograms || keeps !== undefined || silent !== undefined)) {
      expect(trial.problems(unaffected)).toEqual(compiles)
    }
    if (broken !== undefined) {
      const problems = trial.problems(broken)
      expect(problems.before).toEqual([])
      expect(problems.after).not.toEqual([])
    }
    if (failing !== undefined) {
      expect(trial.problems(failing)).toEqual(compiles)
      expect(await run(await temporaryFolder(), before.files, failing)).toBeUndefined()
      expect(await run(await temporaryFolder(), after.files, failing)).toMatch(/Error/)
    }
  })
})
