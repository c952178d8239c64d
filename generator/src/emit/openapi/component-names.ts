import type { Action, Product } from '../../model/model.js'
import type { Side } from './direction.js'

/** The names of the schemas of a document. Each is unique, whatever the data types of the product are called. */
export interface ComponentNames {
  /** The schema of a data type. One that is used in both directions has two: unknown members are rejected in inputs only. */
  dataType(name: string, side: Side): string
  request(action: Action): string
  response(action: Action): string
  error(action: Action): string
  readonly commonErrorCode: string
  readonly region: string
}

/** Chooses the names of the schemas of a product. Data types keep theirs. */
export function componentNames({ types }: Product): ComponentNames {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  /** The name for a key, chosen when it is first needed. Names that only we need give way to those of data types. */
  function nameFor(key: string, wanted: string): string {
    const known = names.get(key)
    if (known !== undefined) return known
    let name = wanted
    while (taken.has(name)) name += '_'
    taken.add(name)
    names.set(key, name)
    return name
  }
  for (const { name } of types) taken.add(name)
  const usedTwice = new Set(
    types.filter(({ usedInInput, usedInOutput }) => usedInInput && usedInOutput).map(({ name }) => name),
  )
  return {
    dataType: (name, side) =>
      side === 'input' && usedTwice.has(name) ? nameFor(`${name}/input`, `${name}Input`) : name,
    request: ({ name }) => nameFor(`${name}/request`, `${name}Request`),
    response: ({ name }) => nameFor(`${name}/response`, `${name}Response`),
    error: ({ name }) => nameFor(`${name}/error`, `${name}Error`),
    commonErrorCode: nameFor('/common', 'CommonErrorCode'),
    region: nameFor('/region', 'Region'),
  }
}
