import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContextOptions, chromium as browsers, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { modelOf } from './model.js'
import { type Site, serveSite } from './serve.js'

const screenshots = fileURLToPath(new URL('screenshots/', import.meta.url))

let browser: Browser
let started: Site

/** The site that the tests open. */
export function site(): Site {
  return started
}

beforeAll(async () => {
  const executablePath = process.env.CHROME_PATH ?? (await chromium.executablePath())
  // With --single-process, the browser would exit with its first page.
  const unwanted = ['--single-process', '--disable-web-security', '--allow-running-insecure-content']
  browser = await browsers.launch({
    executablePath,
    args: chromium.args.filter((one) => !unwanted.includes(one)),
  })
  const sts = modelOf('sts')
  // A product without packages, as an import may create.
  const plain = JSON.stringify({ ...JSON.parse(sts), service: 'plain', packageId: 'plain', packages: [] })
  started = await serveSite({ scf: modelOf('scf'), sts, plain })
  mkdirSync(screenshots, { recursive: true })
})
afterAll(async () => {
  await browser.close()
  await started.close()
})

/** Runs after the current test, in reverse order. */
const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

/** What a page asked for, and what it logged. */
export interface OpenedPage {
  readonly page: Page
  readonly requested: string[]
  readonly messages: string[]
}

/**
 * Opens a page. When the test ends, the page must have logged nothing, such as an error or a violation of its
 * Content-Security-Policy, and have sent requests to the site only.
 *
 * @param allowed Further origins that the page may send requests to.
 */
export async function openPage(
  path: string,
  options: BrowserContextOptions = {},
  allowed: readonly string[] = [],
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  // Only the timeout of the test applies.
  context.setDefaultTimeout(0)
  cleanups.push(() => context.close())
  const page = await context.newPage()
  const requested: string[] = []
  const messages: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  page.on('console', (message) => messages.push(message.text()))
  page.on('pageerror', (error) => messages.push(error.message))
  await page.goto(`${started.url}/${path}`)
  cleanups.push(async () => {
    expect(messages).toEqual([])
    const origins = [started.url, ...allowed, 'blob:', 'data:']
    expect(requested.filter((url) => !origins.some((origin) => url.startsWith(origin)))).toEqual([])
  })
  return { page, requested, messages }
}

/** Opens the explorer of an action. */
export async function openExplorer(
  action: string,
  options: BrowserContextOptions = {},
  allowed: readonly string[] = [],
): Promise<OpenedPage> {
  const opened = await openPage(`scf/actions/${action}.html`, options, allowed)
  await opened.page.getByRole('form').waitFor()
  return opened
}

/** Opens the signature debugger. */
export async function openSignature(options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const opened = await openPage('scf/signature.html', options)
  await opened.page.getByRole('form').waitFor()
  return opened
}

/** The violations of accessibility rules that axe finds in a page. */
export async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Keeps a picture of a page for people to look at. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${screenshots}${name}.png`, fullPage: true })
}
