import { execFile } from 'node:child_process'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { TestRepository } from './repository.js'
import { tc3 } from './run.js'
import { baseSpec } from './semver/spec.js'

const cli = fileURLToPath(new URL('../../node_modules/@changesets/cli/bin.js', import.meta.url))

async function changesets({ root }: TestRepository) {
  return (await readdir(join(root, '.changeset'))).filter((name) => name.endsWith('.md')).sort()
}

/** Runs `tc3 changeset` and returns its output without the first line, which says what was compared. */
async function write({ root }: TestRepository, ...args: string[]): Promise<string> {
  const { status, stdout, stderr } = await tc3(root, 'changeset', ...args)
  expect([status, stderr]).toEqual([0, ''])
  const [line = '', ...others] = stdout.split('\n')
  expect(line).toMatch(/^Compared spec\/ with /)
  return others.join('\n')
}

let changed: Promise<ReadonlyMap<string, Buffer>> | undefined

/** Creates a repository with one change of the spec on a branch, and its changeset. */
async function createWithChangeset() {
  changed ??= (async () => {
    const created = await TestRepository.create(baseSpec)
    await created.git('switch', '--quiet', '--create', 'change')
    await created.edit('actions/CreateThing.yaml', 'rateLimit: 20', 'rateLimit: 10')
    await write(created)
    return created.project.contents()
  })()
  const repository = await TestRepository.of(await changed)
  const [name = ''] = await changesets(repository)
  const path = `.changeset/${name}`
  return { repository, path, read: () => repository.project.read(path) }
}

describe('tc3 changeset', () => {
  it('writes changesets that the Changesets tool applies, and later describes only newer changes', async () => {
    const { repository, path, read } = await createWithChangeset()
    expect(path).toMatch(/^\.changeset\/spec-demo-2020-01-01-[0-9a-f]{7}\.md$/)
    const text = await read()
    const changeset = (...args: string[]) =>
      promisify(execFile)(process.execPath, [cli, ...args], { cwd: repository.root })

    await repository.commit('Change the spec')
    await changeset('status', '--output=status.json')
    const { releases, changesets: found } = JSON.parse(await repository.project.read('status.json'))
    await rm(join(repository.root, 'status.json'))
    expect(found).toHaveLength(1)
    expect(text).toContain(`---\n\n${found[0].summary}\n`)
    expect(
      releases.map(({ name, type, newVersion }: Record<string, string>) => [name, type, newVersion]).sort(),
    ).toEqual([
      ['@tc3/client-demo', 'minor', '1.1.0'],
      ['@tc3/docs-demo', 'patch', '1.0.1'],
      ['@tc3/mock-demo', 'major', '2.0.0'],
    ])

    await changeset('version')
    expect(await changesets(repository)).toEqual([])
    const log = await repository.project.read('packages/mock-demo/CHANGELOG.md')
    expect(log).toContain('## 2.0.0\n\n### Major Changes\n')
    expect(log).toContain('Changes of Demo Product (DEMO) 2020-01-01\n')
    expect(log).toContain('Modified limits: requests per second\n')
    expect(log).not.toContain('tc3 changeset')

    await repository.commit('Apply the changesets')
    expect(await write(repository)).toBe('No changes, so no changeset is needed.\n')
    await repository.edit('types.yaml', 'A note', 'A remark')
    await write(repository)
    const [name = '', second] = await changesets(repository)
    expect(second).toBeUndefined()
    const newer = await repository.project.read(`.changeset/${name}`)
    expect(newer).toContain('Thing')
    expect(newer).not.toContain('requests per second')
    // Since the start of the branch, all changes are described.
    expect((await tc3(repository.root, 'diff', 'main')).stdout).toContain('requests per second')
  })

  it('writes a changeset again that was removed without being applied', async () => {
    const { repository, path } = await createWithChangeset()
    await repository.commit('Change the spec')
    await rm(join(repository.root, path))
    await repository.commit('Remove the changeset')
    expect(await write(repository)).toBe(`wrote ${path}\n`)
  })

  it('writes the same text again, and rewrites its own changeset after new changes', async () => {
    const { repository, path, read } = await createWithChangeset()
    const first = await read()
    expect(await write(repository)).toBe('1 changeset up to date\n')
    expect(await read()).toBe(first)

    await repository.edit('types.yaml', '    Weight: { type: Float', '    Mass: { type: Float')
    expect(await write(repository)).toBe(`wrote ${path}\n`)
    expect(await read()).toContain('New members: Mass')
    expect(await changesets(repository)).toHaveLength(1)
  })

  it('does not touch other changesets', async () => {
    const repository = await TestRepository.create(baseSpec)
    await repository.project.write('.changeset/mine.md', '---\n"@tc3/core": patch\n---\n\nMine\n')
    await repository.edit('types.yaml', 'A note', 'A remark')
    await write(repository)
    await repository.edit('types.yaml', 'A remark', 'A note')
    await write(repository)
    expect(await changesets(repository)).toEqual(['mine.md'])
  })

  it('does not touch its changesets of earlier unreleased changes', async () => {
    const { repository, path } = await createWithChangeset()
    await repository.commit('Change the spec')
    await repository.git('switch', '--quiet', 'main')
    await repository.git('merge', '--quiet', 'change')
    await repository.edit('types.yaml', 'A note', 'A remark')
    await write(repository)
    const both = await changesets(repository)
    expect(both).toHaveLength(2)
    expect(both.map((name) => `.changeset/${name}`)).toContain(path)

    // Since the first commit, one changeset describes all changes.
    expect(await write(repository, 'main~1')).toContain('removed ')
    expect(await changesets(repository)).toHaveLength(1)
  })

  it('does not overwrite an edited changeset until the spec changes again', async () => {
    const { repository, path, read } = await createWithChangeset()
    const edited = (await read()).replace('Changes of', 'Welcome changes of')
    await repository.project.write(path, edited)
    expect(await write(repository)).toBe(`kept ${path} with its edits\n`)
    expect(await read()).toBe(edited)

    await repository.edit('types.yaml', 'A note', 'A remark')
    expect(await write(repository)).toBe(
      `wrote ${path}; it contained edits for an earlier state of the spec\n`,
    )
    expect(await read()).not.toContain('Welcome')
  })

  it('does not touch a changeset whose marker line was removed', async () => {
    const { repository, path, read } = await createWithChangeset()
    const foreign = (await read()).replace(/^#.*\n/m, '')
    await repository.project.write(path, foreign)
    expect(await write(repository)).toBe(`kept ${path} with its edits\n`)
    await repository.edit('actions/CreateThing.yaml', 'rateLimit: 10', 'rateLimit: 20')
    expect(await write(repository)).toBe('No changes, so no changeset is needed.\n')
    expect(await read()).toBe(foreign)
  })

  it('removes its changeset if the changes were reverted', async () => {
    const { repository, path } = await createWithChangeset()
    await repository.edit('actions/CreateThing.yaml', 'rateLimit: 10', 'rateLimit: 20')
    expect(await write(repository)).toBe(`removed ${path}\n`)
    expect(await changesets(repository)).toEqual([])
    expect(await write(repository)).toBe('No changes, so no changeset is needed.\n')
  })

  it('writes separate changesets for the platform and for products, with the affected packages', async () => {
    const repository = await TestRepository.create(baseSpec)
    await repository.edit('types.yaml', 'A note', 'A remark')
    const platform = await repository.project.read('spec/tencentcloud.yaml')
    await repository.project.write('spec/tencentcloud.yaml', platform.replace('window: 300', 'window: 600'))
    await write(repository)
    const names = await changesets(repository)
    expect(names.map((name) => name.replace(/-[0-9a-f]{7}\.md$/, ''))).toEqual([
      'spec-demo-2020-01-01',
      'spec-tencentcloud',
    ])
    const [product = '', core = ''] = await Promise.all(
      names.map((name) => repository.project.read(`.changeset/${name}`)),
    )
    expect(product.match(/^"@tc3.*$/gm)).toEqual([
      '"@tc3/client-demo": patch',
      '"@tc3/docs-demo": patch',
      '"@tc3/mock-demo": patch',
    ])
    expect(core.match(/^"@tc3.*$/gm)).toEqual(['"@tc3/core": minor', '"@tc3/docs-demo": patch'])
  })

  it('writes nothing if the spec has problems', async () => {
    const repository = await TestRepository.create(baseSpec)
    await repository.edit('types.yaml', 'type: Float', 'type: Flaot')
    const { status, stderr } = await tc3(repository.root, 'changeset')
    expect(status).toBe(1)
    expect(stderr).toContain('1 problem in the spec; nothing was written.')
    expect(await changesets(repository)).toEqual([])
  })
})
