import { SourceMap } from 'node:module'
import { posix } from 'node:path'
import { createPackageFromTarballData } from '@arethetypeswrong/core'
import { describe, expect, it } from 'vitest'
import { publishedPackages } from './published.js'
import { packForTests } from './tarballs.js'

const packages = await publishedPackages()
const tarballOf = packForTests(packages)

/** The files of a package as it is published. */
async function publishedFiles(name: string) {
  const tarball = createPackageFromTarballData(await tarballOf(name))
  const paths = tarball.listFiles()
  return { paths, read: (path: string) => tarball.readFile(path) }
}

/** The paths of the files of all packages, which are installed side by side. */
async function allPaths(): Promise<ReadonlySet<string>> {
  const files = await Promise.all(packages.map(({ name }) => publishedFiles(name)))
  return new Set(files.flatMap(({ paths }) => paths))
}

/** The path of a file that another file names. */
function resolveFrom(path: string, reference: string): string {
  return posix.join(posix.dirname(path), reference)
}

/** A function of each bundled package, and the source that declares it. */
const functions = [
  { name: '@tc3/core', declaration: 'function checkSize', source: '/src/request/size-limit.ts' },
  { name: '@tc3/mock', declaration: 'function createMock', source: '/src/create-mock.ts' },
  { name: '@tc3/mock-scf', declaration: 'function createScf', source: '/src/scf.ts' },
]

describe('the source maps of', () => {
  it.each(packages)('$name name sources that are published', async ({ name }) => {
    const { paths, read } = await publishedFiles(name)
    const published = await allPaths()
    for (const path of paths.filter((one) => one.endsWith('.map'))) {
      const { file, sources, sourcesContent = [] } = JSON.parse(read(path))
      expect(paths, `${path}: file`).toContain(resolveFrom(path, file))
      const own: string[] = sources.filter((source: string) => !source.includes('/node_modules/'))
      expect(sources, path).not.toEqual([])
      for (const source of own) {
        const resolved = resolveFrom(path, source)
        expect(published.has(resolved), `${path}: ${resolved}`).toBe(true)
      }
      // No source is published twice.
      expect(sourcesContent, path).toEqual([])
    }
  })

  it.each(packages)('$name are those that its modules name', async ({ name }) => {
    const { paths, read } = await publishedFiles(name)
    for (const path of paths.filter((one) => one.endsWith('.js'))) {
      const [, map] = /^\/\/# sourceMappingURL=(.*)$/m.exec(read(path)) ?? []
      if (map !== undefined) expect(paths, path).toContain(resolveFrom(path, map))
    }
  })

  it.each(functions)('$name lead from $declaration to $source', async ({ name, declaration, source }) => {
    const { paths, read } = await publishedFiles(name)
    const modules = paths.filter((path) => path.endsWith('.js') && read(path).includes(`${declaration}(`))
    expect(modules).not.toEqual([])
    for (const path of modules) {
      const lines = read(path).split('\n')
      const line = lines.findIndex((one) => one.includes(`${declaration}(`))
      const map = new SourceMap(JSON.parse(read(`${path}.map`)))
      const entry = map.findEntry(line, lines[line]?.indexOf(declaration) ?? 0)
      if (!('originalSource' in entry)) throw new Error(`${path} has no mapping for line ${line + 1}.`)
      const original = resolveFrom(path, entry.originalSource)
      expect(original.endsWith(source), original).toBe(true)
      expect(read(original).split('\n')[entry.originalLine]).toContain(declaration)
    }
  })
})
