import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openPage, widths } from './browser.js'

const picture = fileURLToPath(new URL('../../docs/explorer.png', import.meta.url))

/** Opens the explorer of an action, on the page that is open or on another one. */
async function openExplorer(page: Page, action: string): Promise<void> {
  if (!page.url().includes(`/actions/${action}.html`)) {
    await page.goto(new URL(`/scf/actions/${action}.html`, page.url()).href)
  }
  await page.getByRole('button', { name: 'Try it' }).click()
  await page.getByRole('form').waitFor()
}

async function fillIn(page: Page, example: string): Promise<void> {
  await page.getByLabel('Fill in an example').selectOption(example)
  await page.getByText('The input is valid.').waitFor()
}

const send = (page: Page) => page.getByRole('button', { name: /^Send/ }).click()

describe.each([widths[0], widths[2]])('a newcomer with a window of %s pixels', (width = 0) => {
  const options = { viewport: { width, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] }

  it('searches an error code, calls actions, runs a function and shares a form', async () => {
    const { page } = await openPage('index.html', options)
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox').fill('ResourceInUse.FunctionName')
    await page
      .getByRole('option', { name: /^CreateFunction > Error codes/ })
      .first()
      .click()
    await page.waitForURL(/\/scf\/actions\/CreateFunction\.html/)
    await openExplorer(page, 'CreateFunction')

    await fillIn(page, 'A function that greets')
    const name = page.getByRole('textbox', { name: /^FunctionName/ })
    await name.fill('f')
    await page.getByText('FunctionName must have at least 2 characters, but has 1.').waitFor()
    await name.fill('first')
    await page.getByText('The input is valid.').waitFor()
    await send(page)
    await page.getByText('OK', { exact: true }).first().waitFor()
    // The error that was searched for.
    await send(page)
    await page.getByText('ResourceInUse.Function', { exact: false }).last().waitFor()

    await openExplorer(page, 'ListFunctions')
    await send(page)
    await page.getByText('"first"').waitFor()

    await openExplorer(page, 'Invoke')
    await fillIn(page, 'With an event')
    await page.getByRole('textbox', { name: /^FunctionName/ }).fill('first')
    await send(page)
    await page.getByText(/Ada/).last().waitFor()
    await page
      .getByText(/"FunctionRequestId"/)
      .first()
      .waitFor()
    if (process.env.GOLDEN === 'rewrite' && width === widths[2]) {
      // The header of the site stays at the top of the window, over the explorer.
      await page.setViewportSize({ width, height: 2400 })
      await page.evaluate(() => scrollTo(0, 0))
      await page.locator('.tc3-explorer').screenshot({ path: picture })
    }

    await page.getByRole('button', { name: 'Copy link' }).click()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const other = await openPage(new URL(link).href.slice(new URL(link).origin.length + 1), options)
    await other.page.getByRole('form').waitFor()
    expect(await other.page.getByRole('textbox', { name: /^FunctionName/ }).inputValue()).toBe('first')
  })

  it('breaks a signature, and finds the cause', async () => {
    const { page } = await openPage('scf/signature.html', options)
    await page.locator('.tc3-signature').getByRole('button').click()
    const examples = page.getByLabel('Fill in an example')
    await examples.selectOption('Without a mistake')
    const outcome = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor()
    await outcome('The signature matches.')
    const request = page.getByRole('textbox', { name: 'Request', exact: true })
    // Another body than the one that was signed.
    await request.fill((await request.inputValue()).replace('"Limit": 10', '"Limit": 11'))
    await outcome(/No common signing mistake matches/)
    await examples.selectOption('The body was serialized again')
    await outcome(/^The signature does not match\. The signature results from the payload/)
  })
})
