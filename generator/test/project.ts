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

  write(file: string, content: string | Buffer): Promise<void> {
    return writeFile(join(this.root, file), content)
  }

  /** Reads the texts of all files, by path. */
  async files(): Promise<Map<string, string>> {
    const contents = await this.contents()
    return new Map([...contents].map(([path, content]) => [path, content.toString()]))
  }

  /** Reads the contents of all files, by path. */
  async contents(): Promise<Map<string, Buffer>> {
    const entries = await readdir(this.root, { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.root.length + 1))
      .sort()
    return new Map(
      await Promise.all(paths.map(async (path) => [path, await readFile(join(this.root, path))] as const)),
    )
  }
}

/** Creates an empty folder, which is removed after the test. The default templates are part of the generator. */
export async function emptyProject(): Promise<TestProject> {
  // Processes resolve symbolic links in their working directory.
  const root = await realpath(await mkdtemp(join(tmpdir(), 'tc3-')))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  return new TestProject(root)
}

/** Creates a project with the given files, by path. */
export async function projectOf(files: ReadonlyMap<string, string | Buffer>): Promise<TestProject> {
  const project = await emptyProject()
  for (const folder of new Set([...files.keys()].map(dirname)))
    await mkdir(join(project.root, folder), { recursive: true })
  for (const [path, content] of files) await project.write(path, content)
  return project
}

/** Copies the spec of this repository, without the packages. */
export async function repositoryCopy(): Promise<TestProject> {
  const project = await emptyProject()
  await cp(join(repository, 'spec'), join(project.root, 'spec'), { recursive: true })
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
