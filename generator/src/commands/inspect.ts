import type { Product } from '../model/model.js'
import type { Session } from '../terminal/session.js'
import { checkProject, summarizeProduct } from './check.js'
import { selectProduct } from './select-product.js'

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
