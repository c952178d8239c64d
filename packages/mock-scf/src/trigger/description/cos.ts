import type { ScfContext } from '../../action/context.js'
import { checkMembers, parseMembers, triggerDescError } from './members.js'

/** The events of a bucket that invoke a function. */
interface CosRule {
  readonly event: string
  readonly filter?: { readonly Prefix: string; readonly Suffix: string }
}

/**
 * Creates a predicate for the COS triggers that a TriggerDesc selects: those with the same event and, if it has a
 * filter, the same filter.
 *
 * @returns Whether a stored TriggerDesc matches.
 */
export function cosTriggerMatcher(context: ScfContext, text: string | undefined): (desc: string) => boolean {
  const selector = cosRule(context, text)
  return (desc) => {
    const { event, filter } = cosRule(context, desc)
    if (event !== selector.event) return false
    const { filter: selected } = selector
    return !selected || (filter?.Prefix === selected.Prefix && filter.Suffix === selected.Suffix)
  }
}

/** @throws {ApiError} InvalidParameterValue.TriggerDesc, or InvalidParameterValue.Cos for an invalid member. */
export function cosDesc(context: ScfContext, bucketUrl: string, text: string | undefined): string {
  const { event, filter = { Prefix: '', Suffix: '' } } = cosRule(context, text)
  return JSON.stringify({ bucketUrl, event, filter })
}

function cosRule(context: ScfContext, text: string | undefined): CosRule {
  const { event, filter } = parseMembers(context, text)
  if (typeof event !== 'string' || !/^cos:[A-Za-z]+:(?:\*|[A-Za-z]+)$/.test(event)) {
    throw triggerDescError(context, 'Cos', 'event', 'an event such as cos:ObjectCreated:*')
  }
  if (filter === undefined) return { event }
  const { Prefix = '', Suffix = '' } = checkMembers(context, 'Cos', 'filter', filter)
  if (typeof Prefix !== 'string') throw triggerDescError(context, 'Cos', 'filter.Prefix', 'a string')
  if (typeof Suffix !== 'string') throw triggerDescError(context, 'Cos', 'filter.Suffix', 'a string')
  return { event, filter: { Prefix, Suffix } }
}
