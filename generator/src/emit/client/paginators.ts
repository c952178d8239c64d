import { type DataTypes, dataTypesOf } from '../../model/data-types.js'
import { memberAt } from '../../model/member-path.js'
import type { Action, Pagination, Product } from '../../model/model.js'
import { methodName } from '../naming.js'
import { constant } from '../typescript/constant.js'
import { objectLiteral, stringLiteral } from '../typescript/literal.js'
import { type Declaration, type Module, reference } from '../typescript/module.js'
import { actionKey } from './keys.js'

/** An action that returns a list in pages. */
export interface PaginatedAction extends Action {
  readonly pagination: Pagination
}

export function paginatedActions({ actions }: Product): PaginatedAction[] {
  return actions.flatMap((action) =>
    action.pagination === undefined ? [] : [{ ...action, pagination: action.pagination }],
  )
}

/** The paginators of the product, as data. */
export function paginatorsModule(product: Product, scope: string): Module {
  const types = dataTypesOf(product)
  return {
    path: `packages/${scope}/src/generated/paginators.ts`,
    scope: `${scope}/paginators`,
    from: `${product.folder}/actions`,
    declarations: paginatedActions(product).map((action) => pages(action, product, types, scope)),
  }
}

function pages(action: PaginatedAction, product: Product, types: DataTypes, scope: string): Declaration {
  const { pagination } = action
  const [request, response, value] = (['request', 'response', 'action'] as const).map((part) =>
    reference(actionKey(scope, product, action, part)),
  )
  return {
    key: actionKey(scope, product, action, 'pages'),
    name: `${methodName(action.name, product)}Pages`,
    typeOnly: false,
    structure: (name) =>
      constant(name, {
        description: `The paginator of ${action.name}, for \`paginate\`.`,
        tags: action.deprecated === undefined ? [] : [`@deprecated ${action.deprecated}`],
        type: `${reference('core/paginate:Pages')}<${request}, ${response}, ${stringLiteral(pagination.items)}>`,
        initializer: objectLiteral({ action: value, ...members(action, types) }),
      }),
  }
}

/** The members of the paginator that differ from kind to kind, as source text. */
function members(
  { pagination, input }: PaginatedAction,
  types: DataTypes,
): Record<string, string | undefined> {
  const { limit, items } = pagination
  const size = limit === undefined ? undefined : memberAt(limit, input, types).default
  const common = {
    limit: limit && stringLiteral(limit),
    items: stringLiteral(items),
    size: size === undefined ? undefined : String(size),
  }
  if (pagination.kind === 'cursor') {
    const { cursor, next, end, more } = pagination
    return {
      cursor: stringLiteral(cursor),
      next: stringLiteral(next),
      end: end && stringLiteral(end),
      more: more && stringLiteral(more),
      ...common,
    }
  }
  const position = pagination.kind === 'offset' ? pagination.offset : pagination.page
  const { size: pageSize, ...list } = common
  return {
    [pagination.kind]: stringLiteral(position),
    first: pagination.kind === 'page' && pagination.first !== 1 ? String(pagination.first) : undefined,
    ...list,
    total: pagination.total && stringLiteral(pagination.total),
    size: pageSize,
    textual: memberAt(position, input, types).type.scalar === 'String' ? 'true' : undefined,
  }
}
