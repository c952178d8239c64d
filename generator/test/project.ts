import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const fixture = fileURLToPath(new URL('./fixture', import.meta.url))

/** A copy of a project in a folder of its own, gone when the test is over. */
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
 * Templates and nothing else.
 *
 * @param whenDone Takes what is to be done when nobody needs the project any more.
 */
export async function emptyProject(
  whenDone: (cleanUp: () => Promise<void>) => void = onTestFinished,
): Promise<TestProject> {
  const root = await mkdtemp(join(tmpdir(), 'tc3-'))
  whenDone(() => rm(root, { recursive: true, force: true }))
  await cp(join(repository, 'templates'), join(root, 'templates'), { recursive: true })
  return new TestProject(root)
}

/** The spec and templates of this repository, or of a copy of it, without the packages. */
export async function repositoryCopy(
  of: { readonly root: string } = { root: repository },
): Promise<TestProject> {
  const project = await emptyProject()
  await cp(join(of.root, 'spec'), join(project.root, 'spec'), { recursive: true })
  return project
}

/** A platform with one tiny product. */
export async function demoProject(): Promise<TestProject> {
  const project = await emptyProject()
  await cp(join(fixture, 'spec'), join(project.root, 'spec'), { recursive: true })
  await cp(join(repository, 'spec/tencentcloud.yaml'), join(project.root, 'spec/tencentcloud.yaml'))
  return project
}
