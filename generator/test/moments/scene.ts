import { rm } from 'node:fs/promises'
import { generate, type Plan, Stages } from '@tc3/generator'
import { generatedProject, projectOf, type TestProject } from '../project.js'
import { folderMark, type Tree, treeOf } from './tree.js'

/** A project and the changes of a plan: files to change, to remove, and to create in new folders. */
export class Scene {
  static #generated: Promise<Scene> | undefined
  readonly #files: ReadonlyMap<string, string>
  readonly #before: Tree
  readonly #after: Tree
  readonly plan: Plan

  private constructor(files: ReadonlyMap<string, string>, before: Tree, after: Tree) {
    this.#files = files
    this.#before = before
    this.#after = after
    const written = [...after].flatMap(([path, content]) =>
      content === folderMark || before.get(path) === content ? [] : [{ path, content }],
    )
    this.plan = { written, unchanged: 0, removed: [...before.keys()].filter((path) => !after.has(path)) }
  }

  /** A few files, enough for each kind of change. */
  static async small(): Promise<Scene> {
    const client = 'packages/client-demo/src/generated'
    const before = new Map([
      ['packages/client-demo/src/index.ts', '// handwritten'],
      [`${client}/types.ts`, '// old types'],
      [`${client}/old.ts`, '// no longer generated'],
      ['packages/docs-demo/reference/types.md', 'old types'],
    ])
    const after = new Map([
      ...before,
      [`${client}/types.ts`, '// new types'],
      ['packages/docs-demo/reference/types.md', 'new types'],
      ['packages/mock-demo/src/generated/actions.ts', '// actions'],
      ['packages/mock-demo/src/generated/types.ts', '// types'],
    ])
    after.delete(`${client}/old.ts`)
    const [one, other] = [await projectOf(before), await projectOf(after)]
    return new Scene(before, await treeOf(one.root), await treeOf(other.root))
  }

  /** A generated project whose spec has changed since. It is created once; tests use copies. */
  static generated(): Promise<Scene> {
    Scene.#generated ??= Scene.#generate()
    return Scene.#generated
  }

  static async #generate(): Promise<Scene> {
    const project = await generatedProject()
    const file = 'spec/demo/2020-01-01/types.yaml'
    await project.write(file, (await project.read(file)).replace('Name of the thing', 'The name'))
    const [header] = (await project.read('packages/client-demo/src/generated/types.ts')).split('\n')
    await project.write('packages/client-demo/src/generated/old.ts', `${header}\n`)
    await rm(`${project.root}/packages/mock-demo/src`, { recursive: true })
    const files = await project.files()
    const before = await treeOf(project.root)
    await generate(project.root, new Stages(() => 0), false)
    return new Scene(files, before, await treeOf(project.root))
  }

  /** Creates a copy of the project before the changes, which is removed after the test. */
  copy(): Promise<TestProject> {
    return projectOf(this.#files)
  }

  /** Whether a project is as before or as after the changes; otherwise, lists the differences. */
  async stateOf({ root }: { readonly root: string }): Promise<string> {
    const tree = await treeOf(root)
    const differences = (from: Tree) =>
      [...new Set([...tree.keys(), ...from.keys()])].filter((path) => tree.get(path) !== from.get(path))
    const sinceBefore = differences(this.#before)
    const untilAfter = differences(this.#after)
    if (sinceBefore.length === 0) return 'before'
    return untilAfter.length === 0 ? 'after' : `since before ${sinceBefore}, until after ${untilAfter}`
  }
}
