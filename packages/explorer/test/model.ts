import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findAction, type Model } from '../src/model/model.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The model of SCF, as the site has it. */
export const model: Model = JSON.parse(
  execFileSync(`${root}node_modules/.bin/tc3`, ['inspect', '--json', '--product', 'scf'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  }),
)

/** An action of the model. */
export function actionNamed(name: string) {
  const action = findAction(model, name)
  if (!action) throw new Error(`There is no action ${name}.`)
  return action
}
