import { fold } from './fold.js'
import type { Parameter } from './spec.js'

/** A row of a table of parameters or members. */
export interface Row {
  readonly name: string
  /** Undefined if the name stands alone, like that of a data type above its table. */
  readonly type: string | undefined
  /** Undefined if the table has no such column. */
  readonly required: boolean | undefined
  /** The data type that it is a member of. */
  readonly of?: string
}

/** The rows of a table in the order of the spec. */
export function rowsOf(parameters: Readonly<Record<string, Parameter>>): Row[] {
  return Object.entries(parameters).map(([name, { type, required }]) => ({ name, type, required }))
}

/** A possible cell of a column. Unless it is sure, it can also be a word of a description. */
interface Cell {
  readonly text: string
  readonly sure: boolean
  /** The name in its row, if the scan read the row. */
  readonly row?: string
}

const noise = /^(?:[^A-Za-z\s]\S? )+/
const name = /^[A-Z]\w*(?:\.N)?$/
const scalars: ReadonlySet<string> = new Set(['String', 'Integer', 'Float', 'Boolean', 'Timestamp'])

/** The scan drops the g of String into the next line, and reads the o of No as a capital. */
const misread: Readonly<Record<string, string>> = { Strin: 'String', NG: 'No', NO: 'No' }

/** The tables of parameters in a part of the book, column by column, from top to bottom. */
export class Columns {
  readonly #names: Cell[] = []
  readonly #required: Cell[] = []
  readonly #types: Cell[] = []
  readonly #prose: string[] = []
  readonly #dataTypes: ReadonlySet<string>

  /**
   * @param lines The lines that hold the tables, among others.
   * @param dataTypes The names of all data types.
   */
  constructor(lines: readonly string[], dataTypes: readonly string[]) {
    this.#dataTypes = new Set(dataTypes.map(fold))
    for (const line of lines) this.#read(line)
  }

  /** The lines without the cells before a description. */
  get prose(): readonly string[] {
    return this.#prose
  }

  /**
   * Compares names, types, and the Required column.
   *
   * @param rows In the order of the book.
   */
  compare(rows: readonly Row[]): string[] {
    const column = (cells: (row: Row) => readonly string[]): Expected[] =>
      rows.flatMap((row) => cells(row).map((text) => ({ row, text })))
    const names = column((row) => [row.name])
    const required = column((row) => (row.required === undefined ? [] : [row.required ? 'Yes' : 'No']))
    const types = column(({ type }) => type?.split(' of ') ?? [])
    return [
      ...compareColumn('name', names, this.#names),
      ...compareColumn('required', required, this.#required),
      ...compareColumn('type', types, this.#types),
    ]
  }

  /** Reads a line, which is a row (`Limit No Integer Data offset`) or a cell of a column. */
  #read(line: string): void {
    const words = line
      .replace(noise, '')
      .split(' ')
      .map((word) => misread[word] ?? word)
    const [first = '', ...others] = words
    const [second = ''] = others
    const inRow = scalars.has(first)
      ? scalars.has(second)
      : isRequired(second) || second === 'Array' || this.#isType(second)
    const isName =
      first !== 'Array' && !isRequired(first) && (inRow || !scalars.has(first)) && name.test(first)
    if (isName) this.#names.push({ text: nameOf(first), sure: inRow })
    const alone = others.length === 0
    let cells: number
    if (isName && inRow) cells = 1 + this.#readCells(nameOf(first), others)
    else if (isRequired(first)) {
      this.#required.push({ text: first, sure: alone })
      cells = line.startsWith(first) ? 1 : 0
    } else {
      const sure = first === 'Array' ? alone || second === 'of' : alone && scalars.has(first)
      const types = this.#readType(words, { sure })
      // The name of a data type can also begin a description.
      cells = first === 'Array' || scalars.has(first) ? types : 0
    }
    this.#prose.push(cells === 0 ? line : words.slice(cells).join(' '))
  }

  /**
   * Reads the cells after a name and returns the number of their words. The Required column precedes the types of
   * parameters and follows those of members.
   */
  #readCells(row: string, words: readonly string[]): number {
    const beforeType = isRequired(words[0]) ? 1 : 0
    const afterType = beforeType + this.#readType(words.slice(beforeType), { sure: true, row })
    const at = beforeType === 1 ? 0 : afterType
    const text = words[at]
    if (text === undefined || !isRequired(text)) return afterType
    this.#required.push({ text, sure: true, row })
    return Math.max(afterType, at + 1)
  }

  /** Reads a type at the start of the words and returns the number of its words. */
  #readType([first = '', second, third, fourth]: readonly string[], cell: Omit<Cell, 'text'>): number {
    if (first !== 'Array') {
      if (!this.#isType(first)) return 0
      this.#types.push({ ...cell, text: first })
      return 1
    }
    this.#types.push({ ...cell, text: first })
    if (second !== 'of') return 1
    if (third === undefined || !this.#isType(third)) return 2
    // The type of a row is followed by its description, which can begin with the name of a data type.
    const sure = scalars.has(third) || fourth === undefined || isRequired(fourth)
    this.#types.push({ ...cell, text: third, sure })
    return sure ? 3 : 2
  }

  #isType(word: string): boolean {
    return scalars.has(word) || this.#dataTypes.has(fold(word))
  }
}

/** The table writes an array of values as `Tags.N`. */
function nameOf(word: string): string {
  return word.replace(/\.N$/, '')
}

function isRequired(word: string | undefined): boolean {
  return word === 'Yes' || word === 'No'
}

/** A cell that the book must have. */
interface Expected {
  readonly row: Row
  readonly text: string
}

function label({ of, name }: Row): string {
  return of === undefined ? name : `${of}.${name}`
}

/**
 * Aligns a column of the spec with the cells that were read: they must have all expected cells in order, and the spec
 * must have all sure ones.
 */
function compareColumn(title: string, expected: readonly Expected[], found: readonly Cell[]): string[] {
  const folded = {
    expected: expected.map(({ row, text }) => ({ text: fold(text), row: fold(row.name) })),
    found: found.map(({ text, row }) => ({
      text: fold(text),
      row: row === undefined ? undefined : fold(row),
    })),
  }
  function matches(row: number, cell: number): number {
    const here = folded.expected[row]
    const read = folded.found[cell]
    if (here === undefined || read === undefined || here.text !== read.text) return 0
    if (read.row !== undefined && read.row !== here.row) return 0
    return found[cell]?.sure ? 3 : 2
  }
  const best = Array.from({ length: expected.length + 1 }, () => new Array<number>(found.length + 1).fill(0))
  const score = (row: number, cell: number): number => best[row]?.[cell] ?? 0
  const together = (row: number, cell: number): number => matches(row, cell) + score(row + 1, cell + 1)
  for (const [row, scores] of [...best.entries()].reverse()) {
    for (let cell = found.length - 1; row < expected.length && cell >= 0; cell -= 1) {
      scores[cell] = Math.max(score(row + 1, cell), score(row, cell + 1), together(row, cell))
    }
  }
  const findings: string[] = []
  let row = 0
  let cell = 0
  while (row < expected.length || cell < found.length) {
    const here = expected[row]
    const read = found[cell]
    if (here !== undefined && matches(row, cell) > 0 && score(row, cell) === together(row, cell)) {
      row += 1
      cell += 1
    } else if (here === undefined || (read !== undefined && score(row, cell) === score(row, cell + 1))) {
      if (read?.sure)
        findings.push(
          `${title} only in the book: ${read.text}, ${here === undefined ? 'at the end' : `before ${label(here.row)}`}`,
        )
      cell += 1
    } else {
      findings.push(
        `${title} only in the spec: ${label(here.row)}${here.text === here.row.name ? '' : ` ${here.text}`}`,
      )
      row += 1
    }
  }
  return findings
}
