import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, openAccount } from './account.js'
import { root } from './published.js'
import { isJestTest, isTest, type Snippet, snippetsOf } from './snippets.js'

/** Here, so that programs resolve the packages, and what the tests install. */
const cache = fileURLToPath(new URL('node_modules/.cache', import.meta.url))

const { resolve } = createRequire(import.meta.url)
const tsc = join(dirname(resolve('@typescript/native/package.json')), 'bin/tsc')
const vitest = join(dirname(resolve('vitest/package.json')), 'vitest.mjs')

const packages = (await readdir(`${root}packages`)).sort()
const pages = [
  'README.md',
  'examples/README.md',
  'generator/README.md',
  ...packages.map((name) => `packages/${name}/README.md`),
]

/** The languages of blocks that are not run: output, commands, data, and parts of programs. */
const otherLanguages = ['text', 'sh', 'json', 'jsonc', 'yaml', 'ini', 'diff', 'html']

/** A README, the folder with its programs, and the account that they use. */
interface Project {
  readonly page: string
  readonly folder: string
  readonly snippets: readonly Snippet[]
  readonly account: Account
}

interface Result {
  readonly status: unknown
  readonly stdout: string
  readonly stderr: string
}

/** Runs Node in a folder, with no other variables of this process than the path. */
function node(parameters: readonly string[], cwd: string, env: Readonly<Record<string, string>>) {
  const { PATH = '' } = process.env
  const options = { cwd, env: { PATH, HOME: cwd, NO_COLOR: '1', ...env } }
  return new Promise<Result>((fulfill) => {
    execFile(process.execPath, parameters, options, (error, stdout, stderr) =>
      fulfill({ status: error?.code ?? 0, stdout, stderr }),
    )
  })
}

/** The file of a block. The extension states the module system, unless the block names its file. */
function fileOf({ language, code, line, file }: Snippet): string {
  const isCommonjs = /\brequire\(/.test(code) && !/^import\b/m.test(code)
  return file ?? `line-${line}.${isCommonjs ? 'c' : 'm'}${language}`
}

/** The file that Node runs. */
function programOf(snippet: Snippet): string {
  return fileOf(snippet).replace(/ts$/, 'js')
}

async function createProject(page: string): Promise<Project> {
  const markdown = await readFile(root + page, 'utf8')
  const snippets = snippetsOf(markdown).filter(({ language }) => !otherLanguages.includes(language))
  const folder = await mkdtemp(join(cache, `${page.replaceAll('/', '-')}-`))
  const account = await openAccount(folder)
  for (const snippet of snippets) {
    const path = join(folder, fileOf(snippet))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, snippet.code)
  }
  // What people have on their machines: a profile, and a configuration of Vitest that finds tests in this folder.
  const { secretId, secretKey } = account.keyPair
  await mkdir(join(folder, '.tencentcloud'))
  await writeFile(
    join(folder, '.tencentcloud/credentials'),
    `[dev]\nsecret_id = ${secretId}\nsecret_key = ${secretKey}\n`,
  )
  await writeFile(join(folder, 'vitest.config.mjs'), 'export default { test: { exclude: [] } }\n')
  return { page, folder, snippets, account }
}

/** Checks the types of all TypeScript, and compiles it. */
async function compile(projects: readonly Project[]): Promise<void> {
  const files = projects.flatMap(({ folder, snippets }) =>
    snippets.filter(({ language }) => language === 'ts').map((snippet) => join(folder, fileOf(snippet))),
  )
  const options = ['--strict', '--skipLibCheck', '--target', 'es2023', '--module', 'nodenext']
  const result = await node(
    [tsc, ...options, '--moduleDetection', 'force', '--types', 'node', ...files],
    root,
    {},
  )
  expect(result).toEqual({ status: 0, stdout: '', stderr: '' })
}

const projects = new Map<string, Project>()

beforeAll(async () => {
  await mkdir(cache, { recursive: true })
  for (const page of pages) projects.set(page, await createProject(page))
  await compile([...projects.values()])
})
afterAll(async () => {
  for (const { folder, account } of projects.values()) {
    await account.close()
    await rm(folder, { recursive: true })
  }
})

describe('a block', () => {
  it('is what people copy, also from a list', () => {
    const page = `
1. Save:

   \`\`\`js
   // hello/index.js
   if (true) {
     console.log(1)
   }
   \`\`\`

   It prints:

   \`\`\`text
   1
   \`\`\`

~~~ts
export {}
~~~

\`\`\`
\`\`\`
`
    expect(snippetsOf(page)).toEqual([
      {
        language: 'js',
        code: '// hello/index.js\nif (true) {\n  console.log(1)\n}\n',
        line: 4,
        file: 'hello/index.js',
        output: '1\n',
      },
      { language: 'text', code: '1\n', line: 13 },
      { language: 'ts', code: 'export {}\n', line: 17 },
      { language: '', code: '', line: 21 },
    ])
  })
})

describe('the README', () => {
  it.each(pages)('%s has no programs but those that run here', (page) => {
    const unknown = projects.get(page)?.snippets.filter(({ language }) => !['js', 'ts'].includes(language))
    expect(unknown?.map(({ language, line }) => `${page}:${line}: ${language}`)).toEqual([])
  })

  // Several at a time, each with its own folder and account.
  it.concurrent.each(pages)('%s has programs that run and print the documented output', async (page) => {
    const { folder, snippets = [], account } = projects.get(page) ?? {}
    if (folder === undefined || account === undefined) throw new Error(`There is no project of ${page}.`)

    for (const snippet of snippets.filter((each) => !isTest(each))) {
      const { output } = snippet
      const result = await node([programOf(snippet)], folder, account.environment)
      const place = `${page}:${snippet.line}`
      const expected = { status: 0, stdout: output ?? result.stdout, stderr: '' }
      expect({ place, ...result }).toEqual({ place, ...expected })
    }
  })

  it.concurrent.each(pages)('%s has tests that pass', async (page) => {
    const { folder = '', snippets = [] } = projects.get(page) ?? {}
    // `npm run consumers` runs the tests for Jest.
    const tests = snippets.filter((snippet) => isTest(snippet) && !isJestTest(snippet))
    if (tests.length === 0) return
    const { status, stdout, stderr } = await node([vitest, 'run', ...tests.map(programOf)], folder, {})
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(`Test Files  ${tests.length} passed (${tests.length})`)
  })
})
