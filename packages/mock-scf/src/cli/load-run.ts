import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createStandIns } from '../invocation/stand-ins.js'
import type { ScfOptions } from '../scf.js'

/**
 * Loads the module of the option `--run`: an ES module with a default export, or a CommonJS module.
 *
 * @throws {Error} If there is no such file, it cannot be loaded, or it exports neither a function nor stand-ins by name.
 */
export async function loadRun(file: string): Promise<NonNullable<ScfOptions['run']>> {
  const path = resolve(file)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new Error(`Cannot load ${file}: there is no such file.`)
  const run = defaultExport(file, await importModule(file, path))
  try {
    createStandIns(run)
  } catch (error) {
    throw new Error(`The default export of ${file} is invalid: ${messageOf(error)}`)
  }
  return run
}

async function importModule(file: string, path: string): Promise<object> {
  try {
    return await import(pathToFileURL(path).href)
  } catch (error) {
    throw new Error(`Cannot load ${file}: ${describeError(error)}`)
  }
}

/** Describes an error with the part of its stack that is in the module, but not that in Node. */
function describeError(error: unknown): string {
  const { stack = String(error) }: { readonly stack?: string } = Object(error)
  const lines = stack.split('\n')
  const internal = lines.findIndex(
    (line) => line.trimStart().startsWith('at ') && line.includes('node:internal'),
  )
  const ownPart = lines.slice(0, internal < 0 ? lines.length : internal).join('\n')
  return error instanceof SyntaxError ? `${ownPart}\nnode --check shows the line.` : ownPart
}

/** Returns the default export. Compilers write it to `exports.default` of a CommonJS module that was an ES module. */
function defaultExport(file: string, module: object): NonNullable<ScfOptions['run']> {
  const exported: unknown = Reflect.get(module, 'default')
  const isCompiled = typeof exported === 'object' && exported !== null && '__esModule' in exported
  const run: unknown = isCompiled ? Reflect.get(exported, 'default') : exported
  if (isRun(run)) return run
  throw new Error(
    `${file} ${run === undefined ? 'has no default export' : `must not export ${describe(run)}`}. ` +
      'Export a function, or an object with a function or a result for each name.',
  )
}

/** Whether a value is a function, or has members. `createStandIns` checks these. */
function isRun(value: unknown): value is NonNullable<ScfOptions['run']> {
  return (
    typeof value === 'function' ||
    (typeof value === 'object' && value !== null && Object.keys(value).length > 0)
  )
}

function describe(value: unknown): string {
  if (value === null) return 'null'
  return typeof value === 'object' ? 'an empty object' : `a ${typeof value}`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
