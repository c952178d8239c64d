import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ProjectError } from './project-error.js'

/** Returns whether a file with a handler is TypeScript. */
export function isTypescript(handlerFile: string | undefined): boolean {
  return handlerFile !== undefined && /\.c?ts$/.test(handlerFile)
}

/** The programs that let Node load TypeScript, and the options of Node for each. */
const loaders = [
  { module: 'tsx', options: (path: string) => ['--import', pathToFileURL(path).href] },
  { module: 'ts-node/register/transpile-only', options: (path: string) => ['--require', path] },
]

/**
 * Returns the options with which Node loads TypeScript.
 *
 * @param folder The folder of a function, whose project has installed `tsx` or `ts-node`.
 * @throws {ProjectError} If it has not.
 */
export function typescriptOptions(name: string, folder: string): readonly string[] {
  const { resolve } = createRequire(join(folder, 'index.js'))
  for (const { module, options } of loaders) {
    try {
      return options(resolve(module))
    } catch {
      // The next one may be installed.
    }
  }
  throw new ProjectError(
    `The handler of ${name} is TypeScript. Install tsx (npm install --save-dev tsx), or compile the code and deploy the result.`,
  )
}
