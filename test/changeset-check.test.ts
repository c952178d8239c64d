import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { root } from './published.js'

const template = mkdtempSync(join(tmpdir(), 'tc3-'))
let folder: string

// A branch of a repository of two packages, made once and copied for each test.
beforeAll(() => {
  folder = template
  git('init', '--quiet', '--initial-branch=main')
  write('.changeset/config.json', '{ "baseBranch": "main" }')
  write('package.json', '{ "name": "whole", "private": true }')
  write('.gitignore', 'dist/\n')
  for (const name of ['one', 'two']) {
    manifest(name)
    write(`packages/${name}/src/index.ts`, 'export {}\n')
    write(`packages/${name}/test/index.test.ts`, 'export {}\n')
    write(`packages/${name}/README.md`, `# ${name}\n`)
  }
  commit()
  git('checkout', '--quiet', '-b', 'branch')
})
afterAll(() => rmSync(template, { recursive: true }))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tc3-'))
  cpSync(template, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

function git(...words: string[]): void {
  const settings = ['user.name=Somebody', 'user.email=somebody@example.com', 'commit.gpgsign=false']
  const { status, stderr } = spawnSync('git', [...settings.flatMap((setting) => ['-c', setting]), ...words], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}

function commit(): void {
  git('add', '--all')
  git('commit', '--quiet', '--message=A change')
}

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

function manifest(name: string, more: object = {}) {
  return write(
    `packages/${name}/package.json`,
    JSON.stringify({ name: `@scope/${name}`, version: '1.0.0', files: ['dist', 'src'], ...more }),
  )
}

function changeset(name: string, ...lines: string[]) {
  return write(`.changeset/${name}.md`, ['---', ...lines, '---', '', 'Why.', ''].join('\n'))
}

/** What the check says of the branch: the packages that lack a changeset, each with its files, if it says so. */
function check(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}scripts/changesets.js`, ...words], {
    cwd: folder,
    encoding: 'utf8',
  })
  const missing = [...stderr.matchAll(/^@scope\/(\w+)\n((?: {2}.*\n)+)/gm)].map(
    ([, name = '', files = '']) => ({
      name,
      files: files.trim().split(/\n */),
    }),
  )
  return { status, stdout, stderr, missing }
}

function passes() {
  return expect(check()).toMatchObject({ status: 0, missing: [], stderr: '' })
}

describe('a package needs a changeset that names it', () => {
  it.each([
    ['a source', 'packages/one/src/index.ts'],
    ['a new source', 'packages/one/src/more.ts'],
    ['its README', 'packages/one/README.md'],
    ['its licence', 'packages/one/LICENSE'],
    ['a file of another alphabet', 'packages/one/src/云.ts'],
  ])('where %s changed', (_, path) => {
    write(path, 'changed\n')
    commit()
    expect(check()).toMatchObject({ status: 1, missing: [{ name: 'one', files: [path] }] })
  })

  it('before the change is committed, too', () => {
    write('packages/one/src/more.ts', 'changed\n')
    expect(check().missing).toEqual([{ name: 'one', files: ['packages/one/src/more.ts'] }])
    changeset('why', '"@scope/one": patch')
    passes()
  })

  it('where a source is gone or was moved to another package', () => {
    git('mv', 'packages/one/src/index.ts', 'packages/two/src/moved.ts')
    commit()
    expect(check().missing.map(({ name }) => name)).toEqual(['one', 'two'])
  })

  it('where users see a change of its manifest', () => {
    manifest('one', { dependencies: { other: '1.0.0' } })
    commit()
    expect(check().missing).toEqual([{ name: 'one', files: ['packages/one/package.json'] }])
  })

  it('where the package is new', () => {
    manifest('three')
    commit()
    expect(check().missing).toEqual([{ name: 'three', files: ['packages/three/package.json'] }])
  })

  it('and not only another, nor none at all', () => {
    write('packages/one/src/index.ts', 'changed\n')
    changeset('other', '"@scope/two": major')
    changeset('nothing')
    commit()
    expect(check()).toMatchObject({ status: 1, missing: [{ name: 'one' }] })
  })

  it('of this branch: one that the base has tells of another change', () => {
    git('checkout', '--quiet', 'main')
    changeset('earlier', '"@scope/one": patch')
    commit()
    git('checkout', '--quiet', '-b', 'later')
    write('packages/one/src/index.ts', 'changed\n')
    commit()
    expect(check().missing).toHaveLength(1)
    changeset('earlier', '"@scope/one": minor')
    passes()
  })
})

describe('no package needs a changeset', () => {
  it('on the base itself', () => {
    git('checkout', '--quiet', 'main')
    passes()
  })

  it('where only tests, scripts, builds or what is around the packages changed', () => {
    write('packages/one/test/index.test.ts', 'changed\n')
    write('packages/one/dist/index.js', 'built\n')
    write('packages/one/srcs/index.ts', 'not of src\n')
    write('README.md', 'changed\n')
    manifest('two', { scripts: { test: 'vitest' }, devDependencies: { vitest: '4.0.0' } })
    commit()
    passes()
  })

  it('for what changed on the base meanwhile', () => {
    git('checkout', '--quiet', 'main')
    write('packages/one/src/index.ts', 'changed\n')
    commit()
    git('checkout', '--quiet', 'branch')
    passes()
  })

  it('where it is private', () => {
    manifest('one', { private: true })
    write('packages/one/src/index.ts', 'changed\n')
    commit()
    passes()
  })

  it('when it was released', () => {
    manifest('one', { version: '1.0.1' })
    write('packages/one/CHANGELOG.md', '# one\n')
    write('packages/one/src/index.ts', 'changed\n')
    commit()
    passes()
  })
})

it.each([
  ['by Changesets', ["'@scope/one': minor", '"@scope/two": patch']],
  [
    'by `tc3 changeset`',
    [
      '# Written by `tc3 changeset` for the platform (changes 0123, text 4567). Take this line out …',
      '"@scope/one": minor',
      '"@scope/two": none',
    ],
  ],
])('names are read as they are written %s', (_, lines) => {
  for (const name of ['one', 'two']) write(`packages/${name}/src/index.ts`, 'changed\n')
  changeset('why', ...lines)
  commit()
  passes()
})

it('a base that does not exist is an error that says what to do', () => {
  expect(check('origin/nowhere')).toMatchObject({
    status: 1,
    stderr:
      'HEAD shares no commit with origin/nowhere. Fetch origin/nowhere with its history, or name another base.\n',
  })
})
