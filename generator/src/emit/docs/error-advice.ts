import type { Platform } from '../../model/model.js'
import { sourceNote } from './source.js'

/** What a caller can do about an error: the advice on its code, or on the closest family that has some. */
export function adviceOn(code: string, { errorAdvice }: Platform): string {
  const { codes = {} } = errorAdvice ?? {}
  for (let name = code; name !== ''; name = name.slice(0, Math.max(name.lastIndexOf('.'), 0))) {
    const advice = Object.hasOwn(codes, name) ? codes[name] : undefined
    if (advice !== undefined) return advice
  }
  return ''
}

/** The source of the advice; empty if there is none. */
export function adviceSource({ errorAdvice }: Platform): string {
  return errorAdvice === undefined ? '' : sourceNote(errorAdvice.source)
}
