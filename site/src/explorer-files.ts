import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './repository.js'

/** Copies the modules of the explorer and the signature debugger, which pages load on demand, to `explorer/`. */
export function copyExplorer(outDir: string): void {
  const folder = `${root}packages/explorer/dist`
  const isModule = (name: string) => /\.(js|css)$/.test(name)
  const files = existsSync(folder) ? readdirSync(folder).filter(isModule) : []
  if (!files.includes('explorer.js'))
    throw new Error('packages/explorer/dist has no explorer.js. Run `npm run build` first.')
  mkdirSync(join(outDir, 'explorer'), { recursive: true })
  for (const file of files) copyFileSync(join(folder, file), join(outDir, 'explorer', file))
}
