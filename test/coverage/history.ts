import type { Chapter } from './book.js'
import { fold } from './fold.js'
import type { Spec } from './spec.js'

type Release = Spec['history']['releases'][number]

/** Compares the History chapter with history.yaml, and its links with the pages of the named actions. */
export function compareHistory(
  { updated, lines, links }: Chapter,
  { history, actions, types }: Spec,
): string[] {
  const printed = printedChanges(lines)
  const specified = specifiedChanges(history.releases)
  const deleted = new Set(history.releases.flatMap((one) => one.actions?.deleted ?? []))
  const linked = actions.filter(({ action }) => !deleted.has(action))
  const pages = new Map(linked.map(({ action, page }) => [fold(action), page]))
  const pagesOfNames = printed.flatMap((line) => pages.get(subjectOf.exec(line)?.[1] ?? '') ?? [])
  const pageLinks = links.filter((link) => !link.includes('#'))
  return [
    ...(updated === history.updated ? [] : [`last updated ${history.updated}, in the book ${updated}`]),
    ...specified.filter((line) => !printed.includes(line)).map((line) => `only in the spec: ${line}`),
    ...printed.filter((line) => !specified.includes(line)).map((line) => `only in the book: ${line}`),
    ...(pageLinks.join(' ') === pagesOfNames.join(' ')
      ? []
      : [`the links ${pageLinks.join(' ')} are not the pages ${pagesOfNames.join(' ')}`]),
    ...links
      .flatMap((link) => /#(.+)$/.exec(link)?.[1] ?? [])
      .filter((name) => types[name] === undefined)
      .map((name) => `linked, but not a data type of the spec: ${name}`),
  ]
}

/** Matches a fact about an action as a whole. */
const subjectOf = /^\S+ (?:new|modified|deleted) actions (\S+)$/

const attributes: readonly (readonly [RegExp, string])[] = [
  [/^New input parameters:/, 'newInput'],
  [/^Modified input parameters:/, 'modifiedInput'],
  [/^New output parameters:/, 'newOutput'],
  [/^New members:/, 'newMembers'],
  [/^Modified members:/, 'modifiedMembers'],
  [/^Deprecate members:/, 'deprecatedMembers'],
]

const group = /^(New|Existing|Modified|Deleted) (AP[Il]+s|data structures):$/
const release = /^(?:Release (\d+)|(Existing) Release)$/
const time = /^Release time: (.+)$/
const prose =
  /^(?:Release updates:|Improvement to existing documentation\.|Existing AP[Il]+s\/data structures are as follows:)$/
const bullet = /^(?:[^A-Z\s]{1,2}|e|o) /

/** The chapter as lines with one fact each, such as `22 modified types Trigger newMembers Description`. */
function printedChanges(lines: readonly string[]): string[] {
  const facts: string[] = []
  let number = ''
  let kind = ''
  let subject = ''
  for (const printed of lines) {
    const line = printed.replace(bullet, '')
    const [, count, existing] = release.exec(line) ?? []
    const [, state, things] = group.exec(line) ?? []
    const [, when] = time.exec(line) ?? []
    const [pattern, attribute] = attributes.find(([one]) => one.test(line)) ?? []
    if (count !== undefined || existing !== undefined) number = count ?? 'existing'
    else if (when !== undefined) facts.push(`${number} ${when}`)
    else if (state !== undefined) {
      kind = `${state === 'Existing' ? 'new' : state.toLowerCase()} ${things?.startsWith('AP') ? 'actions' : 'types'}`
    } else if (pattern !== undefined) {
      const names = line.replace(pattern, '').split(',')
      facts.push(...names.map((name) => fact(number, kind, subject, attribute, name)))
    } else if (!prose.test(line)) {
      subject = line
      facts.push(fact(number, kind, subject))
    }
  }
  return facts
}

function specifiedChanges(releases: readonly Release[]): string[] {
  return releases.flatMap(({ release: number, time: when, actions = {}, types = {} }) => [
    `${number} ${when}`,
    ...[['actions', actions] as const, ['types', types] as const].flatMap(([things, changes]) => [
      ...(changes.new ?? []).map((name) => fact(number, `new ${things}`, name)),
      ...(changes.deleted ?? []).map((name) => fact(number, `deleted ${things}`, name)),
      ...Object.entries(changes.modified ?? {}).flatMap(([name, parts]) => [
        fact(number, `modified ${things}`, name),
        ...Object.entries<readonly string[]>(parts).flatMap(([part, names]) =>
          names.map((one) => fact(number, `modified ${things}`, name, part, one)),
        ),
      ]),
    ]),
  ])
}

function fact(number: string | number, kind: string, subject: string, part = '', name = ''): string {
  return [number, kind, fold(subject), part, fold(name)].join(' ').trim()
}
