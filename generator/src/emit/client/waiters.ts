import type { Action, Product, Waiter } from '../../model/model.js'
import { waiterMethodName } from '../naming.js'
import { constant } from '../typescript/constant.js'
import { literal, objectLiteral, propertyName } from '../typescript/literal.js'
import { type Declaration, type Module, reference } from '../typescript/module.js'
import { noteTags } from '../typescript/note-tags.js'
import { typeText } from '../typescript/parameters.js'
import { actionKey, key } from './keys.js'

export function waitersOf({ states }: Product): Waiter[] {
  return states.flatMap(({ waiters }) => waiters)
}

export function waiterKey(scope: string, product: Product, { name }: Waiter): string {
  return key(scope, product, `waiter/${name}`)
}

function actionOf({ action }: Waiter, { actions }: Product): Action {
  const found = actions.find(({ name }) => name === action)
  if (found === undefined)
    throw new Error(`The waiter polls the unknown action ${action}; the linker should have reported it.`)
  return found
}

/** The type of the input of a waiter: that of the action, with the additional required parameters of the waiter. */
export function waiterInput(waiter: Waiter, product: Product, scope: string): string {
  const action = actionOf(waiter, product)
  const request = reference(actionKey(scope, product, action, 'request'))
  const required = action.input.filter(({ name }) => waiter.requires.includes(name))
  if (required.length === 0) return request
  const direction = { input: true, output: false }
  const members = required.map(
    (parameter) => `${propertyName(parameter.name)}: ${typeText(parameter, direction, scope, product)}`,
  )
  return `${request} & { ${members.join('; ')} }`
}

/** Whether the input of a waiter may be omitted. */
export function canBeEmpty(waiter: Waiter, product: Product): boolean {
  return actionOf(waiter, product).input.every(
    ({ name, required }) => !required && !waiter.requires.includes(name),
  )
}

/** The waiters of the product, as data. */
export function waitersModule(product: Product, scope: string): Module {
  return {
    path: `packages/${scope}/src/generated/waiters.ts`,
    scope: `${scope}/waiters`,
    from: `${product.folder}/states.yaml`,
    declarations: waitersOf(product).map((waiter) => declaration(waiter, product, scope)),
  }
}

function declaration(waiter: Waiter, product: Product, scope: string): Declaration {
  const { name: waiterName, summary, status, success, failure, notFound, reasons } = waiter
  const [response, value] = (['response', 'action'] as const).map((part) =>
    reference(actionKey(scope, product, { name: waiter.action }, part)),
  )
  const type = reference(`core/wait:${isDeletion(waiter) ? 'DeletionWaiter' : 'Waiter'}`)
  return {
    key: waiterKey(scope, product, waiter),
    name: waiterMethodName(waiterName),
    typeOnly: false,
    structure: (name) =>
      constant(name, {
        description: `Waits until ${summary}, for \`waitUntil\`. Polls ${waiter.action}.`,
        tags: noteTags(waiter),
        type: `${type}<${waiterInput(waiter, product, scope)}, ${response}>`,
        initializer: objectLiteral({
          name: literal(waiterName),
          action: value,
          status: literal(status),
          success: literal(success),
          failure: literal(failure),
          notFound: isDeletion(waiter) ? literal(notFound) : undefined,
          reasons: reasons.length > 0 ? literal(reasons) : undefined,
        }),
      }),
  }
}

/** Whether the waiter waits for the deletion of a resource. */
export function isDeletion({ notFound }: Waiter): boolean {
  return notFound.length > 0
}
