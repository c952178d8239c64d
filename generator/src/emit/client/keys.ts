import type { Action, Product } from '../../model/model.js'

/** The key of a declaration that the client of a product has once. */
export function key(scope: string, product: Product, name: string): string {
  return `${scope}:${product.service}/${name}`
}

/** The key of a declaration that the client has for each action. */
export function actionKey(
  scope: string,
  product: Product,
  action: Pick<Action, 'name'>,
  part: 'request' | 'response' | 'error-code' | 'action' | 'pages' | 'input-shape',
): string {
  return key(scope, product, `action/${action.name}/${part}`)
}
