import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { expect, it, onTestFinished } from 'vitest'
import { openPage } from './browser.js'

it('an emulator in a page runs the code of functions in Web Workers', async () => {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('programs/run-code.ts', import.meta.url)),
    platform: 'browser',
  })
  const { output } = await bundle.generate({ format: 'iife', codeSplitting: false })
  await bundle.close()
  const server = createServer((request, response) => {
    const isScript = request.url === '/script.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    // A page may forbid to compile texts, and all workers but those of a blob.
    response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'; worker-src blob:")
    response.end(isScript ? output[0].code : '<!doctype html><script src="/script.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const { page } = await openPage()
  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'run')())).toEqual([
    '"page,hello"',
    true,
    '"hourly,hello"',
  ])
})
