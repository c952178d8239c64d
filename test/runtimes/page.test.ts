import chromium from '@sparticuz/chromium'
import { ScfClient } from '@tc3/client-scf'
import { hmacSha1 } from '@tc3/core/v1'
import { type Browser, type BrowserContextOptions, chromium as browsers, type Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { startEmulator } from '../../packages/mock-scf/test/command.js'
import { hello } from '../../packages/mock-scf/test/zip.js'

/** A host name that this browser resolves to this machine, as after DNS rebinding. */
const rebound = 'rebound.example'

let browser: Browser
beforeAll(async () => {
  const executablePath = process.env.CHROME_PATH ?? (await chromium.executablePath())
  // With --single-process, the browser would exit with its first page.
  const supported = chromium.args.filter((one) => one !== '--single-process')
  const args = [...supported, `--host-resolver-rules=MAP ${rebound} 127.0.0.1`]
  browser = await browsers.launch({ executablePath, args })
})
afterAll(() => browser.close())

const evil = `<script>document.title='evil'</script><img src=x onerror="document.title='evil'">&lt;"'`

/** A fetch that changes headers after the request was signed. */
function fetchWithHeaders(headers: Readonly<Record<string, string>>): typeof fetch {
  return (url, init) =>
    fetch(url, { ...init, headers: { ...Object.fromEntries(new Headers(init?.headers)), ...headers } })
}

/** Starts the command, and creates clients of it. */
async function emulator() {
  const { url, secretId, secretKey } = await startEmulator()
  const scf = (options: { secretKey?: string; fetch?: typeof fetch; v1?: true } = {}) =>
    new ScfClient({
      endpoint: url,
      region: 'ap-guangzhou',
      credentials: { secretId, secretKey: options.secretKey ?? secretKey },
      retry: false,
      ...(options.fetch && { fetch: options.fetch }),
      ...(options.v1 && { signatureMethod: hmacSha1 }),
    })
  return { url: `${url}/__tc3/`, scf }
}

/** Starts an emulator with content for each part of its dashboard. */
async function busyEmulator() {
  const { url, scf } = await emulator()
  const { FunctionName } = hello
  await scf().createFunction({ ...hello, Runtime: 'Nodejs12.16' })
  await scf().publishVersion({ FunctionName })
  for (const [TriggerName, Enable] of [
    ['every-minute', 'OPEN'],
    ['on-hold', 'CLOSE'],
  ] as const) {
    const TriggerDesc = '0 */1 * * * * *'
    await scf().createTrigger({ FunctionName, TriggerName, Type: 'timer', TriggerDesc, Enable })
  }
  await expect(scf().getFunction({ FunctionName: 'other' })).rejects.toThrow('other')
  const elsewhere = scf({ fetch: fetchWithHeaders({ 'content-type': 'application/json' }) })
  await expect(elsewhere.listFunctions()).rejects.toThrow('does not match')
  return { url, scf }
}

/** Opens a page and records the requests and messages of the browser. */
async function open(url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options)
  // Only the timeout of the test applies.
  context.setDefaultTimeout(0)
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const requested: string[] = []
  const messages: string[] = []
  page.on('request', (request) => requested.push(request.url()))
  page.on('console', (message) => messages.push(message.text()))
  page.on('pageerror', (error) => messages.push(error.message))
  const response = await page.goto(url)
  const table = (name: string | RegExp) => page.getByRole('region', { name }).getByRole('table')
  return { page, response, requested, messages, table }
}

/** The text of the cells of a table, row by row. */
async function rows(table: Locator): Promise<string[][]> {
  const all = await table.getByRole('row').all()
  return Promise.all(all.map((row) => row.locator('th, td').allInnerTexts()))
}

it('the dashboard shows functions, triggers and the latest requests', async () => {
  const { url } = await busyEmulator()
  const { page, table, requested, messages } = await open(url)
  expect(await page.title()).toBe('Emulator of scf 2018-04-16')

  const time = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
  const place = ['100000000001', 'ap-guangzhou', 'default']
  expect(await rows(table(/^Functions/))).toEqual([
    ['Account', 'Region', 'Namespace', 'Name', 'Runtime', 'Status', 'Versions', 'Changed'],
    [...place, 'hello', 'Nodejs12.16', 'Active', '2', time],
  ])
  expect(await rows(table(/^Triggers/))).toEqual([
    ['Account', 'Region', 'Namespace', 'Function', 'Type', 'Name', 'Qualifier', 'State'],
    [...place, 'hello', 'timer', 'every-minute', '$LATEST', 'enabled'],
    [...place, 'hello', 'timer', 'on-hold', '$LATEST', 'disabled'],
  ])
  const [, ...requests] = await rows(table(/^Latest requests/))
  expect(
    requests.map(([, action, region, result, signature]) => [action, region, result, signature]),
  ).toEqual([
    [
      'ListFunctions',
      'ap-guangzhou',
      expect.stringMatching(/^AuthFailure\.SignatureFailure: /),
      'not verified',
    ],
    ['GetFunction', 'ap-guangzhou', expect.stringMatching(/^ResourceNotFound\.Function: /), 'verified'],
    ...['CreateTrigger', 'CreateTrigger', 'PublishVersion', 'CreateFunction'].map((action) => [
      action,
      'ap-guangzhou',
      'ok',
      'verified',
    ]),
  ])
  expect(requested).toEqual([url])
  expect(messages).toEqual([])
})

it('the dashboard says if there is nothing to show', async () => {
  const { page, requested } = await open((await emulator()).url)
  for (const text of ['There are none.', 'None yet.', 'None.']) {
    expect(await page.getByText(text, { exact: true }).first().isVisible()).toBe(true)
  }
  expect(await page.getByRole('table').count()).toBe(0)
  expect(requested).toHaveLength(1)
})

it('the dashboard compares both canonical forms of a signature failure and marks differences', async () => {
  const { url } = await busyEmulator()
  const { page, table } = await open(url)
  const failure = page.getByRole('article', { name: /^ListFunctions at 20/ })
  expect(await failure.getByText(/The signature results from the Content-Type/).isVisible()).toBe(true)

  const compared = table(/^ListFunctions at/)
  const [head, ...lines] = await rows(compared)
  expect(head).toEqual(['Part', 'The emulator signs', 'The caller signed', ''])
  expect(lines.filter(([, , , note]) => note !== '')).toEqual([
    [
      'CanonicalHeaders content-type',
      'content-type:application/json',
      'content-type:application/json; charset=utf-8',
      'differs first',
    ],
    ['HashedCanonicalRequest', expect.stringMatching(/^[\da-f]{64}$/), expect.any(String), 'differs'],
  ])
  const same = lines.filter(([, , , note]) => note === '')
  expect(same.length).toBeGreaterThan(8)
  for (const [, ours, theirs] of same) expect(theirs).toBe(ours)

  // Only differences are marked visually.
  expect(await compared.locator('mark').count()).toBe(4)
  const row = compared.getByRole('row', { name: /differs first/ })
  const [ours, theirs] = await Promise.all(
    [1, 2].map((column) => row.locator('th, td').nth(column).boundingBox()),
  )
  if (!ours || !theirs) throw new Error('The line is not visible.')
  expect(theirs.y).toBe(ours.y)
  expect(theirs.x).toBeGreaterThan(ours.x + ours.width - 1)
})

it('the dashboard escapes everything that callers send', async () => {
  const { url, scf } = await emulator()
  const expectError = (call: Promise<unknown>) => expect(call).rejects.toThrow()
  await expectError(scf({ fetch: fetchWithHeaders({ 'x-tc-action': evil }) }).listFunctions())
  await expectError(
    scf({ fetch: fetchWithHeaders({ 'content-type': `application/json; ${evil}` }) }).listFunctions(),
  )
  await expectError(
    scf({ secretKey: 'another', v1: true }).createNamespace({ Namespace: 'x', Description: evil }),
  )
  await expectError(scf().getFunction({ FunctionName: evil }))
  const { page, table, requested, messages } = await open(url)
  expect(await page.title()).toMatch(/^Emulator/)
  expect(await page.locator('script, img').count()).toBe(0)
  expect((await rows(table(/^Latest requests/))).flat()).toContain(evil)
  // The signed content, for both signatures.
  const signed = (
    await Promise.all((await page.getByRole('article').all()).map((one) => one.innerText()))
  ).join()
  expect(signed).toContain(`content-type:application/json; ${evil.toLowerCase()}`)
  expect(signed).toContain(`Description=${evil}`)
  expect([requested, messages]).toEqual([[url], []])
})

it.each(['light', 'dark'] as const)(
  'the dashboard is legible with the preference for %s colours',
  async (colorScheme) => {
    const { url } = await busyEmulator()
    const { page } = await open(url, { colorScheme })
    const { isDark, least, words } = await page.evaluate(contrasts)
    expect(isDark).toBe(colorScheme === 'dark')
    expect(words).toBeGreaterThan(50)
    // The contrast of text that WCAG 2 requires (AA).
    expect(least.contrast, least.text).toBeGreaterThanOrEqual(4.5)
  },
)

it('the dashboard fits a small screen, and wide tables scroll, also by keyboard', async () => {
  const { url } = await busyEmulator()
  const { page } = await open(url, { viewport: { width: 320, height: 640 } })
  const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(await isWide()).toBe(false)

  // The tab stops are the tables, and the link at the end.
  const stops: string[] = []
  for (let stop = 0; stop < 5; stop += 1) {
    await page.keyboard.press('Tab')
    stops.push(await page.evaluate(() => document.activeElement?.tagName ?? ''))
    if (stop > 0) continue
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0)
  }
  expect(stops).toEqual(['DIV', 'DIV', 'DIV', 'DIV', 'A'])
})

it('the dashboard has ordered headings, named regions, and a link to the description of the control API', async () => {
  const { url } = await busyEmulator()
  const { page } = await open(url)
  const headings = await page.getByRole('heading').all()
  const outline = await Promise.all(
    headings.map(async (one) => `${await one.evaluate(({ tagName }) => tagName)} ${await one.innerText()}`),
  )
  expect(outline).toEqual([
    'H1 Emulator of scf 2018-04-16',
    'H2 Functions 1',
    'H2 Triggers 2',
    'H2 Latest requests 6',
    'H2 Signature failures',
    expect.stringMatching(/^H3 ListFunctions at 20/),
  ])
  for (const name of ['Functions 1', 'Triggers 2', 'Latest requests 6']) {
    expect(await page.getByRole('region', { name, exact: true }).count()).toBe(1)
  }
  for (const role of ['banner', 'main', 'contentinfo'] as const)
    expect(await page.getByRole(role).count()).toBe(1)

  await page.getByRole('link').click()
  expect(JSON.parse(await page.locator('body').innerText())).toMatchObject({ openapi: '3.1.0' })
})

it('the dashboard is not served for a host name of another site', async () => {
  const { url } = await busyEmulator()
  const { page, response } = await open(url.replace('127.0.0.1', rebound))
  expect(response?.status()).toBe(403)
  expect(JSON.parse(await page.locator('body').innerText())).toEqual({
    error: expect.stringContaining(`The Host must be a name of the loopback interface, such as localhost`),
  })
  expect((await open(url.replace('127.0.0.1', 'localhost'))).response?.status()).toBe(200)
})

/** Measures, in the page, the lowest contrast between a text and its background. */
function contrasts() {
  type Color = readonly [red: number, green: number, blue: number, alpha: number]
  function numbers(color: string): Color {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number)
    return [red, green, blue, alpha]
  }
  function luminance([red, green, blue]: Color) {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
      const share = part / 255
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  function contrast(a: Color, b: Color) {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other)
    return (light + 0.05) / (dark + 0.05)
  }
  // The colour of the canvas, behind elements without background.
  const probe = document.body.appendChild(document.createElement('i'))
  probe.style.backgroundColor = 'Canvas'
  const canvas = numbers(getComputedStyle(probe).backgroundColor)
  probe.remove()
  function behind(element: Element | null): Color {
    if (!element) return canvas
    const own = numbers(getComputedStyle(element).backgroundColor)
    return own[3] === 1 ? own : behind(element.parentElement)
  }
  const texts = [...document.body.querySelectorAll('*')].filter((element) =>
    [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()),
  )
  const measured = texts.map((element) => ({
    text: element.textContent ?? '',
    contrast: contrast(numbers(getComputedStyle(element).color), behind(element)),
  }))
  const [least = { text: '', contrast: 0 }] = measured.sort((one, other) => one.contrast - other.contrast)
  return { isDark: luminance(canvas) < 0.2, least, words: measured.length }
}
