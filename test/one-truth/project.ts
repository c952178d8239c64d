import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { check, type GenerateResult, generate, type Model, type Product, Stages } from '@tc3/generator'
import { type Document, parseDocument } from 'yaml'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** A copy of the spec and of the packages that are generated from it. */
export class Project {
  readonly root: string

  private constructor(root: string) {
    this.root = root
  }

  /** Copies the spec and packages of the repository to a temporary folder. */
  static async copy(): Promise<Project> {
    const root = await mkdtemp(join(tmpdir(), 'tc3-one-truth-'))
    const copied = /\/(dist|node_modules)(\/|$)/
    for (const folder of ['spec', 'packages']) {
      await cp(join(repository, folder), join(root, folder), {
        recursive: true,
        filter: (path) => !copied.test(path.slice(repository.length)),
      })
    }
    await cp(join(repository, 'tsconfig.base.json'), join(root, 'tsconfig.base.json'))
    // A package has a folder of its own for dependencies of which others need another version.
    const packages = (await readdir(join(root, 'packages'))).map((name) => join('packages', name))
    for (const folder of ['.', ...packages]) {
      const dependencies = join(repository, folder, 'node_modules')
      if (existsSync(dependencies)) await symlink(dependencies, join(root, folder, 'node_modules'))
    }
    return new Project(root)
  }

  /** The model of the spec; undefined if the spec is invalid. */
  async model(): Promise<Model | undefined> {
    return (await check(this.root, stages())).model
  }

  /** SCF, whose emulator has handlers. */
  async product(): Promise<Product> {
    const product = (await this.model())?.products.find(({ service }) => service === 'scf')
    if (product === undefined) throw new Error('The spec has problems.')
    return product
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true })
  }

  /** Edits a file of the spec. */
  async edit(file: string, change: (document: Document) => void): Promise<void> {
    const document = parseDocument(await this.read(file))
    change(document)
    await this.write(file, document.toString({ lineWidth: 0 }))
  }

  read(file: string): Promise<string> {
    return readFile(join(this.root, file), 'utf8')
  }

  write(file: string, text: string): Promise<void> {
    return writeFile(join(this.root, file), text)
  }

  /** Regenerates the packages from the spec. */
  generate(): Promise<GenerateResult> {
    return generate(this.root, stages(), false)
  }
}

function stages() {
  return new Stages(() => 0)
}
