import type { Product } from '../model/model.js'
import type { Session } from '../terminal/session.js'
import { checkProject, summarizeProduct } from './check.js'
import { selectProducts } from './select-product.js'

interface InspectFlags {
  readonly json: boolean
  readonly product?: string
}

/** tc3 inspect */
export async function inspect(session: Session, { json, product: name }: InspectFlags): Promise<void> {
  const { model, diagnostics } = await checkProject(session)
  if (model === undefined) return session.failWithDiagnostics(diagnostics)
  const products = selectProducts(model, name)
  if (!json) return session.print(products.map(describeProduct).join('\n\n'))
  const { inspect: productAsData } = await import('../emit/inspect.js')
  const [product, second] = products
  if (product !== undefined && second === undefined)
    return session.print(JSON.stringify(productAsData(model, product), null, 2))
  // Printed one by one, because the text of all products of the cloud may be longer than a string can be.
  session.print('{\n  "products": [')
  products.forEach((product, index) => {
    const text = JSON.stringify(productAsData(model, product), null, 2)
    session.print(`    ${text.replaceAll('\n', '\n    ')}${index < products.length - 1 ? ',' : ''}`)
  })
  session.print('  ]\n}')
}

function describeProduct(product: Product) {
  return [
    summarizeProduct(product),
    ...product.actions.map(({ name, summary }) => `  ${name}  ${summary}`),
  ].join('\n')
}
