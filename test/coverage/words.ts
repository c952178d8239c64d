import { fold, foldProse } from './fold.js'

/** A camel-case name, whose case distinguishes it from prose. */
const identifier = /[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+/g

function identifiers(text: string): string[] {
  return text.match(identifier) ?? []
}

/** Shorter words are fragments of letters at the edge of a cell. */
const minWordLength = 4

/**
 * Compares text of the spec with a part of the book, in any order.
 *
 * @param sentences The sentences that the book must contain.
 * @param lines The lines of the book.
 * @param known Other text that the book can contain.
 * @returns The differences.
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

/** The sentences that the book does not contain in one piece, and the words that it does not contain at all. */
export function missingSentences(sentences: readonly string[], lines: readonly string[]): string[] {
  const book = foldProse(lines.join(' '))
  const readings = lines.map(readingsOf)
  return sentences.flatMap((sentence) => {
    const text = foldProse(sentence)
    return book.includes(text) || isMadeUpOf(text, readings) ? [] : inPieces(sentence, lines)
  })
}

/**
 * The descriptions that are not a complete cell, and the words that the book does not contain at all.
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

/** Fragments of letters of another row, at the start of a line. */
const fragments = /^(?:\S{1,2} )+/

function readingsOf(line: string): string[] {
  return [foldProse(line), foldProse(line.replace(fragments, ''))]
}

/**
 * Whether complete lines, in order, form a text. There can be lines of other columns in between.
 *
 * @param lines The possible readings of each line.
 */
function isMadeUpOf(text: string, lines: readonly (readonly string[])[]): boolean {
  const reached = new Set([0])
  for (const line of lines) {
    for (const position of [...reached]) {
      // If a line ends and the next one begins with a foldable letter, both are folded into one.
      for (const start of [position, Math.max(0, position - 1)]) {
        for (const words of line) {
          if (words !== '' && text.startsWith(words, start)) reached.add(start + words.length)
        }
      }
    }
  }
  return reached.has(text.length)
}

/** The words and names of the book that the spec does not contain. */
function surplusWords(lines: readonly string[], specified: readonly string[]): string[] {
  const spec = foldProse(specified.join(' '))
  const names = new Set(specified.flatMap(identifiers).map(fold))
  function isNew(word: string) {
    const folded = foldProse(word)
    return (folded.length >= minWordLength || /\d\d/.test(word)) && !spec.includes(folded)
  }
  return lines
    .flatMap((line) => [
      ...identifiers(line).filter((name) => !names.has(fold(name))),
      ...line.replaceAll(identifier, ' ').split(/\s+/).filter(isNew),
    ])
    .map((word) => `only in the book: ${word}`)
}
