import type { Action } from '../../model/model.js'
import { remarksTag } from '../typescript/remarks.js'

/** How often an action may be called, and where. */
export function limitSentence({ rateLimit, regions }: Action): string {
  return `At most ${rateLimit} requests a second.${regions === undefined ? '' : ` Only in ${regions.join(', ')}.`}`
}

/** The tags of a docstring that belongs to an action. */
export function actionTags(action: Action): string[] {
  return [
    ...(action.deprecated === undefined ? [] : [`@deprecated ${action.deprecated}`]),
    ...remarksTag(action),
    ...(action.page === undefined ? [] : [`@see ${action.page}`]),
  ]
}
