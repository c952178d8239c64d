import type { StatementStructures } from 'ts-morph'

/**
 * Something that a module declares. Others refer to it by its key; the binder decides the name that it gets and
 * the imports that it takes.
 */
export interface Declaration {
  readonly key: string
  /** The name that it should have where no other declaration of the package has it. */
  readonly name: string
  /** Whether it exists only for the compiler. */
  readonly typeOnly: boolean
  /** Its source as a structure or as text, which may hold references. */
  readonly structure: (name: string) => StatementStructures | string
}

/** A TypeScript file to be: declarations without imports. */
export interface Module {
  /** Path below the project's root. */
  readonly path: string
  /** The package, in which no two declarations share a name. */
  readonly scope: string
  /** What it is generated from, for its first line. */
  readonly from: string
  readonly declarations: readonly Declaration[]
  /** Modules that this one exports whole. */
  readonly exports?: readonly string[]
}

/** Something that another package exports. */
export interface External {
  readonly key: string
  readonly module: string
  readonly name: string
  readonly typeOnly: boolean
}

/** Stands for the name of a declaration in the text of a structure until the binder knows it. */
export function reference(key: string): string {
  return `$$${Buffer.from(key).toString('hex')}$$`
}

const references = /\$\$([0-9a-f]+)\$\$/g

/** The keys of all references in a text. */
export function keysIn(text: string): string[] {
  return [...text.matchAll(references)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString())
}

/** Puts names in the place of references. */
export function resolveReferences(text: string, nameOf: (key: string) => string): string {
  return text.replace(references, (_, hex: string) => nameOf(Buffer.from(hex, 'hex').toString()))
}
