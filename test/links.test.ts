import { access, readdir, readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...(await readdir(`${root}packages`, { recursive: true }))
    .filter((file) => file.endsWith('.md') && !file.includes('node_modules'))
    .map((file) => `packages/${file}`),
].sort()

/** The anchor that GitHub and most readers give a heading. */
const anchor = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')

const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchor(heading))

describe('the links of', () => {
  it.each(pages)('%s lead somewhere', async (page) => {
    const text = (await readFile(root + page, 'utf8')).replaceAll(/^```.*?^```$|`[^`\n]*`/gms, '')
    for (const [, link = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(link)) continue
      const [path = '', fragment] = link.split('#')
      const target = path === '' ? root + page : resolve(dirname(root + page), path)
      await expect(access(target), link).resolves.toBeUndefined()
      if (fragment !== undefined) expect(anchorsOf(await readFile(target, 'utf8')), link).toContain(fragment)
    }
  })
})
