import type { Platform } from '../../model/model.js'

/** What a caller can do about an error: the advice on its code, or on the closest family that has some. */
export function errorAdvice(code: string, { errorAdvice: { codes } }: Platform): string {
  for (let name = code; name !== ''; name = name.slice(0, Math.max(name.lastIndexOf('.'), 0))) {
    const advice = Object.hasOwn(codes, name) ? codes[name] : undefined
    if (advice !== undefined) return advice
  }
  return ''
}
