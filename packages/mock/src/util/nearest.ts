/**
 * Finds the name that a misspelt one was probably meant to be.
 *
 * @returns The nearest of `names`, or undefined where none is near.
 */
export function nearest(name: string, names: readonly string[]): string | undefined {
  // Names are short; what is not is no misspelling of one.
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

/** What a message about a misspelt name ends with: the name that was probably meant; nothing where none is near. */
export function didYouMean(name: string, names: readonly string[]): string {
  const meant = nearest(name, names)
  return meant === undefined ? '' : ` Did you mean ${meant}?`
}

/** The least number of letters to insert, delete or replace (Levenshtein). */
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
