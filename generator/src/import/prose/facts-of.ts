import { valueProblem } from '../../constraints/value-problem.js'
import type { Facts, Finding, ValueType } from './facts.js'
import { patterns } from './patterns.js'
import { readProse } from './prose.js'

export type { Facts } from './facts.js'

/**
 * Finds the facts that a description states with certainty, as fields of a parameter. A fact that does not fit the type
 * or contradicts another one is left out, and so is the other one.
 *
 * @param type The type of the parameter, such as Integer or Array of String.
 */
export function factsOf(description: string, type: string): Facts {
  const prose = readProse(description)
  if (prose === undefined) return {}
  const valueType = readType(type)
  const applicable = patterns.filter((pattern) => pattern.appliesTo(valueType))
  return combine(
    applicable.flatMap((pattern) => pattern.find(prose, valueType)),
    valueType,
  )
}

function readType(type: string): ValueType {
  const name = type.replace(/^Array of /, '')
  return { name, isArray: name !== type }
}

const enumFields = ['enum', 'open', 'extensible', 'deprecatedValues'] as const
const rangeFields = ['min', 'max', 'step', 'ranges'] as const
const lengthFields = ['minLength', 'maxLength', 'maxBytes'] as const

/** Fields that are about the same property, so that they stand and fall together. */
const groups: readonly (readonly (keyof Facts)[])[] = [
  ['default'],
  enumFields,
  rangeFields,
  ['unit'],
  ['minLength', 'maxLength'],
  ['maxBytes'],
  ['maxItems'],
  ['nullable'],
  ['deprecated'],
]

const numberFields = ['default', ...rangeFields, 'unit'] as const

/** The facts that the findings state with certainty, and that agree with each other. */
function combine(findings: readonly Finding[], type: ValueType): Facts {
  const facts: Facts = {}
  const certain = findings.filter(({ isUncertain }) => !isUncertain)
  for (const { facts: stated, isDescription } of certain) if (!isDescription) Object.assign(facts, stated)
  for (const { facts: stated, isDescription } of certain) {
    const isListed = facts.enum?.some((value) => value === stated.default)
    if (isDescription && isListed && facts.default === undefined) Object.assign(facts, stated)
  }
  // Numbers are either listed or in a range.
  const isRange = rangeFields.some((field) => facts[field] !== undefined)
  if (facts.enum !== undefined && isRange) remove(facts, [...enumFields, ...rangeFields])
  for (const fields of groups) {
    if (fields.some((field) => isContradicted(field, findings))) remove(facts, fields)
  }
  addUnit(facts, findings)
  removeInconsistent(
    facts,
    findings.flatMap(({ allowed = [] }) => allowed),
    type,
  )
  return facts
}

/** Adds the unit of the numbers, and removes them if they have several units. */
function addUnit(facts: Facts, findings: readonly Finding[]): void {
  const [unit, ...others] = new Set(findings.flatMap(({ units = [] }) => units))
  if (others.length > 0) remove(facts, numberFields)
  else if (unit !== undefined && numberFields.some((field) => facts[field] !== undefined)) facts.unit = unit
}

/** Whether two findings state different values of a field. */
function isContradicted(field: keyof Facts, findings: readonly Finding[]): boolean {
  const values = findings.flatMap(({ facts }) =>
    facts[field] === undefined ? [] : [JSON.stringify(facts[field])],
  )
  return new Set(values).size > 1
}

/** Removes facts of which at least one must be wrong, because no value could satisfy all of them. */
function removeInconsistent(facts: Facts, allowed: readonly number[], type: ValueType): void {
  const { min = -Infinity, max = Infinity, minLength = 0, maxLength = Infinity, ranges } = facts
  const hasBounds = facts.min !== undefined || facts.max !== undefined
  if (min >= max || (hasBounds && ranges !== undefined)) remove(facts, rangeFields)
  if (minLength > maxLength) remove(facts, lengthFields)
  const { default: initial, enum: values, open, deprecatedValues: _, ...constraints } = facts
  const satisfies = (value: unknown, listed?: Facts['enum']) =>
    valueProblem(value, { ...constraints, type: type.name, enum: listed, open }) === undefined
  if (values?.some((value) => !satisfies(value))) remove(facts, [...enumFields, ...lengthFields])
  if (allowed.some((value) => !satisfies(value))) remove(facts, rangeFields)
  if (allowed.some((value) => !satisfies(value, values))) remove(facts, enumFields)
  if (initial !== undefined && !satisfies(initial, values)) {
    remove(facts, ['default', ...enumFields, ...rangeFields, ...lengthFields])
  }
}

function remove(facts: Facts, fields: readonly (keyof Facts)[]): void {
  for (const field of fields) delete facts[field]
}
