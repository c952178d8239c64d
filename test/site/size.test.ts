import { posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { documentOf, pages, readText } from './built-site.js'

const sizes = new Map<string, number>()

/** The compressed size of a file, in bytes. */
function compressedSize(file: string): number {
  const size = sizes.get(file) ?? gzipSync(readText(file)).length
  sizes.set(file, size)
  return size
}

/** What a browser loads to show a page: the page, its styles and its scripts, with what the scripts import. */
function filesOf(page: string): Set<string> {
  const loaded = new Set([page])
  const add = (file: string) => {
    if (loaded.has(file)) return
    loaded.add(file)
    if (!file.endsWith('.js')) return
    for (const [, path = ''] of readText(file).matchAll(/(?:from|import)\s*"(\.[^"]+)"/g))
      add(posix.join(posix.dirname(file), path))
  }
  for (const element of documentOf(page).querySelectorAll(
    'script[src], link[rel*=stylesheet], link[rel=modulepreload]',
  ))
    add((element.getAttribute('src') ?? element.getAttribute('href') ?? '').slice(1))
  return loaded
}

it('each page of a reference needs at most 100 KB, compressed', () => {
  const references = pages.filter((page) => /^(?!guides|packages|project)\w+\//.test(page))
  expect(references.length).toBeGreaterThan(60)
  const totals = references.map((page) => {
    const total = [...filesOf(page)].reduce((sum, file) => sum + compressedSize(file), 0)
    return { page, total }
  })
  expect(totals.filter(({ total }) => total > 100_000)).toEqual([])
})
