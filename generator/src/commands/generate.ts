import type { GenerateResult } from '../generate/generate.js'
import type { GenerationCache } from '../generate/generation-cache.js'
import { findRoot } from '../project/root.js'
import type { Timings } from '../stages.js'
import { showProgress } from '../terminal/progress.js'
import { count, type Session } from '../terminal/session.js'
import type { Plan } from '../write/plan.js'

interface GenerateFlags {
  readonly check: boolean
  readonly watch: boolean
  readonly product?: string
}

/** tc3 generate */
export async function generate(
  session: Session,
  { check: isDryRun, watch: isWatching, product }: GenerateFlags,
): Promise<void> {
  const { environment, onWait } = session
  const root = await findRoot(session.cwd)
  const { generateWithCache } = await import('../generate/generate.js')
  async function run(cache?: GenerationCache) {
    const stages = session.newStages()
    const progress = showProgress(environment.stderr)
    const options = { product, progress, onWait, now: session.now() }
    const generated = await generateWithCache(root, stages, isDryRun, options, cache)
    summarize(session, generated, isDryRun, stages.timings)
  }
  if (!isWatching) return run()
  const stop = new AbortController()
  environment.on('SIGINT', () => stop.abort())
  environment.on('SIGTERM', () => stop.abort())
  const [{ watch }, { GenerationCache }, { prepare }] = await Promise.all([
    import('../generate/watch.js'),
    import('../generate/generation-cache.js'),
    import('../generate/prepare.js'),
  ])
  const cache = new GenerationCache()
  async function ready() {
    session.print('Watching spec/ and templates/. Press Ctrl+C to stop.')
    // The next run reports what is wrong.
    await prepare(root, cache, product, session.now()).catch(() => {})
  }
  await watch(root, () => run(cache).catch(session.fail), ready, stop.signal)
  // The problems of the last run have been printed; stopping is not a failure.
  session.exitCode = 0
}

function summarize(session: Session, generated: GenerateResult, isDryRun: boolean, timings: Timings): void {
  const { plan, diagnostics } = generated
  if (plan === undefined) session.failWithDiagnostics(diagnostics)
  else if (isDryRun) reportPlan(session, plan)
  else {
    const { written, unchanged, removed } = plan
    session.print(
      `${count(written.length, 'file')} written, ${unchanged} unchanged, ${removed.length} removed (${formatTimings(timings)})`,
    )
  }
}

/** Reports what a run would change; any change is a failure. */
function reportPlan(session: Session, { written, unchanged, removed }: Plan): void {
  if (written.length + removed.length === 0) {
    session.print(`${count(unchanged, 'file')} up to date`)
    return
  }
  const lines = [
    ...written.map(({ path }) => `would write ${path}`),
    ...removed.map((path) => `would remove ${path}`),
  ]
  session.failWith(
    `${lines.join('\n')}\n\nThe packages do not match the spec. Run \`tc3 generate\` and commit the changed files.`,
  )
}

function formatTimings(timings: Timings): string {
  return timings.map(([stage, milliseconds]) => `${stage} ${milliseconds.toFixed(0)} ms`).join(', ')
}
