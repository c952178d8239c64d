import type { Direction } from '../../model/direction.js'
import type { Product } from '../../model/model.js'
import { dataTypeName, dataTypeSuffixSentence } from '../naming.js'
import type { Module } from './module.js'
import { noteTags } from './note-tags.js'
import { dataTypeKey, parametersInterface } from './parameters.js'

/** The module of the data types of a product, as interfaces, for the package `scope`, in a folder. */
export function dataTypesModule(
  product: Product,
  scope: string,
  folder: string,
  { filled }: Pick<Direction, 'filled'> = {},
): Module {
  return {
    path: `${folder}/types.ts`,
    scope,
    from: `${product.folder}/types.yaml`,
    declarations: product.types.map((type) => ({
      key: dataTypeKey(scope, product, type.name),
      name: dataTypeName(type.name, product),
      typeOnly: true,
      structure: (name) =>
        parametersInterface(
          name,
          type.members,
          { input: type.usedInInput, output: type.usedInOutput, ...(filled && { filled }) },
          scope,
          product,
          [
            type.description,
            dataTypeSuffixSentence(type.name, product),
            `Used by ${type.usedBy.join(', ')}.`,
          ],
          [
            ...(type.deprecated ? ['@deprecated Deleted from the documentation, but still used.'] : []),
            ...noteTags(type),
          ],
        ),
    })),
  }
}
