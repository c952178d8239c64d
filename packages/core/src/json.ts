import * as runtime from '#runtime'

// Declarations of their own, because the types must not refer to `#runtime`: TypeScript cannot resolve it with `node10`.

/**
 * Parses JSON like JSON.parse, except that integers beyond 2^53 become bigints, which retain all digits. Browsers without
 * the source text access of JSON.parse (Chrome before 114, Firefox before 135, Safari before 18.4) round them to numbers.
 *
 * @throws {SyntaxError} If the text is not JSON.
 */
export function parseJson(text: string): unknown {
  return runtime.parseJson(text)
}

/**
 * Serializes JSON like JSON.stringify, except that bigints become integers.
 *
 * @throws {TypeError} If the value contains a cycle; or a bigint, in a browser without JSON.rawJSON.
 */
export function stringifyJson(value: object): string {
  return runtime.stringifyJson(value)
}
