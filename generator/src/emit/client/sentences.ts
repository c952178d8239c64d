import type { Action } from '../../model/model.js'

/** How often an action may be called, and where. */
export const limitSentence = ({ rateLimit, regions }: Action): string =>
  `At most ${rateLimit} requests a second.${regions === undefined ? '' : ` Only in ${regions.join(', ')}.`}`

/** The tags of a docstring that belongs to an action. */
export const actionTags = ({ deprecated, page }: Action): string[] => [
  ...(deprecated === undefined ? [] : [`@deprecated ${deprecated}`]),
  ...(page === undefined ? [] : [`@see ${page}`]),
]
