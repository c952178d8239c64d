import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll } from 'vitest'
import { codemod } from '../dist/cli.js'

const created: string[] = []
afterAll(() => {
  for (const folder of created.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A new empty folder that is removed after the tests. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tc3-codemod-')))
  created.push(folder)
  return folder
}

/** A copy of a folder that is removed after the tests. */
export function copyOf(folder: string): string {
  const copy = temporaryFolder()
  cpSync(folder, copy, { recursive: true })
  return copy
}

/** A folder with files. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder()
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** The files of a folder by path with slashes. Each character stands for one byte. */
export function filesOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort()
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'latin1')]),
  )
}

/** Files in which the new packages have no versions, which change with each release. */
export function withoutVersions(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      text.replaceAll(/("@tc3\/[\w-]+": "\^)[\d.]+"/g, '$10.0.0"'),
    ]),
  )
}

/** The result of a command. */
export interface Outcome {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command. */
export async function run(...args: readonly string[]): Promise<Outcome> {
  const stdout: string[] = []
  const stderr: string[] = []
  const exitCode = await codemod(args, {
    stdout: { write: (text) => stdout.push(text) > 0 },
    stderr: { write: (text) => stderr.push(text) > 0 },
  })
  return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') }
}
