import type { Action, Pagination, Parameter, Product } from '../../model/model.js'
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
  return {
    path: `packages/${scope}/src/generated/paginators.ts`,
    scope: `${scope}/paginators`,
    from: `${product.folder}/actions`,
    declarations: paginatedActions(product).map((action) => pages(action, product, scope)),
  }
}

function pages(action: PaginatedAction, product: Product, scope: string): Declaration {
  const { offset, limit, items, total } = action.pagination
  const size = inputOf(action, limit)?.default
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
        type: `${reference('core/paginate:Pages')}<${request}, ${response}, ${stringLiteral(items)}>`,
        initializer: objectLiteral({
          action: value,
          offset: stringLiteral(offset),
          limit: stringLiteral(limit),
          items: stringLiteral(items),
          total: total && stringLiteral(total),
          size: size === undefined ? undefined : String(size),
          textual: inputOf(action, offset)?.type.scalar === 'String' ? 'true' : undefined,
        }),
      }),
  }
}

function inputOf({ input }: Action, name: string): Parameter | undefined {
  return input.find((parameter) => parameter.name === name)
}
