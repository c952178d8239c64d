import type { Parameter, Range, StateMachine } from '../../model/model.js'
import type { ScalarType } from '../../spec/definitions/scalar.js'
import { constraintSentences } from '../constraint-sentences.js'
import { describe } from './description.js'
import { constraintsIn, type Side, usualForm } from './direction.js'

/** A JSON Schema. Members that are undefined are left out of the document. */
export type Schema = Readonly<Record<string, unknown>>

/** The schemas of the primitive types. */
const scalars: Readonly<Record<ScalarType, Schema>> = {
  String: { type: 'string' },
  Integer: { type: 'integer', format: 'int64' },
  Float: { type: 'number', format: 'double' },
  Boolean: { type: 'boolean' },
  Timestamp: { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$` },
  'Timestamp ISO8601': { type: 'string', format: 'date-time' },
  Date: { type: 'string', format: 'date' },
  Binary: { type: 'string' },
}

/** The schema of a reference to a component. */
export function schemaReference(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` }
}

/** The schema of an object. */
export function objectSchema(properties: Schema, required: readonly string[], others: Schema = {}): Schema {
  return { type: 'object', ...others, required: required.length === 0 ? undefined : required, properties }
}

/**
 * The schema of the values of a parameter, with all its constraints.
 *
 * @param dataType The name of the component with the schema of a data type.
 * @param machines The statuses of the product.
 */
export function parameterSchema(
  parameter: Parameter,
  side: Side,
  dataType: (name: string) => string,
  machines: readonly StateMachine[],
): Schema {
  const { maxItems, deprecated, unchanged, nullable } = parameter
  const constraints = constraintsIn(side, parameter)
  const { name, scalar, array } = constraints.type
  const elements =
    scalar === undefined ? [schemaReference(dataType(name))] : scalarVariants(constraints, scalar)
  const values = array ? [{ type: 'array', items: unionOf(elements), maxItems }] : elements
  // In an input, null stands for an absent value, which can be left out instead.
  const mayBeNull = side === 'output' && nullable
  return {
    ...unionOf(mayBeNull ? withNull(values) : values),
    description: describe(
      [parameter.description, usualForm(side, parameter), ...inexpressible(parameter)],
      parameter,
    ),
    'x-enumDescriptions': statusDescriptions(parameter, machines),
    default: unchanged ? undefined : parameter.default,
    deprecated: deprecated || undefined,
    'x-tc-since': parameter.since?.release,
  }
}

/** The alternatives for a value of a primitive type. Unknown values of a set that the cloud may extend stay valid. */
function scalarVariants(parameter: Parameter, scalar: ScalarType): Schema[] {
  const { enum: values, open, extensible } = parameter
  const any = { ...scalars[scalar], ...numberConstraints(parameter), ...textConstraints(parameter) }
  if (values === undefined) return [any]
  if (open) return [{ ...any, examples: values }]
  return extensible ? [{ ...scalars[scalar], enum: values }, any] : [{ ...any, enum: values }]
}

function numberConstraints({ min, max, maxWhen, step, ranges }: Parameter): Schema {
  return { minimum: min, maximum: maxWhen?.max ?? max, multipleOf: step, anyOf: ranges?.map(rangeSchema) }
}

function rangeSchema({ min, max, step }: Range): Schema {
  return { minimum: min, maximum: max, multipleOf: isAligned(min, step) ? step : undefined }
}

/** Whether steps from the minimum are multiples of the step, which is all that JSON Schema can express. */
function isAligned(min: number, step: number | undefined): boolean {
  return step !== undefined && min % step === 0
}

function textConstraints({ minLength, maxLength, maxBytes, pattern, base64 }: Parameter): Schema {
  // A text never has more characters than bytes.
  const limits = [maxLength, maxBytes].filter((limit) => limit !== undefined)
  return {
    minLength,
    maxLength: limits.length === 0 ? undefined : Math.min(...limits),
    ...(pattern !== undefined && { pattern: `^(?:${pattern})$` }),
    contentEncoding: base64 ? 'base64' : undefined,
  }
}

/** Sentences about the constraints that JSON Schema cannot express. */
function inexpressible(parameter: Parameter): string[] {
  const { unchanged, ranges, maxWhen, min, max } = parameter
  const isExpressible = ranges?.every(({ min, step }) => step === undefined || isAligned(min, step)) ?? true
  return constraintSentences({
    ...parameter,
    default: unchanged ? parameter.default : undefined,
    enum: undefined,
    base64: false,
    // The schema has the larger maximum, without its condition.
    min: maxWhen && min,
    max: maxWhen && max,
    step: undefined,
    ranges: isExpressible ? undefined : ranges,
    minLength: undefined,
    maxLength: undefined,
    pattern: undefined,
    maxItems: undefined,
    nullable: false,
    deprecated: false,
  })
}

function statusDescriptions({ status }: Parameter, machines: readonly StateMachine[]): Schema | undefined {
  const { statuses = [] } = machines.find(({ name }) => name === status) ?? {}
  const described = statuses.filter(({ visible, description }) => visible && description !== undefined)
  if (described.length === 0) return undefined
  return Object.fromEntries(described.map((one) => [one.name, describe([one.description], one)]))
}

/** Adds null to the alternatives of a value in an output, where no set of values is closed. */
function withNull(variants: readonly Schema[]): Schema[] {
  const [variant, second] = variants
  return variant?.type === undefined || second !== undefined
    ? [...variants, { type: 'null' }]
    : [{ ...variant, type: [variant.type, 'null'] }]
}

function unionOf(variants: readonly Schema[]): Schema {
  const [variant, second] = variants
  return variant !== undefined && second === undefined ? variant : { anyOf: variants }
}
