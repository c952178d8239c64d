import type { ScfContext } from '../action/context.js'
import { cronFields, cronProblem } from '../action/cron.js'
import { apiError } from '../action/errors.js'
import type { TriggerAction } from '../generated/types.js'

/**
 * Checks the scheduled actions of provisioned concurrency.
 *
 * @param max The largest number of instances that an action may set.
 * @throws {ApiError} If an action is invalid or two actions conflict.
 */
export function checkScheduledActions(
  context: ScfContext,
  actions: readonly TriggerAction[],
  max: number,
): void {
  const names = new Set<string>()
  const crons = new Set<string>()
  const minutes = new Set<string>()
  for (const action of actions) {
    const name = action.TriggerName ?? ''
    if (!/^[A-Za-z0-9_-]{1,100}$/.test(name)) {
      throw apiError(
        context,
        ['InvalidParameterValue.ProvisionTriggerName'],
        'The TriggerName of a scheduled action must have 1 to 100 letters, digits, dashes and underscores.',
      )
    }
    if (names.has(name)) {
      throw apiError(
        context,
        ['InvalidParameterValue.ProvisionTriggerNameDuplicate'],
        `Two scheduled actions have the TriggerName ${name}.`,
      )
    }
    names.add(name)
    const cron = checkCron(context, name, action.TriggerCronConfig ?? '')
    if (crons.has(cron)) {
      throw apiError(
        context,
        ['InvalidParameterValue.ProvisionTriggerCronConfigDuplicate'],
        `Two scheduled actions have the TriggerCronConfig ${cron}.`,
      )
    }
    crons.add(cron)
    const [, ...minute] = cron.split(' ')
    if (minutes.has(minute.join(' '))) {
      throw apiError(
        context,
        ['LimitExceeded.ProvisionTriggerInterval'],
        `The TriggerCronConfig ${cron} is in the same minute as that of another scheduled action.`,
      )
    }
    minutes.add(minute.join(' '))
    checkTarget(context, name, action.TriggerProvisionedConcurrencyNum ?? 0, max)
  }
}

/** Checks a cron expression and returns it in its normal form. */
function checkCron(context: ScfContext, name: string, cron: string): string {
  const problem = cronProblem(cron)
  if (problem !== undefined) {
    throw apiError(
      context,
      ['InvalidParameterValue.TriggerCronConfig'],
      `The TriggerCronConfig of ${name} must be a cron expression such as 0 0 6 * * * *: ${problem}.`,
    )
  }
  const fields = cronFields(cron)
  // The number of instances that start per minute is limited, so shorter intervals have no effect.
  if (!/^\d+$/.test(fields[0] ?? '')) {
    throw apiError(
      context,
      ['InvalidParameterValue.TriggerCronConfigTimeInterval'],
      `The TriggerCronConfig of ${name} must specify one second: an action runs at most once a minute.`,
    )
  }
  return fields.join(' ')
}

function checkTarget(context: ScfContext, name: string, target: number, max: number): void {
  if (target < 0) {
    throw apiError(
      context,
      ['InvalidParameterValue.TriggerProvisionedConcurrencyNum'],
      `The TriggerProvisionedConcurrencyNum of ${name} must be at least 0.`,
    )
  }
  if (target > max) {
    throw apiError(
      context,
      ['LimitExceeded.ProvisionTriggerAction'],
      `The TriggerProvisionedConcurrencyNum of ${name} must be at most ${max}, the number of instances that the quota allows.`,
    )
  }
}
