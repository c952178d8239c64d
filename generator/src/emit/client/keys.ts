import type { Action, Product } from '../../model/model.js'

/** The key of something that the client of a product declares once. */
export const key = (scope: string, product: Product, name: string): string =>
  `${scope}:${product.service}/${name}`

/** The key of something that the client declares for each action. */
export const actionKey = (
  scope: string,
  product: Product,
  action: Pick<Action, 'name'>,
  part: 'request' | 'response' | 'error-code' | 'action' | 'pages' | 'input-shape',
): string => key(scope, product, `action/${action.name}/${part}`)
