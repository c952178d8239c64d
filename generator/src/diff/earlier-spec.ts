import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { type CheckResult, check, checkSource } from '../check.js'
import { readTextIfExists } from '../project/files.js'
import { type Git, openGit } from '../project/git.js'
import { gitSource } from '../spec/source.js'
import type { Stages } from '../stages.js'
import type { Base, BaseCommit } from './base.js'

/** The spec that the present one is compared with. */
export interface EarlierSpec extends CheckResult {
  readonly base: Base
  /** The changesets beside it, by path. They describe earlier changes. */
  readonly changesets: ReadonlySet<string>
}

/**
 * Reads the spec of another folder or of a commit, without touching the work tree or the index.
 *
 * @param root The project folder, which contains spec/.
 * @param from A folder that contains a spec/, or a git ref. By default, the commit at which this branch left the base
 *   branch of .changeset/config.json, or the last commit since then that applied changesets.
 * @throws {Error} If there is no such folder or ref, or if it has no spec.
 */
export async function readEarlierSpec(
  root: string,
  from: string | undefined,
  stages: Stages,
): Promise<EarlierSpec> {
  if (from !== undefined) {
    const folder = resolve(from)
    if ((await entriesOf(folder)).includes('spec')) {
      const base = { name: from, commit: undefined, reason: undefined, isPresent: false }
      return {
        ...(await check(folder, stages, undefined, { isEarlier: true })),
        base,
        changesets: new Set(),
      }
    }
  }
  const git = openGit(root)
  if ((await git.tryRun('rev-parse', '--absolute-git-dir')) === undefined) {
    throw new Error(
      from === undefined
        ? `${root} is not in a git repository. Name a folder that contains a spec/ to compare with.`
        : `${from} is not a folder with a spec/, and not a git ref, because ${root} is not in a git repository.`,
    )
  }
  const { name, reason } = from === undefined ? await chooseCommit(root, git) : { name: from }
  const id = await git.tryRun('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)
  if (id === undefined) throw new Error(`${name} is neither a folder with a spec/ nor a git ref.`)
  const tree = await git.tryRun('rev-parse', '--verify', '--quiet', `${id}:./spec`)
  if (tree === undefined)
    throw new Error(`There is no spec/ at ${name}, so there is nothing to compare with.`)

  const checked = await checkSource(await gitSource(git, tree), stages, undefined, { isEarlier: true })
  const base = { name, commit: await readCommit(id, git), reason, isPresent: await isPresent(id, git) }
  return { ...checked, base, changesets: await changesetsAt(id, git) }
}

async function readCommit(id: string, git: Git): Promise<BaseCommit> {
  const log = ['log', '--max-count=1', '--no-show-signature', '--encoding=UTF-8', '--format=%h%n%cs%n%s', id]
  const [shortId = id, date = '', subject = ''] = (await git.run(...log)).split('\n')
  return { id, shortId, date, subject }
}

/** Whether a commit is the last one and its spec is unchanged. */
async function isPresent(id: string, git: Git): Promise<boolean> {
  if ((await git.tryRun('rev-parse', 'HEAD')) !== id) return false
  // Without locks, git does not update the index.
  const status = ['--no-optional-locks', 'status', '--porcelain', '--untracked-files=all', '--', './spec']
  return (await git.run(...status)) === ''
}

const baseBranchSetting = v.object({ baseBranch: v.string() })

/**
 * Chooses the commit at which this branch left the base branch, or the last commit since then that applied changesets. On
 * the base branch itself, that is the last commit.
 */
async function chooseCommit(root: string, git: Git): Promise<Pick<Base, 'name' | 'reason'>> {
  const config: unknown = JSON.parse((await readTextIfExists(join(root, '.changeset/config.json'))) ?? '{}')
  const baseBranch = v.is(baseBranchSetting, config) ? config.baseBranch : 'main'
  for (const branch of [baseBranch, `origin/${baseBranch}`]) {
    const fork = await git.tryRun('merge-base', 'HEAD', branch)
    if (fork === undefined) continue
    const version = await versionCommit(fork, git)
    if (version !== undefined) return { name: version, reason: 'the last commit that applied changesets' }
    const isHead = (await git.run('rev-parse', 'HEAD')) === fork
    return {
      name: fork,
      reason: isHead ? `the last commit, which is on ${branch}` : `where this branch left ${branch}`,
    }
  }
  throw new Error(
    `There is no branch ${baseBranch} to compare with. Name a git ref, or a folder with a spec/.`,
  )
}

/** Finds the last commit after another one that moved changesets into changelogs, as `changeset version` does. */
async function versionCommit(after: string, git: Git): Promise<string | undefined> {
  const deletions = ['log', '--format=%H', '--diff-filter=D', `${after}..HEAD`, '--', '.changeset/*.md']
  for (const commit of (await git.run(...deletions)).split('\n').filter((line) => line !== '')) {
    const changelogs = [
      'diff-tree',
      '--no-commit-id',
      '--name-only',
      '-r',
      commit,
      '--',
      ':(glob)**/CHANGELOG.md',
    ]
    if ((await git.run(...changelogs)) !== '') return commit
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
