import type { DataTypes } from './data-types.js'
import type { Parameter } from './model.js'

/** The reason why a path leads nowhere: a name that its owner does not contain. */
export interface MissingMember {
  readonly name: string
  /** The owner at the beginning of a sentence. */
  readonly owner: string
  readonly known: readonly string[]
}

/**
 * Follows a path of names joined by dots, from a parameter to a member of its data type and so on.
 *
 * @param owner The owner of the parameters at the beginning of a sentence, such as "The output of ListThings".
 * @returns The parameters on the path, or the first name that does not exist.
 */
export function followPath(
  path: string,
  parameters: readonly Parameter[],
  owner: string,
  types: DataTypes,
): readonly [Parameter, ...Parameter[]] | MissingMember {
  const [name = '', ...rest] = path.split('.')
  const found = parameters.find((parameter) => parameter.name === name)
  if (found === undefined) return { name, owner, known: parameters.map((parameter) => parameter.name) }
  if (rest.length === 0) return [found]
  const { type } = found
  const members = types.get(type.name)?.members ?? []
  const typeOwner = `The ${type.scalar === undefined ? 'data type' : 'type'} ${type.name}`
  const following = followPath(rest.join('.'), members, typeOwner, types)
  return 'known' in following ? following : [found, ...following]
}

/** The last parameter on a path of a linked spec, whose paths are all valid. */
export function memberAt(path: string, parameters: readonly Parameter[], types: DataTypes): Parameter {
  const found = followPath(path, parameters, 'It', types)
  const last = 'known' in found ? undefined : found.at(-1)
  if (last === undefined)
    throw new Error(`No parameter has the path ${path}; the linker should have reported it.`)
  return last
}
