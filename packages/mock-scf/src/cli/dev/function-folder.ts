import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { FunctionDefaults, FunctionSettings } from './function-settings.js'
import { ProjectError } from './project-error.js'

/** A function of the option `--function`. */
export interface FunctionFolder {
  readonly name: string
  readonly folder: string
}

/** What a folder tells about its code. */
interface Guess {
  readonly runtime: string
  readonly handler: string
  readonly type: FunctionSettings['type']
}

const nodejs = 'Nodejs20.19'
const python = 'Python3.10'

/**
 * Returns a function of the option `--function`. The files of its folder tell the runtime and the handler.
 *
 * @throws {ProjectError} If the folder does not exist, or tells no runtime.
 */
export async function readFunctionFolder(
  { name, folder }: FunctionFolder,
  { region, namespace, ...defaults }: FunctionDefaults,
): Promise<FunctionSettings> {
  const path = resolve(folder)
  const files = await readdir(path).catch(() => {
    throw new ProjectError(`The function ${name} needs the folder ${folder}, which does not exist.`)
  })
  const { runtime, handler } = defaults
  const guess =
    (await guessFrom(path, files)) ??
    (runtime === undefined || handler === undefined
      ? undefined
      : { runtime, handler, type: 'Event' as const })
  if (!guess) {
    throw new ProjectError(
      `The folder ${folder} of the function ${name} has no index.js, index.ts, index.py, bootstrap or scf_bootstrap. ` +
        'Name the runtime and the handler with --runtime and --handler.',
    )
  }
  return {
    name,
    namespace,
    region,
    folder: path,
    exclude: [],
    runtime: runtime ?? guess.runtime,
    handler: handler ?? guess.handler,
    type: guess.type,
    environment: {},
    layers: [],
    triggers: [],
  }
}

async function guessFrom(folder: string, files: readonly string[]): Promise<Guess | undefined> {
  const has = (...names: readonly string[]) => names.find((name) => files.includes(name))
  if (has('scf_bootstrap')) {
    const runtime = has('package.json', 'app.js', 'index.js')
      ? nodejs
      : has('app.py', 'index.py')
        ? python
        : 'CustomRuntime'
    return { runtime, handler: 'scf_bootstrap', type: 'HTTP' }
  }
  if (has('bootstrap')) return { runtime: 'CustomRuntime', handler: 'bootstrap', type: 'Event' }
  const index = has('index.js', 'index.cjs', 'index.ts', 'index.py')
  if (index === undefined) return undefined
  const code = await readFile(join(folder, index), 'utf8')
  const runtime = index.endsWith('.py') ? python : nodejs
  return { runtime, handler: `index.${handlerName(code)}`, type: 'Event' }
}

/** The usual names of handlers. */
const handlerNames = [
  { name: 'main_handler', pattern: /\bmain_handler\b/ },
  { name: 'main', pattern: /\bmain\b/ },
  { name: 'handler', pattern: /\bhandler\b/ },
]

/** Returns the first of the usual names of handlers that occurs in code. */
function handlerName(code: string): string {
  return handlerNames.find(({ pattern }) => pattern.test(code))?.name ?? 'main_handler'
}
