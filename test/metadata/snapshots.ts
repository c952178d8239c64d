import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { root } from '../published.js'

/** The metadata of SCF at each day on which it changed, by site; it is not part of the repository. */
const folder = `${process.env.METADATA ?? `${root}../shared/metadata`}/scf-history`

export type Site = 'international' | 'china'

interface Member {
  readonly name: string
  readonly type: string
  readonly member: string
  readonly required?: boolean
  readonly output_required?: boolean
  readonly value_allowed_null?: boolean
  readonly disabled?: boolean
}

export interface Snapshot {
  readonly actions: Readonly<Record<string, { readonly input: string; readonly output: string }>>
  readonly objects: Readonly<Record<string, { readonly members: readonly Member[] }>>
}

/** The days of the snapshots of a site, the oldest first; none if there is no metadata. */
export function daysOf(site: Site): string[] {
  if (!existsSync(`${folder}/${site}`)) return []
  return readdirSync(`${folder}/${site}`)
    .map((name) => name.replace(/\.json$/, ''))
    .sort()
}

/** The newest snapshot of a site. */
export function newestSnapshot(site: Site): Snapshot {
  return JSON.parse(readFileSync(`${folder}/${site}/${daysOf(site).at(-1)}.json`, 'utf8'))
}

/** The facts of a parameter or member in the metadata. */
export interface SnapshotFacts {
  readonly type: string
  /** Undefined if it is not part of an input. */
  readonly required: boolean | undefined
  /** What an output contains: undefined if it is not part of one. */
  readonly output: string | undefined
  readonly isDeprecated: boolean
}

const primitiveTypes: Readonly<Record<string, string>> = {
  string: 'String',
  int64: 'Integer',
  uint64: 'Integer',
  float: 'Float',
  bool: 'Boolean',
  datetime: 'Timestamp',
}

/** All parameters and members of a snapshot, such as CreateAlias.input.Name and Alias.Name, with their facts. */
export function factsOf(snapshot: Snapshot): ReadonlyMap<string, SnapshotFacts> {
  const { actions, objects } = snapshot
  const inInput = new Set<string>()
  const inOutput = new Set<string>()
  function visit(owner: string, use: Set<string>) {
    for (const { member } of objects[owner]?.members ?? []) {
      if (objects[member] === undefined || use.has(member)) continue
      use.add(member)
      visit(member, use)
    }
  }
  for (const { input, output } of Object.values(actions)) {
    visit(input, inInput)
    visit(output, inOutput)
  }
  const facts = new Map<string, SnapshotFacts>()
  function add(place: string, owner: string, isInput: boolean, isOutput: boolean) {
    for (const one of objects[owner]?.members ?? []) {
      if (one.name === 'RequestId' && place.endsWith('.output')) continue
      const type = primitiveTypes[one.member] ?? one.member
      const isNullable = one.value_allowed_null === true
      facts.set(`${place}.${one.name}`, {
        type: one.type === 'list' ? `Array of ${type}` : type,
        required: isInput ? one.required === true : undefined,
        output: isOutput
          ? presence(one.output_required ?? one.required ?? !isNullable, isNullable)
          : undefined,
        isDeprecated: one.disabled === true,
      })
    }
  }
  for (const [name, { input, output }] of Object.entries(actions)) {
    add(`${name}.input`, input, true, false)
    add(`${name}.output`, output, false, true)
  }
  for (const type of new Set([...inInput, ...inOutput]))
    add(type, type, inInput.has(type), inOutput.has(type))
  return facts
}

/** What an output contains, in words. */
export function presence(isPresent: boolean, isNullable: boolean): string {
  return `${isPresent ? 'always' : 'sometimes'}${isNullable ? ', may be null' : ''}`
}
