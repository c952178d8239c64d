import { execFile } from 'node:child_process'
import { mkdir, readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('..', import.meta.url))

/** The program `tc3` of this repository. */
export const tc3: string = join(repository, 'generator/bin/tc3.js')

/**
 * Links packages in node_modules/ of a project of `tc3 init` where `npm install` would install them. They are linked, not
 * installed, to save time. The rehearsal of a release also tests a new product, with installed packages.
 */
export async function linkPackages(project: string): Promise<void> {
  const [installed, modules] = [join(repository, 'node_modules'), join(project, 'node_modules')]
  await mkdir(join(modules, '@tc3'), { recursive: true })
  const linkTo = (target: string, name: string) => symlink(target, join(modules, name), 'junction')
  for (const name of await readdir(installed)) {
    if (name !== '@tc3') await linkTo(join(installed, name), name)
  }
  for (const name of ['core', 'mock', 'generator'])
    await linkTo(join(installed, '@tc3', name), `@tc3/${name}`)
  for (const name of await readdir(join(project, 'packages'))) {
    await linkTo(join(project, 'packages', name), `@tc3/${name}`)
  }
}

/** Runs a program without the settings of this process. */
export function run(
  program: string,
  words: readonly string[],
  cwd: string,
): Promise<{ status: number; output: string }> {
  const ours = /^(npm_|vitest|force_color$|node_env$)/i
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))
  const options = {
    cwd,
    env: { ...env, NO_COLOR: '1' },
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  }
  return new Promise((resolve) => {
    execFile(program, words, options, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr })
    })
  })
}
