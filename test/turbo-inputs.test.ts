import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { root } from './published.js'

// On a copy of the repository: files of each kind change, and the hashes tell which tasks would run again.
const copy = mkdtempSync(join(tmpdir(), 'tc3-'))
const tasks = ['build', 'generate', 'lint', 'knip', 'typecheck', 'test', 'rehearse']

/** The files that git has in a folder, or would take, by their paths. */
function filesOf(folder: string, ...patterns: string[]) {
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', ...patterns], {
    cwd: folder,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(folder, path)))
}

/** The environment without what a Turbo that runs these tests, or a CI, says to its tasks. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(TURBO_|FORCE_COLOR$|NODE_VERSION$|SCF_REFERENCE$)/.test(name),
  ),
)

function turbo(words: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  return execFileSync(process.execPath, [`${root}node_modules/turbo/bin/turbo`, 'run', ...tasks, ...words], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...environment, TURBO_TELEMETRY_DISABLED: '1', ...env },
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

interface Task {
  /** What it is called: `@tc3/core#build`; the root's package is `//`. */
  readonly taskId: string
  readonly command: string
  readonly hash: string
  /** Of the files that it reads, by their paths from its package. */
  readonly inputs: Readonly<Record<string, string>>
  /** The folder of its package. */
  readonly directory: string
  readonly dependencies: readonly string[]
}

/** The tasks that there are, by what they are called here: `core#build`, `lint`. */
function plan(env: Readonly<Record<string, string>> = {}): ReadonlyMap<string, Task> {
  const { tasks: all }: { tasks: Task[] } = JSON.parse(turbo(['--dry=json'], env))
  const present = all.filter(({ command }) => command !== '<NONEXISTENT>')
  return new Map(present.map((task) => [shortName(task.taskId), task]))
}

function shortName(taskId: string) {
  return taskId.replace(/^(@tc3\/|\/\/#)/, '')
}

let before: ReadonlyMap<string, Task>

// The tasks of each product are alike; those of SCF stand for them.
const others = readdirSync(`${root}spec`).filter(
  (name) => name !== 'scf' && existsSync(`${root}spec/${name}/package.json`),
)
function isOfOther(file: string) {
  return others.some((name) => new RegExp(`^(spec/|packages/[a-z]+-)${name}/`).test(file))
}

beforeAll(() => {
  for (const file of filesOf(root).filter((path) => !isOfOther(path))) {
    cpSync(root + file, join(copy, file))
  }
  execFileSync('git', ['init', '--quiet'], { cwd: copy })
  before = plan()
})
afterAll(() => rmSync(copy, { recursive: true }))

/** The tasks that run again after a change, which is undone. */
function rerun(after: ReadonlyMap<string, Task>): string[] {
  return [...after.keys()].filter((name) => after.get(name)?.hash !== before.get(name)?.hash).sort()
}

/** Gives a file other content until the test ends; when there is none yet, it is new. */
function change(path: string, edit = (text: string) => `${text}\n`): void {
  const file = join(copy, path)
  const old = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, edit(old ?? ''))
  onTestFinished(() => {
    if (old === undefined) rmSync(file)
    else writeFileSync(file, old)
  })
}

/** The tasks that run again when a file has other content. */
function rerunAfter(path: string, edit?: (text: string) => string): string[] {
  change(path, edit)
  return rerun(plan())
}

function tasksOf(name: string) {
  return [`${name}#build`, `${name}#typecheck`, `${name}#test`]
}
function checks(name: string) {
  return [`${name}#typecheck`, `${name}#test`]
}
/** What looks at every program. */
const overall = ['lint', 'knip']
const generating = [...tasksOf('generator'), 'spec-scf#generate', ...checks('test'), 'rehearse']

describe('what runs again after a change of', () => {
  const changes: [what: string, path: string, tasks: string[]][] = [
    [
      'a source of core',
      'packages/core/src/added.ts',
      [
        ...['core', 'client-scf', 'mock', 'mock-scf'].flatMap(tasksOf),
        'generator#test',
        ...checks('test'),
        ...overall,
        'rehearse',
      ],
    ],
    [
      'a rule for values, which the generator takes along',
      'packages/core/src/validate/added.ts',
      [...['core', 'client-scf', 'mock', 'mock-scf'].flatMap(tasksOf), ...generating, ...overall],
    ],
    ['a test of core', 'packages/core/test/added.test.ts', [...checks('core'), ...overall]],
    [
      'the examples that the tests of the whole share with those of core',
      'packages/core/test/vectors.ts',
      [...checks('core'), ...checks('test'), ...overall],
    ],
    [
      'the seed of random inputs',
      'packages/core/test/fixed-seed.ts',
      [...checks('core'), 'mock#test', 'mock-scf#test', 'test#test', ...overall],
    ],
    [
      'the limits of tests',
      'vitest.base.ts',
      [
        ...['client-scf', 'core', 'generator', 'mock', 'mock-scf'].map((name) => `${name}#test`),
        ...checks('test'),
        ...overall,
      ],
    ],
    [
      'a generated file of the client',
      'packages/client-scf/src/generated/added.ts',
      [...tasksOf('client-scf'), ...checks('mock-scf'), ...checks('test'), ...overall, 'rehearse'],
    ],
    [
      'a source of the emulators',
      'packages/mock/src/added.ts',
      [
        ...['mock', 'mock-scf'].flatMap(tasksOf),
        ...checks('client-scf'),
        ...checks('test'),
        ...overall,
        'rehearse',
      ],
    ],
    [
      'a source of the emulator of SCF',
      'packages/mock-scf/src/added.ts',
      [...tasksOf('mock-scf'), ...checks('client-scf'), ...checks('test'), ...overall, 'rehearse'],
    ],
    ['a source of the generator', 'generator/src/added.ts', [...generating, ...overall]],
    ['a test of the generator', 'generator/test/added.test.ts', [...checks('generator'), ...overall]],
    ['a scenario of the generator', 'generator/test/scenarios/added.md', ['generator#test', 'test#test']],
    [
      'the spec of a product',
      'spec/scf/2018-04-16/actions/Added.yaml',
      ['spec-scf#generate', 'generator#test', 'test#test', 'rehearse'],
    ],
    ['the spec of the platform', 'spec/tencentcloud.yaml', generating],
    ['a template', 'templates/docs/added.md.hbs', generating],
    ['a page of the reference', 'packages/docs-scf/reference/added.md', ['test#test', 'rehearse']],
    [
      'a page of the emulator',
      'packages/docs-scf/emulator/added.md',
      ['mock-scf#test', 'test#test', 'rehearse'],
    ],
    ['the README of a package', 'packages/core/README.md', ['test#test', 'rehearse']],
    ['the README of the whole', 'README.md', ['test#test']],
    ['a report of an API', 'packages/core/api.md', ['test#test']],
    ['CONTRIBUTING.md', 'CONTRIBUTING.md', ['test#test']],
    ['the rules for versions', 'docs/semver.md', ['generator#test', 'test#test']],
    ['a script of a release', 'scripts/added.js', ['test#test', ...overall, 'rehearse']],
    ['a changeset', '.changeset/added.md', ['test#test']],
    [
      'a test of the emulator of SCF',
      'packages/mock-scf/test/added.test.ts',
      [...checks('mock-scf'), ...overall],
    ],
    [
      'what checks answers',
      'packages/mock-scf/test/checked.ts',
      [...['client-scf', 'mock-scf', 'test'].flatMap(checks), ...overall],
    ],
    ['an example that the tests of the whole run', 'examples/tour/tour.js', ['test#test', ...overall]],
    ['an example that only a rehearsal runs', 'examples/deploy/deploy.js', [...overall, 'rehearse']],
    ['a test that only a rehearsal runs', 'test/release/added.test.ts', [...overall, 'rehearse']],
    ['a measurement', 'bench/src/added.js', overall],
    ['a test that only other runtimes run', 'test/runtimes/added.test.ts', overall],
    ['a test that other runtimes run, too', 'test/runtimes/suite.ts', [...checks('test'), ...overall]],
    ['a test of the whole', 'test/added.test.ts', [...checks('test'), ...overall]],
    ['a workflow', '.github/workflows/added.yml', ['test#test', 'knip']],
    [
      'how packages are bundled',
      'rolldown.config.js',
      [
        ...['core', 'client-scf', 'mock', 'mock-scf'].flatMap(tasksOf),
        'generator#test',
        ...checks('test'),
        ...overall,
        'rehearse',
      ],
    ],
    ['the rules of Biome', 'biome.jsonc', overall],
    ['the licence', 'LICENSE', ['test#test']],
    ['the licence in a package', 'packages/core/LICENSE', ['test#test']],
    ['what a build makes', 'packages/core/dist/added.js', []],
    ['what a task prints', 'test/.turbo/turbo-test.log', []],
    ['what Turbo keeps', '.turbo/cache/0123456789abcdef-meta.json', []],
    ['what is installed', 'test/runtimes/node_modules/added/index.js', []],
  ]

  it.each(changes)('%s', (_, path, names) => {
    expect(rerunAfter(path)).toEqual([...names].sort())
  })

  /** Another version of a package in the lockfile. */
  const upgraded = (name: string) => (text: string) => {
    const lockfile = JSON.parse(text)
    lockfile.packages[`node_modules/${name}`].version = '999.0.0'
    return JSON.stringify(lockfile)
  }

  it('a dependency: those that may use it, and what reads the lockfile', () => {
    expect(rerunAfter('package-lock.json', upgraded('fflate'))).toEqual(
      [...tasksOf('mock-scf'), ...checks('client-scf'), ...checks('test'), 'rehearse'].sort(),
    )
  })

  it('a tool of the whole: everything that it works on', () => {
    expect(rerunAfter('package-lock.json', upgraded('vitest'))).toEqual([...before.keys()].sort())
  })

  it('the settings of all compilers: everything that they work on', () => {
    expect(rerunAfter('tsconfig.base.json')).toEqual([...before.keys()].sort())
  })

  it('the version of Node that a CI names, and the place of the scanned documentation', () => {
    expect(rerun(plan({ NODE_VERSION: '24' }))).toEqual([...before.keys()].sort())
    expect(rerun(plan({ SCF_REFERENCE: '/book.txt' }))).toEqual(['test#test'])
  })
})

/** All that a task reads: its own inputs, and those of the tasks that it waits for. */
function inputsOf(name: string): Set<string> {
  const task = before.get(name)
  if (task === undefined) return new Set()
  const own = Object.keys(task.inputs).map((path) => posix.join(task.directory, path))
  return new Set([...own, ...task.dependencies.flatMap((id) => [...inputsOf(shortName(id))])])
}

/** The modules of the repository that a module imports by their paths, and those that they import. */
function importsOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || !existsSync(join(copy, file))) return found
  found.add(file)
  const text = readFileSync(join(copy, file), 'utf8')
  for (const [, path = ''] of text.matchAll(/^(?:import|export|\} from)\b.*?'(\.\.?\/[^']+)'/gm)) {
    importsOf(posix.join(posix.dirname(file), path.replace(/\.js$/, '.ts')), found)
  }
  return found
}

describe('what tests import from other folders is known to', () => {
  const folders = [
    'generator',
    'packages/client-scf',
    'packages/core',
    'packages/mock',
    'packages/mock-scf',
    'test',
  ]

  it.each(folders)('the tasks of %s', (folder) => {
    const tests = folder === 'test' ? 'test/*.ts' : `${folder}/test/**/*.ts`
    const imported = filesOf(copy, `:(glob)${tests}`).flatMap((file) => [...importsOf(file)])
    for (const name of checks(posix.basename(folder))) {
      const known = inputsOf(name)
      expect(imported.filter((file) => !known.has(file))).toEqual([])
    }
  })
})

describe('a run', () => {
  /** What a run did, by its own summary. */
  function run() {
    turbo(['--summarize', '--output-logs=none'])
    const folder = join(copy, '.turbo/runs')
    const [summary = ''] = readdirSync(folder)
    const { execution } = JSON.parse(readFileSync(join(folder, summary), 'utf8'))
    rmSync(folder, { recursive: true })
    return execution
  }

  it('of what did not change runs no task, and gives back what was built', () => {
    // In the place of the tasks' commands, which take minutes, one that leaves a file where a build would.
    const command = `node -e "fs.mkdirSync('dist',{recursive:true});fs.writeFileSync('dist/built','')"`
    for (const file of filesOf(copy, ':(glob)**/package.json')) {
      change(file, (text) => {
        const manifest = JSON.parse(text)
        for (const task of tasks) if (manifest.scripts?.[task]) manifest.scripts[task] = command
        return JSON.stringify(manifest)
      })
    }
    const first = run()
    expect(first).toMatchObject({ cached: 0, failed: 0, attempted: before.size })

    const built = join(copy, 'packages/core/dist')
    rmSync(built, { recursive: true })
    const { startTime, endTime, ...second } = run()
    process.stdout.write(`${second.cached} cached tasks: ${((endTime - startTime) / 1000).toFixed(2)} s\n`)
    expect(second).toMatchObject({ cached: before.size, failed: 0, attempted: before.size })
    expect(readdirSync(built)).toEqual(['built'])

    change('packages/core/test/vectors.ts')
    const affected = [...checks('core'), ...checks('test'), ...overall]
    expect(run()).toMatchObject({ cached: before.size - affected.length, failed: 0 })
  })
})
