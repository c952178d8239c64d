import type { MethodDeclarationStructure, OptionalKind } from 'ts-morph'
import type { Product, Waiter } from '../../model/model.js'
import { pascalCase, waiterMethodName } from '../naming.js'
import { docs } from '../typescript/docstring.js'
import { type Module, reference } from '../typescript/module.js'
import { noteTags } from '../typescript/note-tags.js'
import { Scope } from '../typescript/ts-morph.js'
import { inputParameter } from './input-parameter.js'
import { actionKey, key } from './keys.js'
import { memberClass } from './member-class.js'
import { regionKey } from './regions.js'
import { canBeEmpty, isDeletion, waiterInput, waiterKey, waitersOf } from './waiters.js'

export function waitUntilKey(scope: string, product: Product): string {
  return key(scope, product, 'wait-until')
}

/** The class with one method for each waiter. */
export function waitUntilModule(product: Product, scope: string): Module {
  return {
    path: `packages/${scope}/src/generated/wait-until.ts`,
    scope,
    from: `${product.folder}/states.yaml`,
    declarations: [
      {
        key: waitUntilKey(scope, product),
        name: `${pascalCase(product.service)}WaitUntil`,
        typeOnly: false,
        structure: (name) =>
          memberClass(
            name,
            `The waiters of ${product.abbreviation}, one method for each.`,
            waitersOf(product).map((waiter) => method(waiter, product, scope)),
          ),
      },
    ],
  }
}

function method(waiter: Waiter, product: Product, scope: string): OptionalKind<MethodDeclarationStructure> {
  const response = reference(actionKey(scope, product, { name: waiter.action }, 'response'))
  const value = reference(waiterKey(scope, product, waiter))
  const failures = waiter.failure.length === 0 ? '' : `if it becomes ${waiter.failure.join(' or ')}, or `
  return {
    name: waiterMethodName(waiter.name),
    scope: Scope.Public,
    parameters: [
      inputParameter(waiterInput(waiter, product, scope), canBeEmpty(waiter, product)),
      {
        name: 'options',
        type: `${reference('core/wait:WaitOptions')}<${response}, ${reference(regionKey(scope, product))}>`,
        hasQuestionToken: true,
      },
    ],
    returnType: `Promise<${isDeletion(waiter) ? 'void' : response}>`,
    statements: [`return ${reference('core/wait:waitUntil')}(this.client, ${value}, input, options)`],
    docs: docs(
      [
        `Waits until ${waiter.summary}.`,
        `Polls ${waiter.action} until ${waiter.status} is ${waiter.success.join(' or ')}.`,
        `Throws a WaiterError ${failures}if the timeout expires.`,
      ],
      noteTags(waiter),
    ),
  }
}
