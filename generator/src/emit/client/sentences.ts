import type { Action } from '../../model/model.js'
import { noteTags } from '../typescript/note-tags.js'

/** Describes the rate limit of an action and the regions that support it; empty if nothing is known. */
export function limitSentence({ rateLimit, regions }: Action): string {
  return [
    rateLimit === undefined ? '' : `At most ${rateLimit} requests per second.`,
    regions === undefined ? '' : `Only in ${regions.join(', ')}.`,
  ]
    .join(' ')
    .trim()
}

/** The tags of a docstring about an action. */
export function actionTags(action: Action): string[] {
  return [
    ...(action.deprecated === undefined ? [] : [`@deprecated ${action.deprecated}`]),
    ...noteTags(action),
    ...(action.page === undefined ? [] : [`@see ${action.page}`]),
  ]
}
