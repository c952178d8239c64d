import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { escapeMarkdown } from '../emit/markdown.js'
import { filesBelow, readIfThere } from '../project/files.js'
import { commit } from '../write/commit.js'
import { type WaitOptions, withLock } from '../write/lock.js'
import { isInUse, type Plan } from '../write/plan.js'
import { type Change, type Changes, versions } from './compare/compare.js'
import type { Level } from './level.js'
import { formatNotes, releaseNotes } from './release-notes.js'
import { place } from './report.js'
import { ruleOf } from './rules.js'

/** What a run does to the changesets. */
export interface ChangesetPlan extends Plan {
  /** Those that somebody edited, which stay as they are: the spec is the same since. */
  readonly kept: readonly string[]
  /** Those that somebody edited and that are written anew or removed: the spec changed again since. */
  readonly overwritten: readonly string[]
}

/** Brings the changesets to what changed. */
export async function writeChangesets(
  root: string,
  changes: readonly Changes[],
  earlier: ReadonlySet<string>,
  options?: WaitOptions,
): Promise<ChangesetPlan> {
  const plan = await planChangesets(root, changes, earlier)
  // Without changes nothing is locked, so that a project that cannot be written can be read.
  if (plan.written.length + plan.removed.length === 0 && !isInUse(root)) return plan
  async function task() {
    const current = await planChangesets(root, changes, earlier)
    await commit(root, current)
    return current
  }
  return withLock(root, task, options)
}

/**
 * Decides what changesets to write for what changed: one for the platform and one for each product.
 *
 * A changeset that was written here says so in its front matter, for which part of the spec, and for which changes, so
 * that it is known for one's own and an edited one for edited. All others stay as they are, and so do those that the
 * earlier spec has beside it, which tell of earlier changes.
 *
 * @param earlier The changesets beside the earlier spec, by path.
 */
async function planChangesets(
  root: string,
  all: readonly Changes[],
  earlier: ReadonlySet<string>,
): Promise<ChangesetPlan> {
  const own = await ownChangesets(root, earlier)
  const present = new Set(filesBelow(root, folder))
  const told = await Promise.all(
    all.map(async (changes) => ({ ...changes, asked: await inWorkspace(root, versions(changes.changes)) })),
  )
  const written: { path: string; content: string }[] = []
  const kept: string[] = []
  const overwritten: string[] = []
  const staying = new Set<string>()

  for (const { asked, ...changes } of told.filter((one) => one.asked.size > 0)) {
    const digest = digestOf(changes.changes)
    const standing = own.find(({ spec }) => spec === changes.spec)
    const path = standing?.path ?? nameFor(changes.spec, digest, earlier)
    // One without the line that says whose it is belongs to whoever took the line out.
    const foreign = standing === undefined && present.has(path)
    const content = changesetText(changes, asked, digest)
    staying.add(path)
    if (foreign || (standing?.edited === true && standing.digest === digest)) kept.push(path)
    else if (standing?.content !== content) {
      written.push({ path, content })
      if (standing?.edited) overwritten.push(path)
    }
  }
  const removed = own.filter(({ path }) => !staying.has(path))
  overwritten.push(...removed.filter(({ edited }) => edited).map(({ path }) => path))
  return {
    written,
    unchanged: staying.size - written.length - kept.length,
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
  /** Of the changes that it was written for. */
  readonly digest: string
  readonly edited: boolean
}

/** The changesets that were written here since the earlier spec. */
async function ownChangesets(root: string, earlier: ReadonlySet<string>): Promise<OwnChangeset[]> {
  const paths = filesBelow(root, folder).filter((path) => path.endsWith('.md') && !earlier.has(path))
  const texts = await Promise.all(paths.map((path) => readIfThere(join(root, path))))
  return paths.flatMap((path, index) => {
    const content = texts[index] ?? ''
    const [line, spec, changes, text] = marker.exec(content) ?? []
    if (line === undefined || spec === undefined || changes === undefined) return []
    return { path, content, spec, digest: changes, edited: hash(content.replace(line, '')) !== text }
  })
}

const marker = /^# Written by `tc3 changeset` for (\S+) \(changes ([0-9a-f]+), text ([0-9a-f]+)\)\..*\n/m

function changesetText(
  { spec, title, changes }: Changes,
  asked: ReadonlyMap<string, Level>,
  digest: string,
): string {
  const breaking = changes.filter(({ levels }) => Object.values(levels).includes('major'))
  const body = [
    `Changes of ${title}`,
    formatNotes(releaseNotes(changes)),
    ...(breaking.length === 0 ? [] : [`Breaking changes:\n\n${breaking.map(warning).join('\n')}`]),
  ].join('\n\n')
  const packages = [...asked].map(([name, level]) => `${JSON.stringify(name)}: ${level}\n`).join('')
  const text = `---\n${packages}---\n\n${escapeMarkdown(body)}\n`
  const line =
    `# Written by \`tc3 changeset\` for ${spec} (changes ${digest}, text ${hash(text)}). ` +
    'Edit it freely: it is written anew only when the spec changes again.\n'
  return text.replace('---\n', `---\n${line}`)
}

function warning(change: Change): string {
  const { condition, reason } = ruleOf(change.kind)
  return `- ${place(change)}. ${condition}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`
}

/** Only packages of the workspace have versions; a product that is gone may have left with them. */
async function inWorkspace(
  root: string,
  asked: ReadonlyMap<string, Level>,
): Promise<ReadonlyMap<string, Level>> {
  const there = await Promise.all(
    [...asked].map(async ([name, level]) => {
      const manifest = await readIfThere(join(root, 'packages', name.replace(/^.*\//, ''), 'package.json'))
      return manifest === undefined ? [] : [[name, level] as const]
    }),
  )
  return new Map(there.flat())
}

/** spec/demo/2020-01-01 → .changeset/spec-demo-2020-01-01-1a2b3c4.md, or one like it where that is taken. */
function nameFor(spec: string, digest: string, earlier: ReadonlySet<string>): string {
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
