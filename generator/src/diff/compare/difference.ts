import type { ChangeKind } from '../rules.js'

/** One difference between two models. */
export interface Difference {
  readonly kind: ChangeKind
  readonly owner: Owner
  /** The part of the owner that differs; undefined if the owner itself was added or removed. */
  readonly subject: Subject | undefined
  /** The old value as text; undefined if there was none, or if it does not help the reader. */
  readonly before: string | undefined
  /** The new value as text. */
  readonly after: string | undefined
}

/** An entry of release notes: the platform, a product, an action or a data type. */
export interface Owner {
  readonly kind: 'platform' | 'product' | 'action' | 'type'
  /** The name as the documentation spells it. */
  readonly name: string
}

/** A part of an owner, such as one of its input parameters. */
export interface Subject {
  /** What it is, in the plural, as release notes name it. */
  readonly noun: string
  readonly name: string
}

/** One comparison function for each field of a type, so that a new field without one does not compile. */
export type FieldComparisons<Type, Context extends readonly unknown[] = []> = {
  readonly [Field in keyof Type]-?: (before: Type, after: Type, ...context: Context) => readonly Difference[]
}

/** Compares all fields, in the order of `comparisons`. */
export function compareFields<Type, Context extends readonly unknown[]>(
  comparisons: FieldComparisons<Type, Context>,
  before: Type,
  after: Type,
  ...context: Context
): Difference[] {
  const functions: ((before: Type, after: Type, ...context: Context) => readonly Difference[])[] =
    Object.values(comparisons)
  return functions.flatMap((compareField) => compareField(before, after, ...context))
}

/** The comparison of a field that is compared together with another one, or is derived from other fields. */
export function skip(): readonly Difference[] {
  return []
}

/** The items of two lists, matched by name. */
export interface Pairing<Item> {
  readonly removed: readonly Item[]
  readonly added: readonly Item[]
  readonly matched: readonly (readonly [before: Item, after: Item])[]
  /** Whether the matched items are in another order. */
  readonly reordered: boolean
}

export function pair<Item>(
  before: readonly Item[],
  after: readonly Item[],
  nameOf: (item: Item) => string,
): Pairing<Item> {
  const oldByName = new Map(before.map((item) => [nameOf(item), item]))
  const newNames = new Set(after.map(nameOf))
  const matched = after.flatMap((item) => {
    const found = oldByName.get(nameOf(item))
    return found === undefined ? [] : [[found, item] as const]
  })
  const matchedBefore = before.filter((item) => newNames.has(nameOf(item)))
  return {
    removed: before.filter((item) => !newNames.has(nameOf(item))),
    added: after.filter((item) => !oldByName.has(nameOf(item))),
    matched,
    reordered: matched.some(([item], index) => item !== matchedBefore[index]),
  }
}

/** Creates the difference of a subject of an owner. */
export function difference(
  kind: ChangeKind,
  owner: Owner,
  noun: string,
  name: string,
  before?: unknown,
  after?: unknown,
): Difference {
  return { kind, owner, subject: { noun, name }, before: formatValue(before), after: formatValue(after) }
}

/** Formats a value for release notes and reasons. */
export function formatValue(value: unknown): string | undefined {
  if (value === undefined) return undefined
  if (Array.isArray(value)) return value.map(formatValue).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
