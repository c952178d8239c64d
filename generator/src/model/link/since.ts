import type {
  Action,
  DataType,
  ErrorCode,
  HistoryEntry,
  HistoryPartKind,
  Parameter,
  Release,
  Since,
} from '../model.js'

/** The facts of a product that a release may have added. */
interface Dated {
  readonly actions: readonly Action[]
  readonly types: readonly DataType[]
  readonly errors: readonly ErrorCode[]
}

/**
 * Adds the releases in which facts are new, as the history tells. A parameter that is as old as its action, or a member that
 * is as old as its data type, is not listed in the history, so that it has no release of its own.
 */
export function addSince<Facts extends Dated>(facts: Facts, releases: readonly Release[]): Facts {
  const found = newIn(releases)
  const withSince = (
    parameter: Parameter,
    subject: HistoryEntry['subject'],
    owner: string,
    kind: HistoryPartKind,
    valueKind: HistoryPartKind,
  ): Parameter => ({
    ...parameter,
    since: found.get(placeOf(subject, owner, kind, parameter.name)),
    valuesSince: (parameter.enum ?? []).flatMap((value) => {
      const since = found.get(placeOf(subject, owner, valueKind, valueName(parameter.name, value)))
      return since === undefined ? [] : [{ value, since }]
    }),
  })
  return {
    ...facts,
    actions: facts.actions.map((action) => ({
      ...action,
      since: found.get(placeOf('action', action.name)),
      input: action.input.map((one) => withSince(one, 'action', action.name, 'newInput', 'newInputValues')),
      output: action.output.map((one) =>
        withSince(one, 'action', action.name, 'newOutput', 'newOutputValues'),
      ),
      errors: action.errors.map((error) => ({
        ...error,
        since: found.get(placeOf('action', action.name, 'newErrorCodes', error.code)),
      })),
    })),
    types: facts.types.map((type) => ({
      ...type,
      since: found.get(placeOf('type', type.name)),
      members: type.members.map((one) => withSince(one, 'type', type.name, 'newMembers', 'newMemberValues')),
    })),
    errors: facts.errors.map((error) => ({ ...error, since: found.get(placeOf('errorCode', error.code)) })),
  }
}

/** How the history names a value of a parameter. */
export function valueName(parameter: string, value: unknown): string {
  return `${parameter}: ${value}`
}

/** The release in which each place is new. If it was deleted and added again, the last one counts. */
function newIn(releases: readonly Release[]): ReadonlyMap<string, Since | undefined> {
  const found = new Map<string, Since | undefined>()
  for (const { number, time, entries } of releases) {
    const since = number === undefined ? undefined : { release: number, date: time.slice(0, 10) }
    const add = (place: string) => {
      if (!found.has(place)) found.set(place, since)
    }
    for (const { kind, subject, name, parts } of entries) {
      if (kind === 'new') add(placeOf(subject, name))
      for (const part of parts) for (const one of part.names) add(placeOf(subject, name, part.kind, one))
    }
  }
  return found
}

function placeOf(
  subject: HistoryEntry['subject'],
  name: string,
  kind?: HistoryPartKind,
  part?: string,
): string {
  return JSON.stringify([subject, name, kind, part])
}
