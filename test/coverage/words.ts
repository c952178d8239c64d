import { fold, foldProse } from './fold.js'

/** A name of at least two words, whose case tells it from prose. */
const identifier = /[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+/g

function identifiers(text: string): string[] {
  return text.match(identifier) ?? []
}

/** Fragments that the scan makes of letters at the edge of a cell are shorter than this. */
const shortestWord = 4

/**
 * Compares what the spec says with what a stretch of the book says, in whatever order.
 *
 * @param sentences What the book must say somewhere.
 * @param lines The lines of the book.
 * @param known What else may stand there.
 * @returns What only one of the two has.
 */
export function compareWords(
  sentences: readonly string[],
  lines: readonly string[],
  known: readonly string[],
): string[] {
  return [
    ...new Set([...missingSentences(sentences, lines), ...surplusWords(lines, [...sentences, ...known])]),
  ]
}

/** The sentences that the book does not say in one piece, and those of their words that it has nowhere. */
export function missingSentences(sentences: readonly string[], lines: readonly string[]): string[] {
  const book = foldProse(lines.join(' '))
  const readings = lines.map(readingsOf)
  return sentences.flatMap((sentence) => {
    const text = foldProse(sentence)
    return book.includes(text) || isMadeUpOf(text, readings) ? [] : inPieces(sentence, lines)
  })
}

/**
 * The descriptions that are not the whole of a cell, and those of their words that the book has nowhere.
 *
 * @param lines The lines of the tables without their other columns.
 */
export function missingCells(descriptions: readonly string[], lines: readonly string[]): string[] {
  const readings = lines.map(readingsOf)
  return descriptions.flatMap((description) =>
    isMadeUpOf(foldProse(description), readings) ? [] : inPieces(description, lines),
  )
}

function inPieces(statement: string, lines: readonly string[]): string[] {
  const book = foldProse(lines.join(' '))
  const numbers = new Set(lines.flatMap(numbersIn))
  const words = statement.split(/\s+/)
  const missing = words.filter(
    (word) => !book.includes(foldProse(word)) || numbersIn(word).some((number) => !numbers.has(number)),
  )
  return [
    `not in one piece: ${words.slice(0, 6).join(' ')}`,
    ...missing.map((word) => `only in the spec: ${word}`),
  ]
}

function numbersIn(text: string): string[] {
  return text.match(/\d+/g) ?? []
}

/** Letters of a row above or below, at the start of a line. */
const remains = /^(?:\S{1,2} )+/

function readingsOf(line: string): string[] {
  return [foldProse(line), foldProse(line.replace(remains, ''))]
}

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

/** The words and names of the book that the spec has not. */
function surplusWords(lines: readonly string[], specified: readonly string[]): string[] {
  const spec = foldProse(specified.join(' '))
  const names = new Set(specified.flatMap(identifiers).map(fold))
  function isNew(word: string) {
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
