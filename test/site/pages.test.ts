import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { documentOf, files, pages, readText } from './built-site.js'

// The files as they are, without JavaScript.

const root = fileURLToPath(new URL('../..', import.meta.url))

const existing = new Set(files)
const anchors = new Map<string, ReadonlySet<string>>()

function anchorsOf(page: string): ReadonlySet<string> {
  const known = anchors.get(page)
  if (known !== undefined) return known
  const ids = new Set(
    documentOf(page)
      .querySelectorAll('[id]')
      .map(({ id }) => id),
  )
  anchors.set(page, ids)
  return ids
}

/** The file that an address on a page leads to. */
function fileOf(path: string, page: string): string {
  const target = path === '' ? page : posix.join(path.startsWith('/') ? '' : posix.dirname(page), path)
  const relative = target.replace(/^\//, '')
  return relative === '' || relative.endsWith('/') ? `${relative}index.html` : relative
}

function isBroken(link: string, page: string): boolean {
  if (/^(https?|data):/.test(link)) return false
  const [path = '', anchor] = link.split('#')
  const file = fileOf(decodeURI(path), page)
  if (!existing.has(file)) return true
  if (anchor === undefined || anchor === '' || !file.endsWith('.html')) return false
  return !anchorsOf(file).has(decodeURIComponent(anchor))
}

describe('a page', () => {
  it('has only links and files that exist', () => {
    const broken = pages.flatMap((page) =>
      documentOf(page)
        .querySelectorAll('[href], [src]')
        .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
        .filter((link) => isBroken(link, page))
        .map((link) => `${page}: ${link}`),
    )
    expect([...new Set(broken)]).toEqual([])
    expect(pages.length).toBeGreaterThan(80)
  })

  it('has each anchor once', () => {
    const repeated = pages.flatMap((page) => {
      const ids = documentOf(page)
        .querySelectorAll('[id]')
        .map(({ id }) => id)
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page}: ${id}`)
    })
    expect(repeated).toEqual([])
  })

  it('leads to its source, on a line of a file of the repository', () => {
    for (const page of pages.filter((one) => one !== '404.html')) {
      const links = documentOf(page)
        .querySelectorAll('a')
        .filter(({ text }) => text === 'Edit this page')
      expect(links.map((link) => link.getAttribute('href')).join(), page).toMatch(
        /^https:\/\/github\.com\/[^#]+\/blob\/main\/[^#]+#L\d+$/,
      )
    }
  })
})

it('each data type leads to its line of the spec', () => {
  const document = documentOf('scf/types.html')
  const headings = document.querySelectorAll('.vp-doc h2').map(({ id }) => id)
  const links = document.querySelectorAll('a').filter(({ text }) => text === 'Edit this data type')
  expect(links).toHaveLength(headings.length)
  for (const [index, link] of links.entries()) {
    const [, file = '', line] = /\/blob\/main\/([^#]+)#L(\d+)$/.exec(link.getAttribute('href') ?? '') ?? []
    const text = readFileSync(`${root}/${file}`, 'utf8').split('\n')[Number(line) - 1]
    expect(text?.toLowerCase()).toBe(`${headings[index]}:`)
  }
})

describe('the Markdown of a page', () => {
  const markdown = files.filter((file) => file.endsWith('.md'))

  it('is at the address of the page', () => {
    expect(markdown.map((file) => file.replace(/\.md$/, '.html'))).toEqual(
      pages.filter((page) => page !== '404.html'),
    )
  })

  it('has only links to pages that exist', () => {
    const broken = markdown.flatMap((file) =>
      Array.from(
        readText(file)
          .replaceAll(/^( *)(```+).*?^\1\2 *$|`[^`\n]*`/gms, '')
          .matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g),
        ([, link = '']) => link,
      )
        .filter((link) => !existing.has(posix.join(posix.dirname(file), link)))
        .map((link) => `${file}: ${link}`),
    )
    expect(broken).toEqual([])
  })

  it('is listed in llms.txt', () => {
    const listed = new Set(
      Array.from(readText('llms.txt').matchAll(/\]\(([^)]+)\)/g), ([, link = '']) => link),
    )
    expect([...listed].filter((link) => !existing.has(link))).toEqual([])
    expect(markdown.filter((file) => file !== 'index.md' && !listed.has(file))).toEqual([])
  })
})

it('pages show the texts in braces of their Markdown, which other programs interpret', () => {
  const lost = pages
    .filter((page) => page !== '404.html')
    .flatMap((page) => {
      const braces = readText(page.replace(/html$/, 'md')).match(/\{+[\w.]+\}+/g) ?? []
      const { text } = documentOf(page)
      return braces.filter((one) => !text.includes(one)).map((one) => `${page}: ${one}`)
    })
  expect(lost).toEqual([])
})

it('diagrams show the statuses and transitions of their Markdown', () => {
  const blocks = [...readText('scf/statuses.md').matchAll(/^```mermaid\n(.*?)^```/gms)]
  const diagrams = documentOf('scf/statuses.html').querySelectorAll('.diagram')
  expect(diagrams).toHaveLength(blocks.length)
  expect(blocks.length).toBeGreaterThan(3)
  for (const [index, [, block = '']] of blocks.entries()) {
    const words = [...block.matchAll(/^ *(\S+) --> (\S+): (.+)$/gm)].flatMap(([, ...parts]) => parts)
    const texts = diagrams[index]?.querySelectorAll('text').map(({ text }) => text.trim())
    expect(new Set(texts)).toEqual(new Set(words.filter((word) => word !== '[*]')))
  }
})
