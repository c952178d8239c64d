import type { SignedRequest } from './signed-request.js'

/** A command for a POSIX shell that sends a request. */
export function curlCommand({ url, headers, body }: SignedRequest): string {
  const lines = [
    `curl ${quote(url)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    // Unlike -d, it does not read a file if the text begins with @.
    `--data-raw ${quote(body)}`,
  ]
  return lines.join(' \\\n  ')
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
