/** How many entries in a row may be wrong. It bounds the time that the search takes. */
const window = 20

/** The cheapest explanation of a sequence up to an entry that is considered correct. */
interface Explanation {
  /** The number of entries that are reported. */
  readonly cost: number
  /** The index of the correct entry before it; undefined if there is none. */
  readonly previous: number | undefined
  /** Whether the entry is reported because it does not follow the previous one, although both are considered correct. */
  readonly isBreak: boolean
}

/** An entry of a sequence that is out of order. */
export interface Outlier {
  readonly index: number
  /** The index of the nearest correct entry before it; undefined if there is none. */
  readonly before: number | undefined
  /** The index of the nearest correct entry after it; undefined if there is none. */
  readonly after: number | undefined
}

/**
 * Finds the fewest entries that explain why a sequence is not in order, so that one wrong entry is reported once, and not
 * all the others.
 *
 * @param follows Whether two entries, with only wrong ones between them, can both be correct.
 */
export function outliers<Entry>(
  entries: readonly Entry[],
  follows: (earlier: Entry, later: Entry, distance: number) => boolean,
): Outlier[] {
  const best: Explanation[] = []
  for (const [index, entry] of entries.entries()) {
    let cheapest: Explanation = { cost: index, previous: undefined, isBreak: false }
    for (let previous = index - 1; previous >= Math.max(0, index - window); previous -= 1) {
      const earlier = entries[previous]
      const before = best[previous]
      if (earlier === undefined || before === undefined) continue
      const isBreak = !follows(earlier, entry, index - previous)
      // A wrong entry is a slightly better explanation than a break. Of equal ones, the later entry is considered wrong.
      const cost = before.cost + index - previous - 1 + (isBreak ? 1.001 : 0)
      if (cost <= cheapest.cost) cheapest = { cost, previous, isBreak }
    }
    best.push(cheapest)
  }
  return explain(best)
}

/** Lists the outliers of the cheapest explanation of the whole sequence. */
function explain(best: readonly Explanation[]): Outlier[] {
  let last: number | undefined
  let lowest = Infinity
  for (const [index, { cost }] of best.entries()) {
    const total = cost + best.length - 1 - index
    if (total < lowest) [lowest, last] = [total, index]
  }
  const correct: number[] = []
  for (let index = last; index !== undefined; index = best[index]?.previous) correct.push(index)
  correct.reverse()
  const found: Outlier[] = []
  let next = 0
  for (const [index, { isBreak }] of best.entries()) {
    const isCorrect = correct[next] === index
    if (!isCorrect || isBreak) {
      found.push({ index, before: correct[next - 1], after: correct[isCorrect ? next + 1 : next] })
    }
    if (isCorrect) next += 1
  }
  return found
}
