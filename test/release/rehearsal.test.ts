import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import chromium from '@sparticuz/chromium'
import { ScfClient } from '@tc3/client-scf'
import { createScf } from '@tc3/mock-scf'
import { listen } from '@tc3/mock-scf/node'
import { chromium as browsers } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { run, start } from './command.js'
import { install } from './install.js'
import { type Registry, startRegistry } from './registry.js'
import { Workspace } from './workspace.js'

let folder: string
let registry: Registry
let workspace: Workspace

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tc3-release-'))
  registry = await startRegistry(folder)
  workspace = await Workspace.create(join(folder, 'workspace'), registry)
})
afterAll(async () => {
  await registry?.close()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => {
    process.stderr.write(`The log of the registry:\n${await registry.log()}\n`)
  })
})

it('publishes all packages', async () => {
  await workspace.version()
  await workspace.publish()
  const versions = await workspace.versions()
  expect(versions.size).toBeGreaterThan(5)
  for (const [name, version] of versions) expect(await registry.versions(name), name).toEqual([version])
  const tags = (await workspace.run('git tag')).trim().split('\n')
  expect(tags.sort()).toEqual([...versions].map(([name, version]) => `${name}@${version}`).sort())
})

it('goes on after a package that was published before', async () => {
  const tarballs = join(workspace.folder, 'tarballs')
  const [core = ''] = (await readdir(tarballs)).filter((file) => file.includes('core'))
  await mkdir(join(folder, 'again'))
  await cp(join(tarballs, core), join(folder, 'again', core))
  expect(await workspace.publish(`node scripts/publish.js ${join(folder, 'again')}`)).toMatch(
    /^@tc3\/core@\S+ is on the registry already\.\n$/,
  )
})

it('publishes nothing when repeated', async () => {
  expect(await workspace.publish()).toContain('There is nothing to publish.')
})

/** Installs an example outside the repository and returns its folder. */
async function installExample(name: string): Promise<string> {
  const target = join(folder, 'examples', name)
  await cp(join(workspace.folder, 'examples', name), target, { recursive: true })
  await install(target, registry)
  return target
}

describe.concurrent('with the published packages', () => {
  it('a Node script runs, as a module and with require', async () => {
    const example = await installExample('node-script')
    for (const script of ['start', 'start:require']) {
      expect(await run(example, `npm run --silent ${script}`)).toBe('default: 0 functions\n')
    }
    // The quick part of `npm run consumers`.
    for (const program of ['every-entry.cjs', 'commonjs.cjs']) {
      await cp(
        fileURLToPath(new URL(`../consumers/projects/node/${program}`, import.meta.url)),
        join(example, program),
      )
      expect(await run(example, `node ${program}`)).toBe('passed\n')
    }
  })

  it('a page runs in Chromium', async () => {
    const example = await installExample('browser')
    await run(example, 'npm run build')
    const executablePath = process.env.CHROME_PATH ?? (await chromium.executablePath())
    const browser = await browsers.launch({ executablePath, args: chromium.args })
    try {
      const page = await browser.newPage()
      // Only the timeout of the test applies.
      page.setDefaultTimeout(0)
      const errors: Error[] = []
      page.on('pageerror', (error) => errors.push(error))
      await page.route('https://app.example/**', (route) => {
        const { pathname } = new URL(route.request().url())
        return route.fulfill({ path: join(example, 'dist', pathname === '/' ? 'index.html' : pathname) })
      })
      await page.goto('https://app.example/')
      async function create() {
        await page.getByLabel('Name').fill('test')
        await page.getByRole('button').click()
      }
      await page.getByText('default').waitFor()
      await create()
      await page.getByText('test').waitFor()
      expect(await page.getByRole('listitem').allTextContents()).toEqual(['default', 'test'])
      await create()
      await page.getByText('ResourceInUse.Namespace: ').waitFor()
      expect(errors).toEqual([])
    } finally {
      await browser.close()
    }

    // A build for an account does not contain the emulator.
    async function script() {
      const assets = join(example, 'dist/assets')
      const texts = (await readdir(assets)).map((name) => readFile(join(assets, name), 'utf8'))
      return (await Promise.all(texts)).join('')
    }
    expect(await script()).toContain('/__tc3/')
    await run(example, 'npx vite build', { VITE_CREDENTIALS_URL: '/keys' })
    expect(await script()).toContain('/keys')
    expect(await script()).not.toContain('/__tc3/')
  })

  it('a Worker runs in workerd', async () => {
    const example = await installExample('worker')
    async function responseOf(env: Record<string, string>) {
      const worker = start(example, 'npm start', { PORT: '0', ...env })
      try {
        const [, url = ''] = await worker.waitForOutput(/The Worker is at (\S+)\n/)
        return await (await fetch(url)).json()
      } finally {
        await worker.stop()
      }
    }
    expect(await responseOf({})).toEqual([])

    const { url, scf, credentials, close } = await startEmulator()
    try {
      const Code = { CosBucketName: 'code', CosObjectName: 'hello.zip', CosBucketRegion: 'ap-guangzhou' }
      await scf.createFunction({ FunctionName: 'hello', Code })
      const response = await responseOf({
        TENCENTCLOUD_SECRET_ID: credentials.secretId,
        TENCENTCLOUD_SECRET_KEY: credentials.secretKey,
        SCF_ENDPOINT: url,
      })
      expect(response).toEqual([{ FunctionName: 'hello', Status: 'Active' }])
    } finally {
      await close()
    }
  })

  it('a test suite uses the emulator in its process', async () => {
    const example = await installExample('vitest')
    expect(await run(example, 'npm test -- --testTimeout=300000')).toMatch(/Tests {2}3 passed \(3\)/)
  })

  it('a script publishes a function and moves an alias', async () => {
    const example = await installExample('deploy')
    const emulator = start(example, 'npm run --silent emulator -- --port 0')
    try {
      const [, TENCENTCLOUD_ENDPOINT_URL_SCF = ''] = await emulator.waitForOutput(/listening on (\S+)\n/)
      const deploy = () => run(example, 'npm run --silent start', { TENCENTCLOUD_ENDPOINT_URL_SCF })
      expect(await deploy()).toBe('live is version 1 of hello\n')
      expect(await deploy()).toBe('live is version 2 of hello\n')
    } finally {
      await emulator.stop()
    }
  })

  it('`tc3 init` creates a product whose tests pass', async () => {
    const [tool, products] = [join(folder, 'tool'), join(folder, 'products')]
    await mkdir(tool)
    await writeFile(join(tool, 'package.json'), '{}')
    await install(tool, registry, '@tc3/generator')
    await mkdir(products)
    const command = join(tool, 'node_modules/.bin/tc3')
    await run(products, `${command} init --service cvm --version 2017-03-12 --name CVM`)
    const product = join(products, 'cvm')
    await install(product, registry)
    expect(await run(product, 'npm test -- --testTimeout=300000')).toMatch(/Tests {2}3 passed \(3\)/)
  })
})

/** Starts an emulator that other processes can call. */
async function startEmulator() {
  const cloud = createScf()
  const { url, close } = await listen(cloud)
  const { credentials, fetch } = cloud
  return { url, credentials, close, scf: new ScfClient({ region: 'ap-guangzhou', credentials, fetch }) }
}

describe('when the spec changes', () => {
  const program = `
    import { ScfClient } from '@tc3/client-scf'
    import { createScf } from '@tc3/mock-scf'

    const { credentials, fetch } = createScf()
    const scf = new ScfClient({ region: 'ap-guangzhou', credentials, fetch })
    const { TotalCount } = await scf.listNamespaces({ Purpose: 'tests' })
    if (TotalCount !== 1) throw new Error(String(TotalCount))
  `
  const options = { target: 'ES2022', module: 'NodeNext', strict: true, types: [] }
  const compiler = fileURLToPath(new URL('../../node_modules/.bin/tsc', import.meta.url))
  let consumer: string
  const compile = () => run(consumer, `${process.execPath} ${compiler} -p .`)
  const execute = () => run(consumer, `${process.execPath} program.js`)
  let before: Map<string, string>

  beforeAll(async () => {
    before = await workspace.versions()
    consumer = join(folder, 'consumer')
    await mkdir(consumer)
    await writeFile(join(consumer, 'package.json'), JSON.stringify({ type: 'module' }))
    await writeFile(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions: options }))
    await writeFile(join(consumer, 'program.ts'), program)
    await install(consumer, registry, '@tc3/client-scf', '@tc3/mock-scf')
  })

  it('a program that needs the change neither compiles nor runs with the current packages', async () => {
    await expect(compile()).rejects.toThrow(`'Purpose' does not exist in type 'ListNamespacesRequest'`)
    await expect(execute()).rejects.toThrow('UnknownParameter')
  })

  it('the affected packages are published', async () => {
    await workspace.edit(
      'spec/scf/2018-04-16/actions/ListNamespaces.yaml',
      '\ninput:\n',
      '\ninput:\n  Purpose: { type: String, required: false, description: What the namespaces are for }\n',
    )
    await workspace.run('npm run generate')
    await workspace.run('npx tc3 changeset')
    await workspace.commit('Change')
    await workspace.version()
    await workspace.publish()

    const after = await workspace.versions()
    // The codemod adds the new version of the client to manifests.
    const affected = ['@tc3/client-scf', '@tc3/codemod', '@tc3/scf-helpers', '@tc3/mock-scf', '@tc3/docs-scf']
    for (const [name, version] of before) {
      const known = affected.includes(name) ? [version, after.get(name)] : [version]
      expect(await registry.versions(name), name).toEqual(known)
      expect(new Set(known).size, name).toBe(known.length)
    }
    const client = after.get('@tc3/client-scf')
    const read = (path: string) => readFile(join(workspace.folder, path), 'utf8')
    const changes = await read('packages/client-scf/CHANGELOG.md')
    expect(changes).toContain(`## ${client}\n\n### Minor Changes\n`)
    expect(changes).toContain('Purpose')
    expect(JSON.parse(await read('package-lock.json')).packages['packages/client-scf'].version).toBe(client)
    const { dependencies } = JSON.parse(await read('examples/deploy/package.json'))
    expect(dependencies['@tc3/client-scf']).toBe(client)
  })

  it('the program compiles and runs after the upgrade', async () => {
    await install(consumer, registry, '@tc3/client-scf@latest', '@tc3/mock-scf@latest')
    await compile()
    await execute()
  })
})
