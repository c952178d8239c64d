import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { runServer } from 'verdaccio'

/** A registry on this machine that only has our packages, and one publisher. */
export interface Registry {
  readonly url: string
  /** The path of the publisher's npm settings: the registry and its token. */
  readonly publisher: string
  /** The versions of a package in the order of their publication. */
  versions(name: string): Promise<string[]>
  /** The log of its requests and responses. */
  log(): Promise<string>
  close(): Promise<void>
}

/** Starts an empty registry that stores its data in a folder. */
export async function startRegistry(folder: string): Promise<Registry> {
  const logFile = join(folder, 'registry.log')
  const server: Server = await runServer({
    configPath: join(folder, 'config.yaml'),
    storage: join(folder, 'storage'),
    auth: { htpasswd: { file: join(folder, 'htpasswd') } },
    // Without other registries, programs get only the packages that were published here.
    uplinks: {},
    packages: { '@tc3/*': { access: '$all', publish: '$authenticated' } },
    log: { type: 'file', path: logFile, format: 'json', level: 'http' },
    web: { enable: false },
  })
  // The next registry can have the same port and other packages, so npm must not cache those of this one.
  server.prependListener('request', (_, response) => response.setHeader('cache-control', 'no-store'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The registry has no port.')
  const url = `http://127.0.0.1:${address.port}/`

  async function requestJson(path: string, init?: RequestInit) {
    const response = await fetch(url + path, init)
    if (!response.ok)
      throw new Error(`The registry responded with ${response.status}: ${await response.text()}`)
    return response.json()
  }
  const { token } = await requestJson('-/user/org.couchdb.user:publisher', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'publisher', password: 'of a registry that ends with the test' }),
  })
  const publisher = join(folder, 'publisher.npmrc')
  await writeFile(publisher, `registry=${url}\n//127.0.0.1:${address.port}/:_authToken=${token}\n`)

  return {
    url,
    publisher,
    async versions(name) {
      const { versions } = await requestJson(name.replace('/', '%2f'))
      return Object.keys(versions)
    },
    async log() {
      const lines = (await readFile(logFile, 'utf8')).trim().split('\n')
      return lines.map((line) => JSON.parse(line).msg).join('\n')
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
