import type { InterfaceDeclarationStructure, PropertySignatureStructure } from 'ts-morph'
import { type Direction, mayBeMissing } from '../../model/direction.js'
import type { Parameter, Product } from '../../model/model.js'
import { constraintSentences } from '../constraint-sentences.js'
import { docs } from './docstring.js'
import { propertyName, stringLiteral } from './literal.js'
import { reference } from './module.js'
import { remarksTag } from './remarks.js'
import { StructureKind } from './ts-morph.js'

/** The key under which a data type is declared. */
export function dataTypeKey(scope: string, product: Product, name: string): string {
  return `${scope}:${product.service}/type/${name}`
}

/** An interface made from parameters of an action or members of a data type. */
export function parametersInterface(
  name: string,
  parameters: readonly Parameter[],
  direction: Direction,
  scope: string,
  product: Product,
  description: readonly (string | undefined)[],
  tags: readonly string[] = [],
): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    name,
    isExported: true,
    docs: docs(description, tags),
    properties: parameters.map((parameter) => property(parameter, direction, scope, product)),
  }
}

function property(
  parameter: Parameter,
  direction: Direction,
  scope: string,
  product: Product,
): PropertySignatureStructure {
  const { name, nullable, default: initial, unchanged, deprecated, description } = parameter
  // The type and the tags say the rest.
  const shown = {
    ...parameter,
    default: unchanged ? initial : undefined,
    enum: undefined,
    nullable: false,
    deprecated: false,
  }
  const optional = mayBeMissing(parameter, direction)
  return {
    kind: StructureKind.PropertySignature,
    name: propertyName(name),
    hasQuestionToken: optional,
    type: [
      typeText(parameter, direction, scope, product),
      nullable && direction.output ? 'null' : undefined,
      // Callers may pass on what they were not given.
      optional && direction.input ? 'undefined' : undefined,
    ]
      .filter((part) => part !== undefined)
      .join(' | '),
    docs: docs(
      [description, constraintSentences(shown).join(' ')],
      [
        ...(initial === undefined || unchanged ? [] : [`@defaultValue ${JSON.stringify(initial)}`]),
        ...(deprecated ? ['@deprecated'] : []),
        ...remarksTag(parameter),
      ],
    ),
  }
}

/** The type of a parameter's values, null left out. */
export function typeText(
  { type, enum: values, open }: Pick<Parameter, 'type' | 'enum' | 'open'>,
  direction: Direction,
  scope: string,
  product: Product,
): string {
  if (type.scalar === undefined) {
    const name = reference(dataTypeKey(scope, product, type.name))
    return type.array ? `${name}[]` : name
  }
  const primitive = {
    String: 'string',
    Timestamp: 'string',
    Integer: 'number',
    Float: 'number',
    Boolean: 'boolean',
  }
  const base = primitive[type.scalar]
  if (values === undefined) return type.array ? `${base}[]` : base
  // The cloud may answer values that this version does not know, and takes them back.
  const others = open || direction.output ? [`(${base} & {})`] : []
  const text = [
    ...values.map((value) => (typeof value === 'string' ? stringLiteral(value) : String(value))),
    ...others,
  ].join(' | ')
  return type.array ? `(${text})[]` : text
}
