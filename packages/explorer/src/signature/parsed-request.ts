/** A request that was pasted. */
export interface ParsedRequest {
  readonly method: string
  /** `http:` or `https:`. */
  readonly scheme: string
  /** The Host header, with its port if it has one. */
  readonly host: string
  readonly path: string
  /** As sent, without the question mark; empty if there is none. */
  readonly query: string
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** What is wrong with a text that is no request. */
export class UnreadableRequest extends Error {
  override readonly name = 'UnreadableRequest'
}

/** The parts of a URL as a program sends them, which may encode more or less than a browser. */
export function splitUrl(text: string): Pick<ParsedRequest, 'scheme' | 'host' | 'path' | 'query'> {
  const scheme = /^https?:(?=\/\/)/i.exec(text)?.[0] ?? ''
  const [target = ''] = text.slice(scheme === '' ? 0 : scheme.length + 2).split('#', 1)
  const [begin, query] = splitAt(target, '?')
  const [host, path] = splitAt(begin, '/')
  if (host === '' || /[\s@]/.test(target)) {
    throw new UnreadableRequest(
      `This is not the URL of a request: ${text.slice(0, 80)}. Expected one such as https://cvm.tencentcloudapi.com/.`,
    )
  }
  return { scheme: scheme === '' ? 'https:' : scheme.toLowerCase(), host, path: `/${path}`, query }
}

/** Splits a text at a character, which is left out; the second part is empty if the text does not contain it. */
function splitAt(text: string, character: string): readonly [begin: string, end: string] {
  const index = text.indexOf(character)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
}

/** Splits a header into its lower-case name and its value. */
export function splitHeader(line: string): readonly [name: string, value: string] {
  const colon = line.indexOf(':')
  if (colon <= 0) {
    throw new UnreadableRequest(`This is not a header: ${line.slice(0, 80)}. Expected Name: value.`)
  }
  return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
}
