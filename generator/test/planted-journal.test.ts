import { existsSync } from 'node:fs'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hash as hashOf } from '../dist/write/hash.js'
import { emptyProject, generatedProject, type TestProject } from './project.js'
import { tc3 } from './run.js'

/** A journal that somebody put into a project, beside a folder with a victim that must stay. */
interface Plant {
  readonly project: TestProject
  readonly victim: string
}

type Entry = { readonly path: string; readonly hash: string | null }

/** The victim's hash: its content could be known. */
const content = 'precious'
const hash = hashOf([content])

async function plant(
  journal: object | string,
  prepare: (plant: Plant) => Promise<void> = async () => {},
): Promise<Plant> {
  const outside = await emptyProject()
  const victim = join(outside.root, 'victim')
  await writeFile(victim, content)
  const project = await generatedProject()
  await mkdir(join(project.root, '.tc3/staged'), { recursive: true })
  for (const index of [0, 1]) await project.write(`.tc3/staged/old-${index}`, 'planted')
  const text = typeof journal === 'string' ? journal : JSON.stringify(journal)
  await project.write('.tc3/journal.json', text.replaceAll('OUTSIDE', outside.root))
  await prepare({ project, victim })
  return { project, victim }
}

function entry(path: string): Entry[] {
  return [
    { path: 'README.md', hash: null },
    { path, hash },
  ]
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
  ['leads out of the project', entry('../victim')],
  ['leads out further', entry('packages/x/reference/../../../../victim')],
  ['is absolute', entry('OUTSIDE/victim')],
  ['leads out and back', entry('packages/../package.json')],
  ['has backslashes', entry('packages\\..\\..\\victim')],
  ['has a drive', entry('C:/victim')],
  ['has an empty segment', entry('packages//client-demo/package.json')],
  ['has a NUL', entry('packages/client-demo/reference/a\0b')],
  ['leads into .git', entry('packages/client-demo/reference/.git/config')],
  ['leads into .git of the project', entry('.git/config')],
  ['leads into node_modules', entry('packages/client-demo/src/generated/node_modules/x.js')],
  ['is that of a file that no command writes', entry('packages/client-demo/index.ts')],
  ['is that of another folder', entry('src/generated/x.ts')],
  ['is empty', entry('')],
  ['goes through a link', entry('packages/x/reference/victim'), link('packages/x/reference')],
  ['goes through a link of a package', entry('packages/x/reference/victim'), link('packages/x')],
  ['is no text', [{ path: 5, hash: null }]],
  ['is missing', [{}]],
  ['is in no list', { files: entry('README.md') }],
  ['is in no JSON', '{'],
]

const commands: readonly (readonly string[])[] = [
  ['generate'],
  ['generate', '--check'],
  ['check'],
  ['inspect', '--json'],
  ['diff', 'ROOT'],
  ['changeset', 'ROOT'],
]

describe('a journal that no command has written, of which a path', () => {
  it.each(plants.map(([title, ...planted]) => ({ title, planted })))('$title', async ({ planted }) => {
    const { project, victim } = await plant(...planted)
    const before = await project.files()
    for (const words of commands) {
      const { status, stderr } = await tc3(
        project.root,
        ...words.map((word) => word.replace('ROOT', project.root)),
      )
      const needsIt = ['generate', 'changeset'].includes(words[0] ?? '')
      expect([words, status]).toEqual([words, needsIt ? 1 : 0])
      if (needsIt) {
        expect(stderr).toContain(`${join(project.root, '.tc3/journal.json')} is not a journal of tc3: `)
        expect(stderr).toContain(`remove ${join(project.root, '.tc3')} and run the command again.`)
      }
      expect(await readFile(victim, 'utf8')).toBe(content)
      expect(await project.files()).toEqual(before)
    }
  })
})

describe('a link in the folder of the state', () => {
  it.each(['.tc3', '.tc3/lock', '.tc3/staged', '.tc3/journal.json'])('%s is not followed', async (path) => {
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

it('the folder of a killed command does not matter to --check without a journal', async () => {
  const project = await generatedProject()
  await mkdir(join(project.root, '.tc3/staged'), { recursive: true })
  expect((await tc3(project.root, 'generate', '--check')).status).toBe(0)
  expect(existsSync(join(project.root, '.tc3/staged'))).toBe(true)
})

it('an incomplete change of a killed command is reported by --check and left as it is', async () => {
  const { project } = await plant([{ path: 'packages/client-demo/src/generated/types.ts', hash: null }])
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
