/** JSON with indentation, as raw texts of programs contain it: without characters that some languages do not allow in them. */
export function jsonLiteral(value: unknown): string {
  const json = JSON.stringify(value, null, 2) ?? 'null'
  return json.replace(
    /[\x85\u2028\u2029\ufeff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
