import { posix } from 'node:path'
import { stringLiteral } from './literal.js'
import { type External, type Module, referencedKeys, type Statement } from './module.js'

/** A module with final names and imports. */
export interface BoundModule {
  readonly module: Module
  readonly statements: readonly Statement[]
  /** Returns the name of a declaration in this module, by its key. */
  readonly nameOf: (key: string) => string
}

/** A declaration that a module can import. */
interface ImportTarget {
  /** The path of the module relative to the project root, or the name of a package. */
  readonly module: string
  readonly external: boolean
  /** The scope of the module; undefined if it belongs to another package. */
  readonly scope: string | undefined
  readonly name: string
  readonly typeOnly: boolean
}

/**
 * Determines the imports of each module. Imports and exports are text, because ts-morph would print and then parse them.
 *
 * @throws {Error} If a reference is unknown, or if two declarations have the same key, or the same name in a scope. These
 * are errors of an emitter.
 */
export function bind(modules: readonly Module[], externals: readonly External[]): BoundModule[] {
  const targets = new Map<string, ImportTarget>()
  for (const { key, ...target } of externals)
    targets.set(key, { ...target, external: true, scope: undefined })
  const taken = new Map<string, Set<string>>()
  for (const { path, scope, declarations } of modules) {
    const names = taken.get(scope) ?? new Set()
    taken.set(scope, names)
    for (const { key, name, typeOnly } of declarations) {
      if (targets.has(key))
        throw new Error(`Two declarations have the key ${key}. The second one is in ${path}.`)
      if (names.has(name))
        throw new Error(`Two declarations have the name ${name} in ${scope}. The second one is in ${path}.`)
      names.add(name)
      targets.set(key, { module: path, external: false, scope, name, typeOnly })
    }
  }
  return modules.map((module) => bindModule(module, targets, taken.get(module.scope) ?? new Set()))
}

function bindModule(
  module: Module,
  targets: ReadonlyMap<string, ImportTarget>,
  taken: ReadonlySet<string>,
): BoundModule {
  function find(key: string): ImportTarget {
    const target = targets.get(key)
    if (target === undefined) throw new Error(`${module.path} refers to ${key}, which is not declared.`)
    return target
  }
  const declared = module.declarations.map(({ key, structure }) => structure(find(key).name))
  const texts = declared.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))
  const imported = new Map<string, ImportTarget>()
  for (const key of referencedKeys(texts.join('\n'))) {
    const target = find(key)
    if (target.module !== module.path) imported.set(key, target)
  }
  // Imports from other scopes are renamed if they conflict with names of this scope.
  const names = new Map<string, string>()
  const added = new Set<string>()
  const isTaken = (name: string) => taken.has(name) || added.has(name)
  for (const [key, { scope, name }] of imported) {
    const localName = scope === module.scope ? name : uniqueName(name, isTaken)
    added.add(localName)
    names.set(key, localName)
  }
  return {
    module,
    statements: [...importsOf(module, imported, names), ...exportsOf(module), ...declared],
    nameOf: (key) => names.get(key) ?? find(key).name,
  }
}

function importsOf(
  module: Module,
  imported: ReadonlyMap<string, ImportTarget>,
  names: ReadonlyMap<string, string>,
): string[] {
  const bySpecifier = new Map<string, (readonly [key: string, target: ImportTarget])[]>()
  for (const [key, target] of imported) {
    const moduleSpecifier = specifier(module.path, target)
    bySpecifier.set(moduleSpecifier, [...(bySpecifier.get(moduleSpecifier) ?? []), [key, target]])
  }
  return [...bySpecifier]
    .sort(([a], [b]) => Number(a.startsWith('.')) - Number(b.startsWith('.')) || (a < b ? -1 : 1))
    .map(([moduleSpecifier, entries]) => {
      const typeOnly = entries.every(([, target]) => target.typeOnly)
      const namedImports = entries
        .toSorted(([, a], [, b]) => (a.name < b.name ? -1 : 1))
        .map(([key, target]) => {
          const local = names.get(key) ?? target.name
          const type = target.typeOnly && !typeOnly ? 'type ' : ''
          return `${type}${target.name}${local === target.name ? '' : ` as ${local}`}`
        })
      return `import ${typeOnly ? 'type ' : ''}{ ${namedImports.join(', ')} } from ${stringLiteral(moduleSpecifier)};`
    })
}

function exportsOf(module: Module): string[] {
  return (module.exports ?? []).map(
    (path) => `export * from ${stringLiteral(relativeSpecifier(module.path, path))};`,
  )
}

function specifier(from: string, { module, external }: ImportTarget): string {
  return external ? module : relativeSpecifier(from, module)
}

function relativeSpecifier(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to).replace(/\.ts$/, '.js')
  return path.startsWith('.') ? path : `./${path}`
}

function uniqueName(name: string, isTaken: (name: string) => boolean): string {
  let unique = name
  for (let number = 2; isTaken(unique); number += 1) unique = `${name}${number}`
  return unique
}
