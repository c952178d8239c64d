import { type Facts, isFacts } from './facts.js'

/** Adds the source to a fact that is added to a spec. A text becomes a description with a source. */
export function withSource(fact: unknown, source: string): unknown {
  return isFacts(fact) ? factsWithSource(fact, source) : { description: fact, source }
}

/** Adds the source to facts: before the words, or at the end. */
export function factsWithSource(facts: Facts, source: string): Facts {
  const { description, input, output, requestId, errors, examples, members, ...head } = facts
  const all = { ...head, source, description, members, input, output, requestId, errors, examples }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
