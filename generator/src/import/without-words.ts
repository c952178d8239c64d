import type { ParameterDocument } from '../spec/definitions/parameter.js'
import type { ImportedDocuments } from './convert.js'

type Parameters = Readonly<Record<string, ParameterDocument>>

/** Copies documents with their facts only, without the words of the documentation. */
export function withoutWords({ actions, types, errors, ignored }: ImportedDocuments): ImportedDocuments {
  return {
    actions: new Map(
      [...actions].map(([name, { feature, summary, description, requestId, input, output, ...facts }]) => [
        name,
        { ...facts, input: withoutDescriptions(input), output: withoutDescriptions(output) },
      ]),
    ),
    types: Object.fromEntries(
      Object.entries(types).map(([name, { description, members, ...facts }]) => [
        name,
        { ...facts, members: withoutDescriptions(members) },
      ]),
    ),
    errors: errors && Object.fromEntries(Object.keys(errors).map((code) => [code, {}])),
    ignored,
  }
}

function withoutDescriptions(parameters: Parameters): Record<string, ParameterDocument> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { description, ...facts }]) => [name, facts]),
  )
}
