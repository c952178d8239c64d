import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './command.js'
import type { Registry } from './registry.js'

/**
 * Installs packages in a folder as a user does: ours from the given registry, others from the default one.
 *
 * @param packages The packages to add to those of the folder's manifest.
 * @throws {Error} If one of our packages does not come from the given registry.
 */
export async function install(folder: string, registry: Registry, ...packages: string[]): Promise<void> {
  const flags = `--@tc3:registry=${registry.url} --omit-lockfile-registry-resolved=false --prefer-offline --no-audit --no-fund`
  await run(folder, ['npm install', flags, ...packages].join(' '))
  const installed: { packages: Record<string, { resolved?: string; link?: true }> } = JSON.parse(
    await readFile(join(folder, 'node_modules/.package-lock.json'), 'utf8'),
  )
  for (const [path, { resolved, link }] of Object.entries(installed.packages)) {
    // A link refers to a package of the folder itself.
    if (path.includes('@tc3/') && !link && !resolved?.startsWith(registry.url)) {
      throw new Error(`${path} comes from ${resolved}, not from the registry.`)
    }
  }
}
