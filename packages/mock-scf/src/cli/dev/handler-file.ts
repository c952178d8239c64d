import { stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { FunctionSettings } from './function-settings.js'
import { ProjectError } from './project-error.js'

/** The endings of files with the code of a handler, by what the names of runtimes begin with. */
const endings: Readonly<Record<string, readonly string[]>> = {
  Nodejs: ['.js', '.cjs', '.json', '.node', '/index.js', '.ts', '.cts', '/index.ts'],
  Python: ['.py', '/__init__.py'],
  Php: ['.php'],
}

/**
 * Finds the file with the handler of a function.
 *
 * @returns Its path; undefined if the runtime does not tell.
 * @throws {ProjectError} If there is no such file.
 */
export async function findHandlerFile(fn: FunctionSettings): Promise<string | undefined> {
  const { name, folder, handler, runtime, type } = fn
  const candidates = candidatesFor(fn)
  if (candidates.length === 0) return undefined
  for (const candidate of candidates) {
    const file = join(folder, candidate)
    if (await isFile(file)) return file
  }
  const module = `${moduleOf(handler)}.mjs`
  const advice = (await isFile(join(folder, module)))
    ? ` The runtime cannot load ${module}. Make the handler CommonJS, and load ES modules in it with await import().`
    : ''
  const what =
    type === 'HTTP' || runtime === 'CustomRuntime' ? 'needs' : `has the handler ${handler}, which needs`
  throw new ProjectError(
    `The function ${name} ${what} ${candidates[0]} in ${relative(process.cwd(), folder) || '.'}, but there is no such file.${advice}`,
  )
}

function candidatesFor({ handler, runtime, type }: FunctionSettings): readonly string[] {
  if (type === 'HTTP') return ['scf_bootstrap']
  if (runtime === 'CustomRuntime') return ['bootstrap']
  const [, forRuntime = []] = Object.entries(endings).find(([prefix]) => runtime.startsWith(prefix)) ?? []
  return forRuntime.map((ending) => moduleOf(handler) + ending)
}

/** Returns the module of a handler such as `index.main_handler`. */
function moduleOf(handler: string): string {
  return handler.slice(0, handler.lastIndexOf('.'))
}

async function isFile(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined)
  return stats?.isFile() === true
}
