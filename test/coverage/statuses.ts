import { between, type Chapter } from './book.js'
import { fold } from './fold.js'
import type { Spec } from './spec.js'
import { compareWords } from './words.js'

type States = Spec['states']

/** Compares the chapter on statuses with the state machines of states.yaml that it describes. */
export function compareStatuses({ updated, lines }: Chapter, { states }: Spec): string[] {
  const described = Object.values(states).filter((machine) => machine.updated !== undefined)
  const titles = described.map(({ title }) => title)
  return [
    ...described
      .filter((machine) => machine.updated !== updated)
      .map(({ title }) => `${title}: last updated ${updated}`),
    ...described.flatMap((machine) => {
      const section = between(
        lines,
        exactly(machine.title),
        new RegExp(titles.map((title) => exactly(title).source).join('|')),
      )
      return compareNames(machine, section).map((finding) => `${machine.title}: ${finding}`)
    }),
    ...compareWords(
      described.flatMap(({ title, description = '', note = '', statuses }) => [
        title,
        description,
        note,
        ...Object.values(statuses).map((status) => status.description ?? ''),
      ]),
      lines,
      [
        'Status Value AvailableStatus Value (Returned by API) Description',
        'The change process of the statuses is as shown below',
        'Note: Allowed operation. Status change. Visible to user. Invisible to user. latest.',
        ...described.flatMap(({ statuses, lifecycles = {}, operations = {} }) => [
          ...Object.keys(statuses),
          ...Object.keys(operations),
          ...Object.values(lifecycles).flatMap(({ description = '', transitions }) => [
            description,
            ...transitions.map(({ on }) => on),
          ]),
        ]),
      ],
    ),
  ]
}

function exactly(title: string): RegExp {
  return new RegExp(`^${title}$`)
}

/** A status on a line of its own, or before its description. */
const statusLine = /^([A-Z][a-z]+(?:[A-Z][a-z]+)*)(?:$| The )/

/** Compares the names in the table, which are those with a description, in order. */
function compareNames({ statuses }: States[string], lines: readonly string[]): string[] {
  const specified = Object.entries(statuses).flatMap(([name, { source }]) =>
    source === undefined ? [name] : [],
  )
  const printed = between(lines, /Status Value/, /Note :/).flatMap((line) => statusLine.exec(line)?.[1] ?? [])
  return fold(printed.join(' ')) === fold(specified.join(' '))
    ? []
    : [`${specified.join(', ')}; in the book ${printed.join(', ')}`]
}
