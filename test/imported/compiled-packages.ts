import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Client, type ClientOptions, createClient, type Service } from '@tc3/core'
import type { Mock } from '@tc3/mock'
import { linkPackages, run } from '../new-project.js'

/**
 * Compiles the generated clients and emulators of a project.
 *
 * @param configurations The configuration files in each package.
 * @returns The messages of the compiler; empty if there are none.
 */
export async function compilePackages(
  project: string,
  configurations: readonly string[] = ['tsconfig.json'],
): Promise<string> {
  const names = (await readdir(join(project, 'packages'))).filter((one) => !one.startsWith('docs-'))
  // One process for all is many times faster than one for each.
  const compiler = join(project, 'node_modules/@typescript/native/bin/tsc')
  const paths = configurations.flatMap((file) => names.map((name) => `packages/${name}/${file}`))
  const { output } = await run(process.execPath, [compiler, '--build', ...paths], project)
  return output
}

/** Links the packages of a project in place of the cache of the generator. */
export async function relinkPackages(project: string): Promise<void> {
  await rm(join(project, 'node_modules'), { recursive: true })
  await linkPackages(project)
}

/** The compiled packages of a product. */
export interface ProductPackages {
  /** The actions and the service of the client. */
  readonly client: object
  readonly paginators: object
  /** An emulator that responds with the examples. */
  readonly emulator: Mock
}

/** Loads the compiled packages of a product. */
export async function loadPackages(project: string, packageId: string): Promise<ProductPackages> {
  const from = (path: string): Promise<object> => import(pathToFileURL(join(project, 'packages', path)).href)
  const [client, mock, paginators] = await Promise.all([
    from(`client-${packageId}/dist/generated/actions/index.js`),
    from(`mock-${packageId}/dist/index.js`),
    from(`client-${packageId}/dist/generated/paginators.js`),
  ])
  const [create] = Object.values(mock).filter(
    (value) => typeof value === 'function' && value.name !== 'listen',
  )
  return { client, emulator: create({ stubs: true }), paginators }
}

/** Creates a client of a product. */
export function clientOf(client: object, options: Omit<ClientOptions, 'region'>): Client {
  const service: Service | undefined = Object.values(client).find((value) => 'endpoint' in value)
  if (service === undefined) throw new Error('The client has no service.')
  return createClient(service, { region: 'ap-guangzhou', retry: false, ...options })
}
