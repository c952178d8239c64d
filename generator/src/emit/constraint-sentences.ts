import { describeRanges } from '#validate/ranges.js'
import type { ConditionalMax, Parameter, Scalar } from '../model/model.js'
import { codeSpan } from './markdown.js'

function code(value: Scalar): string {
  return codeSpan(JSON.stringify(value))
}

function defaultSentence(value: string, unchanged: boolean): string {
  return unchanged
    ? `Default for a new resource: ${value}. An update without the parameter keeps the current value.`
    : `Default: ${value}.`
}

function conditionalMaxSentence({ parameter, value, max }: ConditionalMax): string {
  return `At most ${max} if ${codeSpan(parameter)} is ${code(value)}.`
}

/** Describes the constraints of a parameter in one short sentence each, for docstrings and the reference. */
export function constraintSentences(parameter: Parameter): string[] {
  const { default: initial, unchanged, enum: values, open, min, max, maxWhen, step, unit } = parameter
  const { ranges, minLength, maxLength, maxBytes, pattern, maxItems, nullable, deprecated } = parameter
  const { extensible, base64, deprecatedValues } = parameter
  function rangeSentence(low: number | undefined, high: number | undefined, unit: string) {
    if (low !== undefined && high !== undefined) return `${low} to ${high}${unit}.`
    if (low !== undefined) return `At least ${low}${unit}.`
    return high === undefined ? undefined : `At most ${high}${unit}.`
  }
  return [
    deprecated ? 'Deprecated.' : undefined,
    initial === undefined ? undefined : defaultSentence(code(initial), unchanged),
    values === undefined
      ? undefined
      : `${open ? 'Example values' : 'Values'}: ${values.map(code).join(', ')}.`,
    deprecatedValues.length === 0
      ? undefined
      : `Deprecated values: ${deprecatedValues.map(code).join(', ')}.`,
    extensible && values !== undefined ? 'Other values may be added.' : undefined,
    base64 ? 'Base64; clients also accept bytes and encode them.' : undefined,
    rangeSentence(min, max, ''),
    maxWhen === undefined ? undefined : conditionalMaxSentence(maxWhen),
    step === undefined ? undefined : `A multiple of ${step}.`,
    ranges === undefined ? undefined : `${describeRanges(ranges)}.`,
    unit === undefined ? undefined : `Unit: ${unit}.`,
    rangeSentence(minLength, maxLength, ' characters'),
    maxBytes === undefined ? undefined : `At most ${maxBytes} bytes.`,
    pattern === undefined ? undefined : `Matches ${codeSpan(pattern)}.`,
    maxItems === undefined ? undefined : `At most ${maxItems} elements.`,
    nullable ? 'May be null.' : undefined,
  ].filter((sentence) => sentence !== undefined)
}
