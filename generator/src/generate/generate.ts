import { type Diagnostic, inReadingOrder } from '../diagnostics/diagnostic.js'
import type { GeneratedFile } from '../emit/generated-file.js'
import { diskSource } from '../spec/source.js'
import { findUnit, type Unit, unitsOf } from '../spec/unit.js'
import type { Stages } from '../stages.js'
import { FileHashes } from '../write/file-hashes.js'
import { Fingerprints } from '../write/fingerprint.js'
import type { WaitOptions } from '../write/lock.js'
import { differingFiles, filesOfNewPackages, type Outputs } from '../write/outputs.js'
import type { Plan } from '../write/plan.js'
import { isInUse } from '../write/state-folder.js'
import type { BuildResult } from './build.js'
import type { Progress } from './build-all.js'
import type { GenerationCache } from './generation-cache.js'
import { staleFiles } from './stale-files.js'

export interface GenerateResult {
  /** The changes that were made or, in a dry run, would be made. Undefined if the spec has problems. */
  readonly plan: Plan | undefined
  /** The problems of the spec. If there are any, nothing was changed. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface GenerateOptions extends Pick<WaitOptions, 'onWait'> {
  /** The service name of the only product to generate. By default, all products and their shared files are generated. */
  readonly product?: string | undefined
  /** The time in milliseconds since 1970. Without it, times of the spec may be in the future. */
  readonly now?: number | undefined
  /** Called after each product that was built. */
  readonly progress?: Progress
}

/** A unit that has to be built, with the fingerprint of its inputs. */
interface StaleUnit {
  readonly unit: Unit
  readonly inputs: string
}

/** The units that were up to date, and the build results of the others. */
interface ProjectBuild {
  readonly hashes: FileHashes
  readonly upToDate: readonly Outputs[]
  readonly stale: readonly StaleUnit[]
  /** One result for each stale unit, in the same order. */
  readonly results: readonly BuildResult[]
  /** Whether these are all units of the project. */
  readonly isComplete: boolean
}

/**
 * Generates the packages from the spec: load, link, emit, write. A unit is skipped if neither its inputs nor its files
 * have changed since an earlier command.
 *
 * @param root The project folder, which contains spec/, templates/ and packages/.
 * @param isDryRun Whether to return the plan without changing anything.
 * @throws {Error} If the spec has no such product, or the packages cannot be written.
 */
export function generate(
  root: string,
  stages: Stages,
  isDryRun: boolean,
  options: GenerateOptions = {},
): Promise<GenerateResult> {
  return generateWithCache(root, stages, isDryRun, options, undefined)
}

/**
 * Generates the packages as `generate` does.
 *
 * @param cache What earlier generations in this process left.
 */
export async function generateWithCache(
  root: string,
  stages: Stages,
  isDryRun: boolean,
  { product, now, progress = () => {}, onWait = () => {} }: GenerateOptions,
  cache: GenerationCache | undefined,
): Promise<GenerateResult> {
  const hashes = new FileHashes(root)
  for (;;) {
    if (isInUse(root)) {
      const { waitUntilUnlocked, withLock } = await import('../write/lock.js')
      await (isDryRun ? waitUntilUnlocked(root, { onWait }) : withLock(root, async () => {}, { onWait }))
    }
    // A command that was killed may have left its state. A dry run does not remove it.
    const hasLeftovers = isInUse(root)
    const { stale, upToDate } = await stages.run('compare', () => findStaleUnits(root, hashes, product))
    const results = await buildStale(root, stale, stages, progress, now, cache)
    const problems = results.flatMap(({ diagnostics }) => diagnostics)
    const diagnostics = removeDuplicates(problems).toSorted(inReadingOrder)
    if (diagnostics.length > 0) return { plan: undefined, diagnostics }
    const build = { hashes, upToDate, stale, results, isComplete: product === undefined }
    const plan = await stages.run('write', () =>
      isDryRun ? planChanges(root, build) : write(root, build, { onWait }),
    )
    const isOtherWriting = isDryRun && !hasLeftovers && isInUse(root)
    if (plan !== undefined && !isOtherWriting) return { plan, diagnostics }
    // The files have changed since, or the cache is damaged.
    hashes.clear()
  }
}

/**
 * Writes the results of a build. Returns undefined if the spec or the project has changed since. That is possible because
 * units are built without the lock, so that several commands can build at once.
 */
async function write(root: string, build: ProjectBuild, options: WaitOptions): Promise<Plan | undefined> {
  const plan = await planChanges(root, build)
  // Without changes nothing is locked, so that the command also succeeds in a read-only project.
  const isUnchanged = plan !== undefined && plan.written.length + plan.removed.length === 0
  const committed = isUnchanged ? plan : await commitBuild(root, build, options)
  if (committed !== undefined) storeBuild(root, build)
  return committed
}

async function commitBuild(
  root: string,
  build: ProjectBuild,
  options: WaitOptions,
): Promise<Plan | undefined> {
  const [{ withLock }, { commit }] = await Promise.all([
    import('../write/lock.js'),
    import('../write/commit.js'),
  ])
  return withLock(
    root,
    async (stage) => {
      const plan = await planChanges(root, build)
      if (plan !== undefined) await commit(root, stage, plan)
      return plan
    },
    options,
  )
}

/** Plans the changes that apply a build to the project. Returns undefined if the spec or the project has changed since. */
async function planChanges(
  root: string,
  { hashes, upToDate, stale, results, isComplete }: ProjectBuild,
): Promise<Plan | undefined> {
  const outputs: Outputs = Object.assign({}, ...results.map((result) => result.outputs))
  const paths = [outputs, ...upToDate].flatMap((one) => Object.keys(one))
  const files = new Map(results.flatMap(({ written }) => written.map((file) => [file.path, file])))
  const written: GeneratedFile[] = []
  for (const path of await differingFiles(root, outputs, hashes)) {
    const file = files.get(path)
    if (file === undefined) return undefined
    written.push(file)
  }
  const initial = results.flatMap((result) => filesOfNewPackages(root, result.initial))
  if (!(await haveSameInputs(root, hashes, stale))) return undefined
  const removed = staleFiles(root, new Set(paths), isComplete)
  return { written: [...written, ...initial], unchanged: paths.length - written.length, removed }
}

/** Finds the units that have to be built, and the outputs of those that are up to date. */
async function findStaleUnits(root: string, hashes: FileHashes, product: string | undefined) {
  const units = await unitsOf(diskSource(root))
  const fingerprints = new Fingerprints(root, hashes)
  const stale: StaleUnit[] = []
  const upToDate: Outputs[] = []
  for (const unit of product === undefined ? units : [findUnit(product, units)]) {
    const inputs = await fingerprints.inputs(unit)
    const outputs = await fingerprints.upToDate(unit, inputs)
    if (outputs === undefined) stale.push({ unit, inputs })
    else upToDate.push(outputs)
  }
  return { stale, upToDate }
}

async function buildStale(
  root: string,
  stale: readonly StaleUnit[],
  stages: Stages,
  progress: Progress,
  now: number | undefined,
  cache: GenerationCache | undefined,
): Promise<BuildResult[]> {
  if (stale.length === 0) return []
  // Imported here, because loading the builder takes longer than finding that all units are up to date.
  const [{ buildAll }, { GenerationCache }] = await Promise.all([
    import('./build-all.js'),
    import('./generation-cache.js'),
  ])
  const units = stale.map(({ unit }) => unit)
  return buildAll(root, units, stages, progress, now, cache ?? new GenerationCache())
}

async function haveSameInputs(
  root: string,
  hashes: FileHashes,
  stale: readonly StaleUnit[],
): Promise<boolean> {
  if (stale.length === 0) return true
  const fingerprints = new Fingerprints(root, hashes)
  for (const { unit, inputs } of stale) if ((await fingerprints.inputs(unit)) !== inputs) return false
  return true
}

/** Caches the results of a build, so that the next command finds out faster that they are up to date. */
function storeBuild(root: string, { hashes, stale, results }: ProjectBuild): void {
  const fingerprints = new Fingerprints(root, hashes)
  for (const [index, { unit, inputs }] of stale.entries())
    fingerprints.store(unit, inputs, results[index]?.outputs ?? {})
  hashes.save(results.flatMap(({ outputs }) => Object.keys(outputs)))
}

/** Removes duplicates: every product reports the problems of the platform. */
function removeDuplicates(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()]
}
