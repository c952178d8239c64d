import type { Product } from '../../model/model.js'
import { pascalCase } from '../naming.js'
import { generatedFolder } from '../packages.js'
import { constant } from '../typescript/constant.js'
import { docs } from '../typescript/docstring.js'
import { literal, propertyName } from '../typescript/literal.js'
import { type Module, reference } from '../typescript/module.js'
import { noteTags } from '../typescript/note-tags.js'
import { StructureKind } from '../typescript/ts-morph.js'

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
      structure: (name) => ({
        kind: StructureKind.Interface,
        name,
        isExported: true,
        docs: docs([`The quotas of an account of ${abbreviation}.`]),
        properties: quotas.map((quota) => ({
          name: propertyName(quota.name),
          type: 'number',
          isReadonly: true,
          docs: docs(
            [`${quota.description}${quota.unit === undefined ? '' : `, in ${quota.unit}`}.`],
            [`@defaultValue ${quota.value}`, ...noteTags(quota)],
          ),
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
