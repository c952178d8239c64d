import type { Model, Product } from '../model/model.js'
import type { Session } from '../terminal/session.js'
import { checkProject, summarizeProduct } from './check.js'

interface InspectFlags {
  readonly json: boolean
  readonly product?: string
}

/** tc3 inspect */
export async function inspect(session: Session, { json, product: name }: InspectFlags): Promise<void> {
  const { model, diagnostics } = await checkProject(session)
  if (model === undefined) return session.failWithDiagnostics(diagnostics)
  const product = selectProduct(model, name)
  if (!json) return session.print(describeProduct(product))
  const { inspect: modelAsJson } = await import('../model/inspect.js')
  session.print(JSON.stringify(modelAsJson(model, product), null, 2))
}

function describeProduct(product: Product) {
  return [
    summarizeProduct(product),
    ...product.actions.map(({ name, summary }) => `  ${name}  ${summary}`),
  ].join('\n')
}

function selectProduct({ products }: Model, name: string | undefined): Product {
  const services = products.map(({ service }) => service).join(', ')
  const found = name === undefined ? products : products.filter(({ service }) => service === name)
  const [product, second] = found
  if (product === undefined)
    throw new Error(`The spec has no product ${name ?? ''}. Its products are: ${services || 'none'}.`)
  if (second !== undefined)
    throw new Error(`The spec has several products. Select one with --product: ${services}.`)
  return product
}
