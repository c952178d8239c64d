import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { keepScreenshot, openExplorer, openSignature, violations } from './browser.js'

const send = (page: Page) => page.getByRole('button', { name: /^Send/ })
const tab = (page: Page, name: string) => page.getByRole('tab', { name })

const screens = [390, 780, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

describe.each(screens)('at a width of $width pixels, in $colorScheme', ({ width, colorScheme }) => {
  const options = { viewport: { width, height: 900 }, colorScheme }

  /** Checks a page, and keeps a picture of it. */
  async function check(page: Page, name: string): Promise<void> {
    expect([name, await violations(page)]).toEqual([name, []])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect([name, Math.max(0, overflow)]).toEqual([name, 0])
    await keepScreenshot(page, `${name}-${width}-${colorScheme}`)
  }

  it('the explorer is accessible and fits', async () => {
    const { page } = await openExplorer('CreateFunction', options)
    await check(page, 'empty')
    await send(page).click()
    await page.getByText(/^FunctionName is missing/).waitFor()
    await check(page, 'problems')
    await page.getByLabel('Fill in an example').selectOption('A function that greets')
    await page.getByText('The input is valid.').waitFor()
    await page.getByText(/optional parameters$/).click()
    for (const name of ['Environment', 'Layers', 'CfsConfig']) {
      await page.getByRole('button', { name: `Add ${name}` }).click()
    }
    await page.getByRole('button', { name: 'Add Variables' }).click()
    await page.getByLabel('Language').selectOption('curl')
    await page.getByText(/Signature=/).waitFor()
    await check(page, 'filled')
    await page.getByRole('button', { name: 'JSON' }).click()
    await page.getByLabel('Address', { exact: true }).check()
    await check(page, 'address')
    await page.getByLabel('Emulator in this page').check()
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.getByRole('button', { name: 'JSON' }).click()
    await page.getByLabel('Fill in an example').selectOption('A function that greets')
    await send(page).click()
    await page.getByText('OK', { exact: true }).waitFor()
    await check(page, 'answer')
    await tab(page, 'Account').click()
    await page.getByRole('row', { name: /^hello/ }).waitFor()
    await check(page, 'account')
  })

  it('the signature debugger is accessible and fits', async () => {
    const { page } = await openSignature(options)
    await check(page, 'signature-empty')
    await page.getByLabel('Fill in an example').selectOption('The host was signed with a port')
    await page.getByRole('status').filter({ hasText: 'The signature does not match' }).waitFor()
    await check(page, 'signature')
  })
})

it('follows the class of the site, whatever the browser prefers', async () => {
  const { page } = await openExplorer('ListFunctions', { colorScheme: 'light' })
  const isDark = () =>
    page.locator('.box').evaluate((box) => {
      const [red = 255] = (getComputedStyle(box).backgroundColor.match(/\d+/g) ?? []).map(Number)
      return red < 128
    })
  expect(await isDark()).toBe(false)
  await page.evaluate(() => document.documentElement.classList.add('dark'))
  expect(await isDark()).toBe(true)
})

it('can be used with the keyboard alone', async () => {
  const { page } = await openExplorer('CreateFunction')
  const { keyboard } = page
  const name = () =>
    page.evaluate(() => {
      const element = document.activeElement
      const label = element instanceof HTMLElement && 'labels' in element ? element.labels : undefined
      const text = label instanceof NodeList ? label[0]?.textContent : undefined
      return element?.getAttribute('aria-label') ?? text ?? element?.textContent ?? ''
    })
  async function tabTo(wanted: RegExp): Promise<void> {
    for (let stop = 0; stop < 200; stop += 1) {
      await keyboard.press('Tab')
      if (wanted.test(await name())) return
    }
    throw new Error(`No tab stop is named ${wanted}.`)
  }
  /** Each stop has a name and is visible. */
  async function expectVisibleStop(): Promise<void> {
    const outline = await page.evaluate(() => {
      const element = document.activeElement
      // After its last stop, the browser goes on to its own controls.
      if (element === document.body) return 'solid'
      const shown = element?.closest('.choice label, .file') ?? element
      return shown ? getComputedStyle(shown).outlineStyle : ''
    })
    expect([await name(), outline]).toEqual([expect.stringMatching(/\S/), 'solid'])
  }

  await tabTo(/^Fill in an example/)
  await keyboard.type('A function that g')
  await expect.poll(() => page.getByText('The input is valid.').count()).toBe(1)
  await tabTo(/^FunctionName/)
  await keyboard.press('ControlOrMeta+a')
  await keyboard.type('keyboard')
  for (let stop = 0; stop < 20; stop += 1) {
    await expectVisibleStop()
    await keyboard.press('Tab')
  }
  await page.getByRole('textbox', { name: /^FunctionName/ }).focus()
  await keyboard.press('ControlOrMeta+Enter')
  await page.getByText('OK', { exact: true }).waitFor()
  await tabTo(/^Answer/)
  await keyboard.press('ArrowRight')
  await page.getByRole('row', { name: /^keyboard Active/ }).waitFor()
  await tabTo(/^\+ 1 min/)
  await expectVisibleStop()
  const before = await page.locator('time').innerText()
  await keyboard.press('Space')
  await expect.poll(() => page.locator('time').innerText()).not.toBe(before)
})
