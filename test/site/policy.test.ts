import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { documentOf, files, pages, readText } from './built-site.js'

/** The sources of each directive of the Content-Security-Policy of a page. */
function policyOf(page: string): ReadonlyMap<string, readonly string[]> {
  const metas = documentOf(page).querySelectorAll('meta[http-equiv="Content-Security-Policy"]')
  expect(metas, page).toHaveLength(1)
  const content = metas[0]?.getAttribute('content') ?? ''
  return new Map(
    content.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources]
    }),
  )
}

describe('the Content-Security-Policy of every page', () => {
  it('forbids everything that it does not name, inline code and evaluation', () => {
    for (const page of pages) {
      const policy = policyOf(page)
      expect(policy.get('default-src'), page).toEqual(["'none'"])
      expect(policy.get('style-src'), page).toEqual(["'self'"])
      expect(policy.get('script-src')?.filter((source) => !/^'(self|sha256-.+)'$/.test(source))).toEqual([])
      expect([...policy.values()].flat().filter((source) => source.includes('unsafe'))).toEqual([])
    }
  })

  it('stands before everything that it restricts, and allows the inline scripts of the page only', () => {
    for (const page of pages) {
      const text = readText(page)
      expect(text.indexOf('Content-Security-Policy'), page).toBeLessThan(text.search(/<(script|link|style)/))
      const hashes = documentOf(page)
        .querySelectorAll('script')
        .filter((script) => script.getAttribute('src') === undefined)
        .map((script) => `'sha256-${createHash('sha256').update(script.rawText).digest('base64')}'`)
      expect([...(policyOf(page).get('script-src') ?? [])].sort(), page).toEqual(
        [...new Set(["'self'", ...hashes])].sort(),
      )
    }
  })
})

it('no page has styles of elements or event handlers, which the policy would refuse', () => {
  const refused = pages.flatMap((page) =>
    documentOf(page)
      .querySelectorAll('*')
      .flatMap((element) => Object.keys(element.attributes))
      .filter((name) => name === 'style' || name.startsWith('on'))
      .map((name) => `${page}: ${name}`),
  )
  expect(refused).toEqual([])
})

it('no script evaluates text', () => {
  const scripts = files.filter((file) => file.endsWith('.js') && file.startsWith('assets/'))
  expect(scripts.filter((file) => /\beval\(|\bnew Function\(/.test(readText(file)))).toEqual([])
})

it('no page loads anything from elsewhere', () => {
  const foreign = pages.flatMap((page) =>
    documentOf(page)
      .querySelectorAll('[src], link[href]')
      .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
      .filter((address) => /^(https?:)?\/\//.test(address)),
  )
  expect(foreign).toEqual([])
  const styles = files.filter((file) => file.endsWith('.css'))
  expect(styles.filter((file) => /url\(["']?(https?:)?\/\//.test(readText(file)))).toEqual([])
})
