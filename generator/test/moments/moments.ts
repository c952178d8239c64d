import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate, type Plan, Stages } from '@tc3/generator'
import { onTestFinished } from 'vitest'
import { generatedProject, projectOf, type TestProject } from '../project.js'

const bin = fileURLToPath(new URL('../../bin/tc3.js', import.meta.url))
const preload = new URL('./preload.js', import.meta.url).href

/** Nobody, on most systems. */
const stranger = 65_534

/** What happens before which calls of the file system. */
export interface Moment {
  readonly signal?: NodeJS.Signals
  /** Says `paused` on stderr and stands still, deaf even to signals, until something comes from stdin. */
  readonly pause?: true
  /** Runs as somebody to whom the project does not belong, where this process may do so. */
  readonly asStranger?: true
  /** Before which call, from 1 on; before each where it is left out. */
  readonly at?: number
  /** A file that gets the number of all calls. */
  readonly total?: string
  /** Which calls count, as a regular expression of their names; by default all. */
  readonly calls?: string
}

/** Starts `tc3` with something that happens to it. It ends with the test at the latest. */
export function startWith(moment: Moment, root: string, ...args: string[]) {
  const env = { ...process.env, MOMENT: JSON.stringify({ calls: '', root, ...moment }) }
  const watches = moment.signal ?? moment.pause ?? moment.total
  const child = spawn(process.execPath, [...(watches ? ['--import', preload] : []), bin, ...args], {
    cwd: root,
    env,
    stdio: 'pipe',
    ...(moment.asStranger && process.getuid?.() === 0 ? { uid: stranger, gid: stranger } : {}),
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const printed = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed.stderr += text
  })
  const ended = once(child, 'close').then(([status, signal]) => ({ status, signal, ...printed }))
  /** Waits until a word stands in what is printed on stderr. */
  async function says(word: string): Promise<void> {
    const silent = () => ended.then((end) => Promise.reject(new Error(`No ${word}: ${JSON.stringify(end)}`)))
    while (!printed.stderr.includes(word)) await Promise.race([once(child.stderr, 'data'), silent()])
  }
  return { child, ended, says }
}

/** What stands in the place of a folder's text. */
const folder = 'a folder'

/** Texts by path. */
type Tree = ReadonlyMap<string, string>

/** Every file with its text and every folder, by path, but for those that `tc3 generate` does not write. */
export async function treeOf(root: string): Promise<Tree> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const tree = await Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(root.length + 1), entry.isFile() ? await readFile(path, 'utf8') : folder] as const
    }),
  )
  return new Map(tree.filter(([path]) => !/^node_modules\b/.test(path)).sort())
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tc3-moments-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export function stages() {
  return new Stages(() => 0)
}

/** A project in which there is something to do: a file to change, one to remove, and two to make in new folders. */
export class Scene {
  static #made: Promise<Scene> | undefined
  readonly #files: Tree
  readonly #before: Tree
  readonly #after: Tree
  /** The changes from the one to the other. */
  readonly plan: Plan

  private constructor(files: Tree, before: Tree, after: Tree) {
    this.#files = files
    this.#before = before
    this.#after = after
    const written = [...after].flatMap(([path, content]) =>
      content === folder || before.get(path) === content ? [] : [{ path, content }],
    )
    this.plan = { written, unchanged: 0, removed: [...before.keys()].filter((path) => !after.has(path)) }
  }

  /** It is made once: tests work on copies. */
  static create(): Promise<Scene> {
    Scene.#made ??= Scene.#make()
    return Scene.#made
  }

  static async #make(): Promise<Scene> {
    const project = await generatedProject()
    const file = 'spec/demo/2020-01-01/types.yaml'
    await project.write(file, (await project.read(file)).replace('Name of the thing', 'The name'))
    const [notice] = (await project.read('packages/client-demo/src/generated/types.ts')).split('\n')
    await project.write('packages/client-demo/src/generated/old.ts', `${notice}\n`)
    await rm(join(project.root, 'packages/mock-demo/src'), { recursive: true })
    const files = await project.files()
    const before = await treeOf(project.root)
    await generate(project.root, stages(), false)
    return new Scene(files, before, await treeOf(project.root))
  }

  /** One more of it, gone when the test is over. */
  copy(): Promise<TestProject> {
    return projectOf(this.#files)
  }

  /** Which of the two a tree is, and else what distinguishes it. */
  async stateOf({ root }: { readonly root: string }): Promise<string> {
    const tree = await treeOf(root)
    const different = (from: Tree) =>
      [...new Set([...tree.keys(), ...from.keys()])].filter((path) => tree.get(path) !== from.get(path))
    const sinceBefore = different(this.#before)
    const untilAfter = different(this.#after)
    if (sinceBefore.length === 0) return 'before'
    return untilAfter.length === 0 ? 'after' : `since before ${sinceBefore}, until after ${untilAfter}`
  }
}
