import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './published.js'

// All Markdown files that git tracks, or would add. Templates are checked in the pages that they become.
const pages = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md', ':!templates'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\0')
  .filter((page) => page !== '')

/** The text of a page without its code blocks. */
function withoutCodeBlocks(text: string) {
  return text.replaceAll(/^( *)(```+).*?^\1\2$/gms, '')
}

/** The link targets of a page: `[text](target)`, `[name]: target`, `<a href="target">`. */
function linksOf(text: string) {
  return Array.from(
    withoutCodeBlocks(text)
      .replaceAll(/`[^`\n]*`/g, '')
      .matchAll(/\]\(<?([^)\s>]+)[^)]*\)|^ {0,3}\[[^\]]+\]: +<?([^\s>]+)|(?:href|src)="([^"]+)"/gm),
    ([, inline, reference, attribute]) => inline ?? reference ?? attribute ?? '',
  )
}

/** The anchors of the headings of a page, as GitHub generates them: repeated headings get a number. */
function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>()
  return Array.from(withoutCodeBlocks(text).matchAll(/^#+ (.*)$/gm), ([, heading = '']) => {
    const anchor = heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-')
    const times = seen.get(anchor) ?? 0
    seen.set(anchor, times + 1)
    return times === 0 ? anchor : `${anchor}-${times}`
  })
}

/** Whether the target of a link exists. External links are not followed. */
async function hasTarget(link: string, page: string, text: string): Promise<boolean> {
  if (/^[a-z]+:/.test(link)) return true
  const [path = '', fragment] = link.split('#')
  const target = resolve(dirname(root + page), decodeURI(path))
  if (fragment === undefined) return existsSync(target)
  return path === ''
    ? anchorsOf(text).includes(fragment)
    : existsSync(target) && anchorsOf(await readFile(target, 'utf8')).includes(fragment)
}

async function brokenLinks(page: string, text: string): Promise<string[]> {
  const links = linksOf(text)
  const isValid = await Promise.all(links.map((link) => hasTarget(link, page, text)))
  return links.filter((_, index) => !isValid[index])
}

describe('the links of', () => {
  it.each(pages)('%s have targets', async (page) => {
    expect(await brokenLinks(page, await readFile(root + page, 'utf8'))).toEqual([])
  })
})

describe('a link', () => {
  const page = 'packages/core/README.md'
  const text = '# One `two`\n\n# One `two`\n\n```sh\n# three\n```\n'

  it.each([
    '[a](#one-two)',
    '[a](#one-two-1)',
    '[a](../../README.md#contributing "Title")',
    '[a]: ../mock',
    '<img src="README.md">',
    '`[a](none.md)`',
    '```\n[a](none.md)\n```',
    '[a](https://example.com/none.md)',
  ])('has a target: %j', async (link) => {
    expect(await brokenLinks(page, text + link)).toEqual([])
  })

  it.each([
    '[a](#three)',
    '[a](#one-two-2)',
    '[a](../../README.md#none)',
    '[a](none.md)',
    '[a](<none.md>)',
    '[a]: none.md',
    '<a href="none.md">',
    '![a](none.png)',
  ])('has no target: %j', async (link) => {
    expect(await brokenLinks(page, text + link)).toHaveLength(1)
  })
})
