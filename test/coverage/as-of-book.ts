import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Parameters, Spec } from './spec.js'

/** The last release that the book describes. */
export const bookRelease = 22

/** The names that the documentation has as of that release, and the times at which its pages were updated. */
interface BookNames {
  readonly historyUpdated: string
  readonly commonErrors: readonly string[]
  readonly errors: readonly string[]
  readonly regions: readonly string[]
  readonly hosts: readonly string[]
  readonly categories: readonly string[]
  /** By resource. */
  readonly statuses: Readonly<Record<string, readonly string[]>>
  /** The members by data type. */
  readonly types: Readonly<Record<string, readonly string[]>>
  readonly actions: Readonly<Record<string, ActionNames>>
  /** The data types that the chapter does not print, although actions use them. */
  readonly unprintedTypes: readonly string[]
}

interface ActionNames {
  readonly updated: string
  readonly input: readonly string[]
  readonly output: readonly string[]
  readonly errors: readonly string[]
  /** The titles of the examples. */
  readonly examples: readonly string[]
  /** Undefined if all regions support the action. */
  readonly regions?: readonly string[]
}

const names: BookNames = parse(readFileSync(new URL('./book-names.yaml', import.meta.url), 'utf8'))

type Action = Spec['actions'][number]

/** The spec without what releases after the book added: actions, parameters, error codes and other names. */
export function asOfBook(spec: Spec): Spec {
  const { platform, service, actions, types, errors, states, history } = spec
  const known = Object.fromEntries(
    Object.entries(pick(types, Object.keys(names.types))).map(([name, type]) => [
      name,
      {
        ...type,
        members: pick(type.members, names.types[name] ?? []),
        ...(names.unprintedTypes.includes(name) && { source: 'reconstructed: later releases describe it' }),
      },
    ]),
  )
  return {
    platform: { ...platform, errors: pick(platform.errors, names.commonErrors) },
    service: {
      ...service,
      regions: pick(service.regions, names.regions),
      endpoints: service.endpoints.filter(({ host }) => names.hosts.includes(host)),
      categories: service.categories.filter((category) => names.categories.includes(category)),
    },
    actions: actions.flatMap((action) => {
      const listed = names.actions[action.action]
      return listed === undefined ? [] : [actionAsOfBook(action, listed, { present: types, known })]
    }),
    types: known,
    errors: pick(errors, names.errors),
    states: Object.fromEntries(
      Object.entries(pick(states, Object.keys(names.statuses))).map(([name, machine]) => [
        name,
        { ...machine, statuses: pick(machine.statuses, names.statuses[name] ?? []) },
      ]),
    ),
    history: {
      updated: names.historyUpdated,
      releases: history.releases.filter(({ release }) => release === 'existing' || release <= bookRelease),
    },
  }
}

function actionAsOfBook(
  action: Action,
  listed: ActionNames,
  types: { readonly present: Types; readonly known: Types },
): Action {
  const input = pick(action.input, listed.input)
  const output = pick(action.output, listed.output)
  return {
    ...action,
    updated: listed.updated,
    region: listed.regions === undefined ? action.region : [...listed.regions],
    input,
    output,
    errors: action.errors.filter((entry) =>
      listed.errors.includes(typeof entry === 'string' ? entry : (Object.keys(entry)[0] ?? '')),
    ),
    examples: action.examples
      .filter(({ title = '' }) => listed.examples.includes(title))
      .map(({ request: { params, ...request }, response, ...example }) => ({
        ...example,
        request: { ...request, ...(params && { params: knownMembers(params, action.input, input, types) }) },
        ...(response && { response: knownMembers(response, action.output, output, types) }),
      })),
  }
}

/** The entries with the given keys. */
function pick<Value>(map: Readonly<Record<string, Value>>, keys: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(map).filter(([key]) => keys.includes(key)))
}

type Types = Spec['types']

/** Removes later members from maps in an example. Members that no table has, such as RequestId, are kept. */
function knownMembers(
  map: Readonly<Record<string, unknown>>,
  present: Parameters,
  known: Parameters,
  types: { readonly present: Types; readonly known: Types },
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(map).flatMap(([name, value]) => {
      const parameter = present[name]
      if (parameter === undefined) return [[name, value]]
      if (known[name] === undefined) return []
      const type = parameter.type.replace(/^Array of /, '')
      const [members, knownOnes] = [types.present[type]?.members ?? {}, types.known[type]?.members ?? {}]
      const keep = (one: unknown) => (isMap(one) ? knownMembers(one, members, knownOnes, types) : one)
      return [[name, Array.isArray(value) ? value.map(keep) : keep(value)]]
    }),
  )
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
