import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import scalar from '@scalar/fastify-api-reference'
import { fastify } from 'fastify'
import { expect, it, onTestFinished } from 'vitest'
import { newPage } from './browser.js'
import { readText } from './built-site.js'

/** A page that describes CreateFunction, and what it shows once it is complete. */
interface Subject {
  readonly path: string
  readonly content: string
}

const site: Subject = { path: '/scf/actions/CreateFunction.html', content: 'h1' }
const peers: readonly Subject[] = [
  { path: '/swagger/index.html', content: '.opblock' },
  { path: '/scalar/', content: 'h1:visible' },
]

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

/**
 * Serves the site, and its OpenAPI document as Swagger UI shows it below `/swagger/` and as Scalar does below `/scalar/`. All
 * without compression.
 */
async function serveAll(): Promise<string> {
  const server = fastify()
  onTestFinished(() => server.close())
  await server.register(scalar, { routePrefix: '/scalar', configuration: { url: '/scf/openapi.json' } })
  server.get<{ Params: { '*': string } }>('/*', (request, reply) => {
    const path = request.params['*']
    return reply.type(`${types[extname(path)] ?? 'text/plain'}; charset=utf-8`).send(contentOf(path))
  })
  return server.listen({ host: '127.0.0.1', port: 0 })
}

function contentOf(path: string): string | Buffer {
  if (path === 'swagger/index.html') return swaggerPage
  return path.startsWith('swagger/') ? readFileSync(swagger + path.slice('swagger/'.length)) : readText(path)
}

/** The time of the first paint, and how long tasks blocked the page, in milliseconds. */
interface Timing {
  readonly paint: number
  readonly blocking: number
}

async function measure(address: string, { path, content }: Subject): Promise<Timing> {
  const page = await newPage()
  await page.addInitScript(() => {
    const tasks: number[] = []
    Object.assign(window, { longTasks: tasks })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration - 50)
    }).observe({ type: 'longtask', buffered: true })
  })
  await page.goto(address + path, { waitUntil: 'networkidle' })
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

it('paints earlier and blocks for less time than Swagger UI and Scalar with the same action', async () => {
  const address = await serveAll()
  const rounds: Timing[][] = []
  // In turn, so that all have the same machine.
  for (let round = 0; round < 5; round += 1) {
    const timings: Timing[] = []
    for (const subject of [site, ...peers]) timings.push(await measure(address, subject))
    rounds.push(timings)
  }
  const [own, ...others] = [site, ...peers].map(({ path }, index) => ({
    path,
    paint: median(rounds.map((timings) => timings[index]?.paint ?? Number.NaN)),
    blocking: median(rounds.map((timings) => timings[index]?.blocking ?? Number.NaN)),
  }))
  process.stdout.write(`${JSON.stringify([own, ...others])}\n`)
  expect(others.every(({ paint, blocking }) => own && own.paint < paint && own.blocking < blocking)).toBe(
    true,
  )
})
