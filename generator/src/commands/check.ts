import type { Checked } from '../check.js'
import type { Product } from '../model/model.js'
import { findRoot } from '../project/root.js'
import { count, type Session } from '../terminal/session.js'

/** tc3 check */
export async function check(session: Session, { json }: { readonly json: boolean }): Promise<void> {
  const { model, diagnostics } = await checked(session)
  if (json) {
    session.say(JSON.stringify(diagnostics, null, 2))
    session.exitCode = model === undefined ? 1 : 0
  } else if (model === undefined) session.complain(diagnostics)
  else for (const product of model.products) session.say(`${overview(product)}: no problems`)
}

/** Loads and links the spec of the project. */
export async function checked(session: Session): Promise<Checked> {
  const { check: load } = await import('../check.js')
  return load(await findRoot(session.cwd), session.newStages())
}

/** A product in a line. */
export function overview({ service, version, actions, types, errors }: Product): string {
  return `${service} ${version}, ${count(actions.length, 'action')}, ${count(types.length, 'data type')}, ${count(errors.length, 'error code')}`
}
