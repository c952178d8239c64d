import type { DataType } from '../../model/model.js'
import { fileNames } from '../file-names.js'

/** A page of data types. */
export interface TypePage {
  /** Its path from the folder of the reference, such as `types.md`. */
  readonly path: string
  /** What the names of its data types begin with. Empty on the first page, which has all that no other page has. */
  readonly prefix: string
  readonly types: readonly DataType[]
}

/** About how many characters a page of several data types may have, so that it loads quickly. */
const maxLength = 60_000

/** About how many characters a row has besides the name and the description of a member. */
const rowLength = 60

/**
 * Splits the data types of a product into pages. The largest groups of data types whose names begin with the same letters have
 * pages of their own, until each page is small enough.
 */
export function typePages(types: readonly DataType[]): readonly TypePage[] {
  const groups = split(types, '')
  const files = fileNames(groups.map(({ prefix }) => prefix).filter((prefix) => prefix !== ''))
  return groups.map((group) => ({
    ...group,
    path: group.prefix === '' ? 'types.md' : `types/${files.get(group.prefix)}.md`,
  }))
}

type Group = Pick<TypePage, 'prefix' | 'types'>

function split(types: readonly DataType[], prefix: string): readonly Group[] {
  const groups = groupsOf(types, prefix).toSorted((a, b) => lengthOf(b.types) - lengthOf(a.types))
  const separate: Group[] = []
  let length = lengthOf(types)
  for (const group of groups) {
    if (length <= maxLength) break
    separate.push(group)
    length -= lengthOf(group.types)
  }
  const rest = types.filter((type) => !separate.some((group) => group.types.includes(type)))
  const pages = separate.flatMap((group) => split(group.types, group.prefix))
  return rest.length > 0 || prefix === '' ? [{ prefix, types: rest }, ...pages] : pages
}

/** The data types by the next letter of their names. A name that has no more letters is in no group. */
function groupsOf(types: readonly DataType[], prefix: string): readonly Group[] {
  const prefixes = new Set(types.map(({ name }) => name.slice(0, prefix.length + 1)))
  prefixes.delete(prefix)
  return [...prefixes].map((one) => ({
    prefix: one,
    types: types.filter(({ name }) => name.startsWith(one)),
  }))
}

function lengthOf(types: readonly DataType[]): number {
  return types.reduce(
    (sum, { name, description = '', members }) =>
      members.reduce(
        (length, member) => length + rowLength + member.name.length + (member.description ?? '').length,
        sum + rowLength + name.length + description.length,
      ),
    0,
  )
}
