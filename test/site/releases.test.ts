import { expect, it } from 'vitest'
import { openPage } from './browser.js'
import { readText } from './built-site.js'

interface Fact {
  readonly name: string
  readonly since?: number
}

const model: {
  readonly types: readonly (Fact & { readonly members: readonly Fact[] })[]
  readonly actions: readonly Fact[]
  readonly releases: readonly { readonly number?: number }[]
} = JSON.parse(readText('scf/model.json'))

const releases = model.releases.flatMap(({ number }) => (number === undefined ? [] : [number]))
const newest = releases[0] ?? 0
/** A release that is neither the first nor the last. */
const middle = releases[Math.floor(releases.length / 2)] ?? 0

const existIn = (release: number, facts: readonly Fact[]) =>
  facts.filter(({ since = 0 }) => since <= release).map(({ name }) => name)

it.each([newest, middle])('shows the data types and their members as of release %i', async (release) => {
  const { page } = await openPage('scf/types.html')
  await page.getByLabel('The API as of').selectOption(String(release))
  const shown = await page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.vp-doc h2, .vp-doc tbody tr'), (element) => ({
      isVisible: element.offsetParent !== null,
      isType: element.tagName === 'H2',
      name: (element.tagName === 'H2' ? element : element.querySelector('td'))?.innerText.replace(
        /[^\w$]/g,
        '',
      ),
    })),
  )
  const visible = shown.filter(({ isVisible }) => isVisible)
  expect(visible.length === shown.length).toBe(release === newest)
  const types = model.types.filter(({ since = 0 }) => since <= release)
  expect(visible.filter(({ isType }) => isType).map(({ name }) => name)).toEqual(
    types.map(({ name }) => name),
  )
  expect(visible.filter(({ isType }) => !isType).map(({ name }) => name)).toEqual(
    types.flatMap(({ members }) => existIn(release, members)),
  )
})

it('shows a parameter that a later release gave further values', async () => {
  const { page } = await openPage('scf/actions/CreateFunction.html')
  await page.getByLabel('The API as of').selectOption(String(middle))
  const row = page.locator('tr', { has: page.getByRole('cell', { name: 'Runtime', exact: true }) }).first()
  expect(await row.innerText()).toContain('Since release')
  expect(await row.isVisible()).toBe(true)
})

it('keeps the choice on other pages, and says that an action is later', async () => {
  const later = model.actions.find(({ since = 0 }) => since > middle)
  const { page } = await openPage('scf/index.html')
  await page.getByLabel('The API as of').selectOption(String(middle))
  const links = page.locator('.VPSidebarItem.level-1 a[href*="/actions/"]:visible')
  expect(await links.allInnerTexts()).toEqual(
    expect.arrayContaining(existIn(middle, model.actions).slice(0, 3)),
  )
  expect(await links.count()).toBe(existIn(middle, model.actions).length)
  await page.goto(new URL(`/scf/actions/${later?.name}.html`, page.url()).href)
  await page.getByText(`Not yet: since release ${later?.since}.`).waitFor()
  expect(await page.getByLabel('The API as of').inputValue()).toBe(String(middle))
  await page.goto(new URL('/scf/history.html', page.url()).href)
  expect(
    await page
      .getByRole('heading', { name: /^Release \d/ })
      .first()
      .innerText(),
  ).toContain(`Release ${middle}`)
})
