import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContextOptions, chromium as browsers, type Page } from 'playwright-core'
import { serve } from 'vitepress'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'

/** The widths of a phone, a tablet and a desktop. */
export const widths = [390, 820, 1440]

const screenshots = fileURLToPath(new URL('screenshots/', import.meta.url))

let browser: Browser
let server: Awaited<ReturnType<typeof serve>>['server']
let address: string

beforeAll(async () => {
  const executablePath = process.env.CHROME_PATH ?? (await chromium.executablePath())
  // With --single-process, the browser would exit with its first page.
  const unwanted = ['--single-process', '--disable-web-security', '--allow-running-insecure-content']
  const args = chromium.args.filter((one) => !unwanted.includes(one))
  browser = await browsers.launch({ executablePath, args })
  const root = fileURLToPath(new URL('../../site', import.meta.url))
  server = (await serve({ root, port: 0 })).server
  const bound = server.address()
  if (typeof bound !== 'object' || bound === null) throw new Error('The server has no port.')
  address = `http://localhost:${bound.port}`
  mkdirSync(screenshots, { recursive: true })
})
afterAll(async () => {
  await browser.close()
  await new Promise((resolve) => server.close(resolve))
})

/** Runs after the current test, in reverse order. */
const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

/** Opens an empty page with an empty cache. */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  // Only the timeout of the test applies.
  context.setDefaultTimeout(0)
  cleanups.push(() => context.close())
  return context.newPage()
}

/**
 * Opens a page of the site. When the test ends, the page must have logged nothing, such as an error or a violation of its
 * Content-Security-Policy, and have sent requests to the site only.
 *
 * @param path Without a slash at the beginning.
 */
export async function openPage(path: string, options: BrowserContextOptions = {}) {
  const page = await newPage(options)
  const requested: string[] = []
  const messages: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  page.on('console', (message) => messages.push(message.text()))
  page.on('pageerror', (error) => messages.push(error.message))
  await page.goto(`${address}/${path}`, { waitUntil: 'load' })
  cleanups.push(async () => {
    expect(messages).toEqual([])
    expect(requested.filter((url) => !/^(blob|data):/.test(url) && !url.startsWith(address))).toEqual([])
  })
  return { page, requested, messages }
}

/** The violations of accessibility rules above minor that axe finds in a page. */
export async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact !== 'minor')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`)
}

/** Keeps a picture of a page for people to look at. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${screenshots}${name}.png` })
}
