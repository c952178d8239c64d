import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { TestRepository } from './repository.js'
import { tc3 } from './run.js'
import { baseSpec, demo } from './semver/spec.js'

const path = `spec/${demo}/history.yaml`

async function edited(): Promise<TestRepository> {
  const repository = await TestRepository.create(baseSpec)
  await repository.edit('actions/CreateThing.yaml', '[red], open: true', '[red, blue], open: true')
  await repository.edit(
    'errors.yaml',
    'ResourceNotFound.Thing',
    'LimitExceeded.Thing: Too many.\nResourceNotFound.Thing',
  )
  return repository
}

const entries = {
  actions: { modified: { CreateThing: { newInputValues: { Colour: ['blue'] } } } },
  errorCodes: { new: ['LimitExceeded.Thing'] },
}

describe('tc3 history', () => {
  it('writes the release that tells of the changes, of which tc3 diff then does not warn', async () => {
    const repository = await edited()
    const { status, stdout } = await tc3(
      repository.root,
      ...['history', 'HEAD', '--time', '2023-01-02', '--source', 'a test'],
    )
    expect([status, stdout]).toEqual([0, expect.stringContaining(`wrote ${path}`)])
    expect(parse(await repository.project.read(path)).releases).toEqual([
      { release: 2, time: '2023-01-02', source: 'a test', ...entries },
    ])
    expect((await tc3(repository.root, 'diff', 'HEAD')).stderr).not.toContain('history.yaml')
    // The changeset names the release.
    const written = await tc3(repository.root, 'changeset', 'HEAD')
    const [, changeset = ''] = /wrote (\S+)/.exec(written.stdout) ?? []
    expect(await repository.project.read(changeset)).toContain(
      'Changes of Demo Product (DEMO) 2020-01-01: release 2 (2023-01-02)\n',
    )
  })

  it('replaces the new release after further changes, and keeps its time and source', async () => {
    const repository = await edited()
    await tc3(repository.root, 'history', 'HEAD', '--time', '2023-01-02', '--source', 'a test')
    await repository.edit(
      'types.yaml',
      '    Owner:',
      '    Place: { type: String, description: Where it is }\n    Owner:',
    )
    expect((await tc3(repository.root, 'diff', 'HEAD')).stderr).toContain('New members: Place')
    await tc3(repository.root, 'history', 'HEAD')
    expect(parse(await repository.project.read(path)).releases).toEqual([
      {
        release: 2,
        time: '2023-01-02',
        source: 'a test',
        ...entries,
        types: { modified: { Thing: { newMembers: ['Place'] } } },
      },
    ])
    const text = await repository.project.read(path)
    const { stdout } = await tc3(repository.root, 'history', 'HEAD')
    expect(stdout).toContain('The history tells of all changes.')
    expect(await repository.project.read(path)).toBe(text)
  })

  it('keeps the older releases', async () => {
    const repository = await edited()
    await tc3(repository.root, 'history', 'HEAD', '--time', '2023-01-02')
    await repository.commit('Release 2')
    await repository.edit(
      'types.yaml',
      '    Owner:',
      '    Place: { type: String, description: Where it is }\n    Owner:',
    )
    await tc3(repository.root, 'history', 'HEAD', '--time', '2023-01-03 10:00:00')
    const { releases } = parse(await repository.project.read(path))
    expect(releases).toEqual([
      { release: 3, time: '2023-01-03 10:00:00', types: { modified: { Thing: { newMembers: ['Place'] } } } },
      { release: 2, time: '2023-01-02', ...entries },
    ])
    // From an older commit, there would be two new releases.
    const { status, stderr } = await tc3(repository.root, 'history', 'HEAD~1')
    expect([status, stderr]).toEqual([1, expect.stringContaining(`${path} has 2 new releases.`)])
  })

  it.each([
    [[], `${path} lacks a release for the changes. Name its day with --time.`],
    [['--time', '2023-02-30'], '--time 2023-02-30: expected a day'],
  ])('with %j says what is missing', async (options, message) => {
    const repository = await edited()
    const { status, stderr } = await tc3(repository.root, 'history', 'HEAD', ...options)
    expect([status, stderr]).toEqual([1, expect.stringContaining(message)])
  })
})
