import type { ScfContext } from '../action/context.js'
import { invalidParameter } from '../action/errors.js'
import { paginate, sortItems } from '../action/listing.js'
import type { Emulator } from '../emulator.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { Filter } from '../generated/types.js'
import { regionPath } from '../store/paths.js'
import type { CustomDomainRecord } from '../store/records.js'
import { describeDomain } from './describe.js'

/** Lists the domains of a region, by default the latest first. */
export function listCustomDomains({ tables }: Emulator): ScfHandlers['listCustomDomains'] {
  return (input, context) => {
    const filters = (input.Filters ?? []).map((filter) => domainFilter(context, filter))
    const matching = [...tables.customDomains.all(regionPath(context)).values()].filter((domain) =>
      filters.every((matches) => matches(domain)),
    )
    const sorted = sortItems(matching, input.Order, ({ created, modified }) =>
      input.OrderBy === 'ModTime' ? modified : created,
    )
    return { Total: matching.length, Domains: paginate(sorted, input, context).map(describeDomain) }
  }
}

/** Creates the predicate of one filter, which accepts any of its values. */
function domainFilter(
  context: ScfContext,
  { Name: name, Values: values }: Filter,
): (domain: CustomDomainRecord) => boolean {
  switch (name) {
    case 'Domain':
      return ({ domain }) => values.some((value) => value.toLowerCase() === domain)
    case 'Protocol':
      return ({ protocol }) => values.includes(protocol)
    case 'FunctionName':
      return ({ routes }) => routes.some(({ functionName }) => values.includes(functionName))
  }
  const [, key] = /^tag[-:](.+)$/s.exec(name) ?? []
  if (key !== undefined) {
    return ({ tags }) => tags.some(({ Key, Value }) => Key === key && values.includes(Value))
  }
  throw invalidParameter(
    context,
    'Filters',
    'The Name of a filter must be Domain, Protocol, FunctionName, or tag- with the key of a tag.',
  )
}
