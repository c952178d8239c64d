import fs from 'node:fs'
import { dirname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { isGeneratedPath } from '../emit/generated-file.js'
import { attempt } from '../project/file-error.js'
import { rejectLinks } from '../project/files.js'
import { hash } from './hash.js'
import type { HeldLock } from './held-lock.js'
import { isIncomplete, type Journal, locations, removeJournal, undo, writeJournal } from './journal.js'
import type { Plan } from './plan.js'
import { statePath } from './state-folder.js'

/** A file to write, or to remove if it has no content. */
interface FileChange {
  readonly path: string
  readonly content: string | undefined
}

/**
 * Makes all changes of a plan or none. The new files and copies of the old ones are staged first. Then the new files are
 * moved into place synchronously, so that no signal interrupts it.
 *
 * @param lock The lock of the project, from `withLock`.
 * @throws {Error} If a file cannot be written, or the lock is lost. The project is unchanged.
 */
export async function commit(lock: HeldLock, { written, removed }: Plan): Promise<void> {
  const { root } = lock
  const changes = [...written, ...removed.map((path) => ({ path, content: undefined }))]
  if (changes.length === 0) return
  for (const { path } of changes) {
    if (!isGeneratedPath(path)) throw new Error(`tc3 does not write ${path}; nothing was changed.`)
    rejectLinks(root, path)
  }
  const journal = await stage(lock, changes)
  await lock.confirm()
  move(root, changes, journal)
}

async function stage(lock: HeldLock, changes: readonly FileChange[]): Promise<Journal> {
  const { root } = lock
  const journal: Journal = []
  try {
    await lock.confirm()
    attempt('write', root, () => fs.mkdirSync(statePath(root, 'staged')))
    for (const [index, change] of changes.entries()) {
      await lock.confirm()
      attempt('stage', change.path, () => stageFile(root, change, index))
      journal.push({ path: change.path, hash: change.content === undefined ? null : hash([change.content]) })
      // The lock is renewed and signals are handled here.
      if (index % 64 === 0) await setImmediate()
    }
  } catch (cause) {
    // If the lock is lost, the command that has it now has removed the staged files.
    await lock.confirm()
    throw cause
  }
  return journal
}

function stageFile(root: string, { path, content }: FileChange, index: number): void {
  const { target, newFile, oldFile } = locations(root, path, index)
  if (fs.existsSync(target)) fs.copyFileSync(target, oldFile)
  if (content !== undefined) fs.writeFileSync(newFile, content)
}

function move(root: string, changes: readonly FileChange[], journal: Journal): void {
  try {
    attempt('write', root, () => writeJournal(root, journal))
    for (const [index, change] of changes.entries())
      attempt(change.content === undefined ? 'remove' : 'write', change.path, () =>
        moveFile(root, change, index),
      )
    attempt('write', root, () => removeJournal(root))
  } catch (cause) {
    if (isIncomplete(root)) undo(root, journal)
    throw cause
  }
}

function moveFile(root: string, { path, content }: FileChange, index: number): void {
  const { target, newFile } = locations(root, path, index)
  fs.mkdirSync(dirname(target), { recursive: true })
  if (content === undefined) fs.rmSync(target, { force: true })
  else fs.renameSync(newFile, target)
}
