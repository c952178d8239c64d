import fs, { cpSync, existsSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { TestProject } from '../project.js'
import { temporaryFolder } from './moments.js'

/** The functions that change something. */
const changing = [
  'mkdirSync',
  'writeFileSync',
  'copyFileSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'rmdirSync',
] as const

/** A call of one of these functions: which one, and how many calls there were before. */
export type Listener = (name: string, index: number, args: readonly unknown[]) => void

let current: Listener | undefined
let count = 0

// Once and for good: parts of Node keep the functions that they find when they are first used.
for (const name of changing) {
  const original = fs[name]
  Reflect.set(fs, name, (...args: unknown[]) => {
    const listener = current
    if (listener !== undefined) {
      current = undefined
      try {
        listener(name, count++, args)
      } finally {
        current = listener
      }
    }
    return Reflect.apply(original, fs, args)
  })
}

/** Runs a task with a listener for the calls of the file system that change something, before each of them. */
export async function watchCalls<Result>(listener: Listener, task: () => Promise<Result>): Promise<Result> {
  current = listener
  count = 0
  try {
    return await task()
  } finally {
    current = undefined
  }
}

/**
 * The project as a process leaves it that is killed before each of the calls of a task that change something, and as it
 * is after the last one.
 */
export async function momentsOf(project: TestProject, task: () => Promise<unknown>): Promise<TestProject[]> {
  const copies = await temporaryFolder()
  const moments: TestProject[] = []
  await watchCalls((_, index) => {
    const copy = new TestProject(join(copies, String(index)))
    cpSync(project.root, copy.root, { recursive: true })
    expire(copy.root)
    moments.push(copy)
  }, task)
  return [...moments, project]
}

/** Lets the lock of a killed process look old, so that nobody waits for it. */
export function expire(root: string): void {
  const lock = join(root, '.tc3/lock')
  if (existsSync(lock)) utimesSync(lock, 0, 0)
}
