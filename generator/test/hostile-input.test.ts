import { execFileSync } from 'node:child_process'
import { mkdir, rename, rm, symlink, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { check, type Diagnostic, Stages } from '@tc3/generator'
import { describe, expect, it } from 'vitest'
import { checkSource } from '../dist/check.js'
import { openGit } from '../dist/project/git.js'
import { gitSource } from '../dist/spec/source.js'
import { demoProject, generatedProject, type TestProject } from './project.js'
import { tc3 } from './run.js'

const spec = 'spec/demo/2020-01-01'

async function problemsOf({ root }: TestProject): Promise<readonly Diagnostic[]> {
  return (await check(root, new Stages(() => 0))).diagnostics
}

/** The problems of the same spec in a git repository. */
async function problemsInGit({ root }: TestProject): Promise<readonly Diagnostic[]> {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: root })
  git('init', '--quiet')
  git('add', 'spec')
  git('commit', '--quiet', '--message', 'spec')
  const tree = git('rev-parse', 'HEAD:spec').toString().trim()
  const source = await gitSource(openGit(root), tree)
  return (await checkSource(source, new Stages(() => 0))).diagnostics
}

describe('a symbolic link in a spec', () => {
  it.each([
    ['a file', `${spec}/errors.yaml`, '/etc/passwd'],
    ['a file, to an endless device', `${spec}/types.yaml`, '/dev/zero'],
    ['an action', `${spec}/actions/Other.yaml`, 'ListThings.yaml'],
    ['the folder of actions', `${spec}/actions`, '/tmp'],
    ['a product', 'spec/other', 'demo'],
    ['a broken link', `${spec}/actions/x`, 'nowhere'],
    ['the platform', 'spec/tencentcloud.yaml', '/dev/zero'],
  ])('is reported and not followed: %s', async (_, path, target) => {
    const project = await demoProject()
    await rm(join(project.root, path), { recursive: true, force: true })
    await symlink(target, join(project.root, path))
    const found = await problemsOf(project)
    expect(found.map(({ id, position }) => [id, position.file])).toEqual([['symbolic-link', path]])
    expect(await problemsInGit(project)).toEqual(found)
    const { status, stderr } = await tc3(project.root, 'generate')
    expect([status, stderr]).toEqual([1, expect.stringContaining(`${path} is a symbolic link`)])
  })

  it('is reported if it is the folder itself', async () => {
    const project = await demoProject()
    await rename(join(project.root, 'spec'), join(project.root, 'other'))
    await symlink('other', join(project.root, 'spec'))
    expect((await problemsOf(project)).map(({ id }) => id)).toEqual(['symbolic-link'])
  })

  it('is ignored if it is hidden, as the lock files of editors are', async () => {
    const project = await demoProject()
    await symlink('me@host.1', join(project.root, spec, '.#types.yaml'))
    expect(await problemsOf(project)).toEqual([])
    expect(await problemsInGit(project)).toEqual([])
  })

  it('is reported although everything else is up to date', async () => {
    const project = await generatedProject()
    await symlink('/etc/passwd', join(project.root, 'spec/demo/link'))
    expect((await tc3(project.root, 'generate')).stderr).toContain('spec/demo/link is a symbolic link')
  })
})

describe('a symbolic link in a folder of generated files', () => {
  it.each([
    ['packages/client-demo/src/generated/types.ts', '/etc/passwd'],
    ['packages/client-demo/src/generated/types.ts', '/dev/zero'],
    ['packages/client-demo/src/generated/other.ts', '/etc/passwd'],
    ['packages/client-demo/src/generated', '/tmp'],
    ['packages/docs-demo/reference', '/tmp'],
    ['packages/docs-demo', '/tmp'],
    ['packages/docs-demo/README.md', '/etc/passwd'],
    ['spec/schema', '/tmp'],
    ['templates/docs', '/tmp'],
  ])('is reported and not followed: %s → %s', async (path, target) => {
    const project = await generatedProject()
    await rm(join(project.root, path), { recursive: true, force: true })
    await mkdir(join(project.root, path, '..'), { recursive: true })
    await symlink(target, join(project.root, path))
    for (const words of [['generate'], ['generate', '--check']]) {
      const { status, stderr } = await tc3(project.root, ...words)
      expect([status, stderr]).toEqual([1, expect.stringContaining(`${path} is a symbolic link`)])
    }
  })
})

describe('a file of a spec', () => {
  async function projectWith(content: string | Buffer): Promise<TestProject> {
    const project = await demoProject()
    await project.write(`${spec}/errors.yaml`, content)
    return project
  }

  async function problemOf(content: string): Promise<Diagnostic | undefined> {
    return (await problemsOf(await projectWith(content)))[0]
  }

  it('must be UTF-8', async () => {
    const content = Buffer.concat([
      Buffer.from('# é\uFFFD\nab: é'),
      Buffer.from([0xe9, 0x41]),
      Buffer.from('c\n'),
    ])
    const project = await projectWith(content)
    const [found] = await problemsOf(project)
    expect((await problemsInGit(project))[0]).toEqual(found)
    expect(found).toMatchObject({
      id: 'unreadable-file',
      message: 'Expected UTF-8, but found the byte 0xE9.',
      position: { file: `${spec}/errors.yaml`, line: 2, column: 6 },
    })
  })

  it('must be text', async () => {
    expect(await problemOf('a: b\nc: d\0\n')).toMatchObject({
      id: 'unreadable-file',
      message: 'Expected text, but found the control character U+0000.',
      position: { line: 2, column: 5, text: 'c: d\uFFFD' },
    })
  })

  it('must not exceed the size limit', async () => {
    const project = await demoProject()
    await truncate(join(project.root, `${spec}/errors.yaml`), 2 ** 40)
    expect(await problemsOf(project)).toMatchObject([
      {
        id: 'unreadable-file',
        message: expect.stringMatching(/errors\.yaml is larger than 8388608 bytes\.$/),
      },
    ])
  })

  it('must be a regular file', async () => {
    const project = await demoProject()
    await rm(join(project.root, `${spec}/errors.yaml`))
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(project.root, `${spec}/errors.yaml`)])
    expect(await problemsOf(project)).toMatchObject([
      { id: 'unreadable-file', message: expect.stringContaining('errors.yaml is not a regular file.') },
    ])
  })

  it.each([
    ['aliases that expand to billions of values', bomb(), 'An alias must not be inside an anchored value.'],
    ['an alias of itself', 'a: &a [*a]\n', 'An alias must not be inside an anchored value.'],
    [
      'many aliases',
      `a: &a x\n${Array.from({ length: 200 }, (_, index) => `b${index}: *a\n`).join('')}`,
      'at most 100 aliases',
    ],
    ['nested lists that are not closed', '['.repeat(20_000), 'more than 100 levels deep'],
    ['nested lists', `a: ${'['.repeat(5000)}${']'.repeat(5000)}`, 'more than 100 levels deep'],
    [
      'nested maps',
      Array.from({ length: 500 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
      'more than 100 levels deep',
    ],
    ['nested items', `${'- '.repeat(5000)}a`, 'more than 100 levels deep'],
    ['a second document', 'A.B: a\n---\nc: d\n', 'found a second one'],
  ])('must not contain %s', async (_, content, message) => {
    expect((await problemOf(content))?.message).toContain(message)
  })

  it.each(['__proto__', 'constructor', 'prototype'])(
    'cannot change prototypes with the key %s',
    async (key) => {
      const project = await demoProject()
      for (const file of ['service', 'types', 'errors', 'states', 'actions/ListThings']) {
        const path = `${spec}/${file}.yaml`
        const text = await project.read(path)
        await project.write(path, `${text.replace(/^\{\}$/m, '')}\n${key}: { polluted: 1, summary: x }\n`)
      }
      const found = await problemsOf(project)
      expect(found.length).toBeGreaterThan(0)
      expect('polluted' in {}).toBe(false)
    },
  )
})

/** Nine lists, each with nine aliases of the previous one. */
function bomb(): string {
  const names = 'abcdefghi'.split('')
  const lines = names.map((name, index) => {
    const items = Array.from({ length: 9 }, () => (index === 0 ? 'x' : `*${names[index - 1]}`))
    return `${name}: &${name} [${items.join(', ')}]\n`
  })
  return lines.join('')
}
