import { scf } from '../../src/generated/product.js'
import { isRecipe, type Pair, pairs } from './index.js'

const head = `<!-- Generated from the recipes in packages/mock-scf/test/recipes by \`npm run golden\`. Do not edit. -->
# Error codes of the emulator

Which of the [error codes](../reference/errors.md) that each action documents \`@tc3/mock-scf\` answers, and how to bring
each about. A test does what each line says, and gets the code. The others can be ordered, as all codes can, with
\`cloud.faults.add({ kind: 'error', action, code, count: 1 })\`.

Some lines are about a function that is \`Updating\`, or in another status that passes by itself: these last no time
unless \`cloud.transitions\` is told how long. The numbers are the limits that an account has unless \`createScf\` is given
others.

All actions answer the [common error codes](../reference/errors.md#common-error-codes) for requests whose form, signature
or parameters are wrong, whether or not their pages list these.
`

/** What `packages/docs-scf/emulator/error-codes.md` is. */
export function page(): string {
  const sections = Object.keys(scf.actions).map((action) => section(action))
  return [head, summary(), ...sections].join('\n')
}

function summary(): string {
  const reached = pairs.filter(({ way }) => isRecipe(way)).length
  return `Of the ${pairs.length} codes that the ${Object.keys(scf.actions).length} actions list, state and input bring ${reached} about.\n`
}

function section(action: string): string {
  const rows = pairs
    .filter((pair) => pair.action === action)
    .map(({ code, way }) => `| \`${code}\` | ${wayOf(way)} |`)
  return [
    `## ${action}`,
    '',
    `[${action}](../reference/actions/${action}.md)`,
    '',
    '| Code | How to bring it about |',
    '| --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

function wayOf(way: Pair['way']): string {
  return isRecipe(way) ? way.how : `*Order it as a fault:* ${way.because}.`
}
