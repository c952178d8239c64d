import { commonErrors } from '@tc3/core/platform'
import type { Field, Shape } from '@tc3/mock'
import { scf } from '../src/generated/product.js'

/**
 * What of an answer the documentation does not know: a line for each thing, with its place. None where all is well.
 *
 * @param action The action that was called, which need not be one.
 */
export function undocumented(action: string, content: unknown): string[] {
  const table = scf.actions[action]
  const { output = {}, errors = [] } = { ...table }
  if (!isObject(content)) return ['Response is no object.']
  const { RequestId, Error: error, ...members } = content
  const problems = typeof RequestId === 'string' && RequestId !== '' ? [] : ['RequestId is missing.']
  if (error === undefined) {
    const missing = Object.keys(output).filter(
      (name) => !output[name]?.nullable && members[name] === undefined,
    )
    return [
      ...problems,
      ...missing.map((name) => `${action}.${name} is missing.`),
      ...inShape(members, output, action),
    ]
  }
  const code = isObject(error) ? error.Code : undefined
  if (typeof code !== 'string' || !(errors.includes(code) || Object.hasOwn(commonErrors, code))) {
    problems.push(`${action} does not document the error code ${code}.`)
  }
  return [...problems, ...Object.keys(members).map((name) => `${name} stands beside Error.`)]
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function inShape(value: object, shape: Shape, place: string): string[] {
  const missing = Object.keys(shape).filter((name) => shape[name]?.required && !Object.hasOwn(value, name))
  const problems = Object.entries(value).flatMap(([name, member]) => {
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined
    const path = `${place}.${name}`
    if (!field) return [`${path} is not documented.`]
    if (member === undefined) return []
    if (member === null) return field.nullable ? [] : [`${path} must not be null.`]
    if (!field.list) return inField(member, field, path)
    if (!Array.isArray(member)) return [`${path} must be an array.`]
    return member.flatMap((item, index) => inField(item, field, `${path}.${index}`))
  })
  return [...missing.map((name) => `${place}.${name} is missing.`), ...problems]
}

function inField(value: unknown, field: Field, path: string): string[] {
  const shape = scf.types[field.type]
  if (shape) return isObject(value) ? inShape(value, shape, path) : [`${path} must be a ${field.type}.`]
  if (!isScalar[field.type]?.(value))
    return [`${path} must be a ${field.type}, but is ${JSON.stringify(value)}.`]
  if (field.enum && !field.open && !field.enum.some((one) => one === value)) {
    return [`${path} must be one of ${field.enum.join(', ')}, but is ${JSON.stringify(value)}.`]
  }
  if (field.pattern && typeof value === 'string' && !new RegExp(`^(?:${field.pattern})$`, 'u').test(value)) {
    return [`${path} must match ${field.pattern}, but is ${JSON.stringify(value)}.`]
  }
  return []
}

const isScalar: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  Timestamp: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(value),
  Integer: (value) => Number.isInteger(value),
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
}
