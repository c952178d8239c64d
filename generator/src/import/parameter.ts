import type { ParameterDocument } from '../spec/definitions/parameter.js'
import type { MemberMetadata } from './metadata.js'
import { factsOf } from './prose/facts-of.js'
import { words } from './words.js'

/** The primitive types of the metadata. */
const primitiveTypes: Readonly<Record<string, string>> = {
  string: 'String',
  int64: 'Integer',
  uint64: 'Integer',
  float: 'Float',
  bool: 'Boolean',
  datetime: 'Timestamp',
  datetime_iso: 'Timestamp ISO8601',
  date: 'Date',
  binary: 'Binary',
}

/** Whether the owner of a parameter is part of inputs and outputs. */
export interface Use {
  readonly input: boolean
  readonly output: boolean
}

/** Converts a parameter or member, with the facts that its words state. */
export function convertParameter(member: MemberMetadata, { input, output }: Use): ParameterDocument {
  const { required, disabled } = member
  const type = typeOf(member)
  const description = words(member.document)
  const facts = description === undefined ? {} : factsOf(description, type)
  const nullable = output && (member.value_allowed_null === true || facts.nullable === true)
  // The words rarely say that a number is not negative, but its type does.
  const min = input && member.member === 'uint64' && facts.ranges === undefined ? (facts.min ?? 0) : facts.min
  const isReturned = required ?? !nullable
  const returned = output ? member.output_required : undefined
  const document = {
    type,
    required,
    returned: returned === isReturned ? undefined : returned,
    ...facts,
    nullable: nullable || undefined,
    deprecated: disabled === true || facts.deprecated === true || undefined,
    min,
    description,
  }
  return inKeyOrder(document)
}

function typeOf({ type, member }: MemberMetadata): string {
  const name = primitiveTypes[member] ?? member
  return type === 'list' ? `Array of ${name}` : name
}

/** The keys of a parameter in the order in which specs have them. */
const keys = [
  'type',
  'required',
  'returned',
  'nullable',
  'deprecated',
  'default',
  'enum',
  'deprecatedValues',
  'open',
  'extensible',
  'min',
  'max',
  'step',
  'ranges',
  'unit',
  'minLength',
  'maxLength',
  'maxBytes',
  'maxItems',
  'pattern',
  'source',
  'description',
] as const

type Loose = { readonly [Key in keyof ParameterDocument]?: ParameterDocument[Key] | undefined }

/** Sorts the keys, and removes those without a value. */
function inKeyOrder(document: Loose & Pick<ParameterDocument, 'type'>): ParameterDocument {
  const entries = keys.flatMap((key) => (document[key] === undefined ? [] : [[key, document[key]] as const]))
  return { type: document.type, ...Object.fromEntries(entries) }
}
