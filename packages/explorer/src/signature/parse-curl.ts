import { type ParsedRequest, splitHeader, splitUrl, UnreadableRequest } from './parsed-request.js'
import { shellWords } from './shell-words.js'

/** Options of curl with a value that changes nothing of the request, or nothing that is signed. */
const ignoredWithValue = new Set([
  ...['-o', '--output', '-w', '--write-out', '-m', '--max-time', '--connect-timeout', '-x', '--proxy'],
  ...['--cacert', '-E', '--cert', '--key', '--retry', '--resolve', '-b', '--cookie', '-c', '--cookie-jar'],
  ...['-A', '--user-agent', '-e', '--referer', '-D', '--dump-header'],
])

/** The most words of a command. */
const maxWords = 1000

const dataOptions = ['-d', '--data', '--data-ascii', '--data-raw', '--data-binary']

/** Short options that can be followed by their value without a space. */
const shortWithValue = /^-([XHdoAmxebcwDE])(.+)$/s

interface Options {
  method: string | undefined
  url: string | undefined
  readonly headers: Map<string, string>
  readonly data: string[]
  isGet: boolean
  isJson: boolean
}

/**
 * Reads a command of curl.
 *
 * @throws {UnreadableRequest} If it is none, or reads a file.
 */
export function parseCurl(command: string): ParsedRequest {
  const [, ...words] = shellWords(command)
  const options: Options = {
    method: undefined,
    url: undefined,
    headers: new Map(),
    data: [],
    isGet: false,
    isJson: false,
  }
  if (words.length > maxWords) throw new UnreadableRequest(`The command has more than ${maxWords} words.`)
  const rest = words.flatMap(splitOption).values()
  for (const word of rest) readOption(word, rest, options)
  return requestOf(options)
}

/** Splits an option from a value that follows it without a space. */
function splitOption(word: string): readonly string[] {
  const [, long, longValue] = /^(--[a-z-]+)=(.*)$/s.exec(word) ?? []
  if (long !== undefined && longValue !== undefined) return [long, longValue]
  const [, short, shortValue] = shortWithValue.exec(word) ?? []
  return short !== undefined && shortValue !== undefined ? [`-${short}`, shortValue] : [word]
}

function readOption(word: string, rest: Iterator<string>, options: Options): void {
  const value = () => {
    const { done, value: next } = rest.next()
    if (done) throw new UnreadableRequest(`The option ${word} has no value.`)
    return next
  }
  if (word === '-X' || word === '--request') options.method = value()
  else if (word === '-H' || word === '--header') options.headers.set(...splitHeader(value()))
  else if (dataOptions.includes(word)) options.data.push(dataOf(word, value()))
  else if (word === '--json') {
    options.isJson = true
    options.data.push(dataOf(word, value()))
  } else if (word === '--data-urlencode') options.data.push(encodedData(value()))
  else if (word === '-G' || word === '--get') options.isGet = true
  else if (word === '--url') options.url = value()
  else if (ignoredWithValue.has(word)) value()
  else if (!word.startsWith('-')) options.url ??= word
}

/** Data as curl sends it. Only --data-binary and --data-raw keep line breaks, and --data-raw the at sign. */
function dataOf(option: string, text: string): string {
  if (option !== '--data-raw' && text.startsWith('@')) {
    throw new UnreadableRequest(
      `The command reads the file ${text.slice(1, 80)}. Write its content after --data-raw.`,
    )
  }
  return text
}

function encodedData(text: string): string {
  const equals = text.indexOf('=')
  const name = text.slice(0, Math.max(0, equals))
  const encoded = encodeURIComponent(text.slice(equals + 1))
  return name === '' ? encoded : `${name}=${encoded}`
}

function requestOf({ method, url, headers, data, isGet, isJson }: Options): ParsedRequest {
  if (url === undefined) throw new UnreadableRequest('The command has no URL.')
  const target = splitUrl(url)
  const text = data.join(isJson ? '' : '&')
  const hasBody = data.length > 0 && !isGet
  if (hasBody && !headers.has('content-type')) {
    headers.set('content-type', isJson ? 'application/json' : 'application/x-www-form-urlencoded')
  }
  const query = isGet ? [target.query, text].filter((part) => part !== '').join('&') : target.query
  return {
    ...target,
    method: method ?? (hasBody ? 'POST' : 'GET'),
    host: headers.get('host') ?? target.host,
    query,
    headers,
    body: hasBody ? text : '',
  }
}
