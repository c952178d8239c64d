import { ApiError, type Context } from '@tc3/mock'
import type { ListNamespacesRequest } from './generated/actions.js'
import type { ScfHandlers } from './generated/handlers.js'
import type { SearchKey } from './generated/types.js'
import { formatTime } from './time.js'

/** The actions of Chapter Namespace APIs. */
export type NamespaceHandlers = Pick<
  ScfHandlers,
  'createNamespace' | 'deleteNamespace' | 'listNamespaces' | 'updateNamespace'
>

interface Namespace {
  readonly name: string
  readonly description: string
  /** In milliseconds since 1970. */
  readonly created: number
  /** In milliseconds since 1970. */
  readonly modified: number
}

/** The namespace that each account has in each region from the beginning, and cannot delete. */
const defaultName = 'default'

/** The most namespaces of an account in a region, the default one included. */
const quota = 5

/** The behaviour of namespaces: each account has its own in each region, kept in the order of their creation. */
export function namespaceHandlers(): NamespaceHandlers {
  const places = new Map<string, Map<string, Namespace>>()

  function namespacesOf({ account, region, now }: Context): Map<string, Namespace> {
    const place = `${account}/${region}`
    const existing = places.get(place)
    if (existing) return existing
    const first = { name: defaultName, description: '', created: now, modified: now }
    const namespaces = new Map([[defaultName, first]])
    places.set(place, namespaces)
    return namespaces
  }

  return {
    createNamespace({ Namespace: name, Description: description = '' }, context) {
      const namespaces = namespacesOf(context)
      checkName(name)
      if (name === defaultName) throw new ApiError('InvalidParameterValue.DefaultNamespace')
      if (namespaces.has(name)) {
        throw new ApiError('ResourceInUse.Namespace', `The namespace ${name} already exists.`)
      }
      if (namespaces.size >= quota) {
        throw new ApiError(
          'LimitExceeded.Namespace',
          `An account has at most ${quota} namespaces in a region.`,
        )
      }
      namespaces.set(name, { name, description, created: context.now, modified: context.now })
      return {}
    },

    updateNamespace({ Namespace: name, Description: description }, context) {
      const namespaces = namespacesOf(context)
      const namespace = namespaces.get(name)
      if (!namespace) throw notFound(name)
      namespaces.set(name, { ...namespace, description, modified: context.now })
      return {}
    },

    deleteNamespace({ Namespace: name }, context) {
      checkName(name)
      if (name === defaultName) throw new ApiError('FailedOperation.DeleteNamespace')
      if (!namespacesOf(context).delete(name)) throw notFound(name)
      return {}
    },

    listNamespaces(input, context) {
      const { Offset: offset = 0, Limit: limit = 20, SearchKey: search = [] } = input
      // The action documents no codes of its own for these two.
      if (offset < 0) throw new ApiError('InvalidParameterValue', 'The parameter Offset must be at least 0.')
      if (limit < 0) throw new ApiError('InvalidParameterValue', 'The parameter Limit must be at least 0.')
      const conditions = search.map(condition)
      const found = [...namespacesOf(context).values()].filter((namespace) =>
        conditions.every((holds) => holds(namespace)),
      )
      return {
        Namespaces: ordered(found, input)
          .slice(offset, offset + limit)
          .map(described),
        TotalCount: found.length,
      }
    },
  }
}

function checkName(name: string) {
  if (/^[A-Za-z0-9_-]{1,30}$/.test(name)) return
  throw new ApiError(
    'InvalidParameterValue.NamespaceInvalid',
    'The name of a namespace has 1 to 30 letters, digits, hyphens (-) and underscores (_).',
  )
}

function notFound(name: string): ApiError {
  return new ApiError('ResourceNotFound.Namespace', `The namespace ${name} does not exist.`)
}

/** One condition of a search; all of them must hold. It finds a part of the text. */
function condition({ Key: key, Value: part }: SearchKey): (namespace: Namespace) => boolean {
  if (key === 'Namespace') return ({ name }) => name.includes(part)
  if (key === 'Description') return ({ description }) => description.includes(part)
  throw new ApiError(
    'InvalidParameterValue.SearchKey',
    'The Key of SearchKey must be Namespace or Description.',
  )
}

/** Ascending unless DESC is asked for; in the order of creation unless Orderby names another. */
function ordered(namespaces: readonly Namespace[], { Orderby, Order }: ListNamespacesRequest): Namespace[] {
  const sorted = [...namespaces].sort(comparison(Orderby))
  return Order === 'DESC' ? sorted.reverse() : sorted
}

function comparison(orderby: string | undefined): (a: Namespace, b: Namespace) => number {
  switch (orderby) {
    case undefined:
      return () => 0
    case 'Name':
      return (a, b) => (a.name < b.name ? -1 : 1)
    case 'Updatetime':
      return (a, b) => a.modified - b.modified
    default:
      throw new ApiError('InvalidParameterValue.Orderby', 'Orderby must be Name or Updatetime.')
  }
}

function described({ name, description, created, modified }: Namespace) {
  return {
    Name: name,
    Description: description,
    Type: 'default',
    // The documentation describes these two the other way round; their names say what the cloud answers.
    AddTime: formatTime(created),
    ModTime: formatTime(modified),
  }
}
