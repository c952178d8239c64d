/**
 * Finds the names that differ from others only in letters that scans confuse. The rarest spellings are considered the misread
 * ones; of equally frequent ones, those that come later.
 *
 * @param names All occurrences of names, with repetitions.
 * @returns The probable spelling of each misread name.
 */
export function misreadNames(names: Iterable<string>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const name of names) {
    const folded = foldConfusable(name)
    const spellings = counts.get(folded) ?? new Map<string, number>()
    counts.set(folded, spellings.set(name, (spellings.get(name) ?? 0) + 1))
  }
  const misread = new Map<string, string>()
  for (const spellings of counts.values()) {
    const [[known] = [], ...others] = [...spellings].sort(([, a], [, b]) => b - a)
    if (known === undefined) continue
    for (const [name] of others) misread.set(name, known)
  }
  return misread
}

/** Replaces letters that scans confuse by one of them, so that a misread name equals the correct one. */
export function foldConfusable(name: string): string {
  return name.replaceAll(/[Il1|]/g, 'l').replaceAll('rn', 'm')
}
