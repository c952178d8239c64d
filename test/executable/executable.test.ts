import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { ScfClient } from '@tc3/client-scf'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { programZip } from '../../packages/mock-scf/test/runtime/program-zip.js'

const executable = fileURLToPath(new URL('tc3-mock-scf', import.meta.url))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tc3-executable-test-'))
})
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the executable where there is no other program but a shell, and creates a client of the emulator. */
async function start(...options: string[]) {
  const child = spawn(executable, ['--port', '0', ...options], {
    cwd: folder,
    env: { HOME: folder, PATH: '/nowhere' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  let endpoint = ''
  for await (const line of createInterface(child.stdout)) {
    endpoint = /listening on (\S+)/.exec(line)?.[1] ?? ''
    if (endpoint !== '') break
  }
  const credentials = {
    secretId: 'AKIDFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE',
    secretKey: 'fakefakefakefakefakefakefakefake',
  }
  return { child, scf: new ScfClient({ region: 'ap-guangzhou', endpoint, credentials }) }
}

const hello = {
  FunctionName: 'hello',
  Runtime: 'Nodejs18.15',
  Handler: 'index.main_handler',
  Code: {
    ZipFile: programZip({
      'index.js': 'exports.main_handler = async (event) => ({ hello: event })',
    }).toString('base64'),
  },
}

it('serves and runs functions without an installed Node', async () => {
  const { scf } = await start()
  await scf.createFunction(hello)
  const { Result } = await scf.invoke({ FunctionName: 'hello', ClientContext: '"world"' })
  expect(Result).toMatchObject({ InvokeResult: 0, RetMsg: '{"hello":"world"}' })
})

it('stores resources, and unpacks itself once', async () => {
  const options = ['--data-dir', join(folder, 'data')]
  const first = await start(...options)
  await first.scf.createFunction(hello)
  first.child.kill('SIGTERM')
  await new Promise((resolve) => first.child.once('exit', resolve))
  const second = await start(...options)
  expect(await second.scf.listFunctions()).toMatchObject({ TotalCount: 1 })
  expect(readdirSync(join(folder, '.cache/tc3-mock-scf'))).toHaveLength(1)
})
