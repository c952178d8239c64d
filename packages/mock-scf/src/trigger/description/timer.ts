import type { ScfContext } from '../../action/context.js'
import { cronFields, cronProblem } from '../../action/cron.js'
import { apiError } from '../../action/errors.js'
import { parseMembers } from './members.js'

/**
 * Reads the TriggerDesc of a timer: a cron expression, or JSON with one as in responses.
 *
 * @throws {ApiError} InvalidParameterValue.TriggerDesc
 */
export function timerDesc(context: ScfContext, text = ''): string {
  const expression = text.startsWith('{') ? parseMembers(context, text).cron : text
  const problem = typeof expression === 'string' ? cronProblem(expression) : 'it must be text'
  if (problem !== undefined) {
    throw apiError(
      context,
      ['InvalidParameterValue.TriggerDesc'],
      `The parameter TriggerDesc of a timer must be a cron expression such as 0 */5 * * * * *: ${problem}.`,
    )
  }
  return JSON.stringify({ cron: cronFields(String(expression)).join(' ') })
}
