import type { ParseJson, StringifyJson } from './json-text.js'

/** Restores an integer from the text that JSON.parse read it from. Old browsers do not pass the text. */
function restoreInteger(_name: string, value: unknown, context?: { readonly source?: string }): unknown {
  const text = context?.source ?? ''
  return /^-?\d{16,}$/.test(text) && !Number.isSafeInteger(value) ? BigInt(text) : value
}

// Few responses contain such an integer, and the function makes parsing much slower.
export const parseJson: ParseJson = (text) =>
  JSON.parse(text, /\d{16}/.test(text) ? restoreInteger : undefined)

export const stringifyJson: StringifyJson = (value) =>
  JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'bigint' ? Object(JSON).rawJSON(member) : member,
  )

// A body that is a text shows as one in the tools of browsers.
export function encodeText(text: string): string {
  return text
}
