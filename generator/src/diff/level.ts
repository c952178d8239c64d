/** What a change asks of a version, by semantic versioning. */
export const levels = ['patch', 'minor', 'major'] as const

export type Level = (typeof levels)[number]

/** The greatest of some levels; undefined of none. */
export function highest(some: Iterable<Level>): Level | undefined {
  return [...some].reduce<Level | undefined>(
    (found, level) => (found === undefined || levels.indexOf(level) > levels.indexOf(found) ? level : found),
    undefined,
  )
}
