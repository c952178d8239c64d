import type { ActionTable } from '@tc3/mock'
import { scf } from '../../src/generated/product.js'
import { notYetEmulated } from '../../src/not-yet-emulated.js'
import { asyncEvents } from './async-events.js'
import { codeAddresses } from './code-addresses.js'
import { concurrency } from './concurrency.js'
import { customDomains } from './custom-domains.js'
import { functions } from './functions.js'
import { invocations } from './invocations.js'
import { layers } from './layers.js'
import { namespaces } from './namespaces.js'
import type { FaultOnly, Recipe } from './recipe.js'
import { sharedRecipes } from './shared.js'
import { testModels } from './test-models.js'
import { batchTriggers, triggers } from './triggers.js'
import { versions } from './versions.js'

const recipes = [
  triggers,
  batchTriggers,
  functions,
  codeAddresses,
  testModels,
  versions,
  invocations,
  concurrency,
  namespaces,
  layers,
  asyncEvents,
  customDomains,
]

/** An error code of an action, with its recipe. */
export interface RecipeEntry {
  readonly action: string
  readonly code: string
  readonly recipe: Recipe | FaultOnly
}

export function isRecipe(recipe: RecipeEntry['recipe']): recipe is Recipe {
  return 'how' in recipe
}

/** The recipes of individual actions. */
export const actionEntries: readonly RecipeEntry[] = recipes.flatMap((chapter) =>
  Object.entries(chapter).flatMap(([action, ways]) =>
    Object.entries(ways).map(([code, recipe]) => ({ action, code, recipe })),
  ),
)

/** The actions that the emulator has handlers for. */
export const emulatedActions: Readonly<Record<string, ActionTable>> = Object.fromEntries(
  Object.entries(scf.actions).filter(([, { handler }]) => !notYetEmulated.some((name) => name === handler)),
)

/** The recipes that are shared by all actions, for the error codes without a recipe of their own. */
export const sharedEntries: readonly RecipeEntry[] = Object.entries(emulatedActions).flatMap(
  ([action, { errors }]) =>
    errors.flatMap((code) => {
      const isOwn = actionEntries.some((pair) => pair.action === action && pair.code === code)
      const recipe = isOwn ? undefined : sharedRecipes[code]
      return recipe ? [{ action, code, recipe: recipe(action) }] : []
    }),
)

/** A recipe for each documented error code of each action, in the order of the documentation. */
export const entries: readonly RecipeEntry[] = Object.entries(emulatedActions).flatMap(
  ([action, { errors }]) =>
    errors.flatMap((code) =>
      [...actionEntries, ...sharedEntries].filter((pair) => pair.action === action && pair.code === code),
    ),
)
