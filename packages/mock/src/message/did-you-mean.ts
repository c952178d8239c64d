/**
 * Finds the name closest to a misspelt one.
 *
 * @returns Undefined if none of `names` is similar.
 */
export function nearest(name: string, names: readonly string[]): string | undefined {
  // Names are short; a longer text is not a misspelling.
  if (name.length > 64) return undefined
  let best: string | undefined
  let least = Math.floor(name.length / 3) + 2
  for (const candidate of names) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance < least) {
      best = candidate
      least = distance
    }
  }
  return best
}

/** Returns the end of a message about an unknown name: ` Did you mean …?`, or nothing if no name is similar. */
export function didYouMean(name: string, names: readonly string[]): string {
  const suggestion = nearest(name, names)
  return suggestion === undefined ? '' : ` Did you mean ${suggestion}?`
}

/** The Levenshtein distance: the fewest letters to insert, delete or replace. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1]
    for (let j = 0; j < to.length; j++) {
      const replaced = (row[j] ?? 0) + (letter === to[j] ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
