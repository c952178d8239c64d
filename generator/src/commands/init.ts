import { relative, resolve } from 'node:path'
import type { Answers, NewProduct } from '../init/new-product.js'
import { findRoot } from '../project/root.js'
import { count, type Session } from '../terminal/session.js'

/** tc3 init */
export async function init(session: Session, folder: string | undefined, given: Answers): Promise<void> {
  const product = await askedFor(session, given)
  const here = folder ?? (await findRoot(session.cwd).catch(() => product.service))
  const root = resolve(session.cwd, here)
  const { init: begin } = await import('../init/init.js')
  const { plan, diagnostics, added } = await begin(root, product, session.newStages())
  if (plan === undefined) return session.complain(diagnostics)
  const what = `${product.service} ${product.version}`
  const place = relative(session.cwd, root)
  const enter = place === '' ? '' : `cd ${place} && `
  session.say(
    `${added ? `Added ${what} to` : `Began ${what} in`} ${root}: ${count(plan.written.length, 'file')} written.\n` +
      `Next: ${enter}npm install && npm test; then describe the product in spec/${product.service}/${product.version}/.`,
  )
}

/** What a product is begun with: what was given, and what somebody at the terminal says. */
async function askedFor({ surroundings, say }: Session, given: Answers): Promise<NewProduct> {
  const { stdin, stdout } = surroundings
  const { newProduct } = await import('../init/new-product.js')
  if (!stdin.isTTY || !stdout.isTTY) return newProduct(given, undefined, say)
  const { openTerminal } = await import('../terminal/ask.js')
  const terminal = openTerminal(stdin, stdout)
  try {
    return await newProduct(given, terminal.ask, say)
  } finally {
    terminal.close()
  }
}
