import { describe, expect, it } from 'vitest'
import {
  fill,
  functionNames,
  functionPage,
  ignoreFailedResponses,
  openDashboard,
  startEmulator,
  violations,
  widths,
} from './browser.js'

const [first = '', , longest = ''] = functionNames

/** The pages, by name. */
function pages({ cloud }: Awaited<ReturnType<typeof startEmulator>>): Readonly<Record<string, string>> {
  const entries = cloud.journal.entries()
  const failure = entries.find(({ signature }) => signature)?.requestId
  const invocation = entries.find(({ action }) => action === 'Invoke')?.requestId
  return {
    requests: '',
    'signature failure': `#/requests/${failure}`,
    'open request': `#/requests/${invocation}`,
    'lost request': '#/requests/none',
    functions: '#/section/Functions',
    triggers: '#/section/Triggers',
    invoke: functionPage(longest, 'Invoke'),
    logs: functionPage(first, 'Logs'),
    configuration: functionPage(longest, 'Configuration'),
    code: functionPage(first, 'Code'),
    versions: functionPage(first, 'Versions'),
    controls: '#/controls',
  }
}

const screens = [
  ...widths.map((width) => ({ width, colorScheme: 'light' as const })),
  { width: 1440, colorScheme: 'dark' as const },
]

describe.each(screens)('at a width of $width pixels, in $colorScheme', ({ width, colorScheme }) => {
  it('all pages are accessible and fit', async () => {
    const emulator = await startEmulator()
    await fill(emulator)
    for (const [name, hash] of Object.entries(pages(emulator))) {
      const { page, messages } = await openDashboard(emulator.url, hash, {
        viewport: { width, height: 900 },
        colorScheme,
      })
      await page.getByText('Loading…').waitFor({ state: 'detached' })
      await page.locator('main :is(table, dl, .empty, form, li)').filter({ visible: true }).first().waitFor()
      expect([name, await violations(page)]).toEqual([name, []])
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect([name, Math.max(0, overflow)]).toEqual([name, 0])
      if (name === 'lost request') ignoreFailedResponses(messages)
      await page.close()
    }
  })

  it('the empty states are accessible and fit', async () => {
    const { url } = await startEmulator()
    for (const hash of ['', '#/section/Functions', '#/controls']) {
      const { page } = await openDashboard(url, hash, { viewport: { width, height: 900 }, colorScheme })
      await page.getByText('Loading…').waitFor({ state: 'detached' })
      expect([hash, await violations(page)]).toEqual([hash, []])
      expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false)
    }
  })
})

it('follows the colours that the browser prefers, unless the user selects others', async () => {
  const { url } = await startEmulator()
  const { page } = await openDashboard(url, '', { colorScheme: 'dark' })
  const isDark = () =>
    page.evaluate(() => {
      const [red = 255] = (
        getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g) ?? []
      ).map(Number)
      return red < 128
    })
  expect(await isDark()).toBe(true)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await isDark()).toBe(false)
  await page.getByRole('button', { name: 'Theme: auto' }).click()
  await page.getByRole('button', { name: 'Theme: light' }).click()
  await page.getByRole('button', { name: 'Theme: dark' }).waitFor()
  expect(await isDark()).toBe(true)
  await page.reload()
  await page.getByRole('button', { name: 'Theme: dark' }).waitFor()
  expect(await isDark()).toBe(true)
})

it('can be used with the keyboard alone', async () => {
  const emulator = await startEmulator()
  await fill(emulator)
  const { page, row } = await openDashboard(emulator.url)
  await row(/missing/).waitFor()
  const { keyboard } = page
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  const heading = (name: string) => page.getByRole('heading', { name, exact: true })

  await keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  expect(await violations(page)).toEqual([])
  await keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })

  // The latest requests: PublishVersion, ListFunctions, GetFunction.
  await keyboard.press('j')
  expect(await focused()).toBe('PublishVersion')
  await keyboard.press('ArrowDown')
  await keyboard.press('j')
  await keyboard.press('k')
  expect(await focused()).toBe('ListFunctions')
  await keyboard.press('Enter')
  await heading('ListFunctions').waitFor()
  await keyboard.press('j')
  await heading('GetFunction').waitFor()
  await keyboard.press('Escape')
  await heading('GetFunction').waitFor({ state: 'detached' })
  await expect.poll(focused).toBe('GetFunction')

  await keyboard.press('/')
  await keyboard.type('every-minute')
  await expect.poll(() => page.locator('tbody tr').count()).toBe(1)
  await keyboard.press('Escape')
  await keyboard.press('p')
  await page.getByText('1 request, paused').waitFor()
  await keyboard.press('p')

  // Another page, a function by its link, and the tabs with the arrow keys.
  await keyboard.press('2')
  await heading('Functions').waitFor()
  await row(/^orders-api/).waitFor()
  const link = page.getByRole('link', { name: 'orders-api' })
  while (!(await link.evaluate((one) => one === document.activeElement))) await keyboard.press('Tab')
  await keyboard.press('Enter')
  await heading('orders-api').waitFor()
  const tab = page.getByRole('tab', { name: 'Invoke' })
  await tab.waitFor()
  while (!(await tab.evaluate((one) => one === document.activeElement))) await keyboard.press('Tab')
  await keyboard.press('ArrowRight')
  expect(await focused()).toBe('Logs')
  expect(await page.getByRole('tab', { name: 'Logs' }).getAttribute('aria-selected')).toBe('true')

  // Each tab stop is visible.
  await keyboard.press('5')
  await heading('Clock').waitFor()
  const stops = new Set<string>()
  for (let stop = 0; stop < 60; stop += 1) {
    await keyboard.press('Tab')
    const style = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return undefined
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return {
        name: element.textContent || element.getAttribute('aria-label') || element.tagName,
        outlineStyle,
        outlineWidth,
      }
    })
    if (style === undefined) continue
    stops.add(style.name)
    expect(style).toMatchObject({ outlineStyle: 'solid', outlineWidth: '2px' })
  }
  for (const name of ['Freeze', 'Remove all', 'Reset', 'Theme: auto']) expect(stops).toContain(name)
})
