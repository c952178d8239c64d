import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname } from 'node:path'

/** The Content-Security-Policy of the site: scripts and styles are files, and user code runs in a worker of a blob. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  // The address that a user types may be any.
  "connect-src 'self' http: https:",
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
}

/** The files of the modules. */
const modules = new URL('../../packages/explorer/dist/', import.meta.url)

/** A site, as far as the modules need it. */
export interface Site {
  readonly url: string
  close(): Promise<void>
}

/**
 * Serves a site with a page for each action, `/<product>/actions/<action>.html`, and one for the signature debugger,
 * `/<product>/signature.html`.
 *
 * @param models The model of each product, as JSON.
 */
export async function serveSite(models: Readonly<Record<string, string>>): Promise<Site> {
  async function fileOf(path: string): Promise<{ type: string; content: string | Uint8Array } | undefined> {
    const [, product = '', name = '', file = ''] = path.split('/')
    if (product === 'explorer') {
      const content = await readFile(new URL(path.slice('/explorer/'.length), modules))
      return { type: types[extname(path)] ?? 'application/octet-stream', content }
    }
    if (path === '/page.js') return { type: 'text/javascript', content: script }
    if (path === '/page.css') return { type: 'text/css', content: style }
    if (name === 'model.json') {
      const content = models[product]
      return content === undefined ? undefined : { type: 'application/json', content }
    }
    if (name === 'actions')
      return { type: 'text/html', content: actionPage(product, file.replace('.html', '')) }
    if (name === 'signature.html') return { type: 'text/html', content: signaturePage(product) }
    return undefined
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    fileOf(path).then(
      (file) => {
        response.setHeader('content-security-policy', policy)
        response.setHeader('content-type', `${file?.type ?? 'text/plain'}; charset=utf-8`)
        response.statusCode = file ? 200 : 404
        response.end(file?.content ?? 'There is no such page.')
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Imports the modules on demand, as the site does. */
const script = `for (const element of document.querySelectorAll('.tc3-explorer'))
  void import('/explorer/explorer.js').then(({ mountExplorer }) => mountExplorer(element))
for (const element of document.querySelectorAll('.tc3-signature'))
  void import('/explorer/signature.js').then(({ mountSignature }) => mountSignature(element))
`

const style = `body { margin: 0; font: 16px/1.5 system-ui, sans-serif; background: light-dark(#fff, #1b1b1f); color: light-dark(#222, #eee) }
main { max-width: 1120px; margin: 0 auto; padding: 8px 24px }
@media (width < 600px) { main { padding: 0 12px } }
`

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script>
</head>
<body><main><h1>${title}</h1><h2>Try it</h2>${content}</main></body>
</html>`
}

function actionPage(product: string, action: string): string {
  return page(action, `<div class="tc3-explorer" data-product="${product}" data-action="${action}"></div>`)
}

function signaturePage(product: string): string {
  return page('Signature debugger', `<div class="tc3-signature" data-product="${product}"></div>`)
}
