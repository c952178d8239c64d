import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { root } from '../published.js'

const { resolve } = createRequire(import.meta.url)

/** The path of a file in an installed package. */
export function packageFile(name: string, file: string): string {
  return join(dirname(resolve(`${name}/package.json`)), file)
}

/** Creates a folder beside the installed packages, which programs in it can import. It is removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(fileURLToPath(new URL('temporary-', import.meta.url)))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

/** Runs a program of Node and returns what it prints. */
export async function run(
  cwd: string,
  program: string,
  parameters: readonly string[],
  env = process.env,
): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...parameters], { cwd, env })
  return stdout
}

/** Exports the document of SCF to a file in a folder. */
export async function exportDocument(folder: string): Promise<string> {
  const file = join(folder, 'scf.json')
  await run(root, `${root}generator/bin/tc3.js`, ['export', 'openapi', '--product', 'scf', '--output', file])
  return file
}
