import { type FactHashes, type Facts, hashesOf, isFacts, type Shape, shapeOf } from './facts.js'

/**
 * The facts about subjects that a site does not describe: actions, data types, parameters, members and error codes. Of a
 * subject that it describes, only the parameters or members that it lacks are left.
 *
 * @param facts Facts, or their hashes.
 * @param known The hashes of what the site describes.
 */
export function beyond<F extends Facts | FactHashes>(
  facts: F,
  known: FactHashes | undefined,
  shape: Exclude<Shape, string>,
): F
export function beyond(facts: Facts, known: FactHashes | undefined, shape: Exclude<Shape, string>): Facts {
  if (known === undefined) return facts
  const kept = Object.entries(facts).flatMap(([name, value]): (readonly [string, unknown])[] => {
    const inner = shapeOf(shape, name)
    const knownInner = hashesOf(known, name)
    if (knownInner === undefined) return 'entries' in shape ? [[name, value]] : []
    if (typeof inner === 'string' || typeof knownInner === 'string' || !isFacts(value)) return []
    const rest = beyond(value, knownInner, inner)
    return Object.keys(rest).length === 0 ? [] : [[name, rest]]
  })
  return Object.fromEntries(kept)
}

/** The facts that are wrong as soon as a site that describes the subject does not state them. */
const flags: readonly string[] = ['required', 'deprecated']

/**
 * The hashes of the last import of the international site, with those of the China site for subjects that only that one
 * described until now. Other subjects of the China site are left out, and so are facts that the spec does not have, or that
 * the international site does not state, such as words: the spec keeps them.
 */
export function withFormerOwner(
  base: FactHashes | undefined,
  china: FactHashes | undefined,
  current: Facts,
  next: Facts,
  shape: Exclude<Shape, string>,
): FactHashes | undefined {
  if (china === undefined) return base
  const added = Object.entries(china).flatMap(
    ([name, hashes]): (readonly [string, string | FactHashes])[] => {
      const inner = shapeOf(shape, name)
      const own = hashesOf(base, name)
      const found = Object.hasOwn(current, name) ? current[name] : undefined
      const value = Object.hasOwn(next, name) ? next[name] : undefined
      if (typeof inner === 'object' && typeof hashes === 'object' && isFacts(value)) {
        const former = typeof own === 'object' ? own : undefined
        const merged = withFormerOwner(former, hashes, isFacts(found) ? found : {}, value, inner)
        return merged === undefined ? [] : [[name, merged]]
      }
      if (own !== undefined || found === undefined) return []
      return value !== undefined || flags.includes(name) ? [[name, hashes]] : []
    },
  )
  return added.length === 0 ? base : { ...base, ...Object.fromEntries(added) }
}
