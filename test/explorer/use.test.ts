import { expect, it } from 'vitest'
import { keepScreenshot, openExplorer, violations } from './browser.js'

it('fills a form, sends it to the emulator in the page, and shows the answer', async () => {
  const { page } = await openExplorer('ListFunctions')
  await page.getByRole('button', { name: /^Send/ }).click()
  await page.getByText('"TotalCount"').waitFor()
  await keepScreenshot(page, 'list')
  expect(await page.getByText(/^RequestId/).count()).toBe(1)
  expect(await violations(page)).toEqual([])
})
