import { pendingTransitionSchema } from '@tc3/mock/schemas'
import { describe, expect, it } from 'vitest'
import { scfTransitions } from '../src/generated/statuses.js'
import { recordSchemas } from '../src/store/records.js'
import { createUncheckedEmulator } from './emulator.js'

/** The internals of a schema from which values can be generated. */
interface Schema {
  readonly kind: 'schema'
  readonly type: string
  readonly entries?: Readonly<Record<string, Schema>>
  readonly wrapped?: Schema
  readonly item?: Schema
  readonly options?: readonly (Schema | string)[]
  readonly literal?: unknown
}

const tables: readonly (readonly [string, Schema])[] = Object.entries({
  ...recordSchemas,
  transitions: pendingTransitionSchema(scfTransitions),
})

function mayBeAbsent({ type }: Schema) {
  return /^(exact_optional|optional|nullish)$/.test(type)
}

/** Values that together cover each alternative and each member of a schema. */
function examplesOf(schema: Schema): readonly unknown[] {
  const { type, entries, wrapped, item, options, literal } = schema
  if (wrapped) return examplesOf(wrapped)
  if (item) return examplesOf(item).map((one) => [one, one])
  if (entries) return examplesOfMembers(Object.entries(entries))
  if (options)
    return options.flatMap((option) => (typeof option === 'string' ? [option] : examplesOf(option)))
  const example = { string: 'text', number: 1, boolean: true, literal }[type]
  if (example === undefined) throw new Error(`No example of the schema ${type} is known.`)
  return [example]
}

/** Objects that together have all examples of each member. */
function examplesOfMembers(entries: readonly (readonly [string, Schema])[]): readonly object[] {
  const members = entries.map(([name, schema]) => [name, examplesOf(schema)] as const)
  const most = Math.max(...members.map(([, examples]) => examples.length))
  return Array.from({ length: most }, (_, index) =>
    Object.fromEntries(members.map(([name, examples]) => [name, examples[index % examples.length]])),
  )
}

/** Values of other types, and empty ones, that a schema rejects. */
function wrongOf({ type, entries, wrapped }: Schema): readonly unknown[] {
  if (wrapped) {
    const mayBeNull = /^(nullable|nullish)$/.test(type)
    return wrongOf(wrapped).filter((value) => value !== null || !mayBeNull)
  }
  const isEmptyEnough = type === 'object' && Object.values(entries ?? {}).every(mayBeAbsent)
  const taken: Readonly<Record<string, readonly unknown[]>> = {
    string: ['', 'other'],
    number: [-1],
    boolean: [false],
    array: [[]],
    object: isEmptyEnough ? [{}] : [],
  }
  const all = ['', 'other', -1, Number.NaN, Number.POSITIVE_INFINITY, false, null, [], {}]
  return all.filter((value) => !taken[type]?.some((one) => JSON.stringify(one) === JSON.stringify(value)))
}

interface Damage {
  readonly how: string
  readonly damaged: unknown
  readonly message: RegExp
}

function quote(text: string) {
  return text.replaceAll(/[[\].$]/g, '\\$&')
}

/** Copies of a value with one mistake each, at any depth. */
function damagesOf(schema: Schema, value: unknown, path = ''): readonly Damage[] {
  const { wrapped, item, entries, options } = schema
  if (wrapped) return damagesOf(wrapped, value, path)
  if (item && Array.isArray(value)) {
    const last = value.length - 1
    const inner = damagesOf(item, value[last], `${path}[${last}]`)
    const wrong = wrongOf(item).map((damaged) => damageTo(damaged, `${path}[${last}]`))
    return [...inner, ...wrong].map((one) => ({ ...one, damaged: value.with(last, one.damaged) }))
  }
  const variant = options?.find(
    (option) => typeof option !== 'string' && option.entries?.kind?.literal === Object(value).kind,
  )
  if (typeof variant === 'object') return damagesOf(variant, value, path)
  return Object.entries(entries ?? {}).flatMap(([name, member]) => {
    const { [name]: own, ...others }: Record<string, unknown> = Object(value)
    const place = path === '' ? name : `${path}.${name}`
    const wrong = wrongOf(member).map((damaged) => damageTo(damaged, place))
    const lacks = new RegExp(` ${path && `${quote(path)} `}lacks ${name}\\.| ${quote(place)} must be `)
    return [
      ...(mayBeAbsent(member) ? [] : [{ how: `without ${place}`, damaged: others, message: lacks }]),
      ...[...wrong, ...damagesOf(member, own, place)].map((one) => ({
        ...one,
        damaged: { ...others, [name]: one.damaged },
      })),
    ]
  })
}

function damageTo(damaged: unknown, place: string): Damage {
  const shown = typeof damaged === 'number' ? damaged : JSON.stringify(damaged)
  return {
    how: `whose ${place} is ${shown}`,
    damaged,
    // An object can lack a required member, or the `kind` that identifies its type.
    message: new RegExp(` ${quote(place)}( must be | lacks |\\.kind must be )`),
  }
}

const scope = '100000000001/ap-guangzhou'
function stateOf(table: string, record: unknown) {
  return { [table]: { [scope]: { key: record } } }
}

describe.each(tables)('the records of %s', (table, schema) => {
  const examples = examplesOf(schema)

  it('are accepted if they are valid', () => {
    for (const example of examples) {
      const { scf } = createUncheckedEmulator()
      scf.seed(stateOf(table, example))
      expect(scf.snapshot()).toHaveProperty(table)
    }
  })

  const damages = examples.flatMap((example) => damagesOf(schema, example))

  it('are rejected with any mistake, and the message names it', () => {
    const { scf } = createUncheckedEmulator()
    expect(damages.length).toBeGreaterThan(5)
    for (const { how, damaged, message } of damages) {
      const seed = () => scf.seed(stateOf(table, damaged))
      expect(seed, how).toThrow(TypeError)
      expect(seed, how).toThrow(`The record key of ${table} in ${scope}`)
      expect(seed, how).toThrow(message)
    }
    expect(scf.snapshot()).toEqual({})
  })
})
