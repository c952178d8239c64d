import { rename, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TestRepository } from './repository.js'
import { tc3, tc3Process } from './run.js'
import { baseSpec, demo } from './semver/spec.js'

const create = `${demo}/actions/CreateThing.yaml`
const types = `spec/${demo}/types.yaml`

describe('tc3 diff', () => {
  it('compares with a folder', async () => {
    const before = await baseSpec.project()
    const after = await baseSpec.replace(create, 'rateLimit: 20', 'rateLimit: 10').project()
    const { status, stdout, stderr } = await tc3(after.root, 'diff', before.root)
    expect(stderr).toBe('')
    expect(stdout).toMatch(`Compared spec/ with the spec in the folder ${before.root}.\n\n# Demo Product`)
    expect(stdout).toContain('Modified APIs:\n\n- CreateThing\n  - Modified limits: requests per second\n')
    expect(stdout).toContain('CreateThing, requests per second: 10, was 20')
    expect(status).toBe(0)
  })

  it('compares with a git ref without touching the work tree or the index', async () => {
    const repository = await TestRepository.create(baseSpec)
    await repository.git('tag', 'released')
    await repository.edit('types.yaml', 'A note', 'A remark')
    await repository.commit('Change words')
    await repository.edit('types.yaml', '    Weight: { type: Float', '    Mass: { type: Float')
    await repository.git('add', '--all')
    await repository.edit('types.yaml', 'Name of the maker', 'Who made it')
    const before = await repository.project.files()

    async function since(ref: string) {
      const { status, stdout } = await tc3(repository.root, 'diff', ref)
      expect(status).toBe(0)
      return stdout
    }
    const sinceRelease = await since('released')
    expect(sinceRelease).toContain('- Thing\n  - New members: Mass\n  - Deleted members: Weight\n')
    expect(sinceRelease).toContain('- Thing\n  - Updated: Note\n- Maker\n  - Updated: Name\n')
    expect(await since('HEAD')).not.toContain('Updated: Note')
    expect(await repository.project.files()).toEqual(before)
  })

  it('ignores symbolic links outside of spec/ and file names that git prints in quotes', async () => {
    const repository = await TestRepository.create(baseSpec)
    await symlink('spec', join(repository.root, 'link'))
    await symlink('nowhere', join(repository.root, 'dangling'))
    await repository.project.write('spec/a "name".txt', 'A')
    await repository.project.write('spec/größe.txt', 'B')
    await repository.commit('Add links')
    await repository.edit('types.yaml', 'A note', 'A remark')
    const { status, stdout, stderr } = await tc3(repository.root, 'diff', 'HEAD')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('- Thing\n  - Updated: Note\n')
  })

  it('compares by default with the commit at which the branch left the base branch', async () => {
    const repository = await TestRepository.create(baseSpec)
    await repository.git('switch', '--quiet', '--create', 'change')
    await repository.edit('types.yaml', 'A note', 'A remark')
    await repository.commit('Change words')
    await repository.git('switch', '--quiet', 'main')
    await repository.edit('types.yaml', 'Name of the maker', 'Who made it')
    await repository.commit('Change other words')
    await repository.git('switch', '--quiet', 'change')
    const { stdout } = await tc3(repository.root, 'diff')
    expect(stdout).toMatch(
      /^Compared spec\/ with [0-9a-f]+ \(\d{4}-\d\d-\d\d, Add the spec\), where this branch left main\.\n\n/,
    )
    expect(stdout).toContain('Updated: Note')
    expect(stdout).not.toContain('Maker')
  })

  it('prints the same output in any folder of the project and in any locale', async () => {
    const repository = await TestRepository.create(baseSpec)
    await repository.edit('types.yaml', 'A note', 'A remark')
    const one = await tc3(repository.root, 'diff')
    const other = await tc3Process(join(repository.root, 'spec/demo'), 'diff', {
      LC_ALL: 'tr_TR.UTF-8',
      TZ: 'Asia/Shanghai',
    })
    expect(one.stdout).toContain('Updated: Note')
    expect(other.stdout).toBe(one.stdout)
  })

  describe('says what it compared, and why, if', () => {
    const advice =
      ' This is the last commit, and spec/ has no uncommitted changes. To compare with an earlier commit, name it, such as HEAD~1.'

    /** The first line of the output without the ids and days of commits, and the rest. */
    async function compareIn(repository: TestRepository, ...args: string[]) {
      const { status, stdout, stderr } = await tc3(repository.root, 'diff', ...args)
      expect([status, stderr]).toEqual([0, ''])
      const [, line = '', rest] = /^([^\n]*)\n\n(.*)$/s.exec(stdout) ?? []
      const shortId = (await repository.git('log', '--format=%h')).split('\n').find((id) => line.includes(id))
      expect(shortId).toBeDefined()
      return [line.replace(`${shortId} (`, 'ID (').replace(/\d{4}-\d\d-\d\d/, 'DAY'), rest]
    }

    it('nothing was committed since the last commit of the base branch', async () => {
      const repository = await TestRepository.create(baseSpec)
      const last = 'Compared spec/ with ID (DAY, Add the spec), the last commit, which is on main.'
      expect(await compareIn(repository)).toEqual([`${last}${advice}`, 'No changes.\n'])
      await repository.project.write('README.md', 'Not part of the spec.')
      expect(await compareIn(repository)).toEqual([`${last}${advice}`, 'No changes.\n'])
      await repository.git('switch', '--quiet', '--create', 'change')
      expect(await compareIn(repository)).toEqual([`${last}${advice}`, 'No changes.\n'])
      await repository.edit('types.yaml', 'A note', 'A remark')
      expect(await compareIn(repository)).toEqual([last, expect.stringContaining('Updated: Note')])
      await repository.edit('types.yaml', 'A remark', 'A note')
      await repository.project.write(`spec/${demo}/notes.txt`, 'new')
      expect(await compareIn(repository)).toEqual([last, 'No changes.\n'])
    })

    it('the branch has commits of its own', async () => {
      const repository = await TestRepository.create(baseSpec)
      await repository.git('switch', '--quiet', '--create', 'change')
      await repository.project.write('README.md', 'Not part of the spec.')
      await repository.commit('Add a page')
      expect(await compareIn(repository)).toEqual([
        'Compared spec/ with ID (DAY, Add the spec), where this branch left main.',
        'No changes.\n',
      ])
    })

    it('changesets were applied since then', async () => {
      const repository = await TestRepository.create(baseSpec)
      await repository.git('switch', '--quiet', '--create', 'change')
      await repository.project.write('.changeset/mine.md', '---\n"@tc3/core": patch\n---\n\nMine\n')
      await repository.commit('Describe a change')
      await rm(join(repository.root, '.changeset/mine.md'))
      await repository.project.write('packages/core/CHANGELOG.md', 'Mine')
      await repository.commit('Apply the changesets')
      const base =
        'Compared spec/ with ID (DAY, Apply the changesets), the last commit that applied changesets.'
      expect(await compareIn(repository)).toEqual([`${base}${advice}`, 'No changes.\n'])
      await repository.edit('types.yaml', 'A note', 'A remark')
      expect(await compareIn(repository)).toEqual([base, expect.stringContaining('Updated: Note')])
    })

    it('a ref was given', async () => {
      const repository = await TestRepository.create(baseSpec)
      const base = 'Compared spec/ with main: commit ID (DAY, Add the spec).'
      expect(await compareIn(repository, 'main')).toEqual([`${base}${advice}`, 'No changes.\n'])
      await repository.edit('types.yaml', 'A note', 'A remark')
      expect(await compareIn(repository, 'main')).toEqual([base, expect.stringContaining('Updated: Note')])
    })

    it('the subject of the commit is long or has control characters', async () => {
      const repository = await TestRepository.create(baseSpec)
      await repository.git(
        'commit',
        '--quiet',
        '--allow-empty',
        '--message',
        `\u001b[31m${'long '.repeat(40)}`,
      )
      const [line = ''] = await compareIn(repository)
      expect(line).toContain(`(DAY,  [31m${'long '.repeat(40).slice(0, 66)}…)`)
    })
  })

  it('prints JSON for other programs', async () => {
    const repository = await TestRepository.create(baseSpec)
    const unchanged = await tc3(repository.root, 'diff', '--json')
    expect(JSON.parse(unchanged.stdout)).toEqual([])
    expect(unchanged.stderr).toMatch(/^Compared spec\/ with [0-9a-f]+ \(.*, Add the spec\), the last commit/)
    await repository.edit('actions/CreateThing.yaml', 'type: Timestamp', 'type: Integer')
    const { status, stdout } = await tc3(repository.root, 'diff', '--json', 'main')
    expect(status).toBe(0)
    const day = (await repository.git('log', '-1', '--format=%cs', 'main')).trim()
    expect(JSON.parse(stdout)).toEqual([
      {
        spec: `spec/${demo}`,
        title: 'Demo Product (DEMO) 2020-01-01',
        base: {
          name: 'main',
          commit: {
            id: (await repository.git('rev-parse', 'main')).trim(),
            date: day,
            subject: 'Add the spec',
          },
          reason: null,
        },
        history: {
          missing: [
            {
              kind: 'modified',
              subject: 'action',
              name: 'CreateThing',
              parts: [{ kind: 'modifiedInput', names: ['Start'] }],
            },
          ],
          unfounded: [],
        },
        versions: { '@tc3/client-demo': 'major', '@tc3/docs-demo': 'patch', '@tc3/mock-demo': 'major' },
        notes: [
          {
            heading: 'Modified APIs',
            changes: [
              { name: 'CreateThing', parts: [{ heading: 'Modified input parameters', names: ['Start'] }] },
            ],
          },
        ],
        changes: [
          {
            kind: 'input-retyped',
            subject: 'action',
            name: 'CreateThing',
            part: { noun: 'input parameters', name: 'Start' },
            before: 'Timestamp',
            after: 'Integer',
            levels: { '@tc3/client-demo': 'major', '@tc3/mock-demo': 'major', '@tc3/docs-demo': 'patch' },
            reason: 'Calls with the old type no longer compile or are rejected.',
          },
        ],
      },
    ])
  })

  describe('fails clearly', () => {
    async function failure(root: string, ...args: string[]) {
      const { status, stdout, stderr } = await tc3(root, 'diff', ...args)
      expect([status, stdout]).toEqual([1, ''])
      return stderr
    }

    it('if there is no such ref', async () => {
      const { root } = await TestRepository.create(baseSpec)
      expect(await failure(root, 'nope')).toBe('tc3: nope is neither a folder with a spec/ nor a git ref.\n')
      expect(await failure(root, '--', '--output=x')).toBe(
        'tc3: --output=x is neither a folder with a spec/ nor a git ref.\n',
      )
    })

    it('if the ref has no spec', async () => {
      const repository = await TestRepository.create(baseSpec)
      await repository.git('rm', '--quiet', '--cached', '-r', 'spec')
      await repository.git('commit', '--quiet', '--message', 'Remove the spec')
      expect(await failure(repository.root, 'HEAD')).toBe(
        'tc3: There is no spec/ at HEAD, so there is nothing to compare with.\n',
      )
    })

    it('if the earlier spec has problems', async () => {
      const repository = await TestRepository.create(baseSpec)
      await repository.edit('types.yaml', 'type: Float', 'type: Flaot')
      await repository.commit('Break it')
      await repository.edit('types.yaml', 'type: Flaot', 'type: Float')
      const stderr = await failure(repository.root, 'HEAD')
      expect(stderr).toContain(`${types}:`)
      expect(stderr).toContain('Unknown data type Flaot')
      expect(stderr).toMatch(/\n1 problem in the spec at HEAD, so it cannot be compared\.\n$/)
    })

    it('if the earlier spec contains a symbolic link', async () => {
      const repository = await TestRepository.create(baseSpec)
      const file = join(repository.root, types)
      await rename(file, join(repository.root, 'types.yaml'))
      await symlink('../../../types.yaml', file)
      await repository.commit('Share data types')
      await rename(join(repository.root, 'types.yaml'), file)
      const stderr = await failure(repository.root, 'HEAD')
      expect(stderr).toContain(`${types} is a symbolic link`)
      expect(stderr).toMatch(/\n1 problem in the spec at HEAD, so it cannot be compared\.\n$/)
    })

    it('if the current spec has problems', async () => {
      const repository = await TestRepository.create(baseSpec)
      await repository.edit('types.yaml', 'type: Float', 'type: Flaot')
      expect(await failure(repository.root, 'HEAD')).toMatch(
        /\n1 problem in the spec; nothing was written\.\n$/,
      )
    })

    it('outside a repository', async () => {
      const { root } = await baseSpec.project()
      expect(await failure(root)).toBe(
        `tc3: ${root} is not in a git repository. Name a folder that contains a spec/ to compare with.\n`,
      )
    })

    it('if git is not installed', async () => {
      const { root } = await TestRepository.create(baseSpec)
      const { status, stderr } = await tc3Process(root, 'diff', 'main', { PATH: '' })
      expect([status, stderr]).toEqual([
        1,
        'tc3: git was not found. Install it, or name a folder that contains a spec/.\n',
      ])
    })

    it('if there is no base branch', async () => {
      const repository = await TestRepository.create(baseSpec)
      await repository.git('branch', '--move', 'main', 'trunk')
      expect(await failure(repository.root)).toBe(
        'tc3: There is no branch main to compare with. Name a git ref, or a folder with a spec/.\n',
      )
      await rm(join(repository.root, '.changeset'), { recursive: true })
      expect(await failure(repository.root)).toContain('There is no branch main')
    })
  })
})
