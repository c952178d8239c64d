import { type Diagnostic, inReadingOrder } from '../diagnostics/diagnostic.js'
import type { GeneratedFile } from '../emit/generated-file.js'
import { diskSource } from '../spec/source.js'
import { findUnit, type Unit, unitsOf } from '../spec/unit.js'
import type { Stages } from '../stages.js'
import { apply } from '../write/apply.js'
import { exclusively, putInOrder } from '../write/exclusively.js'
import { differing, Fingerprints, type Outputs } from '../write/fingerprint.js'
import { leftOver, type Plan } from '../write/plan.js'
import type { Run } from '../write/run.js'
import type { Made } from './make.js'
import type { Progress } from './make-all.js'

/** What a run changed, or would have changed; without a plan the spec has problems and nothing was touched. */
export interface Generated {
  readonly plan: Plan | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export interface GenerateOptions {
  /** The one product to make; by default all are made, and what they share. */
  readonly product?: string | undefined
  /** Called after each product that was made anew. */
  readonly progress?: Progress
  /** Called where another run has to be waited for, with its process. */
  readonly onWait?: (pid: number) => void
}

/** A part that has to be made, and the fingerprint of what goes into it. */
interface Stale {
  readonly part: Unit
  readonly inputs: string
}

/**
 * Makes the packages from the spec: load, link, emit, write. What stands as an earlier run left it, from the same
 * spec, is not made again.
 *
 * @param root The project's folder, which holds spec/, templates/ and packages/.
 * @param dry Whether to leave the tree alone and only tell what would change.
 * @throws Error where the spec has no such product.
 */
export async function generate(
  root: string,
  stages: Stages,
  dry: boolean,
  { product, progress = () => {}, onWait = () => {} }: GenerateOptions = {},
): Promise<Generated> {
  await putInOrder(root, { onWait })
  for (;;) {
    const { stale, standing } = await stages.run('compare', () => compare(root, product))
    const made = await makeStale(root, stale, stages, progress)
    const diagnostics = distinct(made.flatMap((one) => one.diagnostics)).toSorted(inReadingOrder)
    if (diagnostics.length > 0) return { plan: undefined, diagnostics }
    const result = { standing, stale, made, everywhere: product === undefined }
    const plan = await stages.run('write', () => bring(root, result, dry, onWait))
    if (plan !== undefined) return { plan, diagnostics }
  }
}

/** What stands, and what was made in place of the rest. */
interface Result {
  readonly standing: readonly Outputs[]
  readonly stale: readonly Stale[]
  readonly made: readonly Made[]
  /** Whether all parts are among them. */
  readonly everywhere: boolean
}

/**
 * Brings the tree to what was made; undefined where something else has changed meanwhile, so that it does not fit. Files
 * are made without keeping other runs out, as it takes long and several products can be made at once.
 */
async function bring(
  root: string,
  result: Result,
  dry: boolean,
  onWait: (pid: number) => void,
): Promise<Plan | undefined> {
  const { standing, stale, made, everywhere } = result
  const outputs: Outputs = Object.assign({}, ...made.map((one) => one.outputs))
  const paths = [outputs, ...standing].flatMap((one) => Object.keys(one))
  if (stale.length === 0) {
    const removed = await leftOver(root, new Set(paths), everywhere)
    if (removed.length === 0) return { written: [], unchanged: paths.length, removed }
  }
  async function work(run: Run) {
    const files = new Map(made.flatMap(({ written }) => written.map((file) => [file.path, file])))
    const written: GeneratedFile[] = []
    for (const path of differing(root, outputs)) {
      const file = files.get(path)
      if (file === undefined) return undefined
      written.push(file)
    }
    if (!(await fitSpec(root, stale))) return undefined
    const removed = await leftOver(root, new Set(paths), everywhere)
    const plan = { written, unchanged: paths.length - written.length, removed }
    if (!dry) {
      await apply(run, plan)
      await remember(root, stale, made)
    }
    return plan
  }
  return exclusively(root, work, { onWait })
}

/** Tells which parts stand as they should and which have to be made. */
async function compare(root: string, product: string | undefined) {
  const parts = await unitsOf(diskSource(root))
  const fingerprints = new Fingerprints(root)
  const stale: Stale[] = []
  const standing: Outputs[] = []
  for (const part of product === undefined ? parts : [findUnit(product, parts)]) {
    const inputs = await fingerprints.inputs(part)
    const outputs = await fingerprints.standing(part, inputs)
    if (outputs === undefined) stale.push({ part, inputs })
    else standing.push(outputs)
  }
  return { stale, standing }
}

/** What makes files takes longer to load than to find that there is nothing to do. */
async function makeStale(
  root: string,
  stale: readonly Stale[],
  stages: Stages,
  progress: Progress,
): Promise<Made[]> {
  if (stale.length === 0) return []
  const { makeAll } = await import('./make-all.js')
  const parts = stale.map(({ part }) => part)
  return makeAll(root, parts, stages, progress)
}

/** Whether what went into the parts is still the same. */
async function fitSpec(root: string, stale: readonly Stale[]): Promise<boolean> {
  const fingerprints = new Fingerprints(root)
  for (const { part, inputs } of stale) if ((await fingerprints.inputs(part)) !== inputs) return false
  return true
}

/** Keeps what was found for later runs. */
async function remember(root: string, stale: readonly Stale[], made: readonly Made[]): Promise<void> {
  const fingerprints = new Fingerprints(root)
  for (const [index, { part, inputs }] of stale.entries())
    await fingerprints.remember(part, inputs, made[index]?.outputs ?? {})
}

/** A problem of the platform shows in every product. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()]
}
