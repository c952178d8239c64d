import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { apiOf, type ProductFacts } from '../generator/test/import/metadata.js'
import { root } from './published.js'

const run = promisify(execFile)
const script = `${root}scripts/import-metadata.js`

async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'tc3-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Commits all files of a folder. */
async function commit(folder: string, message: string, date: string): Promise<void> {
  const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date }
  const git = (...words: string[]) =>
    run('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...words], { cwd: folder, env })
  await git('init', '--quiet', '--initial-branch=main')
  await git('add', '--all')
  await git('commit', '--quiet', '--message', message)
}

/** Writes the metadata of a product as in a checkout of the command-line tool. */
async function writeMetadata(checkout: string, facts: ProductFacts): Promise<void> {
  const folder = join(checkout, 'tccli/services/demo/v20200101')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'api.json'), apiOf(facts))
}

const before: ProductFacts = { actions: { DescribeThings: { input: [['Name', { required: false }]] } } }
const after: ProductFacts = {
  actions: {
    DescribeThings: {
      input: [
        ['Name', { required: false }],
        ['Size', { required: false }],
      ],
    },
    DeleteThing: { input: [['Name', { required: true }]] },
  },
}

it('two snapshots of the metadata become a changed spec, packages, a release of the history and a changeset', async () => {
  const [checkout, project] = [await temporaryFolder(), await temporaryFolder()]
  await writeMetadata(checkout, before)
  await commit(checkout, 'Older metadata', '2023-11-29T00:00:00Z')
  await mkdir(join(project, 'spec'))
  await mkdir(join(project, '.changeset'))
  await writeFile(join(project, '.changeset/config.json'), '{ "baseBranch": "main" }')
  // A companion is not imported, so that the metadata need not have it.
  await mkdir(join(project, 'spec/guest/2020-01-01/actions'), { recursive: true })
  await writeFile(
    join(project, 'spec/guest/2020-01-01/service.yaml'),
    'service: guest\nversion: 2020-01-01\ncompanionOf: demo\n',
  )
  for (const words of [['import', checkout], ['generate']]) {
    await run(process.execPath, [`${root}generator/bin/tc3.js`, ...words], { cwd: project })
  }
  await commit(project, 'Import older metadata', '2023-11-30T00:00:00Z')

  await writeMetadata(checkout, after)
  await commit(checkout, 'Newer metadata', '2024-01-02T00:00:00Z')
  const { stdout } = await run(process.execPath, [script, checkout], { cwd: project })
  expect(stdout).toContain('demo 2020-01-01: 2 actions')
  expect(stdout).toContain('New APIs')

  const read = (path: string) => readFile(join(project, path), 'utf8')
  expect(await read('spec/demo/2020-01-01/history.yaml')).toContain(
    'time: 2024-01-02\n    source: the API metadata of 2024-01-02',
  )
  expect(await read('packages/client-demo/src/generated/actions/deleteThing.ts')).toContain('DeleteThing')
  const changesets = (await readdir(join(project, '.changeset'))).filter((name) => name.endsWith('.md'))
  expect(changesets).toHaveLength(1)
  expect(await read(`.changeset/${changesets[0]}`)).toContain('"@tc3/client-demo": minor')

  // The same metadata again changes nothing.
  await commit(project, 'Import newer metadata', '2024-01-03T00:00:00Z')
  await run(process.execPath, [script, checkout], { cwd: project })
  expect((await run('git', ['status', '--porcelain'], { cwd: project })).stdout).toBe('')
})
