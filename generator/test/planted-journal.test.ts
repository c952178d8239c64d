import { existsSync } from 'node:fs'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hash as hashOf } from '../dist/write/hash.js'
import { emptyProject, generatedProject, type TestProject } from './project.js'
import { tc3 } from './run.js'

/** A project with a planted journal, and a file outside of it that must not change. */
interface Plant {
  readonly project: TestProject
  readonly victim: string
}

/** An attacker may know the content of the victim, and so its hash. */
const content = 'precious'
const hash = hashOf([content])

const stage = 'staged-planted'
const generated = 'packages/client-demo/src/generated/types.ts'

async function plant(
  journal: object | string,
  prepare: (plant: Plant) => Promise<void> = async () => {},
): Promise<Plant> {
  const outside = await emptyProject()
  const victim = join(outside.root, 'victim')
  await writeFile(victim, content)
  const project = await generatedProject()
  await mkdir(join(project.root, '.tc3', stage), { recursive: true })
  for (const index of [0, 1]) await project.write(`.tc3/${stage}/old-${index}`, 'planted')
  const text = typeof journal === 'string' ? journal : JSON.stringify(journal)
  await project.write('.tc3/journal.json', text.replaceAll('OUTSIDE', outside.root))
  await prepare({ project, victim })
  return { project, victim }
}

/** A journal of a change of two files. */
function journalWith(path: string, folder = stage) {
  return {
    stage: folder,
    files: [
      { path: 'README.md', hash: null },
      { path, hash },
    ],
  }
}

/** Links a path of the project to the folder of the victim. */
function link(path: string) {
  return async ({ project, victim }: Plant) => {
    await mkdir(join(project.root, path, '..'), { recursive: true })
    await symlink(join(victim, '..'), join(project.root, path))
  }
}

type Row = readonly [title: string, journal: object | string, prepare?: (plant: Plant) => Promise<void>]

const plants: readonly Row[] = [
  ['leads out of the project', journalWith('../victim')],
  ['leads out of the project from a package', journalWith('packages/x/reference/../../../../victim')],
  ['is absolute', journalWith('OUTSIDE/victim')],
  ['contains ..', journalWith('packages/../package.json')],
  ['contains backslashes', journalWith('packages\\..\\..\\victim')],
  ['starts with a drive', journalWith('C:/victim')],
  ['contains an empty segment', journalWith('packages//client-demo/package.json')],
  ['contains NUL', journalWith('packages/client-demo/reference/a\0b')],
  ['leads into .git', journalWith('packages/client-demo/reference/.git/config')],
  ['leads into .git of the project', journalWith('.git/config')],
  ['leads into node_modules', journalWith('packages/client-demo/src/generated/node_modules/x.js')],
  ['is a file that tc3 does not write', journalWith('packages/client-demo/index.ts')],
  ['is in another folder', journalWith('src/generated/x.ts')],
  ['is empty', journalWith('')],
  ['contains a symbolic link', journalWith('packages/x/reference/victim'), link('packages/x/reference')],
  [
    'contains a package that is a symbolic link',
    journalWith('packages/x/reference/victim'),
    link('packages/x'),
  ],
  ['is not a string', { stage, files: [{ path: 5, hash: null }] }],
  ['is missing', { stage, files: [{}] }],
  ['is not in a list', { stage, files: { path: generated, hash: null } }],
  ['is not in valid JSON', '{'],
  ['has staged files outside', journalWith(generated, '../staged-x')],
  ['has staged files further outside', journalWith(generated, 'staged-x/../../..')],
  ['has staged files at an absolute path', journalWith(generated, 'OUTSIDE')],
]

/** Whether a command reads the journal, by its arguments. ROOT stands for the root of the project. */
const commands: readonly (readonly [words: string, readsJournal: boolean])[] = [
  ['generate', true],
  ['generate --check', true],
  ['check', false],
  ['inspect --json', false],
  ['diff ROOT', false],
  ['changeset ROOT', true],
]

/** Runs commands, and expects that they reject a planted journal or do not read it. */
async function expectRejected({ project, victim }: Plant, tested: typeof commands): Promise<void> {
  const before = await project.files()
  for (const [words, readsJournal] of tested) {
    const { status, stderr } = await tc3(project.root, ...words.replace('ROOT', project.root).split(' '))
    expect([words, status]).toEqual([words, readsJournal ? 1 : 0])
    if (readsJournal) {
      expect(stderr).toContain(`${join(project.root, '.tc3/journal.json')} is not a journal of tc3: `)
      expect(stderr).toContain(`remove ${join(project.root, '.tc3')} and run the command again.`)
    }
    expect(await readFile(victim, 'utf8')).toBe(content)
    expect(await project.files()).toEqual(before)
  }
}

describe('a planted journal is rejected if a path of it', () => {
  it.each(plants.map(([title, ...planted]) => ({ title, planted })))('$title', async ({ planted }) => {
    await expectRejected(await plant(...planted), commands.slice(0, 2))
  })
})

it('a planted journal is rejected by all commands that read it', async () => {
  await expectRejected(await plant(journalWith('../victim')), commands)
})

describe('a symbolic link in the state folder', () => {
  it.each(['.tc3', '.tc3/lock', `.tc3/${stage}`, '.tc3/journal.json'])('%s is not followed', async (path) => {
    const project = await generatedProject()
    const outside = await emptyProject()
    await outside.write('victim', content)
    await link(path)({ project, victim: join(outside.root, 'victim') })
    await project.write('packages/client-demo/src/generated/types.ts', '')
    const { status, stderr } = await tc3(project.root, 'generate')
    expect([status, stderr]).toEqual([1, expect.stringContaining(`${path} is a symbolic link`)])
    expect([...(await outside.files())]).toEqual([['victim', content]])
    expect(existsSync(join(outside.root, 'lock'))).toBe(false)
  })
})

it('--check ignores the staged files of a killed command without a journal', async () => {
  const project = await generatedProject()
  await mkdir(join(project.root, '.tc3', stage), { recursive: true })
  expect((await tc3(project.root, 'generate', '--check')).status).toBe(0)
  expect(existsSync(join(project.root, '.tc3', stage))).toBe(true)
})

it('--check reports the incomplete change of a killed command and leaves it as it is', async () => {
  const { project } = await plant({ stage, files: [{ path: generated, hash: null }] })
  const before = await project.files()
  const { status, stderr } = await tc3(project.root, 'generate', '--check')
  expect([status, stderr]).toEqual([
    1,
    `tc3: A command was killed while it wrote to ${project.root}. Run \`tc3 generate\`, which undoes its incomplete change.\n`,
  ])
  expect(await project.files()).toEqual(before)
  expect((await tc3(project.root, 'generate')).status).toBe(0)
  expect(existsSync(join(project.root, '.tc3'))).toBe(false)
  expect((await tc3(project.root, 'generate', '--check')).status).toBe(0)
})
