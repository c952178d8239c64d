import type { Product } from '../../model/model.js'
import { dataTypeName } from '../naming.js'
import { actionLink, linkRewriter } from './links.js'
import { parameterRows } from './parameters.js'
import { withNotes } from './source.js'

export function typesView(product: Product): object {
  const rewriteLinks = linkRewriter(product, '')
  const row = parameterRows(product, '')
  return {
    types: product.types.map((type) => ({
      name: type.name,
      typeName: dataTypeName(type.name, product) === type.name ? '' : dataTypeName(type.name, product),
      description: rewriteLinks(withNotes(type.description ?? '', type)),
      deprecated: type.deprecated,
      users: type.usedBy.map((name) => actionLink(name, product)).join(', '),
      members: type.members.map(row),
      hasRequired: type.members.some(({ required }) => required !== undefined),
    })),
  }
}
