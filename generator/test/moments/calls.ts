import fs, { cpSync, existsSync, utimesSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { emptyProject, TestProject } from '../project.js'

/** The functions that change the file system. */
const changing = [
  'mkdirSync',
  'writeFileSync',
  'copyFileSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
  'rmdirSync',
] as const

/** Called before a call of one of these functions. The index is the number of earlier calls. */
export type Listener = (name: string, index: number, args: readonly unknown[]) => void

let current: Listener | undefined
let count = 0

// Wrapped once and never restored, because parts of Node cache the functions on first use.
for (const name of changing) {
  const original = fs[name]
  Reflect.set(fs, name, (...args: unknown[]) => {
    const listener = current
    if (listener !== undefined) {
      // The listener's own calls do not count.
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
// For modules that import the functions by name.
syncBuiltinESMExports()

/** Runs a task, and calls a listener before each synchronous call that changes the file system. */
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
 * Copies a project before each call of a task that changes the file system: each copy is in the state in which a process
 * that is killed at this moment leaves the project.
 *
 * @param isWanted Whether to copy the project before a call. By default, it is copied before all.
 */
export async function momentsOf(
  { root }: TestProject,
  task: () => Promise<unknown>,
  isWanted: (...call: Parameters<Listener>) => boolean = () => true,
): Promise<TestProject[]> {
  const copies = await emptyProject()
  const moments: TestProject[] = []
  await watchCalls((...call) => {
    if (!isWanted(...call)) return
    const copy = new TestProject(join(copies.root, String(moments.length)))
    cpSync(root, copy.root, { recursive: true })
    expire(copy.root)
    moments.push(copy)
  }, task)
  return moments
}

/** Makes the lock of a killed process look old, so that no command waits for it. */
export function expire(root: string): void {
  const lock = join(root, '.tc3/lock')
  if (existsSync(lock)) utimesSync(lock, 0, 0)
}
