import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openPage, widths } from './browser.js'

/** Searches the site, and opens the first result whose text matches. */
async function search(page: Page, words: string, result: RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox').fill(words)
  await page.getByRole('option', { name: result }).first().click()
}

describe.each([widths[0], widths[2]])('at a width of %s pixels', (width = 0) => {
  const viewport = { width, height: 900 }

  it('finds the action that returns an error code, and opens the explorer', async () => {
    const { page } = await openPage('index.html', { viewport })
    await search(page, 'ResourceInUse.FunctionName', /^CreateFunction > Error codes/)
    await page.waitForURL(/\/scf\/actions\/CreateFunction\.html/)
    await page.getByRole('cell', { name: 'ResourceInUse.FunctionName', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Try it' }).click()
    await page.getByRole('form').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  it('filters error codes, and goes from a code to its action', async () => {
    const { page } = await openPage('scf/errors.html', { viewport })
    const filter = page.getByLabel('Filter').last()
    await filter.fill('limit TIMEOUT exceeds')
    await page.getByText(/^\d of \d+ rows$/).waitFor()
    const rows = page.locator('table').last().locator('tbody tr:visible')
    expect(await rows.allInnerTexts()).toEqual([expect.stringMatching(/^LimitExceeded\.Timeout\s/)])
    await rows.getByRole('link').first().click()
    await page.waitForURL(/\/scf\/actions\//)
  })

  it('sorts the frequency limits with the keyboard', async () => {
    const { page } = await openPage('scf/limits.html', { viewport })
    const limits = async () =>
      (await page.locator('tbody tr td:nth-child(2)').allInnerTexts()).map((text) => Number(text))
    const before = await limits()
    const button = page.getByRole('button', { name: 'Requests per second' })
    await button.focus()
    await page.keyboard.press('Enter')
    expect(await limits()).toEqual(before.toSorted((a, b) => a - b))
    await page.keyboard.press('Enter')
    expect(await limits()).toEqual(before.toSorted((a, b) => b - a))
    expect(
      await page.getByRole('columnheader', { name: 'Requests per second' }).getAttribute('aria-sort'),
    ).toBe('descending')
  })

  it('unfolds nested data types in place', async () => {
    const { page } = await openPage('scf/actions/CreateFunction.html', { viewport })
    const member = page.getByRole('cell', { name: 'CosBucketName', exact: true }).first()
    expect(await member.isVisible()).toBe(false)
    await page.getByText('Members of Code', { exact: true }).focus()
    await page.keyboard.press('Enter')
    expect(await member.isVisible()).toBe(true)
    await page.getByText('Members of ImageConfig', { exact: true }).first().click()
    expect(await page.getByRole('cell', { name: 'ImageUri', exact: true }).first().isVisible()).toBe(true)
  })
})

it('opens a link that carries a filled form with the explorer', async () => {
  const form = Buffer.from(JSON.stringify({ input: { FunctionName: 'linked' }, region: 'ap-guangzhou' }))
  const { page } = await openPage(`scf/actions/GetFunction.html#form=${form.toString('base64url')}`)
  await page.getByRole('form').waitFor()
  expect(await page.getByLabel('FunctionName').first().inputValue()).toBe('linked')
})
