import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openExplorer, openPage, site } from './browser.js'

/** The button that sends the form. */
const send = (page: Page) => page.getByRole('button', { name: /^Send/ })
const tab = (page: Page, name: string) => page.getByRole('tab', { name })
const answered = (page: Page, code: string) => page.getByText(code, { exact: true }).first().waitFor()

/** Opens the explorer of another action in the same browser. */
async function goTo(page: Page, action: string): Promise<void> {
  await page.goto(`${site().url}/scf/actions/${action}.html`)
  await page.getByRole('form').waitFor()
}

async function fillIn(page: Page, example: string): Promise<void> {
  await page.getByLabel('Fill in an example').selectOption(example)
  await page.getByText('The input is valid.').waitFor()
}

it('shows what is wrong with an input as it is typed, and where', async () => {
  const { page } = await openExplorer('CreateFunction')
  await page.getByText('Fill in the required parameters.').waitFor()
  await send(page).click()
  await page.getByText('FunctionName is missing; CreateFunction requires it.').waitFor()
  const field = page.getByRole('textbox', { name: /^FunctionName/ })
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true)
  await fillIn(page, 'A function that greets')
  await page.getByText('The input is valid.').waitFor()
  await field.fill('f')
  await page.getByText('FunctionName must have at least 2 characters, but has 1.').waitFor()
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  await field.fill('first')
  await page.getByText('The input is valid.').waitFor()
  expect(await page.locator('.problem').count()).toBe(0)
  await send(page).click()
  await answered(page, 'OK')

  await goTo(page, 'ListFunctions')
  await send(page).click()
  await page.getByText('"first"').waitFor()
})

it('sends an invalid input if the user insists, and shows the error of the emulator', async () => {
  const { page } = await openExplorer('DeleteFunction')
  await send(page).click()
  await page.getByRole('button', { name: 'Send anyway' }).click()
  await answered(page, 'MissingParameter')
  // Screen readers announce it.
  await page.getByRole('status').filter({ hasText: 'The answer is the error MissingParameter' }).waitFor()
  await page.getByText(/^RequestId/).waitFor()
})

it('creates a function from a program, runs it, and calls it by a timer when the clock is moved', async () => {
  const { page } = await openExplorer('CreateFunction')
  await fillIn(page, 'A function that greets')
  const program = page.getByRole('textbox', { name: /^ZipFile/ })
  await expect.poll(() => program.inputValue()).toContain('exports.main_handler')
  await program.fill('exports.main_handler = async (event) => "Hello " + (event.name || event.TriggerName)')
  await send(page).click()
  await answered(page, 'OK')

  await goTo(page, 'Invoke')
  await fillIn(page, 'With an event')
  await send(page).click()
  await page.getByText('"\\"Hello Ada\\""').waitFor()

  await goTo(page, 'CreateTrigger')
  await fillIn(page, 'A timer, every hour')
  await send(page).click()
  await answered(page, 'OK')
  await tab(page, 'Account').click()
  await page.getByRole('button', { name: '+ 1 h' }).click()
  await page.getByRole('row', { name: /TIMER succeeded "Hello hourly"/ }).waitFor()
  await page.getByRole('row', { name: /^CreateTrigger OK/ }).waitFor()
  await page.getByRole('row', { name: /^hello Active Nodejs18.15/ }).waitFor()
  await page.getByRole('row', { name: /^\$LATEST hello/ }).waitFor()
  await page.getByRole('row', { name: /^default/ }).waitFor()

  // All of it is still there after a reload, until it is reset.
  const ahead = () => page.locator('time').innerText()
  const before = await ahead()
  await page.reload()
  await tab(page, 'Account').click()
  await page.getByRole('row', { name: /TIMER succeeded "Hello hourly"/ }).waitFor()
  await page.getByRole('row', { name: /^CreateTrigger OK/ }).waitFor()
  expect((await ahead()) >= before).toBe(true)
  await page.getByRole('button', { name: 'Reset the account' }).click()
  await page.getByRole('button', { name: 'Delete everything' }).click()
  await expect.poll(() => page.getByRole('row', { name: /hello/ }).count()).toBe(0)
  await page.reload()
  await tab(page, 'Account').click()
  await page.getByText('Recent requests 0').waitFor()
  expect(await page.getByRole('row', { name: /hello/ }).count()).toBe(0)
})

it('shows the code of the request in step with the form, and fills the form from JSON', async () => {
  const { page } = await openExplorer('UpdateFunctionConfiguration')
  const code = page.getByRole('region', { name: /^The request/ })
  await page.getByRole('textbox', { name: /^FunctionName/ }).fill('orders')
  await expect
    .poll(() => code.innerText())
    .toContain("client.updateFunctionConfiguration({\n  FunctionName: 'orders',")
  await page.getByText(/optional parameters$/).click()
  await page.getByLabel('Search optional parameters').fill('environment')
  await page.getByRole('button', { name: 'Add Environment' }).click()
  await page.getByRole('button', { name: 'Add Variables' }).click()
  await page.getByRole('textbox', { name: /^Key/ }).fill('STAGE')
  await page.getByRole('textbox', { name: /^Value/ }).fill('test')
  await page.getByRole('button', { name: 'Add another one' }).click()
  await page.getByRole('button', { name: 'Remove Variables 1' }).click()
  const languages = page.getByLabel('Language')
  for (const language of await languages.locator('option').allInnerTexts()) {
    await languages.selectOption(language)
    await expect.poll(() => code.innerText()).toMatch(/STAGE/)
  }
  await languages.selectOption('curl')
  await expect.poll(() => code.innerText()).toMatch(/Signature=[0-9a-f]{64}'/)

  await page.getByRole('button', { name: 'JSON' }).click()
  const editor = page.getByLabel('Input as JSON')
  expect(JSON.parse(await editor.inputValue())).toEqual({
    FunctionName: 'orders',
    Environment: { Variables: [{ Key: 'STAGE', Value: 'test' }] },
  })
  await editor.fill('{"FunctionName":"orders","MemorySize":100}')
  await page.getByText(/^MemorySize must be/).waitFor()
  await editor.fill('{"FunctionName":')
  await page.getByText(/^This is not JSON/).waitFor()
  await editor.fill('{"FunctionName":"orders","MemorySize":"100","Timeout":5}')
  await page.getByRole('button', { name: 'JSON' }).click()
  // A value of another type is shown as it is.
  await page.getByText('"100"', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Remove MemorySize' }).click()
  expect(await page.getByRole('textbox', { name: /^Timeout/ }).inputValue()).toBe('5')
})

it('carries a form in a link, without keys', async () => {
  const { page } = await openExplorer('CreateFunction', {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await page.getByLabel('Address', { exact: true }).check()
  await page.getByLabel('SecretKey').fill('a-secret-key')
  await page.getByLabel('Region', { exact: true }).selectOption('ap-tokyo')
  await fillIn(page, 'A function that fails')
  await page.getByRole('button', { name: 'Copy link' }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(atob(link.split('=')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? '')).not.toContain('secret')
  const other = await openPage(link.slice(site().url.length + 1))
  await other.page.getByRole('form').waitFor()
  expect(await other.page.getByRole('textbox', { name: /^FunctionName/ }).inputValue()).toBe('hello')
  expect(await other.page.getByLabel('Region', { exact: true }).inputValue()).toBe('ap-tokyo')
  const program = other.page.getByRole('textbox', { name: /^ZipFile/ })
  await expect.poll(() => program.inputValue()).toContain('Something is missing.')
})

it('shows why a function fails', async () => {
  const { page } = await openExplorer('CreateFunction')
  await fillIn(page, 'A function that fails')
  await send(page).click()
  await answered(page, 'OK')
  await goTo(page, 'Invoke')
  await fillIn(page, 'The last FunctionName')
  await send(page).click()
  await page
    .getByText(/Something is missing/)
    .first()
    .waitFor()
  await page
    .getByText(/var\/user\/index\.js:2/)
    .first()
    .waitFor()
})
