import { relative, sep } from 'node:path'
import type { EndedRun } from '../../runtime/run-feed.js'
import type { Interpreters } from '../interpreters.js'
import { onFirstSignal } from '../on-first-signal.js'
import { createDeployer } from './deploy.js'
import { deleteFunction, deployFunction } from './deploy-function.js'
import type { FunctionFolder } from './function-folder.js'
import { functionKey } from './function-key.js'
import type { FunctionSettings, Project } from './function-settings.js'
import { loadProject, type ProjectSource } from './load-project.js'
import { localPaths } from './local-paths.js'
import { createNodeStarts } from './node-starts.js'
import { type OpenEmulator, openEmulator } from './open-emulator.js'
import { jsonReporter, type Reporter, textReporter } from './reporter.js'
import { createFileWatcher } from './watch-files.js'
import { watchRuns } from './watch-runs.js'

/** The options of the command. */
export interface DevOptions {
  readonly function?: readonly FunctionFolder[]
  readonly runtime?: string
  readonly handler?: string
  readonly namespace: string
  readonly region: string
  readonly endpoint: string
  /** The first port of the debuggers, or true for the usual one. */
  readonly inspect?: number | true
  readonly node?: Interpreters
  readonly python?: Interpreters
  readonly json?: true
}

/** The port of the debugger that tools try first. */
const usualDebuggerPort = 9229

/**
 * Deploys the functions of a project, again whenever a file changes, and prints what they do, until a signal stops it.
 *
 * @throws {Error} If there is no project, or no emulator. The message is meant for users.
 */
export async function dev(options: DevOptions): Promise<void> {
  const { inspect, node, python } = options
  // The command goes on if nobody reads its output any more.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  const report = options.json ? jsonReporter() : textReporter()
  const source = projectSource(options)
  const project = await loadProject(source)
  const nodeStarts = createNodeStarts(inspect === true ? usualDebuggerPort : inspect)
  const interpreters = { ...node, ...python }
  const emulator = await openEmulator(options.endpoint, {
    interpreters,
    startNode: nodeStarts.startNode,
    report,
  })
  if (!emulator.started && (inspect !== undefined || Object.keys(interpreters).length > 0)) {
    throw new Error(
      `An emulator already runs at ${emulator.url}, and --inspect, --node and --python apply only to one that this command ` +
        'starts. Stop it, or choose another address with --endpoint.',
    )
  }
  report({ event: 'emulator', url: emulator.url, started: emulator.started })
  await develop({ source, project, emulator, report, nodeStarts })
}

function projectSource(options: DevOptions): ProjectSource {
  const { region, namespace, runtime, handler } = options
  return {
    folder: process.cwd(),
    functions: options.function ?? [],
    defaults: { region, namespace, runtime, handler },
    environment: process.env,
  }
}

interface Development {
  readonly source: ProjectSource
  readonly project: Project
  readonly emulator: OpenEmulator
  readonly report: Reporter
  readonly nodeStarts: ReturnType<typeof createNodeStarts>
}

async function develop({ source, project: first, emulator, report, nodeStarts }: Development): Promise<void> {
  let project = first
  const stopping = new AbortController()
  const context = {
    emulator,
    deployer: createDeployer(emulator.client),
    nodeStarts,
    report,
    deployed: new Map<string, readonly string[]>(),
  }
  const { last } = await emulator.client.listRuns(0, 0, stopping.signal)

  async function deploy(functions: readonly FunctionSettings[]): Promise<void> {
    for (const fn of functions) await deployFunction(context, fn)
  }

  /** Deploys what depends on files that have changed. */
  async function update(paths: readonly string[]): Promise<void> {
    if (!paths.some((path) => project.files.includes(path))) {
      return deploy(project.functions.filter(({ folder }) => paths.some((path) => isWithin(folder, path))))
    }
    const before = project.functions
    try {
      project = await loadProject(source)
      await watcher.watch(watchedPaths(project))
    } catch (error) {
      report({ event: 'error', message: error instanceof Error ? error.message : String(error) })
      return
    }
    const described = new Set(project.functions.map(keyOf))
    for (const fn of before) if (!described.has(keyOf(fn))) await deleteFunction(context, fn)
    await deploy(project.functions)
  }

  let work = Promise.resolve()
  const watcher = createFileWatcher((paths) => {
    work = work.then(() => (stopping.signal.aborted ? undefined : update(paths)))
  })

  function printRun(run: EndedRun) {
    const key = functionKey(run.region, run.namespace, run.functionName)
    const fn = project.functions.find((one) => keyOf(one) === key)
    if (!fn) return
    const { number: _, ...others } = run
    const toLocal = (text: string) => localPaths(text, fn.folder)
    report({ event: 'run', ...others, log: run.log.map(toLocal), result: toLocal(run.result) })
  }

  onFirstSignal(() => stopping.abort())
  await watcher.watch(watchedPaths(project))
  const runs = watchRuns(emulator.client, last, stopping.signal, printRun)
  work = deploy(project.functions).then(() => report({ event: 'watching' }))
  try {
    await runs
  } finally {
    stopping.abort()
    await watcher.close()
    await work
    await emulator.close()
    report({ event: 'stopped' })
  }
}

function keyOf({ region, namespace, name }: FunctionSettings): string {
  return functionKey(region, namespace, name)
}

function watchedPaths({ files, functions }: Project): readonly string[] {
  return [...new Set([...files, ...functions.map(({ folder }) => folder)])]
}

function isWithin(folder: string, path: string): boolean {
  return relative(folder, path).split(sep)[0] !== '..'
}
