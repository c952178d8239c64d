import { posix } from 'node:path'
import type { SourceFile } from 'ts-morph'
import { sdkModule } from './sdk/modules.js'
import { dependencyVersions } from './target.js'
import { Node, Project, SyntaxKind, ts } from './ts-morph.js'

/** The change of a manifest. */
export interface ManifestChange {
  readonly path: string
  readonly before: string
  readonly after: string
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

const sections = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const
type Section = (typeof sections)[number]
type NewPackage = '@tc3/client-scf' | '@tc3/core'

const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true })

/** The specifiers of the modules that a source loads, or names for other purposes such as mocks. */
function specifiers(text: string): readonly string[] {
  const source = project.createSourceFile('/source.tsx', text, { overwrite: true })
  return source.getDescendantsOfKind(SyntaxKind.StringLiteral).map((literal) => literal.getLiteralText())
}

/** The packages of the official SDK, and the new ones, that a source uses. */
function usedPackages(text: string): ReadonlySet<string> {
  return new Set(
    specifiers(text).flatMap((specifier) => {
      const official = sdkModule(specifier)?.packageName
      if (official !== undefined) return [official]
      const [own] = /^@tc3\/(client-scf|core)(?=\/|$)/.exec(specifier) ?? []
      return own === undefined ? [] : [own]
    }),
  )
}

/** A manifest that lists a package of the official SDK. */
interface Manifest {
  readonly path: string
  readonly text: string
  /** The sections of the packages of the official SDK. */
  readonly official: ReadonlyMap<string, Section>
  readonly listed: ReadonlySet<string>
}

function readManifest(path: string, text: string): Manifest | undefined {
  const { config, error } = ts.parseConfigFileTextToJson(path, text)
  if (error) return undefined
  const official = new Map<string, Section>()
  const listed = new Set<string>()
  for (const section of sections) {
    for (const name of Object.keys(Object(Object(config)[section]))) {
      listed.add(name)
      if (sdkModule(name)) official.set(name, section)
    }
  }
  return { path, text, official, listed }
}

/**
 * Plans the dependencies. A manifest that lists the official SDK gets the new packages that files below it use, and loses
 * the official ones that no file below it uses any more. Files belong to the nearest manifest that lists the SDK.
 *
 * @param manifests The texts of the manifests by path.
 * @param sources The texts of the sources after the change, by path.
 * @param changed The paths of the changed sources.
 */
export function planManifests(
  manifests: ReadonlyMap<string, string>,
  sources: ReadonlyMap<string, string>,
  changed: ReadonlySet<string>,
): readonly ManifestChange[] {
  const listing = [...manifests]
    .map(([path, text]) => readManifest(path, text))
    .filter((manifest) => manifest !== undefined && manifest.official.size > 0)
    .filter((manifest) => manifest !== undefined)
  const used = new Map<string, ReadonlySet<string>>()
  for (const [path, text] of sources) {
    if (/tencentcloud-sdk-|@tc3\//.test(text)) used.set(path, usedPackages(text))
  }

  return listing.flatMap((manifest) => {
    const below = [...used].filter(([path]) => ownerOf(path, listing) === manifest)
    if (!below.some(([path]) => changed.has(path))) return []
    const names = new Set(below.flatMap(([, list]) => [...list]))
    const removed = [...manifest.official.keys()].filter((name) => !names.has(name) && !isNeeded(name, names))
    const versions = dependencyVersions()
    const wanted: readonly NewPackage[] = ['@tc3/client-scf', '@tc3/core']
    const added = wanted.filter((name) => names.has(name) && !manifest.listed.has(name))
    if (added.length + removed.length === 0) return []
    const [section = 'dependencies'] = manifest.official.values()
    const after = editDependencies(
      manifest.text,
      removed,
      section,
      added.map((name) => [name, versions[name]]),
    )
    return [{ path: manifest.path, before: manifest.text, after, added, removed }]
  })
}

/** The package with what products share is needed as long as a product's package is. */
function isNeeded(name: string, used: ReadonlySet<string>): boolean {
  return name.endsWith('-common') && [...used].some((other) => sdkModule(other) !== undefined)
}

function ownerOf(path: string, manifests: readonly Manifest[]): Manifest | undefined {
  for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
    const owner = manifests.find((manifest) => posix.dirname(manifest.path) === folder)
    if (owner || folder === '.') return owner
  }
}

function parseJson(text: string): SourceFile {
  return project.createSourceFile('/package.json.ts', `(${text})`, { overwrite: true })
}

/** Edits the lists of dependencies. All other text stays as it is. */
function editDependencies(
  text: string,
  removed: readonly string[],
  section: Section,
  added: readonly (readonly [string, string])[],
): string {
  const source = parseJson(text)
  const root = source.getFirstDescendantByKindOrThrow(SyntaxKind.ObjectLiteralExpression)
  let result = text
  for (const property of root.getProperties().toReversed()) {
    const name = Node.isPropertyAssignment(property) ? property.getName().slice(1, -1) : ''
    const value = Node.isPropertyAssignment(property) ? property.getInitializer() : undefined
    if (!sections.some((known) => known === name) || !Node.isObjectLiteralExpression(value)) continue
    const entries = value
      .getProperties()
      .map((entry) => ({ key: entry.getFirstChild()?.getText().slice(1, -1) ?? '', text: entry.getText() }))
    const kept = entries.filter(({ key }) => !removed.includes(key))
    if (name === section) {
      for (const [key, version] of added) {
        const index = kept.findIndex((entry) => entry.key > key)
        kept.splice(index < 0 ? kept.length : index, 0, { key, text: `"${key}": "${version}"` })
      }
    }
    if (kept.length === entries.length && kept.every((entry, index) => entry === entries[index])) continue
    // Without the parenthesis before the text.
    const start = value.getStart() - 1
    const end = value.getEnd() - 1
    const old = text.slice(start, end)
    const [before = ''] = /^\{\s*/.exec(old) ?? []
    const [behind = ''] = /\s*\}$/.exec(old) ?? []
    const [gap = ' '] = /^\{(\s*)/.exec(old)?.slice(1) ?? []
    const list = kept.map((entry) => entry.text).join(`,${gap || ' '}`)
    result = result.slice(0, start) + (kept.length > 0 ? before + list + behind : '{}') + result.slice(end)
  }
  return result
}
