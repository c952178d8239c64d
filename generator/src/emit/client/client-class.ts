import type { MethodDeclarationStructure, OptionalKind } from 'ts-morph'
import type { Action, Product } from '../../model/model.js'
import { actionSuffixSentence, methodName, pascalCase } from '../naming.js'
import { docs } from '../typescript/docstring.js'
import { type Module, reference } from '../typescript/module.js'
import { Scope, StructureKind } from '../typescript/ts-morph.js'
import { inputParameter } from './input-parameter.js'
import { actionKey, key } from './keys.js'
import { paginateKey } from './paginate-class.js'
import { paginatedActions } from './paginators.js'
import { regionKey } from './regions.js'
import { actionTags, limitSentence } from './sentences.js'
import { waitUntilKey } from './wait-until-class.js'
import { waitersOf } from './waiters.js'

/** The client class, with one method for each action, and members for paginators and waiters. */
export function clientModule(product: Product, scope: string): Module {
  const members = [
    ...(paginatedActions(product).length === 0
      ? []
      : [{ name: 'paginate', key: paginateKey(scope, product), text: 'Paginators of lists.' }]),
    ...(waitersOf(product).length === 0
      ? []
      : [
          {
            name: 'waitUntil',
            key: waitUntilKey(scope, product),
            text: 'Waiters for statuses of resources.',
          },
        ]),
  ]
  return {
    path: `packages/${scope}/src/generated/client.ts`,
    scope,
    from: product.folder,
    declarations: [
      {
        key: key(scope, product, 'client'),
        name: `${pascalCase(product.service)}Client`,
        typeOnly: false,
        structure: (name) => ({
          kind: StructureKind.Class,
          name,
          isExported: true,
          docs: docs([
            `The client of ${product.title} (${product.abbreviation}), version ${product.version}, with one method for each action.`,
          ]),
          properties: [
            {
              name: 'client',
              type: reference('core:Client'),
              isReadonly: true,
              docs: docs(['Sends the calls. Functions such as `stream` of `@tc3/core/stream` need it.']),
            },
            {
              name: 'send',
              type: `${reference('core:Client')}['send']`,
              isReadonly: true,
              docs: docs([
                "Calls any action, also one that this class does not have: `send({ name: 'NewAction', region: true }, input)`.",
              ]),
            },
            ...members.map((member) => ({
              name: member.name,
              type: reference(member.key),
              isReadonly: true,
              docs: docs([member.text]),
            })),
          ],
          ctors: [
            {
              parameters: [
                {
                  name: 'options',
                  type: `${reference('core:ClientOptions')}<${reference(regionKey(scope, product))}>`,
                  initializer: '{}',
                },
              ],
              statements: [
                `this.client = ${reference('core:createClient')}(${reference(key(scope, product, 'service'))}, options)`,
                'this.send = this.client.send',
                ...members.map((member) => `this.${member.name} = new ${reference(member.key)}(this.client)`),
              ],
              docs: docs([], ['@param options The region, the credentials and the settings of requests.']),
            },
          ],
          methods: product.actions.map((action) => method(action, product, scope)),
        }),
      },
    ],
  }
}

function method(action: Action, product: Product, scope: string): OptionalKind<MethodDeclarationStructure> {
  const [request = '', response, value] = (['request', 'response', 'action'] as const).map((part) =>
    reference(actionKey(scope, product, action, part)),
  )
  return {
    name: methodName(action.name, product),
    scope: Scope.Public,
    parameters: [
      inputParameter(
        request,
        action.input.every(({ required }) => !required),
      ),
      {
        name: 'options',
        type: `${reference('core:CallOptions')}<${reference(regionKey(scope, product))}>`,
        hasQuestionToken: true,
      },
    ],
    returnType: `Promise<${response}>`,
    statements: [`return this.client.send(${value}, input, options)`],
    docs: docs(
      [action.summary, action.description, actionSuffixSentence(action.name, product), limitSentence(action)],
      actionTags(action),
    ),
  }
}
