import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openSignature } from './browser.js'

/** Waits until an outcome is announced. */
const outcome = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).waitFor()

it('finds the mistake of a signature, and the line that differs', async () => {
  const { page } = await openSignature()
  await page.getByText(/^Paste a request and its SecretKey/).waitFor()
  const examples = page.getByLabel('Fill in an example')
  await examples.selectOption('Without a mistake')
  await outcome(page, 'The signature matches.')

  // Another body than the one that was signed.
  const request = page.getByRole('textbox', { name: 'Request', exact: true })
  const text = await request.inputValue()
  await request.fill(text.replace('"Limit": 10', '"Limit": 11'))
  await outcome(page, /No common signing mistake matches/)
  await examples.selectOption('The body was serialized again')
  await outcome(page, /^The signature does not match\. The signature results from the payload/)
  await page
    .getByRole('row', { name: /^HashedRequestPayload ?differs first [0-9a-f]{64} [0-9a-f]{64}$/ })
    .waitFor()

  await examples.selectOption('v1: the parameters were not sorted')
  await outcome(page, /the parameters in the order sent instead of sorted/)
  await page.getByText('The date is not that of UTC').waitFor({ state: 'attached' })
  await examples.selectOption('The date is not that of UTC')
  await page.getByText('AuthFailure.InvalidAuthorization').waitFor()
})

it('explains each step to the signature of a request that has none', async () => {
  const { page } = await openSignature()
  await page.getByRole('textbox', { name: 'Request', exact: true }).fill('curl x')
  await page.getByLabel('SecretKey').fill('key')
  const request = [
    `curl https://scf.tencentcloudapi.com/ -H 'Content-Type: application/json' \\`,
    `  -H 'X-TC-Action: ListFunctions' -H 'X-TC-Version: 2018-04-16' -d '{}'`,
  ]
  await page.getByRole('textbox', { name: 'Request', exact: true }).fill(request.join('\n'))
  await page.getByText(/^The request has no signature yet/).waitFor()
  await page.getByText(/lacks the header X-TC-Timestamp/).waitFor()
  const steps = ['Canonical request', 'String to sign', 'Signing key', 'Signature', 'Authorization header']
  for (const step of steps) await page.getByRole('region', { name: step, exact: true }).waitFor()
  expect(await page.getByRole('region', { name: 'Canonical request' }).innerText()).toMatch(
    /^POST\n\/\n\n?content-type:application\/json\nhost:scf\.tencentcloudapi\.com\n\ncontent-type;host\n44136fa355b3678a/,
  )
  await page.getByRole('textbox', { name: /^Authorization/ }).fill('TC3-HMAC-SHA1 nonsense')
  await outcome(page, /Authorization must begin with TC3-HMAC-SHA256/)
  await page
    .getByRole('textbox', { name: 'Request', exact: true })
    .fill('curl -d @body.json https://scf.tencentcloudapi.com')
  await page.getByText(/reads the file body\.json/).waitFor()
})
