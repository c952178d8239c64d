import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './command.js'
import type { Registry } from './registry.js'

/**
 * Installs packages in a folder as a user does: ours from a registry, others from wherever this machine gets them.
 *
 * @param packages what to add to those of the folder's manifest
 * @throws {Error} where one of ours is not from the registry
 */
export async function install(folder: string, registry: Registry, ...packages: string[]): Promise<void> {
  const flags = `--@tc3:registry=${registry.url} --omit-lockfile-registry-resolved=false --prefer-offline --no-audit --no-fund`
  await run(folder, ['npm install', flags, ...packages].join(' '))
  const installed: { packages: Record<string, { resolved?: string; link?: true }> } = JSON.parse(
    await readFile(join(folder, 'node_modules/.package-lock.json'), 'utf8'),
  )
  for (const [path, { resolved, link }] of Object.entries(installed.packages)) {
    // A link leads to a package of the folder itself.
    if (path.includes('@tc3/') && !link && !resolved?.startsWith(registry.url)) {
      throw new Error(`${path} is from ${resolved}, not from the registry.`)
    }
  }
}
