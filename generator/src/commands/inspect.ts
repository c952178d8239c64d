import type { Model, Product } from '../model/model.js'
import type { Session } from '../terminal/session.js'
import { checked, overview } from './check.js'

interface InspectFlags {
  readonly json: boolean
  readonly product?: string
}

/** tc3 inspect */
export async function inspect(session: Session, { json, product: name }: InspectFlags): Promise<void> {
  const { model, diagnostics } = await checked(session)
  if (model === undefined) return session.complain(diagnostics)
  const product = select(model, name)
  if (!json) return session.say(describe(product))
  const { inspect: modelAsJson } = await import('../model/inspect.js')
  session.say(JSON.stringify(modelAsJson(model, product), null, 2))
}

function describe(product: Product) {
  return [overview(product), ...product.actions.map(({ name, summary }) => `  ${name}  ${summary}`)].join(
    '\n',
  )
}

function select({ products }: Model, name: string | undefined): Product {
  const services = products.map(({ service }) => service).join(', ')
  const found = name === undefined ? products : products.filter(({ service }) => service === name)
  const [product, second] = found
  if (product === undefined) throw new Error(`The spec has no product ${name ?? ''}; it has ${services}.`)
  if (second !== undefined)
    throw new Error(`The spec has several products; choose one with --product: ${services}.`)
  return product
}
