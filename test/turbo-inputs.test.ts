import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { root } from './published.js'

// One dry run of Turbo on a copy of the repository lists the files that each task hashes, which covers every kind of
// file at once. The tests of hashes then show that Turbo reruns the tasks that this list implies, and no others.
const copy = mkdtempSync(join(tmpdir(), 'tc3-'))

interface Task {
  /** Such as `@tc3/core#build`, or `//#lint` for the root. */
  readonly taskId: string
  readonly command: string
  readonly hash: string
  /** The hashed files, relative to `directory`. */
  readonly inputs: Readonly<Record<string, string>>
  readonly directory: string
  readonly dependencies: readonly string[]
  readonly environmentVariables: { readonly specified: { readonly env: readonly string[] } }
}

interface Plan {
  readonly tasks: readonly Task[]
  readonly globalCacheInputs: Pick<Task, 'environmentVariables'>
}

/** The environment without the settings of a Turbo that runs this test. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(TURBO_|FORCE_COLOR$)/.test(name))),
  TURBO_TELEMETRY_DISABLED: '1',
}

function turbo(...words: string[]): string {
  const program = `${root}node_modules/turbo/bin/turbo`
  const options = { cwd: copy, encoding: 'utf8', env, maxBuffer: 2 ** 28, stdio: 'pipe' } as const
  return execFileSync(process.execPath, [program, 'run', ...words], options)
}

function shortName(taskId: string) {
  return taskId.replace(/^(@tc3\/|\/\/#)/, '')
}

function dryRun(): Plan {
  const names = ['build', 'generate', 'lint', 'knip', 'typecheck', 'test', 'test:spec']
  return JSON.parse(turbo(...names, '--dry=json'))
}

/** The tasks by short names, such as `core#build` or `lint`. */
function tasksOf(plan: Plan): ReadonlyMap<string, Task> {
  const existing = plan.tasks.filter(({ command }) => command !== '<NONEXISTENT>')
  return new Map(existing.map((task) => [shortName(task.taskId), task]))
}

/** The files of a folder that git tracks, or would add. */
function filesOf(folder: string, ...patterns: string[]): string[] {
  const flags = ['-z', '--cached', '--others', '--exclude-standard']
  return execFileSync('git', ['ls-files', ...flags, ...patterns], { cwd: folder, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(folder, path)))
}

// The tasks of all products are alike, so those of SCF are enough.
const otherProducts = readdirSync(`${root}spec`).filter(
  (name) => name !== 'scf' && existsSync(`${root}spec/${name}/package.json`),
)

function isOfOtherProduct(file: string) {
  return otherProducts.some((name) => new RegExp(`^(spec/|packages/[a-z]+-)${name}/`).test(file))
}

/** Edits a file until the test ends. */
function edit(path: string, change: (text: string) => string): void {
  const file = join(copy, path)
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, change(text))
  onTestFinished(() => writeFileSync(file, text))
}

/** The tests of a package. Those of the generator that read the spec of SCF are a task of their own. */
function tests(...names: string[]) {
  return names.flatMap((name) => [`${name}#test`, ...(name === 'generator' ? [`${name}#test:spec`] : [])])
}
function checks(...names: string[]) {
  return [...names.map((name) => `${name}#typecheck`), ...tests(...names)]
}
function all(...names: string[]) {
  return [...names.map((name) => `${name}#build`), ...checks(...names)]
}
const programs = ['lint', 'knip']
const packages = ['core', 'client-scf', 'scf-helpers', 'mock', 'mock-scf', 'codemod', 'explorer']
/** The tasks that use the build of any package. */
const users = [...checks('test'), ...programs]
const generation = [
  ...all('generator'),
  'spec-scf#generate',
  // It reads the model, as the generator prints it.
  ...tests('explorer'),
  ...checks('test'),
]
const everything = [...new Set([...all(...packages), ...generation, ...programs])]

/** The tasks that must rerun after a change of each kind of file. A file that does not exist is created. */
const affected: Readonly<Record<string, readonly string[]>> = {
  'packages/core/src/added.ts': [...all(...packages), 'generator#test', ...users],
  // The generator bundles these.
  'packages/core/src/validate/added.ts': everything,
  'packages/client-scf/src/generated/added.ts': [
    ...all('client-scf', 'scf-helpers', 'codemod', 'explorer'),
    ...checks('mock-scf'),
    ...users,
  ],
  'packages/scf-helpers/src/added.ts': [...all('scf-helpers'), ...users],
  'packages/mock/src/added.ts': [
    ...all('mock', 'mock-scf', 'explorer'),
    ...checks('client-scf', 'scf-helpers', 'codemod'),
    ...users,
  ],
  'packages/mock/dashboard/added.ts': [
    ...all('mock', 'mock-scf', 'explorer'),
    ...checks('client-scf', 'scf-helpers', 'codemod'),
    ...users,
  ],
  'packages/mock-scf/src/added.ts': [
    ...all('mock-scf', 'explorer'),
    ...checks('client-scf', 'scf-helpers', 'codemod'),
    ...users,
  ],
  'packages/explorer/src/added.ts': [...all('explorer'), ...users],
  'packages/codemod/src/added.ts': [...all('codemod'), ...users],
  'packages/codemod/test/programs/added/before/main.js': [...checks('codemod'), ...programs],
  'generator/src/added.ts': [...generation, ...programs],
  'spec/scf/2018-04-16/actions/Added.yaml': [
    'spec-scf#generate',
    'generator#test:spec',
    ...tests('explorer', 'test'),
  ],
  'spec/tencentcloud.yaml': generation,
  'templates/docs/added.md.hbs': generation,
  'templates/client/guides/added.md': generation,
  'tsconfig.base.json': everything,
  'rolldown.config.js': everything,

  'packages/core/test/added.test.ts': [...checks('core'), ...programs],
  'packages/core/test/vectors.ts': [...checks('core', 'test'), ...programs],
  'packages/core/test/fixed-seed.ts': [
    ...checks('core'),
    ...tests('client-scf', 'scf-helpers', 'mock', 'mock-scf', 'codemod', 'explorer', 'generator', 'test'),
    ...programs,
  ],
  'packages/mock-scf/test/added.test.ts': [...checks('mock-scf'), ...programs],
  'packages/mock-scf/test/checked-emulator.ts': [...checks('client-scf', 'mock-scf', 'test'), ...programs],
  'packages/mock/test/fuzz/added.ts': [...checks('mock', 'mock-scf'), ...programs],
  'generator/test/added.test.ts': [...checks('generator'), ...programs],
  'generator/test/scenarios/added.md': tests('generator', 'test'),
  'vitest.base.ts': [...tests(...packages, 'generator'), ...checks('test'), ...programs],
  'test/added.test.ts': [...checks('test'), ...programs],
  'test/runtimes/suite.ts': [...checks('test'), ...programs],
  'test/runtimes/added.test.ts': programs,
  'test/runtimes/consumers/added.ts': ['test#typecheck', ...programs],
  'test/openapi/added.test.ts': programs,
  'test/servers/added.test.ts': programs,
  'test/release/added.test.ts': [...programs],
  'bench/src/added.js': programs,
  'site/src/added.ts': programs,
  'site/guides/added.md': tests('test'),

  'README.md': tests('test'),
  LICENSE: tests('test'),
  'CONTRIBUTING.md': tests('test'),
  'docs/importing.md': ['generator#test:spec', 'test#test'],
  'docs/semver.md': ['generator#test', 'test#test'],
  'scripts/added.js': [...tests('test'), ...programs],
  '.changeset/added.md': tests('test'),
  '.github/workflows/added.yml': [...tests('test'), ...programs],
  'biome.jsonc': programs,
  'turbo.json': [...tests('test'), ...programs],
  'packages/core/README.md': [...tests('test')],
  'packages/core/api.md': tests('test'),
  'packages/docs-scf/reference/added.md': [...tests('test')],
  'packages/docs-scf/emulator/added.md': [...tests('mock-scf', 'test')],
  'examples/tour/tour.js': [...tests('test'), ...programs],
  'examples/deploy/deploy.js': [...programs],

  'packages/core/dist/added.js': [],
  'test/.turbo/turbo-test.log': [],
  '.turbo/cache/0123456789abcdef-meta.json': [],
  'test/runtimes/node_modules/added/index.js': [],
}

let before: Plan
let tasks: ReadonlyMap<string, Task>

beforeAll(() => {
  for (const file of filesOf(root)) if (!isOfOtherProduct(file)) cpSync(root + file, join(copy, file))
  for (const path of Object.keys(affected)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), '', { flag: 'a' })
  }
  execFileSync('git', ['init', '--quiet'], { cwd: copy })
  before = dryRun()
  tasks = tasksOf(before)
})
afterAll(() => rmSync(copy, { recursive: true }))

/** All files that a task depends on: its inputs and those of its dependencies. */
function filesReadBy(name: string): Set<string> {
  const task = tasks.get(name)
  if (task === undefined) return new Set()
  const own = Object.keys(task.inputs).map((path) => posix.join(task.directory, path))
  return new Set([...own, ...task.dependencies.flatMap((id) => [...filesReadBy(shortName(id))])])
}

/** The tasks that depend on a file, sorted. */
function readersOf(path: string): string[] {
  return [...tasks.keys()].filter((name) => filesReadBy(name).has(path)).sort()
}

/** The tasks whose hashes have changed, sorted. */
function changed(): string[] {
  const after = tasksOf(dryRun())
  return [...tasks.keys()].filter((name) => after.get(name)?.hash !== tasks.get(name)?.hash).sort()
}

describe('Turbo', () => {
  it('knows the tasks that depend on each kind of file', () => {
    const actual = Object.fromEntries(Object.keys(affected).map((path) => [path, readersOf(path)]))
    const expected = Object.entries(affected).map(([path, names]) => [path, [...names].sort()])
    expect(actual).toEqual(Object.fromEntries(expected))
  })

  it('reruns exactly the tasks that depend on a changed file', () => {
    const path = 'packages/mock-scf/src/added.ts'
    edit(path, (text) => `${text}\n`)
    expect(changed()).toEqual(readersOf(path))
  })

  it.each([
    ['fflate', [...all('mock-scf', 'scf-helpers', 'explorer'), ...checks('client-scf', 'codemod', 'test')]],
    // All tasks use the tools of the root.
    ['vitest', everything],
  ])('reruns the tasks that depend on the version of %s', (name, names) => {
    edit('package-lock.json', (text) => {
      const lockfile = JSON.parse(text)
      lockfile.packages[`node_modules/${name}`].version = '999.0.0'
      return JSON.stringify(lockfile)
    })
    expect(changed()).toEqual([...names].sort())
  })

  it('hashes the version of Node that CI sets, and for the tests the place of the scanned documentation', () => {
    const variables = ({ environmentVariables }: Pick<Task, 'environmentVariables'>) =>
      environmentVariables.specified.env
    expect(variables(before.globalCacheInputs)).toEqual(['NODE_VERSION'])
    const own = [...tasks].filter(([, task]) => variables(task).length > 0)
    expect(own.map(([name, task]) => [name, variables(task)])).toEqual([['test#test', ['SCF_REFERENCE']]])
  })

  it('restores what a build wrote, and does not run it again', () => {
    // A command that writes a file in place of the build, which takes long.
    const command = `node -e "fs.mkdirSync('dist',{recursive:true});fs.writeFileSync('dist/built','')"`
    edit('packages/core/package.json', (text) => {
      const manifest = JSON.parse(text)
      return JSON.stringify({ ...manifest, scripts: { ...manifest.scripts, build: command } })
    })
    const build = () => turbo('build', '--filter=@tc3/core')
    expect(build()).toContain('0 cached, 1 total')
    rmSync(join(copy, 'packages/core/dist'), { recursive: true })
    expect(build()).toContain('1 cached, 1 total')
    expect(existsSync(join(copy, 'packages/core/dist/built'))).toBe(true)
  })
})

/** The modules that a module imports by relative paths, directly or indirectly, and the module itself. */
function importsOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || !statSync(join(copy, file), { throwIfNoEntry: false })?.isFile()) return found
  found.add(file)
  const text = readFileSync(join(copy, file), 'utf8')
  for (const [, path = ''] of text.matchAll(/^(?:import|export|\} from)\b.*?'(\.\.?\/[^']+)'/gm)) {
    importsOf(posix.join(posix.dirname(file), path.replace(/\.js$/, '.ts')), found)
  }
  return found
}

it.each(['generator', ...packages.map((name) => `packages/${name}`), 'test'])(
  'the tasks of %s depend on everything that its tests import from other folders',
  (folder) => {
    const pattern = folder === 'test' ? 'test/*.ts' : `${folder}/test/**/*.ts`
    const imported = filesOf(copy, `:(glob)${pattern}`).flatMap((file) => [...importsOf(file)])
    expect(imported).not.toEqual([])
    for (const name of checks(posix.basename(folder))) {
      const known = filesReadBy(name)
      expect(imported.filter((file) => !known.has(file))).toEqual([])
    }
  },
)
