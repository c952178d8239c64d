import type { Generated } from '../generate/generate.js'
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
  { check: dry, watch: keepOn, product }: GenerateFlags,
): Promise<void> {
  const { surroundings, onWait } = session
  const root = await findRoot(session.cwd)
  const { generate: makePackages } = await import('../generate/generate.js')
  async function run() {
    const stages = session.newStages()
    const progress = showProgress(surroundings.stderr)
    const generated = await makePackages(root, stages, dry, { product, progress, onWait })
    summarize(session, generated, dry, stages.timings)
  }
  if (!keepOn) return run()
  const stop = new AbortController()
  surroundings.on('SIGINT', () => stop.abort())
  surroundings.on('SIGTERM', () => stop.abort())
  const { watch } = await import('../generate/watch.js')
  const ready = () => session.say('Watching spec/ and templates/. Stop with Ctrl+C.')
  await watch(root, () => run().catch(session.fail), ready, stop.signal)
  // Whoever ends it has seen what was wrong.
  session.exitCode = 0
}

function summarize(session: Session, generated: Generated, dry: boolean, timings: Timings): void {
  const { plan, diagnostics } = generated
  if (plan === undefined) session.complain(diagnostics)
  else if (dry) compare(session, plan)
  else {
    const { written, unchanged, removed } = plan
    session.say(
      `${count(written.length, 'file')} written, ${unchanged} unchanged, ${removed.length} removed (${inMilliseconds(timings)})`,
    )
  }
}

/** Tells what a run would have changed; anything at all is a failure. */
function compare(session: Session, { written, unchanged, removed }: Plan): void {
  if (written.length + removed.length === 0) {
    session.say(`${count(unchanged, 'file')} up to date`)
    return
  }
  const lines = [
    ...written.map(({ path }) => `would write ${path}`),
    ...removed.map((path) => `would remove ${path}`),
  ]
  session.refuse(
    `${lines.join('\n')}\n\nThe packages do not match the spec. Run \`tc3 generate\` and commit what it writes.`,
  )
}

function inMilliseconds(timings: Timings): string {
  return timings.map(([stage, milliseconds]) => `${stage} ${milliseconds.toFixed(0)} ms`).join(', ')
}
