/** Texts that YAML 1.2 reads as numbers, also in forms that JSON lacks. */
const numberLike =
  /^(?:[-+]?\d+|0o[0-7]+|0x[\dA-Fa-f]+|[-+]?(?:\.\d+|\d+\.\d*|(?:\.\d+|\d+(?:\.\d*)?)[eE][-+]?\d+)|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/

/** Numbers as JSON writes them. Other forms, such as 017, mean different numbers to different readers of YAML. */
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/

/** The value of an unquoted text, or the reason why specs must not contain it. */
export type NumberResult =
  | { readonly kind: 'number'; readonly value: number | bigint }
  /** Not a decimal number, such as 0x1F, 017 or .inf. */
  | { readonly kind: 'other-form' }
  /** JavaScript would round it to another number. */
  | { readonly kind: 'inexact'; readonly rounded: number }

/**
 * Reads the text of a number. Integers beyond ±(2^53 − 1) become bigints, so that no digit is lost. Returns undefined if
 * YAML reads the text as something else.
 */
export function readNumber(text: string): NumberResult | undefined {
  if (!numberLike.test(text)) return undefined
  if (!jsonNumber.test(text)) return { kind: 'other-form' }
  const value = Number(text)
  if (/^-?\d+$/.test(text)) {
    return { kind: 'number', value: Number.isSafeInteger(value) ? value : BigInt(text) }
  }
  const isExact = Number.isFinite(value) && digitsOf(text) === digitsOf(String(value))
  return isExact ? { kind: 'number', value } : { kind: 'inexact', rounded: value }
}

/** The significant digits of a number and the exponent of the last one, so that 0.50 equals 5e-1. */
function digitsOf(text: string): string {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const digits = `${whole}${fraction}`.replace(/^0+/, '')
  const significant = withoutTrailingZeros(digits)
  if (significant === '') return '0'
  return `${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`
}

function withoutTrailingZeros(digits: string): string {
  let end = digits.length
  while (digits[end - 1] === '0') end -= 1
  return digits.slice(0, end)
}
