import { createServer } from 'node:http'
import type { ScfClient } from '@tc3/client-scf'
import { hmacSha256 } from '@tc3/core/v1'
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { hello } from '../../packages/mock-scf/test/zip.js'
import { openDashboard, openPage, rebound, startEmulator } from './browser.js'

/** Opens a page of another origin than the emulator. */
async function openOtherOrigin(): Promise<Page> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end('<!doctype html><title>Other</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const { page } = await openPage()
  await page.goto(`http://localhost:${typeof address === 'object' ? address?.port : ''}/`)
  return page
}

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

it('pages of other origins can neither deploy nor invoke functions, even if they sign their requests', async () => {
  const { url, client, cloud } = await startEmulator()
  /** Signs a call with Signature v1, whose requests a page can send without asking first. */
  async function signed(call: (scf: ScfClient) => Promise<unknown>) {
    const requests: { url: string; body: string }[] = []
    const scf = client({
      signatureMethod: hmacSha256,
      fetch: async (address, { body } = {}) => {
        requests.push({ url: String(address), body: String(body) })
        return new Response('{"Response":{"RequestId":""}}')
      },
    })
    await call(scf)
    const [request = { url: '', body: '' }] = requests
    return request
  }
  const attacks = [
    await signed((scf) => scf.createFunction({ ...hello, FunctionName: 'evil' })),
    await signed((scf) => scf.invoke({ FunctionName: hello.FunctionName })),
  ]
  await client().createFunction(hello)
  const page = await openOtherOrigin()
  const before = cloud.snapshot()
  for (const target of [url, url.replace('127.0.0.1', 'localhost'), url.replace('127.0.0.1', rebound)]) {
    for (const { body } of attacks) {
      await page.evaluate(
        async ({ target, body }) => {
          const type = 'application/x-www-form-urlencoded'
          const settle = (sent: Promise<unknown>) => sent.catch(() => undefined)
          await settle(
            fetch(target, { method: 'POST', mode: 'no-cors', headers: { 'content-type': type }, body }),
          )
          await settle(fetch(`${target}/?${body}`, { mode: 'no-cors' }))
          await new Promise((resolve) => {
            const image = new Image()
            image.onload = image.onerror = resolve
            image.src = `${target}/?${body}`
          })
          const frame = document.createElement('iframe')
          frame.name = 'attack'
          document.body.append(frame)
          const form = document.createElement('form')
          form.method = 'post'
          form.action = target
          form.target = frame.name
          for (const [name, value] of new URLSearchParams(body)) {
            const input = document.createElement('input')
            Object.assign(input, { name, value })
            form.append(input)
          }
          document.body.append(form)
          form.submit()
        },
        { target, body },
      )
      await expect.poll(() => page.frame('attack')?.url() ?? '').not.toBe('about:blank')
      await page.evaluate(() => document.querySelector('iframe')?.remove())
    }
  }
  expect(cloud.snapshot()).toEqual(before)
  // The same requests succeed if no page sends them.
  for (const { body } of attacks) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const response = await fetch(url, { method: 'POST', headers, body })
    expect(await response.text()).not.toContain('"Error"')
  }
})

it('can neither be read nor controlled nor framed by pages of other origins', async () => {
  const { url, cloud, scf } = await startEmulator()
  await scf.createFunction(hello)
  const before = [cloud.snapshot(), cloud.clock.speed, cloud.journal.entries().length]
  const page = await openOtherOrigin()
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
