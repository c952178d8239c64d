/** The words for each unit, in any case, and its symbols, whose case counts: Mb is not MB. */
const units: readonly { readonly unit: string; readonly words: string; readonly symbols?: string }[] = [
  { unit: 'ms', words: 'milliseconds?', symbols: 'ms' },
  { unit: 's', words: 'seconds?', symbols: 's' },
  { unit: 'min', words: 'minutes?' },
  { unit: 'h', words: 'hours?' },
  { unit: 'day', words: 'days?' },
  { unit: 'week', words: 'weeks?' },
  { unit: 'month', words: 'months?' },
  { unit: 'year', words: 'years?' },
  { unit: 'byte', words: 'bytes?' },
  { unit: 'KB', words: 'kilobytes?', symbols: 'KB' },
  { unit: 'MB', words: 'megabytes?', symbols: 'MB' },
  { unit: 'GB', words: 'gigabytes?', symbols: 'GB' },
  { unit: 'TB', words: 'terabytes?', symbols: 'TB' },
  { unit: 'KiB', words: 'kibibytes?', symbols: 'KiB' },
  { unit: 'MiB', words: 'mebibytes?', symbols: 'MiB' },
  { unit: 'GiB', words: 'gibibytes?', symbols: 'GiB' },
  { unit: 'TiB', words: 'tebibytes?', symbols: 'TiB' },
  { unit: 'bps', words: 'bits? per second', symbols: 'bps' },
  { unit: 'Kbps', words: 'kilobits? per second', symbols: '[Kk]bps' },
  { unit: 'Mbps', words: 'megabits? per second', symbols: 'Mbps' },
  { unit: 'Gbps', words: 'gigabits? per second', symbols: 'Gbps' },
  { unit: 'pixel', words: 'pixels?', symbols: 'px' },
  { unit: '%', words: 'percent', symbols: '%' },
]

/** A unit, as the source of a regular expression without groups that ignores case. */
export const unitPattern = `(?:${units
  .flatMap(({ words, symbols }) => (symbols === undefined ? [words] : [words, symbols]))
  .join('|')})(?![A-Za-z/])`

const matchers = units.map(({ unit, words, symbols }) => ({
  unit,
  words: new RegExp(`^(?:${words})$`, 'i'),
  symbols: symbols === undefined ? undefined : new RegExp(`^(?:${symbols})$`),
}))

/** The name of a unit in the spec, such as ms or MB. Undefined if the text is ambiguous, such as Mb. */
export function canonicalUnit(text: string): string | undefined {
  return matchers.find(({ words, symbols }) => words.test(text) || symbols?.test(text))?.unit
}
