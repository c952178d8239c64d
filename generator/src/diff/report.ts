import { type Change, type Changes, versions } from './compare/compare.js'
import { highest, levels } from './level.js'
import { formatNotes, releaseNotes } from './release-notes.js'
import { type Kind, ruleOf } from './rules.js'

/** What changed, for people: release notes, the version of each package, and the reasons, as Markdown. */
export function formatChanges(all: readonly Changes[]): string {
  return all
    .map(({ title, changes }) =>
      [
        `# ${title}`,
        formatNotes(releaseNotes(changes)),
        `Versions:\n\n${[...versions(changes)].map(([name, level]) => `- ${name}: ${level}`).join('\n')}`,
        `Reasons:\n\n${reasons(changes).join('\n')}`,
      ].join('\n\n'),
    )
    .join('\n\n')
}

/** The same for other programs. */
export function changesAsJson(all: readonly Changes[]): object[] {
  return all.map(({ spec, title, changes }) => ({
    spec,
    title,
    versions: Object.fromEntries(versions(changes)),
    notes: releaseNotes(changes),
    changes: changes.map(({ kind, owner, part, before, after, levels: asked }) => ({
      kind,
      subject: owner.subject,
      name: owner.name,
      part: part ?? null,
      before: before ?? null,
      after: after ?? null,
      levels: asked,
      reason: ruleOf(kind).reason,
    })),
  }))
}

/** Each kind of change with its levels, its reason, and where it occurs; what breaks programs first. */
function reasons(changes: readonly Change[]): string[] {
  const byKind = new Map<Kind, Change[]>()
  for (const change of changes) byKind.set(change.kind, [...(byKind.get(change.kind) ?? []), change])
  const gravest = ([, [change]]: readonly [Kind, readonly Change[]]) =>
    levels.indexOf(highest(Object.values(change?.levels ?? {})) ?? 'patch')
  const sorted = [...byKind].sort((a, b) => gravest(b) - gravest(a))
  return sorted.flatMap(([kind, some]) => {
    const { condition, reason } = ruleOf(kind)
    const asked = levels.toReversed().flatMap((level) => {
      const names = Object.entries(some[0]?.levels ?? {}).flatMap(([name, one]) =>
        one === level ? [name] : [],
      )
      return names.length === 0 ? [] : [`${level} for ${names.join(', ')}`]
    })
    return [`- ${condition}: ${asked.join('; ')}. ${reason}`, ...some.map((change) => `  - ${place(change)}`)]
  })
}

/** Where a change is, and what stands there, as `CreateThing.Size: Integer, was String`. */
export function place({ owner, part, before, after }: Change): string {
  const values = [...(after === undefined ? [] : [after]), ...(before === undefined ? [] : [`was ${before}`])]
  return [placeOf(owner, part), ...(values.length === 0 ? [] : [values.join(', ')])].join(': ')
}

function placeOf({ subject, name }: Change['owner'], part: Change['part']): string {
  if (part === undefined) return name
  if (subject === 'product' || subject === 'platform') return part.name
  return parameterNouns.includes(part.noun) ? `${name}.${part.name}` : `${name}, ${part.name}`
}

const parameterNouns: readonly string[] = ['input parameters', 'output parameters', 'members']
