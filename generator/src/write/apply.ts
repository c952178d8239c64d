import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { attempt, failure } from './failure.js'
import { begin, complete, type Journal, newFile, oldFile, undo } from './journal.js'
import type { Plan } from './plan.js'
import type { Run } from './run.js'

/** How many files are staged before signals are heard again. */
const batch = 64

/**
 * Brings the tree to what the plan says, all of it or nothing. First everything is put ready in the run's folder; then
 * the files are moved into place in one go, which no signal interrupts. Where that fails midway it is taken back, and
 * where the process is killed midway the next run takes it back.
 *
 * @throws Error where something cannot be written; the tree is as it was then.
 */
export async function apply({ root, folder }: Run, { written, removed }: Plan): Promise<void> {
  const targets: Target[] = [...written, ...removed.map((path) => ({ path, content: undefined }))]
  if (targets.length === 0) return
  attempt('write', root, () => mkdirSync(folder, { recursive: true }))
  const files: { path: string; existed: boolean }[] = []
  for (const [index, { path, content }] of targets.entries()) {
    if (content !== undefined) attempt('write', path, () => writeFileSync(newFile(folder, index), content))
    const existed = attempt('back up', path, () => backUp(join(root, path), oldFile(folder, index)))
    files.push({ path, existed })
    if (index % batch === 0) await setImmediate()
  }
  commit(root, folder, targets, { files, folders: missingFolders(root, written) })
}

interface Target {
  readonly path: string
  /** What shall stand there; nothing where it is undefined. */
  readonly content: string | undefined
}

/**
 * Keeps what stands in a place, and tells whether something does. A second name takes no space and leaves the first one
 * to whoever reads meanwhile; where the file system has no such names, a copy does.
 */
function backUp(file: string, copy: string): boolean {
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return false
  try {
    linkSync(file, copy)
  } catch {
    copyFileSync(file, copy)
  }
  return true
}

function commit(root: string, folder: string, targets: readonly Target[], journal: Journal): void {
  attempt('write', root, () => begin(folder, journal))
  for (const [index, { path, content }] of targets.entries()) {
    const target = join(root, path)
    try {
      if (content === undefined) rmSync(target, { force: true })
      else {
        mkdirSync(dirname(target), { recursive: true })
        renameSync(newFile(folder, index), target)
      }
    } catch (cause) {
      undo(root, folder, journal)
      throw failure(content === undefined ? 'remove' : 'write', path, cause)
    }
  }
  try {
    complete(folder)
  } catch (cause) {
    undo(root, folder, journal)
    throw failure('write', root, cause)
  }
}

/** The folders that files need and that are not there, outer ones first. */
function missingFolders(root: string, files: Plan['written']): string[] {
  const missing = new Set<string>()
  function need(folder: string): void {
    if (missing.has(folder) || statSync(join(root, folder), { throwIfNoEntry: false }) !== undefined) return
    need(posix.dirname(folder))
    missing.add(folder)
  }
  for (const { path } of files) need(posix.dirname(path))
  return [...missing]
}
