import { type Direction, mayBeMissing } from '../../model/direction.js'
import type { Parameter, Product } from '../../model/model.js'
import { constraintSentences } from '../constraint-sentences.js'
import { interfaceText, type Member } from './interface.js'
import { propertyName, stringLiteral } from './literal.js'
import { reference } from './module.js'
import { noteTags } from './note-tags.js'
import { primitiveTypes } from './primitive-types.js'

/** The key of the declaration of a data type. */
export function dataTypeKey(scope: string, product: Product, name: string): string {
  return `${scope}:${product.service}/type/${name}`
}

/** The parts of a parameter that determine the type of its values. */
type TypedParameter = Pick<Parameter, 'type' | 'enum' | 'open' | 'extensible' | 'base64'>

/** The interface of the parameters of an action or of the members of a data type. */
export function parametersInterface(
  name: string,
  parameters: readonly Parameter[],
  direction: Direction,
  scope: string,
  product: Product,
  description: readonly (string | undefined)[],
  tags: readonly string[] = [],
): string {
  const members = parameters.map((parameter) => property(parameter, direction, scope, product))
  return interfaceText(name, { description, tags, members })
}

/** The members that all objects inherit. Where an optional member is absent, TypeScript finds the inherited one instead. */
const inheritedMembers = new Set([
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
])

function property(parameter: Parameter, direction: Direction, scope: string, product: Product): Member {
  const { name, nullable, default: initial, unchanged, deprecated, description } = parameter
  // The type and the tags contain the rest.
  const described = {
    ...parameter,
    default: unchanged ? initial : undefined,
    enum: undefined,
    nullable: false,
    deprecated: false,
  }
  const isOptional = mayBeMissing(parameter, direction)
  const type = [
    typeText(parameter, direction, scope, product),
    isOptional && inheritedMembers.has(name) ? `Object['${name}']` : undefined,
    nullable && direction.output ? 'null' : undefined,
    // Callers may pass an undefined value.
    isOptional && direction.input ? 'undefined' : undefined,
  ].filter((part) => part !== undefined)
  return {
    description: [description, constraintSentences(described).join(' ')],
    tags: [
      ...(initial === undefined || unchanged ? [] : [`@defaultValue ${JSON.stringify(initial)}`]),
      ...(deprecated ? ['@deprecated'] : []),
      ...noteTags(parameter),
    ],
    signature: `${propertyName(name)}${isOptional ? '?' : ''}: ${type.join(' | ')}`,
  }
}

/** The type of the values of a parameter, without null. */
export function typeText(
  { type, enum: values, open, extensible, base64 }: TypedParameter,
  direction: Direction,
  scope: string,
  product: Product,
): string {
  if (type.scalar === undefined) {
    const name = reference(dataTypeKey(scope, product, type.name))
    return type.array ? `${name}[]` : name
  }
  const base = primitiveTypes[type.scalar]
  if (values === undefined) {
    const text = base64 && !direction.filled ? `${base} | Uint8Array` : base
    return type.array ? `${text.includes(' ') ? `(${text})` : text}[]` : text
  }
  // The cloud may return values that this version does not know, and accepts them in inputs of the same type. Handlers of
  // an emulator receive only the listed values of an extensible set.
  const hasOthers = open || direction.output || (extensible && !direction.filled)
  const others = hasOthers ? [`(${base} & {})`] : []
  const text = [
    ...values.map((value) => (typeof value === 'string' ? stringLiteral(value) : String(value))),
    ...others,
  ].join(' | ')
  return type.array ? `(${text})[]` : text
}
