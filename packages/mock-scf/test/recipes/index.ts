import { scf } from '../../src/generated/product.js'
import { asyncEvents } from './async-events.js'
import { concurrency } from './concurrency.js'
import { everywhere } from './everywhere.js'
import { functions } from './functions.js'
import { invocations } from './invocations.js'
import { layers } from './layers.js'
import { namespaces } from './namespaces.js'
import type { OnlyAsFault, Recipe } from './recipe.js'
import { triggers } from './triggers.js'
import { versions } from './versions.js'

const chapters = [triggers, functions, versions, invocations, concurrency, namespaces, layers, asyncEvents]

/** What brings an error code of an action about. */
export interface Pair {
  readonly action: string
  readonly code: string
  readonly way: Recipe | OnlyAsFault
}

export function isRecipe(way: Pair['way']): way is Recipe {
  return 'how' in way
}

/** Each error code that the chapters have for an action, in their order. */
export const ofChapters: readonly Pair[] = chapters.flatMap((chapter) =>
  Object.entries(chapter).flatMap(([action, ways]) =>
    Object.entries(ways).map(([code, way]) => ({ action, code, way })),
  ),
)

/** Each error code that an action documents and its chapter does not have, where all actions have it alike. */
export const ofAll: readonly Pair[] = Object.entries(scf.actions).flatMap(([action, { errors }]) =>
  errors.flatMap((code) => {
    const isOwn = ofChapters.some((pair) => pair.action === action && pair.code === code)
    const way = isOwn ? undefined : everywhere[code]
    return way ? [{ action, code, way: way(action) }] : []
  }),
)

/** Each documented error code of each action, as the documentation has them in turn. */
export const pairs: readonly Pair[] = Object.entries(scf.actions).flatMap(([action, { errors }]) =>
  errors.flatMap((code) =>
    [...ofChapters, ...ofAll].filter((pair) => pair.action === action && pair.code === code),
  ),
)
