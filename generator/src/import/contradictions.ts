import type { Rule } from '#validate/violation.js'
import { violationsOf } from '../model/check/example.js'
import type { DataTypes } from '../model/data-types.js'
import type { ParameterDocument } from '../spec/definitions/parameter.js'
import type { PlatformDocument } from '../spec/definitions/platform.js'
import type { ImportedDocuments } from './convert.js'
import { type ExampleTarget, exampleTarget, readExample } from './example.js'
import { linkTypes } from './link-documents.js'
import type { ExamplesMetadata } from './metadata.js'

/** The fields that come from words, by the rule that an example may violate. */
const fields: Readonly<Partial<Record<Rule, readonly (keyof ParameterDocument)[]>>> = {
  enum: ['enum', 'open', 'extensible', 'deprecatedValues'],
  min: ['min'],
  max: ['max'],
  step: ['step'],
  ranges: ['ranges'],
  minLength: ['minLength'],
  maxLength: ['maxLength'],
  maxBytes: ['maxBytes'],
  maxItems: ['maxItems'],
}

/**
 * Leaves out the facts from words that an example contradicts: the example shows a value that was valid, and the words may
 * have meant something else.
 */
export function withoutContradictions(
  documents: ImportedDocuments,
  examples: ExamplesMetadata | undefined,
  platform: PlatformDocument,
): ImportedDocuments {
  if (examples === undefined) return documents
  const types = linkTypes(documents.types)
  const found = new Contradictions()
  for (const [name, action] of documents.actions) {
    const list = Object.hasOwn(examples.actions, name) ? examples.actions[name] : undefined
    const target = exampleTarget(action, types, platform)
    const { input, output } = target
    for (const example of list ?? []) {
      const { request, response } = readExample(example, target)
      if (request !== undefined) found.add('request', request.params ?? {}, `${name}.input`, input, types)
      if (response !== undefined) found.add('response', response, `${name}.output`, output, types)
    }
  }
  return {
    ...documents,
    actions: new Map(
      [...documents.actions].map(([name, action]) => [
        name,
        {
          ...action,
          input: found.removeFrom(`${name}.input`, action.input),
          output: found.removeFrom(`${name}.output`, action.output),
        },
      ]),
    ),
    types: Object.fromEntries(
      Object.entries(documents.types).map(([name, type]) => [
        name,
        { ...type, members: found.removeFrom(name, type.members) },
      ]),
    ),
  }
}

/** The fields that examples contradict, by the owner and the name of the parameter. */
class Contradictions {
  readonly #fields = new Map<string, Set<string>>()

  /** @param owner The name of the owner of the parameters; that of a data type is known. */
  add(...[side, value, owner, parameters, types]: AddArguments): void {
    for (const { rule, path, owner: violated } of violationsOf(side, value, parameters, types)) {
      const name = path.findLast((step) => typeof step === 'string')
      const id = `${violated.type ?? owner} ${name}`
      const known = this.#fields.get(id) ?? new Set()
      for (const field of fields[rule] ?? []) known.add(field)
      this.#fields.set(id, known)
    }
  }

  removeFrom(
    owner: string,
    parameters: Readonly<Record<string, ParameterDocument>>,
  ): Record<string, ParameterDocument> {
    return Object.fromEntries(
      Object.entries(parameters).map(([name, { type, ...document }]) => {
        const contradicted = this.#fields.get(`${owner} ${name}`)
        const kept = Object.entries(document).filter(([field]) => !contradicted?.has(field))
        return [name, { type, ...Object.fromEntries(kept) }]
      }),
    )
  }
}

type AddArguments = [
  side: 'request' | 'response',
  value: object,
  owner: string,
  parameters: ExampleTarget['input'],
  types: DataTypes,
]
