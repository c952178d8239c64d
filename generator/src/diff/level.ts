/** The version bumps of semantic versioning, from the lowest to the highest. */
export const levels = ['patch', 'minor', 'major'] as const

export type Level = (typeof levels)[number]

/** The highest of the given levels; undefined if there are none. */
export function highest(given: Iterable<Level>): Level | undefined {
  return [...given].reduce<Level | undefined>(
    (found, level) => (found === undefined || levels.indexOf(level) > levels.indexOf(found) ? level : found),
    undefined,
  )
}
