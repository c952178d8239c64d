import fs from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { isGeneratedPath } from '../emit/generated-file.js'
import { attempt } from '../project/file-error.js'
import { foldersIn, readIfExists, readRegularFile, rejectLinks, removeIfEmpty } from '../project/files.js'
import { hash } from './hash.js'
import { stagePrefix, stateFolder, statePath } from './state-folder.js'

const isPath = v.check(isGeneratedPath, ({ input }) => `tc3 does not write ${JSON.stringify(input)}.`)

/** The staging folder, and the changed files, each with the hash of its new content, or null if it is removed. */
const definition = v.object({
  stage: v.pipe(v.string(), v.regex(new RegExp(`^${stagePrefix}\\w+$`))),
  files: v.array(v.object({ path: v.pipe(v.string(), isPath), hash: v.nullable(v.string()) })),
})

export type Journal = v.InferOutput<typeof definition>

/** Stores the journal. From now on, the change is incomplete until `removeJournal` is called. */
export function writeJournal(root: string, journal: Journal): void {
  const staged = statePath(root, journal.stage, 'journal')
  fs.writeFileSync(staged, JSON.stringify(journal), { flush: true })
  fs.renameSync(staged, journalFile(root))
}

export function removeJournal(root: string): void {
  fs.unlinkSync(journalFile(root))
}

/** Whether a change began and was not completed. */
export function isIncomplete(root: string): boolean {
  return fs.lstatSync(journalFile(root), { throwIfNoEntry: false }) !== undefined
}

/**
 * Reads and checks the journal. It is not trusted, because a repository can contain such a file.
 *
 * @throws {Error} If a path in it is not one that tc3 writes, or goes through a symbolic link.
 */
export function readJournal(root: string): Journal {
  try {
    rejectLinks(root, stateFolder)
    const journal = v.parse(definition, JSON.parse(String(readRegularFile(journalFile(root)))))
    for (const [index, { path }] of journal.files.entries()) {
      rejectLinks(root, path)
      for (const file of [join(root, path), newFile(root, journal, index), oldFile(root, journal, index)])
        readIfExists(file)
    }
    return journal
  } catch (cause) {
    const problem = (cause instanceof Error ? cause.message : String(cause)).replace(/\.?$/, '.')
    throw new Error(
      `${journalFile(root)} is not a journal of tc3: ${problem} Nothing was changed. Make sure that no tc3 command is ` +
        `running, remove ${join(root, stateFolder)} and run the command again.`,
      { cause },
    )
  }
}

/**
 * Undoes the incomplete change of a command that was killed, and removes its staged files. Call it inside `withLock`.
 *
 * @throws {Error} If the journal is not one of tc3, or a file cannot be restored.
 */
export function recover(root: string): void {
  if (isIncomplete(root)) undo(root, readJournal(root))
  for (const name of foldersIn(statePath(root)).filter((name) => name.startsWith(stagePrefix)))
    attempt('write', root, () => fs.rmSync(statePath(root, name), { recursive: true, force: true }))
}

/** Undoes a change. If it is interrupted, it can be started again. */
export function undo(root: string, journal: Journal): void {
  for (const [index, { path, hash: expected }] of journal.files.entries())
    attempt(
      'restore',
      path,
      () => restore(root, join(root, path), oldFile(root, journal, index), expected),
      'the next command undoes the change',
    )
  removeJournal(root)
}

/** Restores the old content of a file. A new file is removed, unless its content has changed since. */
function restore(root: string, target: string, old: string, expected: string | null): void {
  const content = readIfExists(target)
  if (fs.existsSync(old)) fs.renameSync(old, target)
  else if (content !== undefined && hash([content]) === expected) fs.unlinkSync(target)
  for (let folder = dirname(target); folder !== root; folder = dirname(folder)) removeIfEmpty(folder)
}

/** The new content of a changed file, until it is moved into place. */
export function newFile(root: string, { stage }: Pick<Journal, 'stage'>, index: number): string {
  return statePath(root, stage, `new-${index}`)
}

/** A copy of the old content of a changed file, until the change is complete. */
export function oldFile(root: string, { stage }: Pick<Journal, 'stage'>, index: number): string {
  return statePath(root, stage, `old-${index}`)
}

function journalFile(root: string): string {
  return statePath(root, 'journal.json')
}
