import { checkDescription } from '../action/checks.js'
import type { ScfContext } from '../action/context.js'
import { refusal } from '../action/errors.js'
import { ordered, page } from '../action/listing.js'
import { formatTime } from '../action/time.js'
import type { ScfHandlers } from '../generated/handlers.js'
import type { Namespace, SearchKey } from '../generated/types.js'
import { defaultNamespace, findNamespace } from '../store/lookup.js'
import { namespacePath, regionOf } from '../store/paths.js'
import type { NamespaceRecord } from '../store/records.js'
import type { World } from '../store/world.js'

/** The actions of Chapter Namespace APIs. */
export type NamespaceHandlers = Pick<
  ScfHandlers,
  'createNamespace' | 'deleteNamespace' | 'listNamespaces' | 'updateNamespace'
>

export function namespaceHandlers(world: World): NamespaceHandlers {
  const { store, tables, limits } = world
  return {
    createNamespace({ Namespace: name, Description: description = '' }, context) {
      checkDescription(context, description)
      if (name === defaultNamespace) throw refusal(context, ['InvalidParameterValue.DefaultNamespace'])
      const region = regionOf(context)
      const namespaces = tables.namespaces.all(region)
      if (namespaces.has(name)) {
        throw refusal(context, ['ResourceInUse.Namespace'], `The namespace ${name} already exists.`)
      }
      if (namespaces.size >= limits.namespaces) {
        throw refusal(
          context,
          ['LimitExceeded.Namespace'],
          `An account has at most ${limits.namespaces} namespaces in a region.`,
        )
      }
      const record = { name, description, created: context.now, modified: context.now }
      store.change(() => tables.namespaces.put(region, name, record))
      return {}
    },

    updateNamespace({ Namespace: name, Description: description }, context) {
      checkDescription(context, description)
      const record = { ...findNamespace(world, context, name), description, modified: context.now }
      store.change(() => tables.namespaces.put(regionOf(context), name, record))
      return {}
    },

    deleteNamespace({ Namespace: name }, context) {
      const region = regionOf(context)
      if (name === defaultNamespace) throw refusal(context, ['FailedOperation.DeleteNamespace'])
      findNamespace(world, context, name)
      const functions = tables.functions.all(namespacePath(region, name)).size
      if (functions > 0) {
        throw refusal(
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
      const conditions = search.map((one) => condition(context, one))
      const found = [...tables.namespaces.all(regionOf(context)).values()].filter((namespace) =>
        conditions.every((holds) => holds(namespace)),
      )
      const inOrder = ordered(found, order, comparedBy(context, orderBy))
      return {
        Namespaces: page(inOrder, input, context).map(described),
        TotalCount: found.length,
      }
    },
  }
}

/** One condition of a search; all of them must hold. It finds a part of the text. */
function condition(
  context: ScfContext,
  { Key: key, Value: part }: SearchKey,
): (namespace: NamespaceRecord) => boolean {
  if (key === 'Namespace') return ({ name }) => name.includes(part)
  if (key === 'Description') return ({ description }) => description.includes(part)
  throw refusal(
    context,
    ['InvalidParameterValue.SearchKey'],
    'The Key of SearchKey must be Namespace or Description.',
  )
}

/** In the order of creation unless Orderby names another. */
function comparedBy(
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
      throw refusal(
        context,
        ['InvalidParameterValue.Orderby'],
        'The parameter Orderby must be Name or Updatetime.',
      )
  }
}

function described({ name, description, created, modified }: NamespaceRecord): Namespace {
  return {
    Name: name,
    Description: description,
    Type: 'default',
    // The documentation describes these two the other way round; their names say what the cloud answers.
    AddTime: formatTime(created),
    ModTime: formatTime(modified),
  }
}
