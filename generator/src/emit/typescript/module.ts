import type { StatementStructures } from 'ts-morph'

/** A structure of ts-morph, or text. */
export type Statement = StatementStructures | string

/** A declaration of a module. Other declarations refer to it by its key; the binder assigns the imports. */
export interface Declaration {
  readonly key: string
  /** The name, which no other declaration of the scope has. */
  readonly name: string
  /** Whether it exists only for the compiler. */
  readonly typeOnly: boolean
  /** Creates its source, which may contain references. */
  readonly structure: (boundName: string) => Statement
}

/** A TypeScript module before binding: declarations without imports. */
export interface Module {
  /** The path relative to the project root. */
  readonly path: string
  /** The entry point of the package that exports it. No two declarations in a scope have the same name. */
  readonly scope: string
  /** The part of the spec that it is generated from, for its first line. */
  readonly from: string
  readonly declarations: readonly Declaration[]
  /** The paths of modules that this one re-exports completely. */
  readonly exports?: readonly string[]
}

/** A declaration that another package exports. */
export interface External {
  readonly key: string
  readonly module: string
  readonly name: string
  readonly typeOnly: boolean
}

/** A placeholder for the name of a declaration in the text of a structure. The binder replaces it. */
export function reference(key: string): string {
  return `$$${Buffer.from(key).toString('hex')}$$`
}

const references = /\$\$([0-9a-f]+)\$\$/g

/** The keys of all references in a text, each once. */
export function referencedKeys(text: string): string[] {
  const found = new Set(Array.from(text.matchAll(references), ([, hex = '']) => hex))
  return Array.from(found, (hex) => Buffer.from(hex, 'hex').toString())
}

/** Replaces references by names. */
export function resolveReferences(text: string, nameOf: (key: string) => string): string {
  return text.replace(references, (_, hex: string) => nameOf(Buffer.from(hex, 'hex').toString()))
}
