import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { root } from './published.js'

const template = mkdtempSync(join(tmpdir(), 'tc3-'))
let folder: string

// A branch in a repository with two packages, created once and copied for each test.
beforeAll(() => {
  folder = template
  git('init', '--quiet', '--initial-branch=main')
  write('.changeset/config.json', '{ "baseBranch": "main" }')
  write('package.json', '{ "name": "root", "private": true }')
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

/** Runs the check on the branch and parses the packages that lack a changeset, with their changed files. */
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

function expectPass() {
  return expect(check()).toMatchObject({ status: 0, missing: [], stderr: '' })
}

describe('a package needs a changeset that names it', () => {
  it.each([
    ['a source file', 'packages/one/src/index.ts'],
    ['a new source file', 'packages/one/src/more.ts'],
    ['its README', 'packages/one/README.md'],
    ['its license', 'packages/one/LICENSE'],
    ['a file with a non-ASCII name', 'packages/one/src/云.ts'],
  ])('if %s changed', (_, path) => {
    write(path, 'changed\n')
    commit()
    expect(check()).toMatchObject({ status: 1, missing: [{ name: 'one', files: [path] }] })
  })

  it('even before the change is committed', () => {
    write('packages/one/src/more.ts', 'changed\n')
    expect(check().missing).toEqual([{ name: 'one', files: ['packages/one/src/more.ts'] }])
    changeset('why', '"@scope/one": patch')
    expectPass()
  })

  it('if a source file was deleted or moved to another package', () => {
    git('mv', 'packages/one/src/index.ts', 'packages/two/src/moved.ts')
    commit()
    expect(check().missing.map(({ name }) => name)).toEqual(['one', 'two'])
  })

  it('if a public part of its manifest changed', () => {
    manifest('one', { dependencies: { other: '1.0.0' } })
    commit()
    expect(check().missing).toEqual([{ name: 'one', files: ['packages/one/package.json'] }])
  })

  it('if the package is new', () => {
    manifest('three')
    commit()
    expect(check().missing).toEqual([{ name: 'three', files: ['packages/three/package.json'] }])
  })

  it('even if changesets name another package or none', () => {
    write('packages/one/src/index.ts', 'changed\n')
    changeset('other', '"@scope/two": major')
    changeset('nothing')
    commit()
    expect(check()).toMatchObject({ status: 1, missing: [{ name: 'one' }] })
  })

  it('from this branch: those of the base belong to other changes', () => {
    git('checkout', '--quiet', 'main')
    changeset('earlier', '"@scope/one": patch')
    commit()
    git('checkout', '--quiet', '-b', 'later')
    write('packages/one/src/index.ts', 'changed\n')
    commit()
    expect(check().missing).toHaveLength(1)
    changeset('earlier', '"@scope/one": minor')
    expectPass()
  })
})

describe('no package needs a changeset', () => {
  it('on the base itself', () => {
    git('checkout', '--quiet', 'main')
    expectPass()
  })

  it('if only tests, scripts, builds or files outside the packages changed', () => {
    write('packages/one/test/index.test.ts', 'changed\n')
    write('packages/one/dist/index.js', 'built\n')
    write('packages/one/srcs/index.ts', 'not of src\n')
    write('README.md', 'changed\n')
    manifest('two', { scripts: { test: 'vitest' }, devDependencies: { vitest: '4.0.0' } })
    commit()
    expectPass()
  })

  it('for changes on the base', () => {
    git('checkout', '--quiet', 'main')
    write('packages/one/src/index.ts', 'changed\n')
    commit()
    git('checkout', '--quiet', 'branch')
    expectPass()
  })

  it('if it is private', () => {
    manifest('one', { private: true })
    write('packages/one/src/index.ts', 'changed\n')
    commit()
    expectPass()
  })

  it('if it was released', () => {
    manifest('one', { version: '1.0.1' })
    write('packages/one/CHANGELOG.md', '# one\n')
    write('packages/one/src/index.ts', 'changed\n')
    commit()
    expectPass()
  })
})

it.each([
  ['as Changesets writes them', ["'@scope/one': minor", '"@scope/two": patch']],
  [
    'as `tc3 changeset` writes them',
    [
      '# Written by `tc3 changeset` for the platform (changes 0123, text 4567). Take this line out …',
      '"@scope/one": minor',
      '"@scope/two": none',
    ],
  ],
])('names are read %s', (_, lines) => {
  for (const name of ['one', 'two']) write(`packages/${name}/src/index.ts`, 'changed\n')
  changeset('why', ...lines)
  commit()
  expectPass()
})

it('a missing base is an error that says what to do', () => {
  expect(check('origin/nowhere')).toMatchObject({
    status: 1,
    stderr:
      'HEAD shares no commit with origin/nowhere. Fetch origin/nowhere with its history, or name another base.\n',
  })
})
