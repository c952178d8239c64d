import { createHash } from 'node:crypto'

/** Facts of a document by name: values, or further facts. */
export interface Facts {
  readonly [name: string]: unknown
}

/**
 * The hashes of the facts of an earlier import, in the structure of the documents. They show which facts people have
 * changed since.
 */
export interface FactHashes {
  readonly [name: string]: string | FactHashes
}

/** How the facts at one place of a document are merged. */
export type Shape =
  /** One value, which is replaced as a whole. */
  | 'value'
  /** A sorted list of texts. An entry may also be a map with the text as its only key. */
  | 'list'
  /** A map whose entries have names of the API. */
  | { readonly entries: Shape }
  /** A map with the fields of a definition. All other fields are values. */
  | { readonly fields: Readonly<Record<string, Shape>> }

/** Hashes facts. The order of keys does not matter. */
export function hashFacts(facts: unknown, shape: Shape): string | FactHashes {
  if (shape === 'value') return hash(canonical(facts))
  if (shape === 'list') return Object.fromEntries(namesOf(facts).map((name) => [name, '']))
  return Object.fromEntries(
    Object.entries(isFacts(facts) ? facts : {})
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, hashFacts(value, shapeOf(shape, name))]),
  )
}

/** The hash or the hashes of a name. */
export function hashesOf(hashes: FactHashes | undefined, name: string): string | FactHashes | undefined {
  return hashes !== undefined && Object.hasOwn(hashes, name) ? hashes[name] : undefined
}

/** Sorts all keys, so that equal hashes have the same JSON. */
export function sortHashes(hashes: string | FactHashes | undefined): string | FactHashes | undefined {
  if (typeof hashes !== 'object') return hashes
  const names = Object.keys(hashes).sort()
  return Object.fromEntries(names.map((name) => [name, sortHashes(hashes[name]) ?? '']))
}

export function shapeOf(shape: Exclude<Shape, string>, name: string): Shape {
  if ('entries' in shape) return shape.entries
  return (Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined) ?? 'value'
}

/** The texts of a list, in which an entry may also be a map with the text as its only key. */
export function namesOf(list: unknown): string[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: unknown) => (isFacts(entry) ? Object.keys(entry) : [String(entry)]))
}

export function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 8)
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  // YAML reads integers beyond 2^53 as bigints, which JSON lacks.
  if (typeof value === 'bigint') return String(value)
  if (!isFacts(value)) return JSON.stringify(value) ?? 'undefined'
  return `{${Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
    .join(',')}}`
}
