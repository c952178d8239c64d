import { resolve } from 'node:path'
import type { Session } from '../terminal/session.js'
import { checkProject } from './check.js'
import { selectProduct } from './select-product.js'

interface ExportFlags {
  readonly product?: string
  readonly output?: string
}

/** tc3 export openapi */
export async function exportOpenApi(session: Session, { product: name, output }: ExportFlags): Promise<void> {
  const { model, diagnostics } = await checkProject(session)
  if (model === undefined) return session.failWithDiagnostics(diagnostics)
  const product = selectProduct(model, name)
  const { openApi } = await import('../emit/openapi/openapi.js')
  const { printJson, printYaml } = await import('../emit/openapi/print.js')
  const document = openApi(model.platform, product)
  if (output === undefined) return session.print(printJson(document))
  const { replaceFile } = await import('../write/replace-file.js')
  const text = /\.ya?ml$/.test(output) ? printYaml(document) : printJson(document)
  replaceFile(resolve(session.cwd, output), `${text}\n`)
  session.print(`${output} written`)
}
