import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { hmacSha1 } from '@tc3/core/v1'
import { expect, it } from 'vitest'
import { hello } from '../../packages/mock-scf/test/zip.js'
import { fetchWithHeaders, fill, ignoreFailedResponses, openDashboard, startEmulator } from './browser.js'

const { FunctionName } = hello

/** Runs a curl command in a shell, and returns the parsed JSON that it prints. */
async function runCurl(command: string) {
  const quiet = command.replace('curl', 'curl --silent --fail')
  const { stdout } = await promisify(execFile)('sh', ['-c', quiet])
  return JSON.parse(stdout)
}

it('says how to send the first request, and shows it as soon as it arrives', async () => {
  const { url, cloud, scf } = await startEmulator()
  const { page, row } = await openDashboard(url)
  await page.getByText('There are no requests yet.').waitFor()
  expect(await page.getByText(url, { exact: true }).isVisible()).toBe(true)
  expect(await page.getByText(cloud.credentials.secretId).isVisible()).toBe(true)
  expect(await page.content()).not.toContain(cloud.credentials.secretKey)

  // The command on the page works.
  const command = await page.getByRole('region', { name: 'Command' }).innerText()
  expect(await runCurl(command)).toHaveProperty('Response.RequestId')
  await row(/ OK /).waitFor()
  await scf.createFunction(hello)
  await row(/CreateFunction hello OK/).waitFor()
  expect(await page.title()).toBe('Emulator of scf 2018-04-16')
})

it('shows each request on one line, with its RequestId', async () => {
  const emulator = await startEmulator()
  await fill(emulator)
  const { page, row } = await openDashboard(emulator.url)
  const requestId = emulator.cloud.journal.entries()[0]?.requestId ?? ''
  const first = row(new RegExp(requestId))
  await first.waitFor()
  expect((await first.innerText()).split(/\s+/)).toEqual([
    expect.stringMatching(/^\d\d:\d\d:\d\d\.\d{3}$/),
    'CreateFunction',
    'orders-api',
    'OK',
    expect.stringMatching(/^\d/),
    'ms',
    'ap-guangzhou',
    'TC3',
    expect.stringMatching(/^\d/),
    'B',
    requestId,
  ])
  const heights = await page
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((one) => Math.round(one.getBoundingClientRect().height)))
  expect(new Set(heights).size).toBe(1)
})

it('pauses and resumes', async () => {
  const { url, scf } = await startEmulator()
  await scf.listFunctions()
  const { page, row, requested } = await openDashboard(url)
  await row(/ListFunctions/).waitFor()
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByText('1 request, paused').waitFor()
  await scf.listNamespaces()
  // The page goes on to load the clock, so it has had the time to load the requests.
  const clocks = () => requested.filter((one) => one.endsWith('/clock')).length
  const before = clocks()
  await expect.poll(clocks).toBeGreaterThan(before + 1)
  expect(await row(/ListNamespaces/).count()).toBe(0)
  await page.getByRole('button', { name: 'Resume' }).click()
  await row(/ListNamespaces/).waitFor()
})

it('sends no requests while nobody looks', async () => {
  const { url, scf } = await startEmulator()
  await scf.listFunctions()
  const { page, row, requested } = await openDashboard(url)
  await row(/ListFunctions/).waitFor()
  await page.clock.install()
  await page.evaluate(hide, true)
  await page.clock.runFor(60_000)
  const before = requested.length
  await page.clock.runFor(600_000)
  expect(requested.length).toBe(before)
  await scf.listNamespaces()
  await page.evaluate(hide, false)
  await row(/ListNamespaces/).waitFor()
})

/** Makes the page believe that it is hidden, or visible again. */
function hide(isHidden: boolean) {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden })
  document.dispatchEvent(new Event('visibilitychange'))
}

it('goes on after the emulator was not reachable', async () => {
  const emulator = await startEmulator()
  const { page, row, messages } = await openDashboard(emulator.url)
  await page.getByText('There are no requests yet.').waitFor()
  await page.route('**/*', (route) => route.fulfill({ status: 500, body: 'no JSON' }))
  await page.getByRole('alert').getByText('The emulator does not respond.').waitFor()
  await emulator.scf.listFunctions()
  await page.unroute('**/*')
  await row(/ListFunctions/).waitFor()
  await page.getByRole('alert').waitFor({ state: 'detached' })
  ignoreFailedResponses(messages)
})

it('filters by text, action, function and result', async () => {
  const emulator = await startEmulator()
  await fill(emulator)
  const { page, row } = await openDashboard(emulator.url)
  const actions = () => page.locator('tbody a').allInnerTexts()
  await row(/missing/).waitFor()

  await page.getByLabel('Result').selectOption('failed')
  await expect.poll(actions).toEqual(['ListFunctions', 'GetFunction'])
  await page.getByLabel('Result').selectOption('ResourceNotFound.Function')
  await expect.poll(actions).toEqual(['GetFunction'])
  await page.getByLabel('Result').selectOption('')

  await page.getByLabel('Action').fill('CreateAlias')
  await expect.poll(actions).toEqual(['CreateAlias'])
  await page.getByLabel('Action').fill('')
  await page.getByLabel('Function', { exact: true }).fill('nightly-report')
  await expect.poll(actions).toEqual(['Invoke', 'CreateFunction'])
  await page.getByLabel('Function', { exact: true }).fill('')
  await page.getByLabel('Text in the request').fill('EVERY-MINUTE')
  await expect.poll(actions).toEqual(['CreateTrigger'])

  // New requests that do not match stay hidden, and those that match appear.
  await emulator.scf.listNamespaces()
  await emulator.scf.deleteTrigger({ FunctionName: 'orders-api', TriggerName: 'every-minute', Type: 'timer' })
  await expect.poll(actions).toEqual(['DeleteTrigger', 'CreateTrigger'])
  await page.getByLabel('Text in the request').fill('nothing like this')
  await page.getByText('No request matches the filter.').waitFor()
  await page.getByRole('button', { name: 'Show all requests' }).click()
  await row(/ListNamespaces/).waitFor()
  await page.getByRole('button', { name: 'Clear' }).click()
  await page.getByText('There are no requests yet.').waitFor()
})

it('shows older requests on demand', async () => {
  const { url, scf } = await startEmulator()
  for (let index = 0; index < 230; index += 1) await scf.listFunctions()
  const { page } = await openDashboard(url)
  await page.getByText('200 requests').waitFor()
  await page.getByRole('button', { name: 'Show older' }).click()
  await page.getByText('230 requests').waitFor()
  await scf.listFunctions()
  await page.getByText('231 requests').waitFor()
})

it('opens a request with its input, output, headers and what was signed, and copies it as curl', async () => {
  const { url, cloud, scf } = await startEmulator({
    run: ({ event }) => ({ returned: event, log: ['a line'] }),
  })
  await scf.createFunction(hello)
  await scf.invoke({ FunctionName, ClientContext: '{"quote":"it\'s"}', LogType: 'Tail' })
  const { page, row } = await openDashboard(url, '', { permissions: ['clipboard-read', 'clipboard-write'] })
  await row(/Invoke/)
    .getByRole('link')
    .click()
  const details = page.getByRole('region', { name: 'Request', exact: true })
  const block = (name: string) => details.getByRole('region', { name, exact: true })
  await block('Input').waitFor()
  const requestId = cloud.journal.last()?.requestId ?? ''
  expect(await details.getByText(requestId).first().isVisible()).toBe(true)
  expect(await block('Input, text').innerText()).toBe(
    `{\n  "FunctionName": "hello",\n  "ClientContext": "{\\"quote\\":\\"it's\\"}",\n  "LogType": "Tail"\n}`,
  )
  expect(await block('Input: ClientContext, text').innerText()).toBe(`{\n  "quote": "it's"\n}`)
  expect(await block('Output, text').innerText()).toContain('"InvokeResult": 0')
  expect(await block('Output: Result.Log, text').innerText()).toContain('\na line\n')
  expect(await block('Canonical request, text').innerText()).toMatch(
    /^POST\n\/\n\ncontent-type:application\/json/,
  )
  expect(await block('String to sign, text').innerText()).toMatch(/^TC3-HMAC-SHA256\n\d+\n/)
  const headers = await block('Headers').innerText()
  expect(headers).toMatch(/authorization\s+TC3-HMAC-SHA256 Credential=AKID.*Signature=\(not shown\)/)

  await details.getByRole('button', { name: 'Copy curl' }).click()
  const command = await page.evaluate(() => navigator.clipboard.readText())
  expect((await runCurl(command)).Response.Result.RetMsg).toBe(JSON.stringify('{"quote":"it\'s"}'))
  expect(cloud.journal.last()).toMatchObject({ action: 'Invoke', verified: true, region: 'ap-guangzhou' })
})

it('explains an error, and links to its documentation', async () => {
  const emulator = await startEmulator()
  await fill(emulator)
  const { page, row } = await openDashboard(emulator.url)
  await row(/GetFunction missing/)
    .getByRole('link')
    .click()
  const link = page.getByRole('link', { name: 'ResourceNotFound.Function' })
  await link.waitFor()
  expect(await link.getAttribute('href')).toMatch(/^https:.*errors\.md#:~:text=ResourceNotFound\.Function$/)
  await page.getByText('The function missing does not exist in the namespace default.').waitFor()
  await page.getByText('refused by the stage “handle”').waitFor()
})

it('marks the lines that differ if a signature does not match', async () => {
  const emulator = await startEmulator()
  await fill(emulator)
  const { page, row } = await openDashboard(emulator.url)
  await row(/ListFunctions AuthFailure/)
    .getByRole('link')
    .click()
  const table = page.getByRole('region', { name: 'Signed lines' }).getByRole('table')
  await table.waitFor()
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
    'Part',
    'The emulator signs',
    'The caller signed',
  ])
  const marked = table.locator('tr:has(mark)')
  expect(await marked.count()).toBe(2)
  expect(await marked.first().locator('td').allInnerTexts()).toEqual([
    'content-type:application/json',
    'content-type:application/json; charset=utf-8',
  ])
  expect(await marked.first().getByText('differs first').isVisible()).toBe(true)
  expect(await marked.last().getByRole('rowheader').innerText()).toMatch(/^HashedCanonicalRequest\s+differs$/)
  expect(await table.getByRole('row').count()).toBeGreaterThan(10)
  const [ours, theirs] = await Promise.all(
    [0, 1].map((column) => marked.first().locator('td').nth(column).boundingBox()),
  )
  expect(theirs?.y).toBe(ours?.y)
})

it('shows everything that callers send as text', async () => {
  const { url, client, scf } = await startEmulator()
  const evil = `<script>document.title='evil'</script><img src=x onerror="document.title='evil'">&lt;"'`
  const expectError = (call: Promise<unknown>) => expect(call).rejects.toThrow()
  await expectError(client({ fetch: fetchWithHeaders({ 'x-tc-action': evil }) }).listFunctions())
  const contentType = `application/json; ${evil}`
  await expectError(client({ fetch: fetchWithHeaders({ 'content-type': contentType }) }).listFunctions())
  const wrong = client({
    credentials: { secretId: 'AKIDFAKEFAKEFAKEFAKEFAKEFAKEFAKEFAKE', secretKey: 'another' },
    signatureMethod: hmacSha1,
  })
  await expectError(wrong.createNamespace({ Namespace: 'x', Description: evil }))
  await expectError(scf.getFunction({ FunctionName: evil }))
  const { page } = await openDashboard(url)
  await expect.poll(() => page.locator('tbody a').count()).toBe(4)
  expect(await page.locator('tbody').innerText()).toContain(evil)
  const shown: string[] = []
  for (const link of await page.locator('tbody a').all()) {
    const requestId = (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
    await link.click()
    const details = page.getByRole('region', { name: 'Request', exact: true })
    await expect.poll(() => details.innerText()).toContain(requestId)
    shown.push(await details.innerText())
  }
  expect(shown.join()).toContain(`content-type:application/json; ${evil.toLowerCase()}`)
  expect(shown.join()).toContain(`Description=${evil}`)
  expect(await page.title()).toMatch(/^Emulator/)
  expect(await page.locator('#app script, #app img:not([alt=""])').count()).toBe(0)
})

it('cuts long texts, and says so', async () => {
  const { url, scf } = await startEmulator({ run: () => ({ returned: 'x'.repeat(200_000) }) })
  await scf.createFunction(hello)
  await scf.invoke({ FunctionName })
  const { page, row } = await openDashboard(url)
  await row(/Invoke/)
    .getByRole('link')
    .click()
  await page.getByText(/^10\d,\d{3} more characters are not shown\.$/).waitFor()
})
