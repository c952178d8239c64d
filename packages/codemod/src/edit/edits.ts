/** A range of the original text: offsets of its start and of its end. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A part of a replacement: a text, or a range of the original, which is written with the edits inside it. */
export type Piece = string | Range

interface Edit extends Range {
  readonly pieces: readonly Piece[]
  /** Called with the offset in the new text at which the replacement begins. */
  readonly onWrite: ((offset: number) => void) | undefined
}

/** Replacements of ranges of a text. They may be nested, but not overlap otherwise. */
export class Edits {
  readonly #text: string
  readonly #edits: Edit[] = []

  constructor(text: string) {
    this.#text = text
  }

  /** Replaces a range. Edits of its inside take effect only within the ranges among `pieces`. */
  replace({ start, end }: Range, ...pieces: readonly Piece[]): void {
    this.#edits.push({ start, end, pieces, onWrite: undefined })
  }

  insert(offset: number, text: string, onWrite?: (offset: number) => void): void {
    this.#edits.push({ start: offset, end: offset, pieces: [text], onWrite })
  }

  remove(range: Range): void {
    this.replace(range)
  }

  /** Whether a range is inside a replaced one, and not within a range that the replacement keeps. */
  isReplaced({ start, end }: Range): boolean {
    return this.#edits.some(
      (edit) =>
        edit.start <= start &&
        end <= edit.end &&
        edit.start < edit.end &&
        !edit.pieces.some((piece) => typeof piece !== 'string' && piece.start <= start && end <= piece.end),
    )
  }

  /** The text with all edits applied. */
  apply(): string {
    // Insertions first, then outer edits before inner ones. The sort is stable: of several edits of one range, the earlier
    // one is the outer one.
    const sorted = this.#edits.toSorted(
      (a, b) => a.start - b.start || Number(a.start < a.end) - Number(b.start < b.end) || b.end - a.end,
    )
    const written = new Set<Edit>()
    const chunks: string[] = []
    let length = 0
    const text = this.#text

    function write(chunk: string): void {
      chunks.push(chunk)
      length += chunk.length
    }

    function writeRange({ start, end }: Range, edits: readonly Edit[]): void {
      let position = start
      edits.forEach((edit, index) => {
        if (edit.start < position || edit.end > end || written.has(edit)) return
        written.add(edit)
        write(text.slice(position, edit.start))
        edit.onWrite?.(length)
        const inner = edits.slice(index + 1)
        for (const piece of edit.pieces) {
          if (typeof piece === 'string') write(piece)
          else writeRange(piece, inner)
        }
        position = edit.end
      })
      write(text.slice(position, end))
    }

    writeRange({ start: 0, end: text.length }, sorted)
    return chunks.join('')
  }
}
