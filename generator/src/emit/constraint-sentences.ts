import { rangesInWords } from '#validate/ranges.js'
import type { Parameter, Scalar } from '../model/model.js'
import { codeSpan } from './markdown.js'

function code(value: Scalar): string {
  return codeSpan(JSON.stringify(value))
}

function defaultSentence(value: string, unchanged: boolean): string {
  return unchanged ? `Left out, the present value stays; a new resource has ${value}.` : `Default: ${value}.`
}

/** What a parameter's constraints say, one short sentence each, for docstrings and the reference. */
export function constraintSentences(parameter: Parameter): string[] {
  const { default: initial, unchanged, enum: values, open, min, max, step, unit } = parameter
  const { ranges, minLength, maxLength, maxBytes, pattern, maxItems, nullable, deprecated } = parameter
  function between(low: number | undefined, high: number | undefined, what: string) {
    if (low !== undefined && high !== undefined) return `${low} to ${high}${what}.`
    if (low !== undefined) return `At least ${low}${what}.`
    return high === undefined ? undefined : `At most ${high}${what}.`
  }
  return [
    deprecated ? 'Deprecated.' : undefined,
    initial === undefined ? undefined : defaultSentence(code(initial), unchanged),
    values === undefined
      ? undefined
      : `${open ? 'Values, among others' : 'Values'}: ${values.map(code).join(', ')}.`,
    between(min, max, ''),
    step === undefined ? undefined : `A multiple of ${step}.`,
    ranges === undefined ? undefined : `${rangesInWords(ranges)}.`,
    unit === undefined ? undefined : `Unit: ${unit}.`,
    between(minLength, maxLength, ' characters'),
    maxBytes === undefined ? undefined : `At most ${maxBytes} bytes.`,
    pattern === undefined ? undefined : `Matches ${codeSpan(pattern)}.`,
    maxItems === undefined ? undefined : `At most ${maxItems} elements.`,
    nullable ? 'May be null.' : undefined,
  ].filter((sentence) => sentence !== undefined)
}
