import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { pack } from '../published.js'

const run = promisify(execFile)

/** Installs the packages as published beside the tools, where all projects find them. */
export default async function installPackages(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tc3-'))
  const locations = ['core', 'client-scf', 'mock', 'mock-scf'].map((name) => `packages/${name}`)
  for (const [name, tarball] of await pack(locations, folder)) {
    const target = fileURLToPath(new URL(`node_modules/${name}`, import.meta.url))
    await rm(target, { recursive: true, force: true })
    await mkdir(target, { recursive: true })
    await run('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'])
  }
  await rm(folder, { recursive: true })
}
