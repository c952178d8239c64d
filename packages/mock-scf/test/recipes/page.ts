import { scf } from '../../src/generated/product.js'
import { emulatedActions, entries, isRecipe, type RecipeEntry } from './index.js'

const head = `<!-- Generated from the recipes in packages/mock-scf/test/recipes by \`npm run golden\`. Do not edit. -->
# Error codes of the emulator

This page lists the [error codes](../reference/errors.md) that each action documents, and how to get them from
\`@tc3/mock-scf\`. A test runs each recipe and expects the code. All codes, including those without a recipe, can be
injected as faults with \`cloud.faults.add({ kind: 'error', action, code, count: 1 })\`.

Some recipes need a function that is \`Updating\` or in another transient status. Transient statuses take no time unless
\`cloud.transitions\` sets a duration. The numbers are the default quotas of an account; \`createScf\` accepts others.

All actions respond with the [common error codes](../reference/errors.md#common-error-codes) to requests with an invalid
form, signature or parameters, even if their pages do not list these codes.
`

/** The content of `packages/docs-scf/emulator/error-codes.md`. */
export function page(): string {
  const sections = Object.keys(emulatedActions).map((action) => section(action))
  return [head, summary(), ...notYet(), ...sections].join('\n')
}

function summary(): string {
  const reproducible = entries.filter(({ recipe }) => isRecipe(recipe)).length
  return `The ${Object.keys(emulatedActions).length} actions list ${entries.length} codes; ${reproducible} of them have a recipe.\n`
}

/** The actions without a handler. */
function notYet(): string[] {
  const names = Object.keys(scf.actions).filter((action) => emulatedActions[action] === undefined)
  if (names.length === 0) return []
  const links = names.map((name) => `- [${name}](../reference/actions/${name}.md)`)
  return [
    '## Not yet emulated\n',
    'The emulator checks the input of these actions, and responds with their documented example:\n',
    ...links,
    '',
  ]
}

function section(action: string): string {
  const rows = entries
    .filter((pair) => pair.action === action)
    .map(({ code, recipe }) => `| \`${code}\` | ${describe(recipe)} |`)
  return [
    `## ${action}`,
    '',
    `[${action}](../reference/actions/${action}.md)`,
    '',
    '| Code | How to get it |',
    '| --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

function describe(recipe: RecipeEntry['recipe']): string {
  return isRecipe(recipe) ? recipe.how : `*Only as a fault:* ${recipe.because}.`
}
