import { chinaSource } from '../model/site.js'
import { type Facts, isFacts } from './facts.js'
import type { ApiMetadata } from './metadata.js'
import { isChinese } from './translation.js'
import { words } from './words.js'

/** A place of the spec without words, although the site has some that are not English. */
export interface LackingWords {
  /** Such as CreateNamespace.input.ResourceEnv. */
  readonly place: string
  readonly text: string
}

/** Lists what only the China site describes and has no words in the spec, because those of the site are Chinese. */
export function lackingWords(
  { actions: listed, objects }: ApiMetadata,
  actions: ReadonlyMap<string, Facts>,
  types: Facts,
): LackingWords[] {
  const found: LackingWords[] = []
  function visit(place: string, has: unknown, text: string | undefined) {
    const cleaned = words(text ?? '')
    if (has === undefined && cleaned !== undefined && isChinese(cleaned)) found.push({ place, text: cleaned })
  }
  function visitMembers(place: string, owner: string, facts: unknown, isChinas: boolean) {
    const members = Object.hasOwn(objects, owner) ? objects[owner]?.members : undefined
    for (const { name, document } of members ?? []) {
      const member = isFacts(facts) ? facts[name] : undefined
      if (isFacts(member) && (isChinas || member.source === chinaSource))
        visit(`${place}.${name}`, member.description, document)
    }
  }
  for (const [name, facts] of actions) {
    const action = Object.hasOwn(listed, name) ? listed[name] : undefined
    if (action === undefined) continue
    const isChinas = facts.source === chinaSource
    if (isChinas) {
      visit(`${name}.feature`, facts.feature, action.name)
      visit(`${name}.summary`, facts.summary, action.document)
    }
    visitMembers(`${name}.input`, action.input, facts.input, isChinas)
    visitMembers(`${name}.output`, action.output, facts.output, isChinas)
  }
  for (const [name, facts] of Object.entries(types)) {
    const object = Object.hasOwn(objects, name) ? objects[name] : undefined
    if (object === undefined || !isFacts(facts)) continue
    const isChinas = facts.source === chinaSource
    if (isChinas) visit(name, facts.description, object.document)
    visitMembers(name, name, facts.members, isChinas)
  }
  return found
}
