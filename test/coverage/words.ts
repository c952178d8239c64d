import { fold, foldProse } from './fold.js'

/** A name of at least two words, whose case tells it from prose. */
const identifier = /[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+/g

const identifiers = (text: string): string[] => text.match(identifier) ?? []

/** Fragments that the scan makes of letters at the edge of a cell are shorter than this. */
const shortestWord = 4

/**
 * Compares what the spec says with what a stretch of the book says, in whatever order.
 *
 * @param specified Statements that the book must make.
 * @param lines The lines of the book.
 * @param known What else may stand there.
 * @param prose The lines without the other columns of their tables.
 * @returns What only one of the two has.
 */
export function compareWords(
  specified: readonly string[],
  lines: readonly string[],
  known: readonly string[],
  prose: readonly string[] = lines,
): string[] {
  return [
    ...new Set([...onlyInSpec(specified, lines, prose), ...onlyInBook(lines, [...specified, ...known])]),
  ]
}

/** The statements that the book does not make in one piece, and those of their words that it has nowhere. */
export function onlyInSpec(
  specified: readonly string[],
  lines: readonly string[],
  prose: readonly string[] = lines,
): string[] {
  const book = foldProse(lines.join(' '))
  const numbers = new Set(lines.flatMap(numbersIn))
  const cells = prose.map((line) => [foldProse(line), foldProse(line.replace(remains, ''))])
  const hasWord = (word: string) =>
    book.includes(foldProse(word)) && numbersIn(word).every((number) => numbers.has(number))
  return specified
    .filter((statement) => {
      const text = foldProse(statement)
      return !book.includes(text) && !isMadeUpOf(text, cells)
    })
    .flatMap((statement) => {
      const words = statement.split(/\s+/)
      return [
        `not in one piece: ${words.slice(0, 6).join(' ')}`,
        ...words.filter((word) => !hasWord(word)).map((word) => `only in the spec: ${word}`),
      ]
    })
}

const numbersIn = (text: string): string[] => text.match(/\d+/g) ?? []

/** Letters of a row above or below, at the start of a line. */
const remains = /^(?:\S{1,2} )+/

/**
 * Whether lines make up a text: in their order and each as a whole, but with lines of other columns in between.
 *
 * @param lines The ways in which each line can be read.
 */
function isMadeUpOf(text: string, lines: readonly (readonly string[])[]): boolean {
  const reached = new Set([0])
  for (const line of lines) {
    for (const position of [...reached]) {
      // Where a line ends and the next one begins with a letter of those, both are folded into one.
      for (const start of [position, Math.max(0, position - 1)]) {
        for (const words of line) {
          if (words !== '' && text.startsWith(words, start)) reached.add(start + words.length)
        }
      }
    }
  }
  return reached.has(text.length)
}

/** The words and names that the spec has not. */
function onlyInBook(lines: readonly string[], specified: readonly string[]): string[] {
  const spec = foldProse(specified.join(' '))
  const names = new Set(specified.flatMap(identifiers).map(fold))
  const isNew = (word: string) => {
    const folded = foldProse(word)
    return (folded.length >= shortestWord || /\d\d/.test(word)) && !spec.includes(folded)
  }
  return lines
    .flatMap((line) => [
      ...identifiers(line).filter((name) => !names.has(fold(name))),
      ...line.replaceAll(identifier, ' ').split(/\s+/).filter(isNew),
    ])
    .map((word) => `only in the book: ${word}`)
}
