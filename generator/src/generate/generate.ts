import { type Diagnostic, inReadingOrder } from '../diagnostics/diagnostic.js'
import type { GeneratedFile } from '../emit/generated-file.js'
import { diskSource } from '../spec/source.js'
import { findUnit, type Unit, unitsOf } from '../spec/unit.js'
import type { Stages } from '../stages.js'
import { differing, Fingerprints, type Outputs } from '../write/fingerprint.js'
import type { WaitOptions } from '../write/lock.js'
import { isInUse, type Plan } from '../write/plan.js'
import type { Built } from './build.js'
import type { Progress } from './build-all.js'
import { staleFiles } from './stale-files.js'

/** The changes that a command made or would make. Without a plan the spec has problems and nothing was changed. */
export interface Generated {
  readonly plan: Plan | undefined
  readonly diagnostics: readonly Diagnostic[]
}

export interface GenerateOptions extends Pick<WaitOptions, 'onWait'> {
  /** The one product to generate; by default all, and the files that they share. */
  readonly product?: string | undefined
  /** Called after each product that was built. */
  readonly progress?: Progress
}

/** A part that has to be built, and the fingerprint of its inputs. */
interface Stale {
  readonly part: Unit
  readonly inputs: string
}

/** The parts that are up to date, and the others as they were built. */
interface Build {
  readonly upToDate: readonly Outputs[]
  readonly stale: readonly Stale[]
  readonly built: readonly Built[]
  /** Whether these are all parts. */
  readonly isComplete: boolean
}

/**
 * Generates the packages from the spec: load, link, emit, write. A part that is as an earlier command left it, from the
 * same spec, is not built again.
 *
 * @param root The project's folder, which holds spec/, templates/ and packages/.
 * @param dry Whether to change nothing and only return the plan.
 * @throws {Error} If the spec has no such product.
 */
export async function generate(
  root: string,
  stages: Stages,
  dry: boolean,
  { product, progress = () => {}, onWait = () => {} }: GenerateOptions = {},
): Promise<Generated> {
  for (;;) {
    if (isInUse(root)) {
      const { waitUntilUnlocked, withLock } = await import('../write/lock.js')
      await (dry ? waitUntilUnlocked(root, { onWait }) : withLock(root, async () => {}, { onWait }))
    }
    // A command that was killed can have left the folder.
    const hasLeftovers = isInUse(root)
    const { stale, upToDate } = await stages.run('compare', () => compare(root, product))
    const built = await buildStale(root, stale, stages, progress)
    const diagnostics = distinct(built.flatMap((one) => one.diagnostics)).toSorted(inReadingOrder)
    if (diagnostics.length > 0) return { plan: undefined, diagnostics }
    const build = { upToDate, stale, built, isComplete: product === undefined }
    const plan = await stages.run('write', () => (dry ? planOf(root, build) : write(root, build, { onWait })))
    const hasOthers = dry && !hasLeftovers && isInUse(root)
    if (plan !== undefined && !hasOthers) return { plan, diagnostics }
  }
}

/**
 * Writes what was built. Returns undefined if the spec or the project has changed meanwhile: parts are built without the
 * lock, as that takes long and several products can be built at once.
 */
async function write(root: string, build: Build, options: WaitOptions): Promise<Plan | undefined> {
  const plan = await planOf(root, build)
  const { stale, built } = build
  // Without changes nothing is locked, so that a project that cannot be written can be read.
  const isUnchanged = plan !== undefined && plan.written.length + plan.removed.length === 0
  const done = isUnchanged ? plan : await commitBuild(root, build, options)
  if (done !== undefined) await remember(root, stale, built)
  return done
}

async function commitBuild(root: string, build: Build, options: WaitOptions): Promise<Plan | undefined> {
  const [{ withLock }, { commit }] = await Promise.all([
    import('../write/lock.js'),
    import('../write/commit.js'),
  ])
  async function task() {
    const plan = await planOf(root, build)
    if (plan !== undefined) await commit(root, plan)
    return plan
  }
  return withLock(root, task, options)
}

/** The changes that bring the project to what was built; undefined if the spec or the project has changed meanwhile. */
async function planOf(
  root: string,
  { upToDate, stale, built, isComplete }: Build,
): Promise<Plan | undefined> {
  const outputs: Outputs = Object.assign({}, ...built.map((one) => one.outputs))
  const paths = [outputs, ...upToDate].flatMap((one) => Object.keys(one))
  const files = new Map(built.flatMap(({ written }) => written.map((file) => [file.path, file])))
  const written: GeneratedFile[] = []
  for (const path of differing(root, outputs)) {
    const file = files.get(path)
    if (file === undefined) return undefined
    written.push(file)
  }
  if (!(await haveSameInputs(root, stale))) return undefined
  const removed = staleFiles(root, new Set(paths), isComplete)
  return { written, unchanged: paths.length - written.length, removed }
}

/** Tells the parts that are up to date from those that have to be built. */
async function compare(root: string, product: string | undefined) {
  const parts = await unitsOf(diskSource(root))
  const fingerprints = new Fingerprints(root)
  const stale: Stale[] = []
  const upToDate: Outputs[] = []
  for (const part of product === undefined ? parts : [findUnit(product, parts)]) {
    const inputs = await fingerprints.inputs(part)
    const outputs = await fingerprints.upToDate(part, inputs)
    if (outputs === undefined) stale.push({ part, inputs })
    else upToDate.push(outputs)
  }
  return { stale, upToDate }
}

/** Builds parts. The code for it takes longer to load than the comparison takes. */
async function buildStale(
  root: string,
  stale: readonly Stale[],
  stages: Stages,
  progress: Progress,
): Promise<Built[]> {
  if (stale.length === 0) return []
  const { buildAll } = await import('./build-all.js')
  const parts = stale.map(({ part }) => part)
  return buildAll(root, parts, stages, progress)
}

/** Whether the inputs of the parts are still the same. */
async function haveSameInputs(root: string, stale: readonly Stale[]): Promise<boolean> {
  if (stale.length === 0) return true
  const fingerprints = new Fingerprints(root)
  for (const { part, inputs } of stale) if ((await fingerprints.inputs(part)) !== inputs) return false
  return true
}

/** Stores the results for later commands. */
async function remember(root: string, stale: readonly Stale[], built: readonly Built[]): Promise<void> {
  const fingerprints = new Fingerprints(root)
  for (const [index, { part, inputs }] of stale.entries())
    await fingerprints.remember(part, inputs, built[index]?.outputs ?? {})
}

/** Every product reports the problems of the platform. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()]
}
