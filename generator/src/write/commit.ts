import fs from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import * as v from 'valibot'
import { isGeneratedPath } from '../emit/generated-file.js'
import { attempt, fileError } from '../project/file-error.js'
import { readIfRegular, readRegularFile, rejectLinks, removeIfEmpty } from '../project/files.js'
import { hash } from './fingerprint.js'
import { type Plan, stateFolder } from './plan.js'

const isPath = v.check(isGeneratedPath, ({ input }) => `tc3 does not write ${JSON.stringify(input)}.`)

/** The changed files, each with the hash of its new content or null if it is removed. Exists until all are changed. */
const journalDefinition = v.array(
  v.object({ path: v.pipe(v.string(), isPath), hash: v.nullable(v.string()) }),
)

type Journal = v.InferOutput<typeof journalDefinition>

/**
 * Makes the changes of a plan, all of them or none. The new files and copies of the old ones are staged first; then the
 * files are moved into place without a pause, so that no signal interrupts it. Call it inside `withLock`.
 *
 * @throws {Error} If something cannot be written; the project is as before.
 */
export async function commit(root: string, { written, removed }: Plan): Promise<void> {
  const changes = [...written, ...removed.map((path) => ({ path, content: undefined }))]
  if (changes.length === 0) return
  for (const { path } of changes) {
    if (!isGeneratedPath(path)) throw new Error(`tc3 does not write ${path}; nothing was changed.`)
    rejectLinks(root, path)
  }
  let doing: [operation: string, path: string] = ['write', root]
  const journal: Journal = []
  try {
    fs.mkdirSync(inState(root, 'staged'))
    for (const [index, { path, content }] of changes.entries()) {
      doing = ['stage', path]
      const [target, newFile, oldFile] = placesOf(root, path, index)
      if (fs.existsSync(target)) fs.copyFileSync(target, oldFile)
      if (content !== undefined) fs.writeFileSync(newFile, content)
      journal.push({ path, hash: content === undefined ? null : hash([content]) })
      // Signals are handled here.
      if (index % 64 === 0) await setImmediate()
    }
    doing = ['write', root]
    fs.writeFileSync(inState(root, 'staged/journal'), JSON.stringify(journal), { flush: true })
    fs.renameSync(inState(root, 'staged/journal'), journalFile(root))
    for (const [index, { path, content }] of changes.entries()) {
      doing = [content === undefined ? 'remove' : 'write', path]
      const [target, newFile] = placesOf(root, path, index)
      fs.mkdirSync(dirname(target), { recursive: true })
      if (content === undefined) fs.rmSync(target, { force: true })
      else fs.renameSync(newFile, target)
    }
    fs.unlinkSync(journalFile(root))
  } catch (cause) {
    if (isIncomplete(root)) undo(root, journal)
    throw fileError(...doing, cause)
  }
}

/**
 * Undoes the change of a command that was killed. Call it inside `withLock`.
 *
 * @throws {Error} If the journal is not one of tc3.
 */
export function recover(root: string): void {
  if (isIncomplete(root)) undo(root, readJournal(root))
  removeStaged(root)
}

/** Whether a change began and was not completed. */
export function isIncomplete(root: string): boolean {
  return fs.lstatSync(journalFile(root), { throwIfNoEntry: false }) !== undefined
}

/**
 * Reads and checks the journal. It may come from anybody, as a repository can contain such a file.
 *
 * @throws {Error} If it is not one of tc3.
 */
export function readJournal(root: string): Journal {
  try {
    rejectLinks(root, stateFolder)
    const journal = v.parse(journalDefinition, JSON.parse(String(readRegularFile(journalFile(root)))))
    for (const [index, { path }] of journal.entries()) {
      rejectLinks(root, path)
      for (const place of placesOf(root, path, index)) readIfRegular(place)
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

/** Undoes a change. It can be interrupted and started again. */
function undo(root: string, journal: Journal): void {
  for (const [index, file] of journal.entries())
    attempt('restore', file.path, () => restore(root, file, index), 'the next command undoes the change')
  fs.unlinkSync(journalFile(root))
}

/** Restores the old content of a file. A new file is removed, unless somebody else has written it since. */
function restore(root: string, { path, hash: expected }: Journal[number], index: number): void {
  const [target, , oldFile] = placesOf(root, path, index)
  const content = readIfRegular(target)
  if (fs.existsSync(oldFile)) fs.renameSync(oldFile, target)
  else if (content !== undefined && hash([content]) === expected) fs.unlinkSync(target)
  for (let folder = dirname(target); folder !== root; folder = dirname(folder)) removeIfEmpty(folder)
}

/** Removes the files that a command staged, unless its change is incomplete. */
export function removeStaged(root: string): void {
  try {
    if (!isIncomplete(root)) fs.rmSync(inState(root, 'staged'), { recursive: true, force: true })
  } catch {
    // The next command removes them.
  }
}

function journalFile(root: string): string {
  return inState(root, 'journal.json')
}

/** The places of a changed file, of its new content until that is moved, and of its old content until all is done. */
function placesOf(root: string, path: string, index: number): [string, string, string] {
  return [join(root, path), inState(root, `staged/new-${index}`), inState(root, `staged/old-${index}`)]
}

function inState(root: string, path: string): string {
  return join(root, stateFolder, path)
}
