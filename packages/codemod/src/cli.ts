import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { Command, CommanderError } from 'commander'
import { FolderError, readFolder, type TextFile, toBytes } from './folder/read-folder.js'
import { WriteError, writeFiles } from './folder/write-files.js'
import { planManifests } from './manifest.js'
import { type FileChange, planSources } from './plan.js'
import { formatReport, isLeft, type Report, reportAsJson } from './report.js'

/** The process of the command line, or a substitute in tests. */
export interface Environment {
  readonly stdout: Pick<Writable, 'write'>
  readonly stderr: Pick<Writable, 'write'>
}

interface Flags {
  readonly dryRun: boolean
  readonly json: boolean
}

const { version }: { readonly version: string } = createRequire(import.meta.url)('@tc3/codemod/package.json')

/**
 * Runs a command line.
 *
 * @param args The arguments after the name of the program.
 * @returns The exit code: 0 if nothing is left to do, 1 if something has to be done by hand, 2 if nothing could be done.
 */
export async function codemod(args: readonly string[], { stdout, stderr }: Environment): Promise<number> {
  let exitCode = 0
  const program = new Command('tc3-codemod')
    .version(version)
    .description('Changes a program that uses the official Tencent Cloud SDK for SCF to use @tc3/client-scf.')
    .argument('<folder>', 'the folder of the program')
    .option('--dry-run', 'write nothing; print what would change as a unified diff', false)
    .option('--json', 'print JSON', false)
    .addHelpText(
      'after',
      '\nExit codes: 0 if nothing is left to do, 1 if something has to be done by hand, 2 if nothing could be done.',
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
    })
    .action(async (folder: string, { dryRun, json }: Flags) => {
      const report = await migrate(folder, dryRun)
      stdout.write(json ? reportAsJson(report) : formatReport(report))
      exitCode = isLeft(report) ? 1 : 0
    })
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    // Commander has already printed the error, or the requested help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof FolderError || error instanceof WriteError)) throw error
    stderr.write(`tc3-codemod: ${error.message}\n`)
    return 2
  }
  return exitCode
}

/** Plans all changes of a folder, and then writes them unless it is a dry run. */
async function migrate(path: string, isDryRun: boolean): Promise<Report> {
  const { root, files, skipped } = await readFolder(path)
  const texts = new Map([...files].map(([file, { text }]) => [file, text]))
  const plan = planSources(texts)
  const after = new Map([
    ...texts,
    ...plan.changes.map((change): [string, string] => [change.path, change.after]),
  ])
  const manifests = [...texts].filter(([file]) => /(^|\/)package\.json$/.test(file))
  const sources = [...after].filter(([file]) => !file.endsWith('.json'))
  const dependencies = planManifests(
    new Map(manifests),
    new Map(sources),
    new Set(plan.changes.map((change) => change.path)),
  )
  const changes = [...plan.changes, ...dependencies]
  if (!isDryRun) await write(root, files, changes)
  return { ...plan, changes, skipped, isDryRun, steps: nextSteps(plan.changes, dependencies.length > 0) }
}

async function write(
  root: string,
  files: ReadonlyMap<string, TextFile>,
  changes: readonly FileChange[],
): Promise<void> {
  await writeFiles(
    changes.flatMap(({ path, after }) => {
      const file = files.get(path)
      return file ? [{ path: join(root, path), before: file.bytes, after: toBytes(after, file) }] : []
    }),
  )
}

function nextSteps(changes: readonly FileChange[], hasDependencies: boolean): readonly string[] {
  if (hasDependencies)
    return ['Run npm install, or the command of your package manager, and then your tests.']
  if (changes.length === 0) return []
  return ['Add @tc3/client-scf, and @tc3/core if a file imports it, to package.json. Then run your tests.']
}
