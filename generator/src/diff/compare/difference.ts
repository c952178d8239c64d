import type { Kind } from '../rules.js'

/** One thing that is not the same in two models. */
export interface Difference {
  readonly kind: Kind
  readonly owner: Owner
  /** What of the owner is concerned; undefined where it is the owner itself. */
  readonly part: Part | undefined
  /** What stood there, in words; undefined where nothing did, or where words tell nothing. */
  readonly before: string | undefined
  readonly after: string | undefined
}

/** What release notes list. */
export interface Owner {
  readonly subject: 'platform' | 'product' | 'action' | 'type'
  /** Its name as the documentation writes it. */
  readonly name: string
}

/** Some of an owner: a noun in the plural, as release notes write it, and a name. */
export interface Part {
  readonly noun: string
  readonly name: string
}

/** Decides how each field of two versions of something is compared: a field without a decision does not compile. */
export type Comparison<Subject, Context extends readonly unknown[] = []> = {
  readonly [Field in keyof Subject]-?: (
    before: Subject,
    after: Subject,
    ...context: Context
  ) => readonly Difference[]
}

/** Compares all fields, in the order in which the comparison lists them. */
export function compareFields<Subject, Context extends readonly unknown[]>(
  comparison: Comparison<Subject, Context>,
  before: Subject,
  after: Subject,
  ...context: Context
): Difference[] {
  const compare: ((before: Subject, after: Subject, ...context: Context) => readonly Difference[])[] =
    Object.values(comparison)
  return compare.flatMap((field) => field(before, after, ...context))
}

/** Of a field that is compared elsewhere, or follows from others. */
export function elsewhere(): readonly Difference[] {
  return []
}

/** What is only in one of two lists, and what is in both, by name. */
export interface Paired<Item> {
  readonly removed: readonly Item[]
  readonly added: readonly Item[]
  readonly kept: readonly (readonly [before: Item, after: Item])[]
  /** Whether what is in both stands in another order. */
  readonly reordered: boolean
}

export function pair<Item>(
  before: readonly Item[],
  after: readonly Item[],
  nameOf: (item: Item) => string,
): Paired<Item> {
  const old = new Map(before.map((item) => [nameOf(item), item]))
  const names = new Set(after.map(nameOf))
  const kept = after.flatMap((item) => {
    const found = old.get(nameOf(item))
    return found === undefined ? [] : [[found, item] as const]
  })
  const stayed = before.filter((item) => names.has(nameOf(item)))
  return {
    removed: before.filter((item) => !names.has(nameOf(item))),
    added: after.filter((item) => !old.has(nameOf(item))),
    kept,
    reordered: kept.some(([item], index) => item !== stayed[index]),
  }
}

/** A difference in a part of an owner. */
export function tell(
  kind: Kind,
  owner: Owner,
  noun: string,
  name: string,
  before?: unknown,
  after?: unknown,
): Difference {
  return { kind, owner, part: { noun, name }, before: shown(before), after: shown(after) }
}

/** A value in the words of a change. */
export function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined
  if (Array.isArray(value)) return value.map(shown).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
