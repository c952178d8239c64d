import { expect, it } from 'vitest'
import { openPage } from './browser.js'

it('is made for any product', async () => {
  const { page } = await openPage('sts/actions/GetCallerIdentity.html')
  await page.getByRole('button', { name: /^Send/ }).click()
  await page.getByText('"AccountId"').waitFor()
  await page.getByRole('tab', { name: 'Account' }).click()
  await page.getByRole('row', { name: /^GetCallerIdentity OK/ }).waitFor()
})

it('sends requests of a product without an emulator to an address only', async () => {
  const { page } = await openPage('plain/actions/GetCallerIdentity.html')
  await page.getByRole('form').waitFor()
  expect(await page.getByLabel('Emulator in this page').isDisabled()).toBe(true)
  await page.getByRole('button', { name: /^Send/ }).click()
  await page.getByText('Type the keys that sign the request.').first().waitFor()
  await page.getByRole('tab', { name: 'Code' }).click()
  const languages = await page.getByLabel('Language').locator('option').allInnerTexts()
  expect(languages[0]).toBe('curl')
  await page.getByLabel('SecretId').fill('AKIDEXAMPLE')
  await page.getByLabel('SecretKey').fill('key')
  await page.getByText(/Credential=AKIDEXAMPLE/).waitFor()
})

it('says that an action does not exist, or that the model could not be loaded', async () => {
  const { page } = await openPage('scf/actions/Nothing.html')
  await page.getByText('The product scf has no action Nothing.').waitFor()
  const other = await openPage('none/actions/Nothing.html')
  await other.page.getByText('/none/model.json could not be loaded: the status is 404.').waitFor()
  await expect.poll(() => other.messages.length).toBe(1)
  other.messages.length = 0
})
