import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate, Stages } from '@tc3/generator'
import { onTestFinished } from 'vitest'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const fixture = fileURLToPath(new URL('./fixture', import.meta.url))

/** A folder without templates of its own. */
export const emptyFolderName: string = fixture

/** A project in a temporary folder, which is removed after the test. */
export class TestProject {
  readonly root: string

  constructor(root: string) {
    this.root = root
  }

  read(file: string): Promise<string> {
    return readFile(join(this.root, file), 'utf8')
  }

  write(file: string, text: string): Promise<void> {
    return writeFile(join(this.root, file), text)
  }

  /** Every file with its text, by path. */
  async files(): Promise<Map<string, string>> {
    const entries = await readdir(this.root, { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.root.length + 1))
      .sort()
    return new Map(await Promise.all(paths.map(async (path) => [path, await this.read(path)] as const)))
  }
}

/**
 * Creates an empty folder; the default templates are part of the generator.
 *
 * @param onDone Registers a callback that removes the folder; by default, it is called after the test.
 */
export async function emptyProject(
  onDone: (cleanUp: () => Promise<void>) => void = onTestFinished,
): Promise<TestProject> {
  // Processes resolve symbolic links in their working directory.
  const root = await realpath(await mkdtemp(join(tmpdir(), 'tc3-')))
  onDone(() => rm(root, { recursive: true, force: true }))
  return new TestProject(root)
}

/** Creates a project with the given files, by path. */
export async function projectOf(files: ReadonlyMap<string, string>): Promise<TestProject> {
  const project = await emptyProject()
  for (const folder of new Set([...files.keys()].map(dirname)))
    await mkdir(join(project.root, folder), { recursive: true })
  for (const [path, text] of files) await project.write(path, text)
  return project
}

/** Copies the spec of this repository, or of a copy of it, without the packages. */
export async function repositoryCopy(
  source: { readonly root: string } = { root: repository },
  onDone?: (cleanUp: () => Promise<void>) => void,
): Promise<TestProject> {
  const project = await emptyProject(onDone)
  await cp(join(source.root, 'spec'), join(project.root, 'spec'), { recursive: true })
  return project
}

/** Creates a project with the platform and one small product. */
export async function demoProject(): Promise<TestProject> {
  const project = await emptyProject()
  await cp(join(fixture, 'spec'), join(project.root, 'spec'), { recursive: true })
  await cp(join(repository, 'spec/tencentcloud.yaml'), join(project.root, 'spec/tencentcloud.yaml'))
  return project
}

let generated: Promise<ReadonlyMap<string, string>> | undefined

/** A copy of the demo project after `tc3 generate`, which runs only once. */
export async function generatedProject(): Promise<TestProject> {
  generated ??= (async () => {
    const project = await demoProject()
    await generate(project.root, new Stages(() => 0), false)
    return project.files()
  })()
  return projectOf(await generated)
}
