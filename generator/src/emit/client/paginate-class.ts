import type { MethodDeclarationStructure, OptionalKind } from 'ts-morph'
import { type DataTypes, dataTypesOf } from '../../model/data-types.js'
import { memberAt } from '../../model/member-path.js'
import type { Product } from '../../model/model.js'
import { methodName, pascalCase } from '../naming.js'
import { docs } from '../typescript/docstring.js'
import { type Module, reference } from '../typescript/module.js'
import { typeText } from '../typescript/parameters.js'
import { Scope } from '../typescript/ts-morph.js'
import { inputParameter } from './input-parameter.js'
import { actionKey, key } from './keys.js'
import { memberClass } from './member-class.js'
import { type PaginatedAction, paginatedActions } from './paginators.js'
import { regionKey } from './regions.js'
import { actionTags, limitSentence } from './sentences.js'

export function paginateKey(scope: string, product: Product): string {
  return key(scope, product, 'paginate')
}

/** The class with one paginator method for each list. */
export function paginateModule(product: Product, scope: string): Module {
  const types = dataTypesOf(product)
  return {
    path: `packages/${scope}/src/generated/paginate.ts`,
    scope,
    from: `${product.folder}/actions`,
    declarations: [
      {
        key: paginateKey(scope, product),
        name: `${pascalCase(product.service)}Paginate`,
        typeOnly: false,
        structure: (name) =>
          memberClass(
            name,
            `The paginators of ${product.abbreviation}, one method for each list.`,
            paginatedActions(product).map((action) => method(action, product, types, scope)),
          ),
      },
    ],
  }
}

function method(
  action: PaginatedAction,
  product: Product,
  types: DataTypes,
  scope: string,
): OptionalKind<MethodDeclarationStructure> {
  const { input, output, pagination } = action
  const [request = '', response, pages] = (['request', 'response', 'pages'] as const).map((part) =>
    reference(actionKey(scope, product, action, part)),
  )
  const items = memberAt(pagination.items, output, types)
  const itemParameter = { ...items, type: { ...items.type, array: false } }
  const item = typeText(itemParameter, { input: false, output: true }, scope, product)
  return {
    name: methodName(action.name, product),
    scope: Scope.Public,
    parameters: [
      inputParameter(
        request,
        input.every(({ required }) => !required),
      ),
      {
        name: 'options',
        type: `${reference('core/paginate:PaginateOptions')}<${reference(regionKey(scope, product))}>`,
        hasQuestionToken: true,
      },
    ],
    returnType: `${reference('core/paginate:PaginatedList')}<${response}, ${item}>`,
    statements: [`return ${reference('core/paginate:paginate')}(this.client, ${pages}, input, options)`],
    docs: docs(
      [action.summary, `Iterates over the ${pagination.items} of all pages. ${limitSentence(action)}`.trim()],
      actionTags(action),
    ),
  }
}
