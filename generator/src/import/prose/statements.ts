import type { Facts, Finding, ValueType } from './facts.js'
import { quantityOf, quantityPattern } from './numbers.js'
import { readRanges } from './ranges.js'
import { canonicalUnit } from './units.js'

/** What a phrase states, if no condition limits it. */
export type Statement = Omit<Finding, 'isUncertain'>

/** Words that describe a default, unless the parameter has them as values. */
const descriptions = new Set(
  'null none empty blank unlimited current the all any no not yes now today self random enable enabled disable disabled unspecified undefined same automatic original system latest value a an it this that is true false and or from to'.split(
    ' ',
  ),
)

/** States a default. Returns undefined if the text is not a value of the type. */
export function stateDefault(text: string | undefined, type: ValueType): Statement | undefined {
  if (text === undefined) return undefined
  const [, quoted] = /^[`"'](.*)[`"']$/.exec(text) ?? []
  const content = (quoted ?? text).trim()
  if (type.name === 'Boolean') {
    return /^(?:true|false)$/i.test(content)
      ? { facts: { default: content.toLowerCase() === 'true' } }
      : undefined
  }
  if (type.name !== 'String') {
    const [whole, number, unit] = new RegExp(`^${quantityPattern}$`, 'i').exec(text) ?? []
    const quantity = whole === undefined ? undefined : quantityOf(number, unit)
    if (quantity === undefined) return undefined
    return { facts: { default: quantity.value }, units: unitsOf(quantity.unit) }
  }
  if (content === '') return undefined
  if (quoted !== undefined) return { facts: { default: content } }
  // A number with a unit or with separators is perhaps not written like that.
  if (/^-?\d/.test(content) && !/^-?\d+(?:\.\d+)?$/.test(content)) return undefined
  const isConstant = /^(?!NULL$|EMPTY$)[A-Z]{2,}$/.test(content)
  const isDescription = !isConstant && descriptions.has(content.toLowerCase())
  return { facts: { default: content }, isDescription }
}

/** States the numbers between two bounds, or in several ranges. */
export function stateRange(text: string, isInteger: boolean): Statement | undefined {
  const written = readRanges(text, isInteger)
  if (written === undefined) return undefined
  const { ranges, units } = written
  const [range] = ranges
  if (range === undefined) return undefined
  const { min, max, step } = range
  if (ranges.length > 1 || (step !== undefined && min % step !== 0)) {
    return { facts: { ranges: [...ranges] }, units }
  }
  return { facts: { min, max, ...(step === undefined ? {} : { step }) }, units }
}

export function stateBound(
  field: 'min' | 'max' | 'step',
  value: string | undefined,
  unit: string | undefined,
) {
  const quantity = quantityOf(value, unit)
  return quantity && { facts: { [field]: quantity.value } satisfies Facts, units: unitsOf(quantity.unit) }
}

export function stateUnit(text = ''): Statement | undefined {
  const unit = canonicalUnit(text)
  return unit === undefined ? undefined : { facts: { unit }, units: [unit] }
}

function unitsOf(unit: string | undefined): readonly string[] {
  return unit === undefined ? [] : [unit]
}

/** Reads a number of characters or items. */
export function count(text = ''): number {
  return Number(text.replaceAll(',', ''))
}
