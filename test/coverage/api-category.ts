import type { Chapter } from './book.js'
import { fold } from './fold.js'
import type { Spec } from './spec.js'
import { compareWords } from './words.js'

/** Compares the API Category chapter: the actions of each category, their features and limits. */
export function compareApiCategory({ lines }: Chapter, { actions, service }: Spec): string[] {
  const named = actions.filter(({ feature }) => feature !== undefined)
  const findings: string[] = []
  const seen = new Set<string>()
  let category = ''
  for (const line of lines) {
    const heading = service.categories.find((name) => fold(name) === fold(line))
    if (heading !== undefined) category = heading
    const [first = '', ...others] = line.split(' ')
    const action = named.find(({ action: name }) => fold(name) === fold(first))
    // A single word can also begin a description.
    if (action === undefined || (others.length > 0 && !/[a-z][A-Z]/.test(first))) continue
    seen.add(action.action)
    if (action.category !== category)
      findings.push(`${action.action} is in ${action.category}, in the book in ${category}`)
    const limit = others.at(-1)
    if (limit !== undefined && /^\d+$/.test(limit) && Number(limit) !== action.rateLimit) {
      findings.push(`${action.action} may be called ${action.rateLimit} times a second, in the book ${limit}`)
    }
  }
  return [
    ...findings,
    ...named.filter(({ action }) => !seen.has(action)).map(({ action }) => `only in the spec: ${action}`),
    ...compareWords([...service.categories, ...named.flatMap(({ feature = '' }) => feature)], lines, [
      'API Name Feature Frequency Limit (maximum requests per second)',
      ...named.map(({ action }) => action),
      ...named.map(({ rateLimit }) => String(rateLimit)),
    ]),
  ]
}
