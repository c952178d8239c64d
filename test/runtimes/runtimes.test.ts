import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { chromium as browsers } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from './build.js'
import { outputOf, runCommand } from './command.js'
import { type Folder, installPackages } from './packed.js'
import { start } from './servers.js'
import { count, type Servers } from './suite.js'

const { resolve } = createRequire(import.meta.url)

/** The path of a file in an installed package. Its own launcher would need an install script. */
function packageFile(name: string, file: string) {
  return join(resolve(`${name}/package.json`), '..', file)
}
const platform = `${process.platform}-${process.arch}`

const passed = `${count} passed, 0 failed`

let folder: Folder

beforeAll(async () => {
  folder = await installPackages(['core', 'client-scf'])
})
afterAll(() => folder.remove())

describe('the suite of signing and calls passes in', () => {
  it(`this Node, ${process.version}`, async () => {
    expect(await runCommand(folder.path, [process.execPath])).toBe(passed)
  })

  it.each(['node22', 'node24', 'node26'])('%s', async (name) => {
    const node = packageFile(`${name}-${platform}`, 'bin/node')
    expect(await runCommand(folder.path, [node])).toBe(passed)
  })

  it('Bun', async () => {
    const cpu = process.arch === 'arm64' ? 'aarch64' : process.arch
    const bun = packageFile(`@oven/bun-${process.platform}-${cpu}`, 'bin/bun')
    expect(await runCommand(folder.path, [bun])).toBe(passed)
  })

  it('Deno', async () => {
    const libc = process.platform === 'linux' ? '-glibc' : ''
    const deno = packageFile(`@deno/${platform}${libc}`, 'deno')
    const flags = ['run', '--no-config', '--node-modules-dir=manual', '--allow-net=127.0.0.1']
    expect(await runCommand(folder.path, [deno, ...flags])).toBe(passed)
  })

  it('workerd', async () => {
    const script = await readFile(await build('worker', 'bundled', folder.path), 'utf8')
    const running = await start()
    try {
      const config = join(folder.path, 'config.capnp')
      await writeFile(config, workerConfig(script, running.servers))
      const cpu = process.arch === 'arm64' ? 'arm64' : '64'
      const workerd = packageFile(`@cloudflare/workerd-${process.platform}-${cpu}`, 'bin/workerd')
      expect(await outputOf(workerd, ['test', config])).toContain(passed)
    } finally {
      await running.close()
    }
  })

  it('Chromium', async () => {
    const running = await start(await build('page', 'bundled', folder.path))
    const executablePath = process.env.CHROME_PATH ?? (await chromium.executablePath())
    const browser = await browsers.launch({ executablePath, args: chromium.args })
    try {
      const page = await browser.newPage()
      page.setDefaultTimeout(0)
      await page.goto(`${running.servers.emulator}/page`)
      const report = page.evaluate((servers) => Reflect.get(globalThis, 'run')(servers), running.servers)
      expect(await report).toBe(passed)
    } finally {
      await browser.close()
      await running.close()
    }
  })
})

/** The configuration for workerd: the suite, which may call only addresses of this machine. */
function workerConfig(script: string, servers: Servers) {
  return `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "suite", worker = (
      modules = [(name = "suite.mjs", esModule = ${JSON.stringify(script)})],
      bindings = [(name = "servers", json = ${JSON.stringify(JSON.stringify(servers))})],
      compatibilityDate = "2025-11-01",
    )),
    (name = "internet", network = (allow = ["local"])),
  ],
);
`
}
