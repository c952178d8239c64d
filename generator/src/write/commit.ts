import fs from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { isGeneratedPath } from '../emit/generated-file.js'
import { attempt } from '../project/file-error.js'
import { rejectLinks } from '../project/files.js'
import { hash } from './hash.js'
import { isIncomplete, type Journal, newFile, oldFile, removeJournal, undo, writeJournal } from './journal.js'
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
 * @param stage The name of the staging folder, from `withLock`.
 * @throws {Error} If a file cannot be written. The project is unchanged.
 */
export async function commit(root: string, stage: string, { written, removed }: Plan): Promise<void> {
  const changes = [...written, ...removed.map((path) => ({ path, content: undefined }))]
  if (changes.length === 0) return
  const journal: Journal = { stage, files: [] }
  for (const { path } of changes) {
    if (!isGeneratedPath(path)) throw new Error(`tc3 does not write ${path}; nothing was changed.`)
    rejectLinks(root, path)
  }
  for (const [index, change] of changes.entries()) {
    const { path, content } = change
    attempt('stage', path, () => stageFile(root, journal, change, index))
    journal.files.push({ path, hash: content === undefined ? null : hash([content]) })
    // The lock is renewed and signals are handled here.
    if (index % 64 === 0) await setImmediate()
  }
  move(root, changes, journal)
}

function stageFile(root: string, journal: Journal, { path, content }: FileChange, index: number): void {
  const target = join(root, path)
  if (fs.existsSync(target)) fs.copyFileSync(target, oldFile(root, journal, index))
  if (content !== undefined) fs.writeFileSync(newFile(root, journal, index), content)
}

function move(root: string, changes: readonly FileChange[], journal: Journal): void {
  try {
    attempt('write', root, () => writeJournal(root, journal))
    for (const [index, { path, content }] of changes.entries())
      attempt(content === undefined ? 'remove' : 'write', path, () => {
        const target = join(root, path)
        fs.mkdirSync(dirname(target), { recursive: true })
        if (content === undefined) fs.rmSync(target, { force: true })
        else fs.renameSync(newFile(root, journal, index), target)
      })
    attempt('write', root, () => removeJournal(root))
  } catch (cause) {
    // A command that has taken over the lock has undone the change already.
    if (fs.existsSync(statePath(root, journal.stage)) && isIncomplete(root)) undo(root, journal)
    throw cause
  }
}
