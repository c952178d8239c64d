import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { readIfThere } from '../project/files.js'
import { attempt, codeOf } from './failure.js'

/** Where runs keep what is theirs while they last, below the project's root. */
export const stateFolder = '.tc3'

/** How to take a change of the tree back. Lies in the run's folder as long as the change is not complete. */
export interface Journal {
  /** The files that change, by path below the root, and whether something stood there before. */
  readonly files: readonly { readonly path: string; readonly existed: boolean }[]
  /** The folders that the change creates, outer ones first. */
  readonly folders: readonly string[]
}

/** The content of the n-th file until it is moved into place. */
export function newFile(folder: string, index: number): string {
  return join(folder, `new-${index}`)
}

/** What stood in place of the n-th file until the change is complete. */
export function oldFile(folder: string, index: number): string {
  return join(folder, `old-${index}`)
}

function journalIn(folder: string): string {
  return join(folder, 'journal.json')
}

/** Whether a change began and is not complete. */
export function isIncomplete(folder: string): boolean {
  return existsSync(journalIn(folder))
}

/** Begins a change. When this returns the journal is on the disk, so that not even a loss of power can lose it alone. */
export function begin(folder: string, journal: Journal): void {
  const draft = join(folder, 'draft.json')
  const descriptor = openSync(draft, 'w')
  try {
    writeFileSync(descriptor, JSON.stringify(journal))
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(draft, journalIn(folder))
}

/** Completes the change: from here on it stays. */
export function complete(folder: string): void {
  unlinkSync(journalIn(folder))
}

/** Takes a change back. Can be interrupted, and done again from the beginning. */
export function undo(root: string, folder: string, { files, folders }: Journal): void {
  const outcome = 'the next run takes back what this one changed'
  for (const [index, { path, existed }] of files.entries()) {
    const target = join(root, path)
    if (existed) {
      const old = oldFile(folder, index)
      if (existsSync(old)) attempt('restore', path, () => renameSync(old, target), outcome)
    } else if (!existsSync(newFile(folder, index))) {
      attempt('remove', path, () => rmSync(target, { force: true }), outcome)
    }
  }
  for (const path of folders.toReversed()) {
    attempt('remove', path, () => removeIfEmpty(join(root, path)), outcome)
  }
  complete(folder)
}

/** Takes back what a killed run left incomplete. */
export async function settle(root: string, folder: string): Promise<void> {
  const text = await readIfThere(journalIn(folder))
  if (text === undefined) return
  const v = await import('valibot')
  const definition = v.object({
    files: v.array(v.object({ path: v.string(), existed: v.boolean() })),
    folders: v.array(v.string()),
  })
  undo(root, folder, v.parse(definition, JSON.parse(text)))
}

/** Removes a folder, unless something is in it. */
export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch (cause) {
    if (!['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(cause))) throw cause
  }
}
