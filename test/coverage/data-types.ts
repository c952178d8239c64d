import type { Chapter } from './book.js'
import { Columns, type Row, rowsOf } from './columns.js'
import { fold } from './fold.js'
import { foreignAddresses, withoutAddresses } from './links.js'
import { type Parameters, restored, type Spec } from './spec.js'
import { compareWords, missingCells } from './words.js'

type DataType = Spec['types'][string]

const usedBy = /^Used by actions: (.*)\.$/

/** Compares the Data Types chapter with types.yaml. */
export function compareDataTypes({ lines, links }: Chapter, spec: Spec): string[] {
  const types = Object.entries(spec.types).filter(([, type]) => !restored(type))
  const printed = types.flatMap(([, type]) => Object.entries(printedMembers(type)))
  const words = printed.flatMap(([, member]) => (restored(member) ? [] : [member.description]))
  const users = lines.flatMap((line) => usedBy.exec(line)?.[1] ?? [])
  const columns = new Columns(lines, Object.keys(spec.types))
  return [
    ...columns.compare(
      // A data type's name stands alone above its table, like one in a column of names.
      types.flatMap(([name, type]): Row[] => [
        { name, type: undefined, required: undefined },
        ...rowsOf(printedMembers(type)).map((row) => ({ ...row, of: name })),
      ]),
    ),
    ...compareWords(
      types.map(([, { description = '' }]) => description),
      lines,
      [
        'Used by actions Name Type Required Description Yes No Array of',
        ...spec.actions.map(({ action }) => action),
        ...types.map(([name]) => name),
        ...printed.flatMap(([name, { type, description }]) => [name, type, withoutAddresses(description)]),
      ],
    ),
    ...missingCells(words.map(withoutAddresses), columns.prose),
    ...words.flatMap((text) => foreignAddresses(text, links)),
    ...(users.length === types.length ? [] : [`${types.length} data types, in the book ${users.length}`]),
    ...types.flatMap(([name, type], index) =>
      compareUsers(name, type, (users[index] ?? '').split(', '), spec),
    ),
  ]
}

/** Without the members that only the History chapter mentions. */
function printedMembers({ members }: DataType): Parameters {
  return Object.fromEntries(
    Object.entries(members).filter(([, member]) => !(restored(member) && member.deprecated)),
  )
}

/** The book's "Used by actions" must equal `documentedUsers`, or if that is missing, the users according to the spec. */
function compareUsers(name: string, type: DataType, printed: readonly string[], spec: Spec): string[] {
  const derived = usersOf(name, spec)
  const { documentedUsers } = type
  if (sameNames(printed, documentedUsers ?? derived)) {
    const needless = documentedUsers !== undefined && sameNames(documentedUsers, derived)
    return needless ? [`${name}: documentedUsers repeats what follows from the actions`] : []
  }
  return [`${name}: used by ${(documentedUsers ?? derived).join(', ')}; in the book by ${printed.join(', ')}`]
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return some.map(fold).sort().join() === others.map(fold).sort().join()
}

/** The actions that use a data type in their input or output, directly or through other data types. */
function usersOf(name: string, { actions, types }: Spec): string[] {
  const elementType = (type: string) => type.replace(/^Array of /, '')
  const containers = new Set([name])
  for (const container of containers) {
    for (const [other, { members }] of Object.entries(types)) {
      if (Object.values(members).some(({ type }) => elementType(type) === container)) containers.add(other)
    }
  }
  return actions
    .filter(({ input, output }) =>
      [...Object.values(input), ...Object.values(output)].some(({ type }) =>
        containers.has(elementType(type)),
      ),
    )
    .map(({ action }) => action)
}
