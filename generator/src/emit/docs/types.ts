import type { Product } from '../../model/model.js'
import { dataTypeName } from '../naming.js'
import { actionLink, linkRewriter, typePagesOf } from './links.js'
import { parameterRows } from './parameters.js'
import { withNotes } from './source.js'
import type { TypePage } from './type-pages.js'

export function typesView(product: Product, { prefix, types }: TypePage): object {
  const toReference = prefix === '' ? '' : '../'
  const rewriteLinks = linkRewriter(product, toReference)
  const row = parameterRows(product, toReference)
  return {
    prefix,
    pages: prefix === '' ? otherPages(product) : '',
    types: types.map((type) => ({
      name: type.name,
      typeName: dataTypeName(type.name, product) === type.name ? '' : dataTypeName(type.name, product),
      description: rewriteLinks(withNotes(type.description ?? '', type)),
      deprecated: type.deprecated,
      users: type.usedBy.map((name) => actionLink(name, product, toReference)).join(', '),
      members: type.members.map(row),
      hasRequired: type.members.some(({ required }) => required !== undefined),
    })),
  }
}

/** Links to the pages of data types, except the first. */
function otherPages(product: Product): string {
  const pages = typePagesOf(product).filter(({ prefix }) => prefix !== '')
  return pages.map(({ prefix, path }) => `[${prefix}](${path})`).join(', ')
}
