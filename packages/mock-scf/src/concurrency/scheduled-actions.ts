import type { ScfContext } from '../action/context.js'
import { cronFields, cronProblem } from '../action/cron.js'
import { refusal } from '../action/errors.js'
import type { TriggerAction } from '../generated/types.js'

/**
 * Checks the scheduled actions of a version's provisioned concurrency.
 *
 * @param most The largest number that an action may set.
 * @throws {ApiError} the codes that the action documents for them
 */
export function checkScheduledActions(
  context: ScfContext,
  actions: readonly TriggerAction[],
  most: number,
): void {
  const names = new Set<string>()
  const times = new Set<string>()
  const minutes = new Set<string>()
  for (const action of actions) {
    const name = action.TriggerName ?? ''
    if (!/^[A-Za-z0-9_-]{1,100}$/.test(name)) {
      throw refusal(
        context,
        ['InvalidParameterValue.ProvisionTriggerName'],
        'The TriggerName of a scheduled action has 1 to 100 letters, digits, dashes and underscores.',
      )
    }
    if (names.has(name)) {
      throw refusal(
        context,
        ['InvalidParameterValue.ProvisionTriggerNameDuplicate'],
        `Two scheduled actions have the TriggerName ${name}.`,
      )
    }
    names.add(name)
    const time = checkTime(context, name, action.TriggerCronConfig ?? '')
    if (times.has(time)) {
      throw refusal(
        context,
        ['InvalidParameterValue.ProvisionTriggerCronConfigDuplicate'],
        `Two scheduled actions have the TriggerCronConfig ${time}.`,
      )
    }
    times.add(time)
    const [, ...minute] = time.split(' ')
    if (minutes.has(minute.join(' '))) {
      throw refusal(
        context,
        ['LimitExceeded.ProvisionTriggerInterval'],
        `The TriggerCronConfig ${time} is within a minute of that of another scheduled action.`,
      )
    }
    minutes.add(minute.join(' '))
    checkTarget(context, name, action.TriggerProvisionedConcurrencyNum ?? 0, most)
  }
}

function checkTime(context: ScfContext, name: string, cron: string): string {
  const problem = cronProblem(cron)
  if (problem !== undefined) {
    throw refusal(
      context,
      ['InvalidParameterValue.TriggerCronConfig'],
      `The TriggerCronConfig of ${name} must be a cron expression such as 0 0 6 * * * *: ${problem}.`,
    )
  }
  const fields = cronFields(cron)
  // Instances start at a rate a minute: what changes more often than that could never be reached.
  if (!/^\d+$/.test(fields[0] ?? '')) {
    throw refusal(
      context,
      ['InvalidParameterValue.TriggerCronConfigTimeInterval'],
      `The TriggerCronConfig of ${name} must name one second, as an action comes once a minute at most.`,
    )
  }
  return fields.join(' ')
}

function checkTarget(context: ScfContext, name: string, target: number, most: number): void {
  if (target < 0) {
    throw refusal(
      context,
      ['InvalidParameterValue.TriggerProvisionedConcurrencyNum'],
      `The TriggerProvisionedConcurrencyNum of ${name} must be at least 0.`,
    )
  }
  if (target > most) {
    throw refusal(
      context,
      ['LimitExceeded.ProvisionTriggerAction'],
      `The TriggerProvisionedConcurrencyNum of ${name} must be at most ${most}, which the quota has room for.`,
    )
  }
}
