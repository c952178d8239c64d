import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { escapeMarkdown } from '../emit/markdown.js'
import { releaseName } from '../emit/notes.js'
import { filesBelow, readTextIfExists } from '../project/files.js'
import { commit } from '../write/commit.js'
import { type WaitOptions, withLock } from '../write/lock.js'
import type { Plan } from '../write/plan.js'
import { isInUse } from '../write/state-folder.js'
import { type Change, type UnitChanges, versionBumps } from './compare/compare.js'
import type { Level } from './level.js'
import { formatNotes, releaseNotes } from './release-notes.js'
import { describeChange } from './report.js'
import { ruleOf } from './rules.js'

/** The changesets that a run writes and removes. */
export interface ChangesetPlan extends Plan {
  /** Edited changesets that are left alone, because the spec has not changed since. */
  readonly kept: readonly string[]
  /** Edited changesets that are rewritten or removed, because the spec has changed since. */
  readonly overwritten: readonly string[]
}

/**
 * Writes one changeset for each unit of the spec that changed, and removes those that are out of date.
 *
 * @param earlier The changesets of the earlier spec, by path.
 */
export async function writeChangesets(
  root: string,
  changes: readonly UnitChanges[],
  earlier: ReadonlySet<string>,
  options?: WaitOptions,
): Promise<ChangesetPlan> {
  const plan = await planChangesets(root, changes, earlier)
  // Without changes nothing is locked, so that the command also succeeds in a read-only project.
  if (plan.written.length + plan.removed.length === 0 && !isInUse(root)) return plan
  return withLock(
    root,
    async (stage) => {
      const current = await planChangesets(root, changes, earlier)
      await commit(root, stage, current)
      return current
    },
    options,
  )
}

/**
 * Plans the changesets: one for the platform and one for each product.
 *
 * The front matter of a generated changeset contains its unit of the spec and digests of the changes and of its text, by
 * which a later run recognizes it and detects edits. Changesets without this line are never touched, and neither are
 * those of the earlier spec, which describe earlier changes.
 */
async function planChangesets(
  root: string,
  all: readonly UnitChanges[],
  earlier: ReadonlySet<string>,
): Promise<ChangesetPlan> {
  const own = await ownChangesets(root, earlier)
  const present = new Set(filesBelow(root, folder))
  const withBumps = await Promise.all(
    all.map(async (unit) => ({ ...unit, bumps: await filterWorkspace(root, versionBumps(unit.changes)) })),
  )
  const written: { path: string; content: string }[] = []
  const kept: string[] = []
  const overwritten: string[] = []
  const current = new Set<string>()

  for (const { bumps, ...unit } of withBumps.filter((one) => one.bumps.size > 0)) {
    const digest = digestOf(unit.changes)
    const existing = own.find(({ spec }) => spec === unit.spec)
    const path = existing?.path ?? changesetPath(unit.spec, digest, earlier)
    // If somebody removed the line that marks it as generated, the changeset is theirs.
    const isForeign = existing === undefined && present.has(path)
    const content = changesetText(unit, bumps, digest)
    current.add(path)
    if (isForeign || (existing?.isEdited === true && existing.digest === digest)) kept.push(path)
    else if (existing?.content !== content) {
      written.push({ path, content })
      if (existing?.isEdited) overwritten.push(path)
    }
  }
  const removed = own.filter(({ path }) => !current.has(path))
  overwritten.push(...removed.filter(({ isEdited }) => isEdited).map(({ path }) => path))
  return {
    written,
    unchanged: current.size - written.length - kept.length,
    removed: removed.map(({ path }) => path),
    kept,
    overwritten,
  }
}

const folder = '.changeset'

interface OwnChangeset {
  readonly path: string
  readonly content: string
  readonly spec: string
  /** The digest of the changes that it describes. */
  readonly digest: string
  readonly isEdited: boolean
}

/** Reads the generated changesets that the earlier spec did not have. */
async function ownChangesets(root: string, earlier: ReadonlySet<string>): Promise<OwnChangeset[]> {
  const paths = filesBelow(root, folder).filter((path) => path.endsWith('.md') && !earlier.has(path))
  const texts = await Promise.all(paths.map((path) => readTextIfExists(join(root, path))))
  return paths.flatMap((path, index) => {
    const content = texts[index] ?? ''
    const [line, spec, changes, text] = marker.exec(content) ?? []
    if (line === undefined || spec === undefined || changes === undefined) return []
    return { path, content, spec, digest: changes, isEdited: hash(content.replace(line, '')) !== text }
  })
}

const marker = /^# Written by `tc3 changeset` for (\S+) \(changes ([0-9a-f]+), text ([0-9a-f]+)\)\..*\n/m

function changesetText(
  { spec, title, releases, changes }: UnitChanges,
  bumps: ReadonlyMap<string, Level>,
  digest: string,
): string {
  const breaking = changes.filter(({ levels }) => Object.values(levels).includes('major'))
  const body = [
    `Changes of ${title}${releases.length === 0 ? '' : `: ${releases.map(releaseName).join(', ')}`}`,
    formatNotes(releaseNotes(changes)),
    ...(breaking.length === 0 ? [] : [`Breaking changes:\n\n${breaking.map(breakingChange).join('\n')}`]),
  ].join('\n\n')
  const packages = [...bumps].map(([name, level]) => `${JSON.stringify(name)}: ${level}\n`).join('')
  const text = `---\n${packages}---\n\n${escapeMarkdown(body)}\n`
  const line =
    `# Written by \`tc3 changeset\` for ${spec} (changes ${digest}, text ${hash(text)}). ` +
    'You can edit it: it is only rewritten if the spec changes again.\n'
  return text.replace('---\n', `---\n${line}`)
}

function breakingChange(change: Change): string {
  const { condition, reason } = ruleOf(change.kind)
  return `- ${describeChange(change)}. ${condition}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`
}

/** Drops packages that the workspace does not contain, such as those of a removed product. */
async function filterWorkspace(
  root: string,
  bumps: ReadonlyMap<string, Level>,
): Promise<ReadonlyMap<string, Level>> {
  const entries = await Promise.all(
    [...bumps].map(async ([name, level]) => {
      const manifest = await readTextIfExists(
        join(root, 'packages', name.replace(/^.*\//, ''), 'package.json'),
      )
      return manifest === undefined ? [] : [[name, level] as const]
    }),
  )
  return new Map(entries.flat())
}

/** spec/demo/2020-01-01 → .changeset/spec-demo-2020-01-01-1a2b3c4.md, with a number if that path is taken. */
function changesetPath(spec: string, digest: string, earlier: ReadonlySet<string>): string {
  const name = `${folder}/${spec.replace(/\.yaml$/, '').replaceAll('/', '-')}-${digest.slice(0, 7)}`
  let path = `${name}.md`
  for (let number = 2; earlier.has(path); number += 1) path = `${name}-${number}.md`
  return path
}

function digestOf(changes: readonly Change[]): string {
  return hash(JSON.stringify(changes))
}

function hash(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 12)
}
