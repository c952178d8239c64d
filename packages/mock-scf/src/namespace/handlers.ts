import { checkDescription } from '../action/checks.js'
import type { ScfContext } from '../action/context.js'
import { apiError } from '../action/errors.js'
import { paginate, sortItems } from '../action/listing.js'
import { formatTime } from '../action/time.js'
import type { Emulator } from '../emulator.js'
import { scfDefaults } from '../generated/defaults.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { Namespace, SearchKey } from '../generated/types.js'
import { defaultNamespace, findNamespace } from '../store/lookup.js'
import { namespacePath, regionPath } from '../store/paths.js'
import type { NamespaceRecord } from '../store/records.js'

/** The handlers of the actions of the chapter Namespace APIs. */
export type NamespaceHandlers = Pick<
  ScfHandlers,
  'createNamespace' | 'deleteNamespace' | 'listNamespaces' | 'updateNamespace'
>

export function namespaceHandlers(emulator: Emulator): NamespaceHandlers {
  const { store, tables, limits } = emulator
  return {
    createNamespace(input, context) {
      const { Namespace: name, Description: description = '', Type: type, ResourceEnv: resourceEnv } = input
      checkDescription(context, description)
      if (name === defaultNamespace) throw apiError(context, ['InvalidParameterValue.DefaultNamespace'])
      const region = regionPath(context)
      const namespaces = tables.namespaces.all(region)
      if (namespaces.has(name)) {
        throw apiError(context, ['ResourceInUse.Namespace'], `The namespace ${name} already exists.`)
      }
      if (namespaces.size >= limits.namespaces) {
        throw apiError(
          context,
          ['LimitExceeded.Namespace'],
          `An account has at most ${limits.namespaces} namespaces in a region.`,
        )
      }
      const record = {
        name,
        description,
        type,
        // No response has it.
        ...(resourceEnv && { resourceEnv }),
        created: context.now,
        modified: context.now,
      }
      store.change(() => tables.namespaces.put(region, name, record))
      return {}
    },

    updateNamespace({ Namespace: name, Description: description }, context) {
      checkDescription(context, description)
      const record = { ...findNamespace(emulator, context, name), description, modified: context.now }
      store.change(() => tables.namespaces.put(regionPath(context), name, record))
      return {}
    },

    deleteNamespace({ Namespace: name }, context) {
      const region = regionPath(context)
      if (name === defaultNamespace) throw apiError(context, ['FailedOperation.DeleteNamespace'])
      findNamespace(emulator, context, name)
      const functions = tables.functions.all(namespacePath(region, name)).size
      if (functions > 0) {
        throw apiError(
          context,
          ['ResourceInUse.Namespace'],
          `The namespace ${name} has ${functions} functions. Delete them first.`,
        )
      }
      store.change(() => tables.namespaces.delete(region, name))
      return {}
    },

    listNamespaces(input, context) {
      const { Orderby: orderBy, Order: order, SearchKey: search = [] } = input
      const filters = search.map((key) => namespaceFilter(context, key))
      const namespaces = [...tables.namespaces.all(regionPath(context)).values()].filter((namespace) =>
        filters.every((matches) => matches(namespace)),
      )
      const sorted = sortItems(namespaces, order, sortKey(context, orderBy))
      return {
        Namespaces: paginate(sorted, input, context).map(describeNamespace),
        TotalCount: namespaces.length,
      }
    },
  }
}

/** Creates the filter of one search key, which matches a substring. */
function namespaceFilter(
  context: ScfContext,
  { Key: key, Value: substring }: SearchKey,
): (namespace: NamespaceRecord) => boolean {
  if (key === 'Namespace') return ({ name }) => name.includes(substring)
  if (key === 'Description') return ({ description }) => description.includes(substring)
  throw apiError(
    context,
    ['InvalidParameterValue.SearchKey'],
    'The Key of SearchKey must be Namespace or Description.',
  )
}

/** Returns the sort key that Orderby names; undefined for the order of creation. */
function sortKey(
  context: ScfContext,
  orderBy: string | undefined,
): ((namespace: NamespaceRecord) => string | number) | undefined {
  switch (orderBy) {
    case undefined:
      return undefined
    case 'Name':
      return ({ name }) => name
    case 'Updatetime':
      return ({ modified }) => modified
    default:
      throw apiError(
        context,
        ['InvalidParameterValue.Orderby'],
        'The parameter Orderby must be Name or Updatetime.',
      )
  }
}

function describeNamespace(record: NamespaceRecord): Namespace {
  const { name, description, type = scfDefaults.CreateNamespace.Type, created, modified } = record
  return {
    Name: name,
    Description: description,
    Type: type,
    // The documentation swaps the descriptions of these two. The cloud's responses match their names.
    AddTime: formatTime(created),
    ModTime: formatTime(modified),
  }
}
