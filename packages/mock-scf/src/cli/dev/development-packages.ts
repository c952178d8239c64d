import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Returns the folders of the packages that only development needs, as npm has recorded them when it installed them. In the
 * cloud, a package with them would often be too large.
 */
export async function developmentPackages(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, 'node_modules', '.package-lock.json'), 'utf8').catch(
    () => undefined,
  )
  if (text === undefined) return []
  const { packages } = parseObject(text)
  const entries = Object.entries(Object(packages))
  const unneeded = entries.filter(([, entry]) => Object(entry).dev === true)
  return ['/node_modules/.bin/', ...unneeded.map(([path]) => `/${path}/`)]
}

function parseObject(json: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(json))
  } catch {
    return {}
  }
}
