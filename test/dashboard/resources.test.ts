import { createSts } from '@tc3/mock-sts'
import { listen } from '@tc3/mock-sts/node'
import { expect, it, onTestFinished } from 'vitest'
import { fill, functionPage, ignoreFailedResponses, openDashboard, startEmulator } from './browser.js'

it('shows the functions, and says how to create one if there are none', async () => {
  const emulator = await startEmulator()
  const { page, row } = await openDashboard(emulator.url, '#/section/Functions')
  await page.getByText(/^There are no functions\. Create one/).waitFor()
  await fill(emulator)
  await row(/^orders-api Active/).waitFor()
  expect(await page.getByRole('link', { name: 'Functions 3' }).getAttribute('aria-current')).toBe('page')
  await page.getByLabel('Filter Functions').fill('NIGHTLY')
  await expect.poll(() => page.locator('tbody tr').count()).toBe(1)
  await row(/^nightly-report/)
    .getByRole('link')
    .click()
  await page.getByRole('heading', { name: 'nightly-report' }).waitFor()
})

it('shows the parts of a function', async () => {
  const emulator = await startEmulator()
  await fill(emulator)
  const { page, row } = await openDashboard(emulator.url, functionPage('orders-api', ''))
  const open = (name: string) => page.getByRole('tab', { name }).click()
  await open('Configuration')
  await page.getByText('Nodejs18.15').waitFor()
  await open('Versions')
  await row(/^\$LATEST Active/).waitFor()
  await row(/^2 Publishing/).waitFor()
  await open('Aliases')
  await row(/^stable 1/).waitFor()
  await open('Triggers')
  await row(/^every-minute timer \$LATEST enabled/).waitFor()
  await open('Code')
  await page.getByRole('button', { name: 'index.js' }).click()
  await page.getByText('exports.main_handler').waitFor()
  await open('Logs')
  await page.getByText('succeeded').click()
  await page.getByText(/^START RequestId/).waitFor()
  await page.getByRole('link', { name: 'Show the request' }).click()
  await page.getByRole('heading', { name: 'Invoke' }).waitFor()
})

it('keeps a function up to date', async () => {
  const emulator = await startEmulator()
  await fill(emulator)
  const { page, messages } = await openDashboard(emulator.url, functionPage('nightly-report', 'Logs'))
  await expect.poll(() => page.getByText('succeeded').count()).toBe(1)
  await emulator.scf.invoke({ FunctionName: 'nightly-report' })
  await expect.poll(() => page.getByText('succeeded').count()).toBe(2)
  await emulator.scf.deleteFunction({ FunctionName: 'nightly-report' })
  await page.getByText('The resource does not exist.').waitFor()
  ignoreFailedResponses(messages)
})

it('invokes a function with events that it saves', async () => {
  const emulator = await startEmulator({
    run: ({ event, version }) =>
      event.includes('broken')
        ? { failure: { message: 'It broke.' } }
        : { returned: { version, event: JSON.parse(event) }, log: ['<b>a line</b>'] },
  })
  await fill(emulator)
  const address = functionPage('orders-api', 'Invoke')
  const { page } = await openDashboard(emulator.url, address)
  const editor = page.getByLabel('Event, JSON')
  await editor.waitFor()
  // There are samples. The first one is that of the function's trigger.
  expect(await editor.inputValue()).toContain('"Type": "Timer"')
  await page.getByRole('combobox', { name: 'Event', exact: true }).selectOption('COS')
  expect(await editor.inputValue()).toContain('cos:ObjectCreated:Put')

  await editor.fill('{"order": 7}')
  await page.getByLabel('Name of the event').fill('my order')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved the event my order.').waitFor()
  await page.reload()
  await page.getByRole('combobox', { name: 'Event', exact: true }).selectOption('my order')
  expect(await editor.inputValue()).toBe('{"order": 7}')
  await page.getByLabel('Version or alias').selectOption('stable')
  await page.getByRole('button', { name: 'Invoke' }).click()
  const result = page.getByRole('region', { name: 'Result' })
  await result.getByText('Succeeded').waitFor()
  expect(await result.getByRole('region', { name: 'Return value, text' }).innerText()).toBe(
    '{\n  "version": "1",\n  "event": {\n    "order": 7\n  }\n}',
  )
  expect(await result.getByRole('region', { name: 'Log, text' }).innerText()).toContain('\n<b>a line</b>\n')
  expect(emulator.cloud.journal.last()).toMatchObject({ action: 'Invoke', verified: true })

  // Failures, and errors of the action.
  await editor.fill('"broken"')
  await editor.press('Control+Enter')
  await result.getByText('Failed').waitFor()
  await result.getByText('"It broke."', { exact: true }).waitFor()
  await editor.fill('{')
  await page.getByText(/^This is not JSON/).waitFor()
  await page.getByRole('button', { name: 'Invoke' }).click()
  await result.getByText('InvalidParameterValue.Param').waitFor()

  // The events belong to this function only, and can be deleted.
  await page.goto(`${emulator.url}/__tc3/${functionPage('nightly-report', 'Invoke')}`)
  await page.getByRole('heading', { name: 'nightly-report' }).waitFor()
  expect(await page.getByRole('option', { name: 'my order' }).count()).toBe(0)
  await page.goto(`${emulator.url}/__tc3/${address}`)
  await page.getByRole('combobox', { name: 'Event', exact: true }).selectOption('my order')
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect.poll(() => page.getByRole('option', { name: 'my order' }).count()).toBe(0)
})

it('has the pages about requests and controls for any product', async () => {
  const { url, close } = await listen(createSts())
  onTestFinished(close)
  const { page } = await openDashboard(url)
  await page.getByText('There are no requests yet.').waitFor()
  expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual([
    'Requests',
    'Controls',
  ])
  await page.getByRole('link', { name: 'Controls' }).click()
  await page.getByText('The resources of this product have no transient statuses.').waitFor()
})
