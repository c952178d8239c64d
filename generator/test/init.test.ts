import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newProduct } from '../dist/init/new-product.js'
import { openTerminal } from '../dist/terminal/ask.js'
import { expire } from './moments/calls.js'
import { startWith, treeOf } from './moments/moments.js'
import { demoProject, emptyProject, generatedProject, TestProject } from './project.js'
import { tc3, tc3Process } from './run.js'

async function emptyFolder() {
  return (await emptyProject()).root
}

const vpc = ['--service', 'vpc', '--version', '2017-03-12']

describe('tc3 init', () => {
  it('begins a project in a folder named for the service, which is as `tc3 generate` leaves it', async () => {
    const folder = await emptyFolder()
    const { status, stdout } = await tc3Process(folder, 'init', ...vpc, '--name', 'Virtual Private')
    expect(stdout).toContain(`Began vpc 2017-03-12 in ${join(folder, 'vpc')}: `)
    expect(status).toBe(0)
    const project = new TestProject(join(folder, 'vpc'))
    const files = [...(await project.files()).keys()]
    for (const file of [
      '.gitattributes',
      '.gitignore',
      'README.md',
      'package.json',
      'packages/client-vpc/src/index.ts',
      'packages/docs-vpc/reference/index.md',
      'packages/mock-vpc/bin/tc3-mock-vpc.js',
      'packages/mock-vpc/src/vpc.ts',
      'spec/vpc/2017-03-12/actions/DescribeExamples.yaml',
      'tsconfig.base.json',
    ]) {
      expect(files).toContain(file)
    }
    // The platform is described by the generator, and its core is installed.
    expect(files.filter((file) => /tencentcloud|packages\/core|^templates|^\.tc3/.test(file))).toEqual([])
    expect((await tc3(project.root, 'check')).stdout).toBe(
      'vpc 2017-03-12, 1 action, 1 data type, 1 error code: no problems\n',
    )
    expect((await tc3(project.root, 'generate', '--check')).status).toBe(0)
    const service = await project.read('spec/vpc/2017-03-12/service.yaml')
    expect(service).toContain('title: "Virtual Private"\nabbreviation: VPC\n')
    expect(service).toContain('- { host: vpc.tencentcloudapi.com, label: Nearest region }')
    const texts = [...(await project.files()).values()].join('\n')
    expect(texts).not.toMatch(/demo/i)
  })

  it('takes a folder and an endpoint, and leaves the history of an empty folder alone', async () => {
    const folder = await emptyFolder()
    await mkdir(join(folder, 'mine/.git'), { recursive: true })
    const { status } = await tc3(folder, 'init', 'mine', ...vpc, '--endpoint', 'vpc.example.com')
    expect(status).toBe(0)
    const project = new TestProject(join(folder, 'mine'))
    expect(await project.read('spec/vpc/2017-03-12/service.yaml')).toContain('host: vpc.example.com')
  })

  it('adds a product to the project that it is called in, and touches nothing else but the workspaces', async () => {
    const project = await generatedProject()
    const workspaces = [
      'packages/core',
      'packages/client-demo',
      'packages/mock-demo',
      'packages/docs-demo',
      'test',
    ]
    await project.write('package.json', JSON.stringify({ name: 'project', workspaces, type: 'module' }))
    const before = await project.files()
    const { status, stdout } = await tc3(join(project.root, 'packages'), 'init', ...vpc)
    expect(stdout).toContain(`Added vpc 2017-03-12 to ${project.root}: `)
    expect(status).toBe(0)
    const after = await project.files()
    const differing = [...before].filter(([path, text]) => after.get(path) !== text).map(([path]) => path)
    expect(differing).toEqual(['package.json'])
    expect(JSON.parse(await project.read('package.json'))).toEqual({
      name: 'project',
      workspaces: [
        ...workspaces.slice(0, 4),
        ...['client', 'mock', 'docs'].map((kind) => `packages/${kind}-vpc`),
        'test',
      ],
      type: 'module',
    })
    expect(
      [...after.keys()].filter((path) => !before.has(path)).map((path) => path.split('/')[0]),
    ).not.toContain('README.md')
    expect((await tc3(project.root, 'generate', '--check')).status).toBe(0)
  })

  it('leaves workspaces alone that have all packages', async () => {
    const project = await demoProject()
    const manifest = '{"workspaces":["packages/*"]}'
    await project.write('package.json', manifest)
    expect((await tc3(project.root, 'init', ...vpc)).status).toBe(0)
    expect(await project.read('package.json')).toBe(manifest)
  })

  it('makes the generation of the product a task where the project has turbo', async () => {
    const project = await demoProject()
    await project.write('turbo.json', '{}')
    await project.write('package.json', '{"workspaces":["packages/*"]}')
    expect((await tc3(project.root, 'init', ...vpc)).status).toBe(0)
    expect(JSON.parse(await project.read('package.json'))).toEqual({ workspaces: ['packages/*', 'spec/vpc'] })
    expect(JSON.parse(await project.read('spec/vpc/package.json')).scripts).toEqual({
      generate: 'tc3 generate --product vpc',
    })
    expect(await project.read('spec/vpc/turbo.json')).toContain('packages/client-vpc/src/generated/**')
    expect((await tc3(project.root, 'generate', '--check', '--product', 'vpc')).status).toBe(0)
  })

  it('takes templates of the project in place of its own', async () => {
    const project = await demoProject()
    await mkdir(join(project.root, 'templates/docs'), { recursive: true })
    await project.write(
      'templates/docs/README.md.hbs',
      '{{header}}\n# Words of our own about {{product.service}}\n',
    )
    await tc3(project.root, 'init', ...vpc)
    expect(await project.read('packages/docs-vpc/README.md')).toContain('# Words of our own about vpc')
  })

  it.each([
    [['--version', '2017-03-12'], 'Give --service, or run tc3 init on a terminal, where it asks for them.'],
    [[], 'Give --service and --version, or run tc3 init on a terminal, where it asks for them.'],
    [['--service', 'VPC', '--version', '2017-03-12'], '--service VPC: expected a service name, such as'],
    [['--service', 'schema', '--version', '2017-03-12'], '--service schema: expected another service name.'],
    [['--service', 'vpc', '--version', 'v1'], '--version v1: expected a version, such as'],
    [
      [...vpc, '--endpoint', 'https://vpc.example.com'],
      '--endpoint https://vpc.example.com: expected a host name.',
    ],
    [[...vpc, '--name', 'a "b"'], '--name a "b": expected one line of text without " and \\.'],
  ])('refuses %j and writes nothing', async (words, message) => {
    const folder = await emptyFolder()
    const { status, stderr } = await tc3(folder, 'init', ...words)
    expect(stderr).toContain(`tc3: ${message}`)
    expect(status).toBe(1)
    expect(await readdir(folder)).toEqual([])
  })

  it('refuses a folder that has something else in it', async () => {
    const folder = await emptyFolder()
    await writeFile(join(folder, 'notes.txt'), '')
    const { status, stderr } = await tc3Process(folder, 'init', '.', ...vpc)
    expect(stderr).toBe(
      `tc3: ${folder} is no project, as it has no spec/, and it is not empty: it has notes.txt. Name a new folder.\n`,
    )
    expect(status).toBe(1)
    expect(await readdir(folder)).toEqual(['notes.txt'])
  })

  it('refuses a product that the project has', async () => {
    const project = await demoProject()
    const before = await project.files()
    const { status, stderr } = await tc3(project.root, 'init', '--service', 'demo', '--version', '2024-01-01')
    expect(stderr).toContain(`${project.root} has spec/demo/ already.`)
    expect(status).toBe(1)
    expect(await project.files()).toEqual(before)
  })

  it('leaves nothing behind where it cannot write', async () => {
    const folder = await emptyFolder()
    await writeFile(join(folder, 'file'), '')
    const { status, stderr } = await tc3(folder, 'init', 'file/vpc', ...vpc)
    expect(stderr).toMatch(/^tc3: Cannot create .*file.vpc: a file is in the place of a folder/)
    expect(status).toBe(1)
    expect(await readdir(folder)).toEqual(['file'])
  })
})

describe('tc3 init, killed', () => {
  it('has begun the product or not, and then the next one does', async () => {
    const words = ['init', 'new', ...vpc]
    const calls = '^(?:mkdir|write|open|rename|link|copyFile|rm|rmdir|unlink)(?:Sync)?$'
    const total = join(await emptyFolder(), 'total')
    const whole = await emptyFolder()
    expect((await startWith({ at: 0, total, calls }, whole, ...words).ended).status).toBe(0)
    const tree = await treeOf(whole)
    const last = Number(await readFile(total, 'utf8'))
    expect(last).toBeGreaterThan(100)
    // The later half of the calls writes the project; the last ones move the files into place.
    for (const at of [0.4, 0.9].map((part) => Math.ceil(last * part))) {
      const folder = await emptyFolder()
      expect((await startWith({ signal: 'SIGKILL', at, calls }, folder, ...words).ended).signal).toBe(
        'SIGKILL',
      )
      expire(join(folder, 'new'))
      const { status, stderr } = await tc3(folder, ...words)
      if (status !== 0) expect(stderr).toContain('has spec/vpc/ already')
      expect(await treeOf(folder)).toEqual(tree)
    }
  })
})

describe('asking', () => {
  /** Somebody who answers the questions in turn. */
  function somebody(...answers: string[]) {
    const [input, output] = [new PassThrough(), new PassThrough()]
    let screen = ''
    output.on('data', (chunk) => {
      screen += chunk
      if (!/: $/.test(screen)) return
      const answer = answers.shift()
      if (answer === undefined) input.end()
      else input.write(`${answer}\n`)
      screen += '\n'
    })
    const terminal = openTerminal(input, output)
    onTestFinished(() => terminal.close())
    return { ask: terminal.ask, complain: (text: string) => (screen += `${text}\n`), screen: () => screen }
  }

  it('asks for what was not given, again where an answer will not do, and offers what is usual', async () => {
    const { ask, complain, screen } = somebody('Vpc', 'vpc', '', 'Virtual Private Cloud')
    expect(await newProduct({ version: '2017-03-12' }, ask, complain)).toEqual({
      service: 'vpc',
      version: '2017-03-12',
      endpoint: 'vpc.tencentcloudapi.com',
      name: 'Virtual Private Cloud',
    })
    expect(
      screen()
        .split('\n')
        .map((line) => line.replace(/ such as \w+(?=\.$)/, ' such as …')),
    ).toEqual([
      'Service name, as in hosts, such as cvm: ',
      'Expected a service name, such as ….',
      'Service name, as in hosts, such as cvm: ',
      'Host of its default endpoint (vpc.tencentcloudapi.com): ',
      'Full name of the product (VPC): ',
      '',
    ])
  })

  it('ends where nobody answers any more', async () => {
    const { ask, complain } = somebody('vpc')
    await expect(newProduct({}, ask, complain)).rejects.toThrow('Nobody answered; nothing was written.')
  })
})
