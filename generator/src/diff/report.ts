import type { Base } from './base.js'
import { type Change, type UnitChanges, versionBumps } from './compare/compare.js'
import type { SpecDiff } from './diff.js'
import { highest, levels } from './level.js'
import { formatNotes, releaseNotes } from './release-notes.js'
import { type ChangeKind, ruleOf } from './rules.js'

/** Formats changes as Markdown: release notes, the version bump of each package, and the reasons. */
export function formatChanges(all: readonly UnitChanges[]): string {
  return all
    .map(({ title, changes }) =>
      [
        `# ${title}`,
        formatNotes(releaseNotes(changes)),
        `Versions:\n\n${[...versionBumps(changes)].map(([name, level]) => `- ${name}: ${level}`).join('\n')}`,
        `Reasons:\n\n${reasons(changes).join('\n')}`,
      ].join('\n\n'),
    )
    .join('\n\n')
}

/** The same as JSON, for other programs: a list of the units that changed. */
export function changesAsJson({ base, changes: all }: SpecDiff): object[] {
  return all.map(({ spec, title, changes, history }) => ({
    spec,
    title,
    base: baseAsJson(base),
    history: history ?? null,
    versions: Object.fromEntries(versionBumps(changes)),
    notes: releaseNotes(changes),
    changes: changes.map(({ kind, owner, subject, before, after, levels: bumps }) => ({
      kind,
      subject: owner.kind,
      name: owner.name,
      part: subject ?? null,
      before: before ?? null,
      after: after ?? null,
      levels: bumps,
      reason: ruleOf(kind).reason,
    })),
  }))
}

function baseAsJson({ name, commit, reason }: Base): object {
  return {
    name,
    commit: commit === undefined ? null : { id: commit.id, date: commit.date, subject: commit.subject },
    reason: reason ?? null,
  }
}

/** Formats each kind of change with its bumps, its reason and its occurrences, breaking changes first. */
function reasons(changes: readonly Change[]): string[] {
  const byKind = new Map<ChangeKind, Change[]>()
  for (const change of changes) byKind.set(change.kind, [...(byKind.get(change.kind) ?? []), change])
  const severity = ([, [change]]: readonly [ChangeKind, readonly Change[]]) =>
    levels.indexOf(highest(Object.values(change?.levels ?? {})) ?? 'patch')
  const sorted = [...byKind].sort((a, b) => severity(b) - severity(a))
  return sorted.flatMap(([kind, occurrences]) => {
    const { condition, reason } = ruleOf(kind)
    const bumps = levels.toReversed().flatMap((level) => {
      const names = Object.entries(occurrences[0]?.levels ?? {}).flatMap(([name, other]) =>
        other === level ? [name] : [],
      )
      return names.length === 0 ? [] : [`${level} for ${names.join(', ')}`]
    })
    return [
      `- ${condition}: ${bumps.join('; ')}. ${reason}`,
      ...occurrences.map((change) => `  - ${describeChange(change)}`),
    ]
  })
}

/** Describes a change by its path and its values, such as `CreateThing.Size: Integer, was String`. */
export function describeChange({ owner, subject, before, after }: Change): string {
  const values = [...(after === undefined ? [] : [after]), ...(before === undefined ? [] : [`was ${before}`])]
  return [pathOf(owner, subject), ...(values.length === 0 ? [] : [values.join(', ')])].join(': ')
}

function pathOf({ kind, name }: Change['owner'], subject: Change['subject']): string {
  if (subject === undefined) return name
  if (kind === 'product' || kind === 'platform') return subject.name
  return parameterNouns.includes(subject.noun) ? `${name}.${subject.name}` : `${name}, ${subject.name}`
}

const parameterNouns: readonly string[] = ['input parameters', 'output parameters', 'members']
