import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { newPage } from './browser.js'
import { readText } from './built-site.js'

/** The page of an action, and how to wait until it is complete. */
interface Subject {
  readonly url: string
  readonly content: string
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html',
}

const swagger = fileURLToPath(new URL('node_modules/swagger-ui-dist/', import.meta.url))

const swaggerPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>API</title>
<link rel="stylesheet" href="swagger-ui.css"></head><body><div id="ui"></div><script src="swagger-ui-bundle.js"></script>
<script>SwaggerUIBundle({ url: '/scf/openapi.json', dom_id: '#ui', deepLinking: true })</script></body></html>`

/** Serves the site, and below `/swagger/` its OpenAPI document as Swagger UI shows it, both without compression. */
async function serveBoth(): Promise<string> {
  const server = createServer(({ url = '/' }, response) => {
    const path = url.slice(1)
    try {
      const content = path.startsWith('swagger/')
        ? readFileSync(swagger + path.slice('swagger/'.length))
        : readText(path)
      response.setHeader('content-type', `${types[extname(path)] ?? 'text/plain'}; charset=utf-8`)
      response.end(path === 'swagger/index.html' ? swaggerPage : content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return `http://127.0.0.1:${address.port}/`
}

/** The time of the first paint, and how long tasks blocked the page, in milliseconds. */
async function measure({ url, content }: Subject): Promise<{ paint: number; blocking: number }> {
  const page = await newPage()
  await page.addInitScript(() => {
    const tasks: number[] = []
    Object.assign(window, { longTasks: tasks })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration - 50)
    }).observe({ type: 'longtask', buffered: true })
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.locator(content).first().waitFor()
  return page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    const tasks: number[] = Reflect.get(window, 'longTasks')
    return { paint: paint?.startTime ?? Number.NaN, blocking: tasks.reduce((sum, one) => sum + one, 0) }
  })
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

it('paints earlier and blocks for less time than Swagger UI with the same action', async () => {
  const address = await serveBoth()
  const subjects: Readonly<Record<string, Subject>> = {
    site: { url: `${address}scf/actions/CreateFunction.html`, content: 'h1' },
    swagger: { url: `${address}swagger/index.html`, content: '.opblock' },
  }
  const results: Record<string, { paint: number; blocking: number }[]> = { site: [], swagger: [] }
  // In turn, so that both have the same machine.
  for (let round = 0; round < 5; round += 1)
    for (const [name, subject] of Object.entries(subjects)) results[name]?.push(await measure(subject))
  const of = (name: string, figure: 'paint' | 'blocking') =>
    median((results[name] ?? []).map((result) => result[figure]))
  const figures = {
    paint: { site: of('site', 'paint'), swagger: of('swagger', 'paint') },
    blocking: { site: of('site', 'blocking'), swagger: of('swagger', 'blocking') },
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
  expect(figures).toSatisfy(
    () => figures.paint.site < figures.paint.swagger && figures.blocking.site < figures.blocking.swagger,
  )
})
