import type { CheckResult } from '../check.js'
import type { Product } from '../model/model.js'
import { findRoot } from '../project/root.js'
import { count, type Session } from '../terminal/session.js'

/** tc3 check */
export async function check(session: Session, { json }: { readonly json: boolean }): Promise<void> {
  const { model, diagnostics } = await checkProject(session)
  if (json) {
    session.print(JSON.stringify(diagnostics, null, 2))
    session.exitCode = model === undefined ? 1 : 0
  } else if (model === undefined) session.failWithDiagnostics(diagnostics)
  else for (const product of model.products) session.print(`${summarizeProduct(product)}: no problems`)
}

/** Loads and links the spec of the current project. */
export async function checkProject(session: Session): Promise<CheckResult> {
  const { check: load } = await import('../check.js')
  return load(await findRoot(session.cwd), session.newStages(), undefined, { now: session.now() })
}

/** Summarizes a product on one line. */
export function summarizeProduct({ service, version, actions, types, errors }: Product): string {
  return `${service} ${version}, ${count(actions.length, 'action')}, ${count(types.length, 'data type')}, ${count(errors.length, 'error code')}`
}
