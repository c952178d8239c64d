import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { openExplorer } from './browser.js'

/** The most bytes that the explorer may load, compressed, with its emulator and without the model. */
const budget = 160 * 1024

it('loads as few bytes as a page with it may', async () => {
  const { page, requested } = await openExplorer('CreateFunction')
  await page.getByLabel('Fill in an example').selectOption('A function that greets')
  await page.getByText('The input is valid.').waitFor()
  await page.getByRole('button', { name: /^Send/ }).click()
  await page.getByText('OK', { exact: true }).waitFor()
  const files = [...new Set(requested)].filter((url) => /\/explorer\/.*\.(js|css)$/.test(url))
  const sizes = await Promise.all(
    files.map(
      async (url) => gzipSync(new Uint8Array(await (await fetch(url)).arrayBuffer()), { level: 9 }).length,
    ),
  )
  const total = sizes.reduce((sum, size) => sum + size, 0)
  expect(total).toBeLessThan(budget)
  expect(files.length).toBeGreaterThan(5)
})
