import { canonicalUnit, unitPattern } from './units.js'

const number = '-?(?:[1-9]\\d{0,2}(?:,\\d{3}){1,4}(?![\\d,]*\\d)|\\d{1,16}(?:\\.\\d{1,10})?(?![\\d.]*\\d))'

/** A number, possibly with thousands separators, and an optional unit: two groups of a regular expression. */
export const quantityPattern = `[\`"]?(${number})[\`"]?(?:\\s?\\(?(${unitPattern})\\)?)?[\`"]?`

/** The same without groups. */
export const ungroupedQuantityPattern = `[\`"]?(?:${number})[\`"]?(?:\\s?\\(?${unitPattern}\\)?)?[\`"]?`

/** What follows a complete value: the end of the sentence or of the phrase. */
export const endPattern =
  '(?=\\s*(?:$|[.;)]|,(?!\\s?[-\\d`"])|\\(|-\\s|and (?:the )?(?:max|min|default|must|should)))'

export interface Quantity {
  readonly value: number
  /** The unit beside the number, if there is one. */
  readonly unit?: string
}

/** Reads a number and the unit beside it. Returns undefined if the number is inexact or the unit ambiguous. */
export function quantityOf(number = '', unit?: string): Quantity | undefined {
  const value = Number(number.replaceAll(',', ''))
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return undefined
  if (unit === undefined) return { value }
  const canonical = canonicalUnit(unit)
  return canonical === undefined ? undefined : { value, unit: canonical }
}
