import { AxeBuilder } from '@axe-core/playwright'
import chromium from '@sparticuz/chromium'
import { ScfClient } from '@tc3/client-scf'
import { createScf, type ScfOptions } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import { type Browser, type BrowserContextOptions, chromium as browsers, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { zip } from '../../packages/mock-scf/test/zip.js'

/** A host name that the browser resolves to this machine, as after DNS rebinding. */
export const rebound = 'rebound.example'

/** The widths of a phone, a tablet and a desktop. */
export const widths = [390, 820, 1440]

let browser: Browser

beforeAll(async () => {
  const executablePath = process.env.CHROME_PATH ?? (await chromium.executablePath())
  // With --single-process, the browser would exit with its first page. Web security is what some tests are about.
  const unwanted = ['--single-process', '--disable-web-security', '--allow-running-insecure-content']
  const supported = chromium.args.filter((one) => !unwanted.includes(one))
  const args = [...supported, `--host-resolver-rules=MAP ${rebound} 127.0.0.1`]
  browser = await browsers.launch({ executablePath, args })
})
afterAll(() => browser.close())

/** Runs after the current test, in reverse order. */
const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

/** Starts an emulator on a free port, and creates clients of it. */
export async function startEmulator(options: ScfOptions = {}) {
  const cloud = createScf({ rateLimits: false, ...options })
  const { url, close } = await listen(cloud)
  cleanups.push(close)
  const client = (changes: Partial<ConstructorParameters<typeof ScfClient>[0]> = {}) =>
    new ScfClient({
      endpoint: url,
      region: 'ap-guangzhou',
      credentials: cloud.credentials,
      retry: false,
      ...changes,
    })
  return { cloud, url, client, scf: client() }
}

export type Emulator = Awaited<ReturnType<typeof startEmulator>>

/** The functions that `createFunctions` creates. One of them has a name of the greatest length. */
export const functionNames = ['orders-api', 'nightly-report', `import-${'customers-'.repeat(4)}v2`]

/** Creates functions with versions, aliases and triggers, some requests that fail, and faults. */
export async function fill({ cloud, client, scf }: Emulator): Promise<void> {
  const Code = {
    ZipFile: zip({ 'index.js': 'exports.main_handler = async () => 1\n', 'lib/a.js': '' }).ZipFile,
  }
  for (const FunctionName of functionNames) {
    await scf.createFunction({ FunctionName, Runtime: 'Nodejs18.15', Handler: 'index.main_handler', Code })
    await scf.invoke({ FunctionName, ClientContext: '{"order":1}', LogType: 'Tail' })
  }
  const [FunctionName = ''] = functionNames
  await scf.publishVersion({ FunctionName })
  await scf.createAlias({ FunctionName, Name: 'stable', FunctionVersion: '1' })
  await scf.createTrigger({
    FunctionName,
    TriggerName: 'every-minute',
    Type: 'timer',
    TriggerDesc: '0 */1 * * * * *',
    Enable: 'OPEN',
  })
  await expect(scf.getFunction({ FunctionName: 'missing' })).rejects.toThrow('missing')
  const changed = client({ fetch: fetchWithHeaders({ 'content-type': 'application/json' }) })
  await expect(changed.listFunctions()).rejects.toThrow('does not match')
  cloud.faults.add({ kind: 'error', action: 'CopyFunction', code: 'InternalError', message: 'It is busy.' })
  cloud.transitions.set('function.Publishing', { ms: 3_600_000 })
  await scf.publishVersion({ FunctionName })
}

/** A fetch that changes headers after the request was signed. */
export function fetchWithHeaders(headers: Readonly<Record<string, string>>): typeof fetch {
  return (url, init) =>
    fetch(url, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), ...headers } })
}

/**
 * Opens a page of the dashboard. When the test ends, the page must have logged nothing, such as an error or a violation of
 * its Content-Security-Policy, and have sent requests to the emulator only.
 *
 * @param hash Names the page, such as `#/controls`.
 */
export async function openDashboard(url: string, hash = '', options: BrowserContextOptions = {}) {
  const { page, requested, messages } = await openPage(options)
  await page.goto(`${url}/__tc3/${hash}`)
  await page.locator('nav').waitFor()
  cleanups.push(async () => {
    expect(messages).toEqual([])
    expect(requested.filter((one) => !one.startsWith(`${url}/__tc3/`))).toEqual([])
  })
  return { page, requested, messages, row: (name: string | RegExp) => page.getByRole('row', { name }) }
}

/** Removes the messages about responses with an error, which the browser logs. */
export function ignoreFailedResponses(messages: string[]): void {
  const others = messages.filter((one) => !one.startsWith('Failed to load resource'))
  messages.splice(0, Infinity, ...others)
}

/** Opens an empty page, and records its requests and messages. */
export async function openPage(options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  // Only the timeout of the test applies.
  context.setDefaultTimeout(0)
  cleanups.push(() => context.close())
  const page = await context.newPage()
  const requested: string[] = []
  const messages: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  page.on('console', (message) => messages.push(message.text()))
  page.on('pageerror', (error) => messages.push(error.message))
  return { page, requested, messages }
}

/** The id of a function that `fill` creates, as the address of its page has it. */
export function functionPage(name: string, tab: string): string {
  return `#/resource/${encodeURIComponent(`100000000001/ap-guangzhou/default/${name}`)}/${tab}`
}

/** The violations of accessibility rules that axe finds in a page. */
export async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
