/** A shell command that sends JSON to an address. */
export function curlCommand(url: string, json: string): string {
  return `curl ${quote(url)} \\\n  -H 'content-type: application/json' \\\n  -d ${quote(json)}`
}

/** Quotes a text for a shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
