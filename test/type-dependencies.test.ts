import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { publishedPackages, root } from './published.js'

const packages = (await publishedPackages()).filter(({ types }) => types !== undefined)
/** The packages that a program needs in any case. */
const platform = ['typescript', '@typescript/old', '@types/node', 'undici-types']

/** The packages whose types a file refers to, directly or indirectly. */
function packagesOf(file: string): Set<string> {
  const options = { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, types: [] }
  const files = ts.createProgram([file], options).getSourceFiles()
  // Links to the packages of the repository are resolved.
  const names = files.flatMap(({ fileName }) => {
    return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(fileName)?.[1] ?? []
  })
  return new Set(names.filter((name) => !platform.includes(name)))
}

// Programs compile the types of everything that a main entry point refers to. Those of a package that is not installed would
// be missing, and those of a large one take seconds.
describe('the main types refer only to packages that are installed with', () => {
  it.each(packages)('$name', ({ location, types = '', dependencies = {} }) => {
    const names = packagesOf(join(root, location, types))
    expect(Object.keys(dependencies)).toEqual(expect.arrayContaining([...names]))
  })
})
