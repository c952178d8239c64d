import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectOf, type TestProject } from './project.js'
import { demo } from './semver/spec.js'
import type { SpecTexts } from './spec-texts.js'

/** Git settings that do not depend on the machine. */
const settings = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Tester',
  GIT_AUTHOR_EMAIL: 'tester@example.com',
  GIT_COMMITTER_NAME: 'Tester',
  GIT_COMMITTER_EMAIL: 'tester@example.com',
}

/** The files of a repository that was created before, by the spec in it. */
const repositories = new Map<SpecTexts, Promise<ReadonlyMap<string, Buffer>>>()

/** A project in a temporary git repository, with one commit on main. */
export class TestRepository {
  readonly project: TestProject

  private constructor(project: TestProject) {
    this.project = project
  }

  /** Creates a repository, as a copy of an earlier one with the same spec if there is one. */
  static async create(spec: SpecTexts): Promise<TestRepository> {
    const files = repositories.get(spec) ?? TestRepository.#build(spec)
    repositories.set(spec, files)
    return TestRepository.of(await files)
  }

  static async #build(spec: SpecTexts): Promise<ReadonlyMap<string, Buffer>> {
    const repository = new TestRepository(await spec.project())
    await repository.git('init', '--quiet', '--initial-branch=main', '--template=')
    await repository.#writeManifests()
    await repository.commit('Add the spec')
    return repository.project.contents()
  }

  /** Creates a repository with the given files, which include those in .git/. */
  static async of(files: ReadonlyMap<string, Buffer>): Promise<TestRepository> {
    return new TestRepository(await projectOf(files))
  }

  get root(): string {
    return this.project.root
  }

  async git(...args: string[]): Promise<string> {
    const env = { ...process.env, ...settings }
    const { stdout } = await promisify(execFile)('git', args, { cwd: this.root, env })
    return stdout
  }

  async commit(message: string): Promise<void> {
    await this.git('add', '--all')
    await this.git('commit', '--quiet', '--message', message)
  }

  /** Replaces a text in a file of the demo product. */
  async edit(file: string, from: string, to: string): Promise<void> {
    const path = `spec/${demo}/${file}`
    const text = await this.project.read(path)
    if (!text.includes(from)) throw new Error(`${path} does not contain: ${from}`)
    await this.project.write(
      path,
      text.replace(from, () => to),
    )
  }

  /** Writes the manifests that Changesets reads: a workspace with the packages of the demo product. */
  async #writeManifests(): Promise<void> {
    const manifests: Readonly<Record<string, object>> = {
      'package.json': { name: 'workspace', private: true, workspaces: ['packages/*'] },
      ...Object.fromEntries(
        ['core', 'client-demo', 'mock-demo', 'docs-demo'].map((name) => [
          `packages/${name}/package.json`,
          { name: `@tc3/${name}`, version: '1.0.0' },
        ]),
      ),
      'package-lock.json': { name: 'workspace', lockfileVersion: 3, packages: {} },
      '.changeset/config.json': {
        changelog: '@changesets/cli/changelog',
        access: 'public',
        baseBranch: 'main',
      },
    }
    for (const [path, manifest] of Object.entries(manifests)) {
      await mkdir(join(this.root, path, '..'), { recursive: true })
      await this.project.write(path, `${JSON.stringify(manifest, null, 2)}\n`)
    }
  }
}
