import { describe, expect, it } from 'vitest'
import { keepScreenshot, openPage, violations, widths } from './browser.js'

/** A page of each kind. */
const kinds: Readonly<Record<string, string>> = {
  home: 'index.html',
  guide: 'guides/start.html',
  overview: 'scf/index.html',
  action: 'scf/actions/CreateFunction.html',
  types: 'scf/types.html',
  errors: 'scf/errors.html',
  limits: 'scf/limits.html',
  statuses: 'scf/statuses.html',
  signing: 'scf/signing.html',
  requests: 'scf/requests.html',
  quotas: 'scf/quotas.html',
  regions: 'scf/regions.html',
  history: 'scf/history.html',
  debugger: 'scf/signature.html',
  recipes: 'scf/emulator/error-codes.html',
}

describe.each(Object.entries(kinds))('the page %s', (name, path) => {
  it.each(['light', 'dark'] as const)(
    'is accessible and fits every width in %s colours',
    async (colorScheme) => {
      for (const width of widths) {
        const { page } = await openPage(path, { colorScheme, viewport: { width, height: 900 } })
        await keepScreenshot(page, `${name}-${width}-${colorScheme}`)
        // The rules are slow on large tables. The middle width has the layout of one of the others.
        if (width !== widths[1]) expect(await violations(page), `${name} ${width}`).toEqual([])
        const [content, window] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ])
        expect(content, `${name} ${width}`).toBeLessThanOrEqual(window ?? 0)
      }
    },
  )
})

it('can be read without JavaScript', async () => {
  const { page } = await openPage(kinds.action ?? '', { javaScriptEnabled: false })
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('CreateFunction')
  const details = page.locator('tr.unfold details').first()
  await details.locator('summary').first().click()
  expect(await details.locator('table').first().isVisible()).toBe(true)
  await page.getByRole('link', { name: 'Frequency limits' }).first().click()
  expect(await page.getByRole('table').count()).toBe(1)
})
