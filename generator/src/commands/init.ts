import { relative, resolve } from 'node:path'
import type { Answers, NewProduct } from '../init/new-product.js'
import { findRoot } from '../project/root.js'
import { count, type Session } from '../terminal/session.js'

/** tc3 init */
export async function init(session: Session, folder: string | undefined, answers: Answers): Promise<void> {
  const product = await askForProduct(session, answers)
  const target = folder ?? (await findRoot(session.cwd).catch(() => product.service))
  const root = resolve(session.cwd, target)
  const { init: createProduct } = await import('../init/init.js')
  const { plan, diagnostics, isExistingProject } = await createProduct(root, product, session.newStages())
  if (plan === undefined) return session.failWithDiagnostics(diagnostics)
  const name = `${product.service} ${product.version}`
  const path = relative(session.cwd, root)
  const changeFolder = path === '' ? '' : `cd ${path} && `
  session.print(
    `${isExistingProject ? `Added ${name} to` : `Created ${name} in`} ${root}: ${count(plan.written.length, 'file')} written.\n` +
      `Next: ${changeFolder}npm install && npm test; then describe the product in spec/${product.service}/${product.version}/.`,
  )
}

/** Completes the given answers by asking at the terminal, if there is one. */
async function askForProduct({ environment, print }: Session, answers: Answers): Promise<NewProduct> {
  const { stdin, stdout } = environment
  const { promptForProduct } = await import('../init/new-product.js')
  if (!stdin.isTTY || !stdout.isTTY) return promptForProduct(answers, undefined, print)
  const { openTerminal } = await import('../terminal/ask.js')
  const terminal = openTerminal(stdin, stdout)
  try {
    return await promptForProduct(answers, terminal.ask, print)
  } finally {
    terminal.close()
  }
}
