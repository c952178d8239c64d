import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'
import { describe, expect, it } from 'vitest'
import { type ExportTarget, moduleFiles, type Published, publishedPackages, root } from './published.js'

// `api.md` of each package lists everything that a program can import from it, and every type that this refers to, so
// that a review shows each change of the public API. `npm run golden` rewrites the files; review the difference.
const rewrite = process.env.GOLDEN === 'rewrite'
const programs = (await publishedPackages()).filter(({ types }) => types !== undefined)

/** The type files of an entry of a manifest's `exports`, by import path. */
async function typesOf(folder: string, name: string, target: ExportTarget): Promise<[string, string][]> {
  const { types } = moduleFiles(target)
  if (types === undefined) return []
  const [before = '', after] = types.split('*')
  if (after === undefined) return [[name, types]]
  const files = await readdir(join(folder, dirname(`${before}x`)))
  return files
    .filter((file) => file.endsWith(after))
    .sort()
    .map((file) => [name.replace('*', basename(file, after)), before + file])
}

/** A module that exports all entry points of a package: the names of the main one, and the others as namespaces. */
async function combinedModule(folder: string, { exports }: Published): Promise<string> {
  const entries = await Promise.all(
    Object.entries(exports).map(([name, target]) => typesOf(folder, name, target)),
  )
  return entries
    .flat()
    .map(([name, types]) => {
      const names = name === '.' ? '*' : `* as ${name.slice(2).replaceAll(/\W/g, '_')}`
      return `export ${names} from '${types.replace(/\.d\.ts$/, '.js')}'\n`
    })
    .join('')
}

/** The public declarations of a package. */
async function report(published: Published): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'tc3-')))
  try {
    // The types and dependencies, without the source maps.
    await cp(join(root, published.location, 'package.json'), join(folder, 'package.json'))
    await cp(join(root, published.location, 'dist'), join(folder, 'dist'), {
      recursive: true,
      filter: (file) => !/\.(js|map)$/.test(file),
    })
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
    await writeFile(join(folder, 'all.d.ts'), await combinedModule(folder, published))
    const problems: string[] = []
    Extractor.invoke(configuration(folder), {
      localBuild: true,
      messageCallback(message) {
        if (message.logLevel === ExtractorLogLevel.Error)
          problems.push(message.formatMessageWithLocation(folder))
        message.handled = true
      },
    })
    if (problems.length > 0) throw new Error(problems.join('\n'))
    return await readFile(join(folder, 'report.api.md'), 'utf8')
  } finally {
    await rm(folder, { recursive: true })
  }
}

function configuration(folder: string) {
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, 'package.json'),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: join(folder, 'all.d.ts'),
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'ES2022',
            lib: ['ES2023', 'DOM', 'DOM.Iterable'],
            module: 'NodeNext',
            types: ['node'],
            strict: true,
            exactOptionalPropertyTypes: true,
            skipLibCheck: true,
          },
          files: ['all.d.ts'],
        },
      },
      apiReport: {
        enabled: true,
        includeForgottenExports: true,
        reportFileName: 'report.api.md',
        reportFolder: folder,
        reportTempFolder: join(folder, 'temp'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
        // All exports are public, and docstrings are checked by Biome and reviews.
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  })
}

describe('the public API matches api.md in', () => {
  it.each(programs)('$name', async (published) => {
    const file = join(root, published.location, 'api.md')
    const text = await report(published)
    if (rewrite) await writeFile(file, text)
    const known = existsSync(file) ? await readFile(file, 'utf8') : ''
    expect(text, 'Run `npm run golden` and review the difference.').toBe(known)
  })
})
