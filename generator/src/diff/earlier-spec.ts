import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { type Checked, check, checkSource } from '../check.js'
import { readIfThere } from '../project/files.js'
import { type Git, gitIn } from '../project/git.js'
import { gitSource } from '../spec/source.js'
import type { Stages } from '../stages.js'

/** A spec to compare with. */
export interface EarlierSpec extends Checked {
  /** What people call it. */
  readonly name: string
  /** The changesets that stand beside it: those of earlier changes. */
  readonly changesets: ReadonlySet<string>
}

/**
 * Reads the spec of another folder or of another commit, leaving the work tree and the index alone.
 *
 * @param root The project's folder, which holds spec/.
 * @param from A folder that holds a spec/, or a git ref; without it, the commit at which this branch left
 *   the base branch that .changeset/config.json names, or the last one since then that applied changesets.
 * @throws Error where there is no such folder or ref, or no spec in it.
 */
export async function readEarlierSpec(
  root: string,
  from: string | undefined,
  stages: Stages,
): Promise<EarlierSpec> {
  if (from !== undefined) {
    const folder = resolve(from)
    if ((await entriesOf(folder)).includes('spec')) {
      return { ...(await check(folder, stages)), name: from, changesets: new Set() }
    }
  }
  const git = gitIn(root)
  if ((await git.ask('rev-parse', '--absolute-git-dir')) === undefined) {
    throw new Error(
      from === undefined
        ? `${root} is in no git repository. Name a folder that holds a spec/ to compare with.`
        : `${from} is no folder with a spec/, and ${root} is in no git repository that could have such a ref.`,
    )
  }
  const name = from ?? (await baseCommit(root, git))
  const commit = await git.ask('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)
  if (commit === undefined) throw new Error(`${name} is neither a folder with a spec/ nor a git ref.`)
  const tree = await git.ask('rev-parse', '--verify', '--quiet', `${commit}:./spec`)
  if (tree === undefined)
    throw new Error(`There is no spec/ at ${name}, so there is nothing to compare with.`)

  const checked = await checkSource(await gitSource(git, tree), stages)
  return { ...checked, name, changesets: await changesetsAt(commit, git) }
}

const baseBranchSetting = v.object({ baseBranch: v.string() })

/**
 * The commit at which this branch left the base branch, or the last one since that applied changesets; on the base branch
 * itself, the last commit.
 */
async function baseCommit(root: string, git: Git): Promise<string> {
  const config: unknown = JSON.parse((await readIfThere(join(root, '.changeset/config.json'))) ?? '{}')
  const baseBranch = v.is(baseBranchSetting, config) ? config.baseBranch : 'main'
  for (const branch of [baseBranch, `origin/${baseBranch}`]) {
    const found = await git.ask('merge-base', 'HEAD', branch)
    if (found !== undefined) return (await versionCommit(found, git)) ?? found
  }
  throw new Error(
    `There is no branch ${baseBranch} to compare with. Name a git ref or a folder with a spec/.`,
  )
}

/** The last commit after another one that has what `changeset version` does: changesets became lines of a changelog. */
async function versionCommit(after: string, git: Git): Promise<string | undefined> {
  const removing = ['log', '--format=%H', '--diff-filter=D', `${after}..HEAD`, '--', '.changeset/*.md']
  for (const commit of (await git.run(...removing)).split('\n').filter((line) => line !== '')) {
    const of = ['diff-tree', '--no-commit-id', '--name-only', '-r', commit, '--', ':(glob)**/CHANGELOG.md']
    if ((await git.run(...of)) !== '') return commit
  }
  return undefined
}

async function changesetsAt(commit: string, git: Git): Promise<ReadonlySet<string>> {
  const names = await git.run('ls-tree', '--name-only', '-z', commit, '--', '.changeset/')
  return new Set(names.split('\0').filter((name) => name !== ''))
}

function entriesOf(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}
