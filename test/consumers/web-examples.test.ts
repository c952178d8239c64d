import { execFile, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { root } from '../published.js'
import { packageFile } from './command.js'

/** What the commands of an example get. */
const { PATH = '', HOME = '' } = process.env
const env = { PATH, HOME, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' }

/** Does what the README of an example says, and returns the URL of its function. */
async function start(name: string): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), `tc3-${name}-`))
  onTestFinished(() => rm(cwd, { recursive: true, force: true }))
  await cp(join(root, 'examples', name), cwd, {
    recursive: true,
    filter: (path) => !/node_modules|\.next/.test(path.slice(root.length)),
  })
  // Of the packages of the repository, those are used that are published next.
  await promisify(execFile)('npm', ['pkg', 'delete', 'devDependencies'], { cwd, env })
  await promisify(execFile)('npm', ['install', '--no-audit'], { cwd, env })
  await mkdir(join(cwd, 'node_modules/.bin'), { recursive: true })
  const bin = packageFile('@tc3/mock-scf', 'bin/tc3-mock-scf.js')
  await symlink(bin, join(cwd, 'node_modules/.bin/tc3-mock-scf'))
  const process = spawn('npm', ['start', '--', '--endpoint', 'http://127.0.0.1:0'], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  onTestFinished(() => void (process.pid && globalThis.process.kill(-process.pid, 'SIGTERM')))
  let output = ''
  for await (const text of process.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    output += text
    const [, url] = /listening on (http:\S+?)\. [\s\S]*Watching/.exec(output) ?? []
    if (url !== undefined) {
      process.stdout.resume()
      return `${url}/__scf/ap-guangzhou/default/${name}`
    }
  }
  throw new Error(`The example ended: ${output}`)
}

it.each([
  ['web-express', 'Hello from Express\n'],
  ['web-next', '<h1>Hello from Next</h1>'],
])('%s runs unmodified', async (name, greeting) => {
  const url = await start(name)
  expect(await (await fetch(url)).text()).toContain(greeting)
  const response = await fetch(`${url}/notes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"text":"hi"}',
  })
  expect([response.status, await response.json()]).toEqual([
    201,
    { text: 'hi', requestId: expect.stringMatching(/^[\da-f-]{36}$/) },
  ])
})

it('web-koa runs unmodified', async () => {
  const url = await start('web-koa')
  expect(await (await fetch(url)).text()).toBe('Hello from Koa\n')
  expect(await (await fetch(`${url}/countdown`)).text()).toBe('3\n2\n1\n')
})
