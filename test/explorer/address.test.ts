import { createServer } from 'node:http'
import { createScf } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import { expect, it, onTestFinished } from 'vitest'
import { openExplorer, site } from './browser.js'

it('sends requests to an emulator that allows it, and to no other address', async () => {
  const cloud = createScf()
  const { url, close } = await listen(cloud, { allowOrigins: [site().url] })
  onTestFinished(close)
  const { page, requested } = await openExplorer('ListNamespaces', {}, [url])
  await page.getByLabel('Address', { exact: true }).check()
  await page.getByText(`--allow-origin ${site().url}`).waitFor()
  await page.getByRole('textbox', { name: 'Address' }).fill(`${url}/`)
  await page.getByRole('button', { name: /^Send/ }).click()
  await page.getByText('"TotalCount"').waitFor()
  expect(cloud.journal.last()).toMatchObject({ action: 'ListNamespaces', verified: true })
  const elsewhere = requested.filter((one) => !one.startsWith(site().url))
  expect(elsewhere).toEqual([`${url}/`])
})

it('signs with the keys of the user, which it stores only on request', async () => {
  const keys = { secretId: 'AKIDOFTHEUSER', secretKey: 'key-of-the-user' }
  const cloud = createScf({ credentials: [keys] })
  const { url, close } = await listen(cloud, { allowOrigins: [site().url] })
  onTestFinished(close)
  const { page } = await openExplorer('ListNamespaces', {}, [url])
  await page.getByLabel('Address', { exact: true }).check()
  await page.getByRole('textbox', { name: 'Address' }).fill(url)
  await page.getByLabel('SecretId').fill(keys.secretId)
  await page.getByLabel('SecretKey').fill(keys.secretKey)
  await page.getByRole('button', { name: /^Send/ }).click()
  await page.getByText('"TotalCount"').waitFor()
  const stored = () =>
    page.evaluate(async () => {
      const databases = await indexedDB.databases()
      return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, databases])
    })
  expect(await stored()).not.toContain(keys.secretKey)
  expect(await page.content()).not.toContain(keys.secretKey)
  await page.getByLabel('Store the keys in this browser').check()
  expect(await stored()).toContain(keys.secretKey)
  await page.reload()
  expect(await page.getByLabel('SecretKey').inputValue()).toBe(keys.secretKey)
  await page.getByLabel('Store the keys in this browser').uncheck()
  expect(await stored()).not.toContain(keys.secretKey)
})

it('says that an address does not allow pages to read its answers, and shows the command', async () => {
  const server = createServer((_, response) => response.end('{}'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const { page, messages } = await openExplorer('ListNamespaces', {}, [url])
  await page.getByLabel('Address', { exact: true }).check()
  const field = page.getByRole('textbox', { name: 'Address' })
  await field.fill('ftp://127.0.0.1')
  await page.getByText('Type an address such as http://127.0.0.1:9580.').first().waitFor()
  await field.fill(url)
  await page.getByRole('button', { name: /^Send/ }).click()
  await page.getByText(/CORS/).waitFor()
  const command = await page.getByRole('region', { name: 'The request for curl' }).innerText()
  expect(command).toMatch(new RegExp(`^curl '${url}/' `))
  await expect.poll(() => messages.some((one) => one.includes('CORS'))).toBe(true)
  // The browser logs why.
  messages.length = 0
})
