import type { ActionDocument } from '../spec/definitions/action.js'
import type { ErrorsDocument } from '../spec/definitions/errors.js'
import type { ParameterDocument } from '../spec/definitions/parameter.js'
import type { TypesDocument } from '../spec/definitions/types.js'
import type { ApiMetadata, ErrorCodesMetadata } from './metadata.js'
import { convertParameter, type Use } from './parameter.js'
import { splitDescription, words } from './words.js'

/** The documents of a product that the metadata describes, without examples and pagination. */
export interface ImportedDocuments {
  readonly actions: ReadonlyMap<string, ImportedAction>
  readonly types: TypesDocument
  /** Undefined if no error codes were given. */
  readonly errors: ErrorsDocument | undefined
  /** What the metadata contains, but no spec can. */
  readonly ignored: readonly string[]
}

/** An action without its examples. The error codes are undefined if none were given. */
export type ImportedAction = Omit<ActionDocument, 'examples' | 'errors'> & {
  readonly errors?: ActionDocument['errors']
}

/** The facts of the platform that every product shares. */
export interface PlatformFacts {
  readonly errors: ReadonlySet<string>
  readonly requestId: { readonly name: string; readonly description: string }
}

/** Converts the metadata of one version of a product to the documents of a spec. */
export function convert(
  api: ApiMetadata,
  codes: ErrorCodesMetadata | undefined,
  platform: PlatformFacts,
): ImportedDocuments {
  const uses = usesOf(api)
  const ignored: string[] = []
  const errors = codes && convertErrors(codes, platform)
  const actions = new Map<string, ImportedAction>()
  for (const [name, action] of Object.entries(api.actions).sort(byName)) {
    const input = membersOf(api, action.input)
    const output = membersOf(api, action.output).filter((member) => member.name !== platform.requestId.name)
    const requestId = membersOf(api, action.output).find((member) => member.name === platform.requestId.name)
    const requestIdWords = requestId && words(requestId.document)
    const feature = words(action.name)
    actions.set(name, {
      action: name,
      ...(feature !== undefined && { feature }),
      ...splitDescription(action.document),
      ...(action.status === 'deprecated' && { deprecated: true as const }),
      ...(action.status === 'offline' && { offline: true }),
      // By the cloud's conventions, actions with these names change nothing.
      ...(/^(?:Describe|List)(?=[A-Z])/.test(name) && { readOnly: true }),
      input: convertAll(input, { input: true, output: false }),
      output: convertAll(output, { input: false, output: true }),
      ...(requestIdWords !== undefined &&
        requestIdWords !== platform.requestId.description && { requestId: requestIdWords }),
      ...(errors !== undefined && { errors: codesOf(name, codes, errors, platform, ignored) }),
    })
  }
  const types = Object.entries(api.objects)
    .sort(byName)
    .flatMap(([name, { document, members }]) => {
      const use = uses.get(name)
      if (use === undefined) return []
      const description = words(document)
      return [
        [
          name,
          { ...(description !== undefined && { description }), members: convertAll(members, use) },
        ] as const,
      ]
    })
  return { actions, types: Object.fromEntries(types), errors, ignored }
}

function membersOf({ objects }: ApiMetadata, name: string): ApiMetadata['objects'][string]['members'] {
  return (Object.hasOwn(objects, name) ? objects[name]?.members : undefined) ?? []
}

function convertAll(
  members: ApiMetadata['objects'][string]['members'],
  use: Use,
): Record<string, ParameterDocument> {
  return Object.fromEntries(members.map((member) => [member.name, convertParameter(member, use)]))
}

/** The data types that actions use, each with whether inputs and outputs contain it. */
function usesOf(api: ApiMetadata): Map<string, Use> {
  const uses = new Map<string, Use>()
  function visit(owner: string, use: keyof Use) {
    for (const { member } of membersOf(api, owner)) {
      if (!Object.hasOwn(api.objects, member)) continue
      const found = uses.get(member) ?? { input: false, output: false }
      if (found[use]) continue
      uses.set(member, { ...found, [use]: true })
      visit(member, use)
    }
  }
  for (const { input, output } of Object.values(api.actions)) {
    visit(input, 'input')
    visit(output, 'output')
  }
  return uses
}

/** The error codes of the product without those that all products share. */
function convertErrors({ codes }: ErrorCodesMetadata, { errors: common }: PlatformFacts): ErrorsDocument {
  const entries = Object.entries(codes)
    .filter(([code]) => !common.has(code))
    .sort(byName)
  return Object.fromEntries(entries.map(([code, text]) => [code, words(text) ?? {}]))
}

function codesOf(
  action: string,
  codes: ErrorCodesMetadata | undefined,
  errors: ErrorsDocument,
  { errors: common }: PlatformFacts,
  ignored: string[],
): string[] {
  const listed =
    codes !== undefined && Object.hasOwn(codes.actions, action) ? codes.actions[action] : undefined
  const unique = [...new Set(listed ?? [])].sort()
  return unique.filter((code) => {
    const isKnown = Object.hasOwn(errors, code) || common.has(code)
    if (!isKnown)
      ignored.push(`${action} lists ${JSON.stringify(code)}, which is not an error code of the product`)
    return isKnown
  })
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
