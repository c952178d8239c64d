import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { createScf } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import { expect, it } from 'vitest'
import { packageFile, projectPath, run } from './command.js'

const cwd = projectPath('next')
const next = packageFile('next', 'dist/bin/next')
const quiet = { NEXT_TELEMETRY_DISABLED: '1' }

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

it('Next builds and serves a page, a route and an edge route without warnings', async () => {
  await rm(`${cwd}/.next`, { recursive: true, force: true })
  const { status, output } = await run([next, 'build'], { cwd, env: quiet })
  // Next itself warns that its edge runtime is deprecated.
  expect(output.replaceAll(/^⚠ .*edge runtime.*$/gim, '')).not.toMatch(/warn|⚠/i)
  expect(status).toBe(0)

  const cloud = createScf()
  const emulator = await listen(cloud)
  const port = await freePort()
  const { PATH = '', HOME = '' } = process.env
  const server = spawn(process.execPath, [next, 'start', '--port', String(port)], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH,
      HOME,
      ...quiet,
      TENCENTCLOUD_SECRET_ID: cloud.credentials.secretId,
      TENCENTCLOUD_SECRET_KEY: cloud.credentials.secretKey,
      TENCENTCLOUD_ENDPOINT_URL: emulator.url,
    },
  })
  try {
    for await (const chunk of server.stdout.setEncoding('utf8')) if (/Ready/.test(chunk)) break
    const origin = `http://127.0.0.1:${port}`
    expect(await (await fetch(origin)).text()).toContain('>0</button>')
    for (const path of ['route', 'edge']) {
      expect(await (await fetch(`${origin}/${path}`)).json()).toEqual({ TotalCount: 0 })
    }
  } finally {
    server.kill()
    await emulator.close()
  }
})
