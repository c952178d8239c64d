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
    expect((await tc3(repository.root, 'diff')).stdout).toMatch(/^No changes since [0-9a-f]{40}\.\n$/)
    await repository.git('switch', '--quiet', 'change')
    const { stdout } = await tc3(repository.root, 'diff')
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

  it('reports that nothing changed', async () => {
    const repository = await TestRepository.create(baseSpec)
    const { status, stdout } = await tc3(repository.root, 'diff', 'main')
    expect([status, stdout]).toEqual([0, 'No changes since main.\n'])
  })

  it('prints JSON for other programs', async () => {
    const repository = await TestRepository.create(baseSpec)
    expect(JSON.parse((await tc3(repository.root, 'diff', '--json')).stdout)).toEqual([])
    await repository.edit('actions/CreateThing.yaml', 'type: Timestamp', 'type: Integer')
    const { status, stdout } = await tc3(repository.root, 'diff', '--json', 'main')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual([
      {
        spec: `spec/${demo}`,
        title: 'Demo Product (DEMO) 2020-01-01',
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
