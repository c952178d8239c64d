import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { hello } from '../../packages/mock-scf/test/zip.js'
import { openDashboard, openPage, rebound, startEmulator } from './browser.js'

it('is not served for a host name of another site', async () => {
  const { url } = await startEmulator()
  const { page } = await openPage()
  const response = await page.goto(`${url.replace('127.0.0.1', rebound)}/__tc3/`)
  expect(response?.status()).toBe(403)
  expect(await page.locator('body').innerText()).toContain(
    'The Host must be a name of the loopback interface',
  )
  await openDashboard(url.replace('127.0.0.1', 'localhost'))
})

it('opens at the address of the emulator', async () => {
  const { url } = await startEmulator()
  const { page } = await openPage()
  await page.goto(url)
  expect(page.url()).toBe(`${url}/__tc3/`)
})

it('can neither be read nor controlled nor framed by pages of other origins', async () => {
  const { url, cloud, scf } = await startEmulator()
  await scf.createFunction(hello)
  const before = [cloud.snapshot(), cloud.clock.speed, cloud.journal.entries().length]
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>Other</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const { page } = await openPage()
  await page.goto(`http://localhost:${typeof address === 'object' ? address?.port : ''}/`)
  const attempts = await page.evaluate(async (base) => {
    const json = { 'content-type': 'application/json' }
    const send = (path: string, init: RequestInit = {}) =>
      fetch(`${base}/__tc3/${path}`, init).then(
        async (response) => `${response.type} ${response.status} ${(await response.text()).length}`,
        () => 'rejected',
      )
    return [
      await send('dashboard/requests'),
      await send('dashboard/resources'),
      await send('dashboard/requests', { mode: 'no-cors' }),
      await send('reset', { method: 'POST' }),
      await send('reset', { method: 'POST', mode: 'no-cors' }),
      await send('clock', { method: 'PUT', headers: json, body: '{"speed":0}' }),
      await send('calls/DeleteFunction?region=ap-guangzhou', {
        method: 'POST',
        headers: json,
        body: '{"FunctionName":"hello"}',
      }),
      await send('calls/DeleteFunction?region=ap-guangzhou', {
        method: 'POST',
        mode: 'no-cors',
        body: '{"FunctionName":"hello"}',
      }),
    ]
  }, url)
  // The responses of requests without CORS are opaque: pages cannot read them.
  const opaque = 'opaque 0 0'
  expect(attempts.filter((one) => one !== 'rejected' && one !== opaque)).toEqual([])
  expect([cloud.snapshot(), cloud.clock.speed, cloud.journal.entries().length]).toEqual(before)

  const frame = await page.evaluate(
    (base) =>
      new Promise<boolean>((resolve) => {
        const element = document.createElement('iframe')
        element.onload = () => resolve(element.contentDocument === null)
        element.src = `${base}/__tc3/`
        document.body.append(element)
      }),
    url,
  )
  expect(frame).toBe(true)
  expect(await page.frames()[1]?.locator('nav').count()).toBe(0)
})
