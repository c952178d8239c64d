import type { Product } from '../../model/model.js'
import { pascalCase } from '../naming.js'
import { generatedFolder } from '../packages.js'
import { constant } from '../typescript/constant.js'
import { interfaceText } from '../typescript/interface.js'
import { literal, propertyName } from '../typescript/literal.js'
import { type Module, reference } from '../typescript/module.js'
import { noteTags } from '../typescript/note-tags.js'

/** The module of the quotas of an account. */
export function quotasModule(product: Product, scope: string): Module {
  return {
    path: `${generatedFolder('mock', product)}/quotas.ts`,
    scope,
    from: `${product.folder}/quotas.yaml`,
    declarations: declarationsOf(product, scope),
  }
}

function declarationsOf({ service, abbreviation, quotas }: Product, scope: string): Module['declarations'] {
  return [
    {
      key: `${scope}:quotas-type`,
      name: `${pascalCase(service)}Quotas`,
      typeOnly: true,
      structure: (name) =>
        interfaceText(name, {
          description: [`The quotas of an account of ${abbreviation}.`],
          members: quotas.map((quota) => ({
            description: [`${quota.description}${quota.unit === undefined ? '' : `, in ${quota.unit}`}.`],
            tags: [`@defaultValue ${quota.value}`, ...noteTags(quota)],
            signature: `readonly ${propertyName(quota.name)}: number`,
          })),
        }),
    },
    {
      key: `${scope}:quotas`,
      name: `${service}Quotas`,
      typeOnly: false,
      structure: (name) =>
        constant(name, {
          description: `The default quotas of ${abbreviation}.`,
          type: reference(`${scope}:quotas-type`),
          initializer: literal(Object.fromEntries(quotas.map((quota) => [quota.name, quota.value]))),
        }),
    },
  ]
}
