import fs from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { isGeneratedPath } from '../emit/generated-file.js'
import { attempt } from '../project/file-error.js'
import { readIfExists, readRegularFile, rejectLinks, removeIfEmpty } from '../project/files.js'
import { hash } from './hash.js'
import { stateFolder, statePath } from './state-folder.js'

const isPath = v.check(isGeneratedPath, ({ input }) => `tc3 does not write ${JSON.stringify(input)}.`)

/** The changed files, each with the hash of its new content, or null if it is removed. */
const journalDefinition = v.array(
  v.object({ path: v.pipe(v.string(), isPath), hash: v.nullable(v.string()) }),
)

export type Journal = v.InferOutput<typeof journalDefinition>

/** Stores the journal. From now on, the change is incomplete until `removeJournal` is called. */
export function writeJournal(root: string, journal: Journal): void {
  const staged = statePath(root, 'staged/journal')
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
    const journal = v.parse(journalDefinition, JSON.parse(String(readRegularFile(journalFile(root)))))
    for (const [index, { path }] of journal.entries()) {
      rejectLinks(root, path)
      const { target, newFile, oldFile } = locations(root, path, index)
      for (const file of [target, newFile, oldFile]) readIfExists(file)
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
 * Undoes the incomplete change of a command that was killed. Call it inside `withLock`.
 *
 * @throws {Error} If the journal is not one of tc3, or a file cannot be restored.
 */
export function recover(root: string): void {
  if (isIncomplete(root)) undo(root, readJournal(root))
  removeStaged(root)
}

/** Undoes a change. If it is interrupted, it can be started again. */
export function undo(root: string, journal: Journal): void {
  for (const [index, file] of journal.entries())
    attempt('restore', file.path, () => restore(root, file, index), 'the next command undoes the change')
  removeJournal(root)
}

/** Restores the old content of a file. A new file is removed, unless its content has changed since. */
function restore(root: string, { path, hash: expected }: Journal[number], index: number): void {
  const { target, oldFile } = locations(root, path, index)
  const content = readIfExists(target)
  if (fs.existsSync(oldFile)) fs.renameSync(oldFile, target)
  else if (content !== undefined && hash([content]) === expected) fs.unlinkSync(target)
  for (let folder = dirname(target); folder !== root; folder = dirname(folder)) removeIfEmpty(folder)
}

/** Removes staged files, unless they are needed to undo an incomplete change. */
export function removeStaged(root: string): void {
  try {
    if (!isIncomplete(root)) fs.rmSync(statePath(root, 'staged'), { recursive: true, force: true })
  } catch {
    // The next command removes them.
  }
}

/** The locations of a changed file. */
export interface Locations {
  readonly target: string
  /** The new content, until it is moved to the target. */
  readonly newFile: string
  /** A copy of the old content, until the change is complete. */
  readonly oldFile: string
}

export function locations(root: string, path: string, index: number): Locations {
  return {
    target: join(root, path),
    newFile: statePath(root, `staged/new-${index}`),
    oldFile: statePath(root, `staged/old-${index}`),
  }
}

function journalFile(root: string): string {
  return statePath(root, 'journal.json')
}
