import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it, onTestFinished } from 'vitest'
import { promptForProduct } from '../dist/init/new-product.js'
import { openTerminal } from '../dist/terminal/ask.js'
import { expire, momentsOf } from './moments/calls.js'
import { treeOf } from './moments/tree.js'
import { demoProject, emptyProject, generatedProject, TestProject } from './project.js'
import { tc3 } from './run.js'

async function emptyFolder() {
  return (await emptyProject()).root
}

const vpc = ['--service', 'vpc', '--version', '2017-03-12']

describe('tc3 init', () => {
  it('creates an up-to-date project in a folder with the name of the service', async () => {
    const folder = await emptyFolder()
    const { status, stdout } = await tc3(folder, 'init', ...vpc, '--name', 'Virtual Private')
    expect(stdout).toContain(`Created vpc 2017-03-12 in ${join(folder, 'vpc')}: `)
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
      'packages/mock-vpc/src/emulator.ts',
      'spec/vpc/2017-03-12/actions/DescribeExamples.yaml',
      'tsconfig.base.json',
    ]) {
      expect(files).toContain(file)
    }
    // The generator contains the spec of the platform, and the core is installed.
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

  it('accepts a folder and an endpoint, and does not touch the git repository of an empty folder', async () => {
    const folder = await emptyFolder()
    await mkdir(join(folder, 'mine/.git'), { recursive: true })
    const { status } = await tc3(folder, 'init', 'mine', ...vpc, '--endpoint', 'vpc.example.com')
    expect(status).toBe(0)
    const project = new TestProject(join(folder, 'mine'))
    expect(await project.read('spec/vpc/2017-03-12/service.yaml')).toContain('host: vpc.example.com')
  })

  it('adds a product to the current project, and only changes the workspaces', async () => {
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

  it('does not change workspaces that already include all packages', async () => {
    const project = await demoProject()
    const manifest = '{"workspaces":["packages/*"]}'
    await project.write('package.json', manifest)
    expect((await tc3(project.root, 'init', ...vpc)).status).toBe(0)
    expect(await project.read('package.json')).toBe(manifest)
  })

  it('adds a task that generates the product if the project uses turbo', async () => {
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

  it('prefers templates of the project to its own', async () => {
    const project = await demoProject()
    await mkdir(join(project.root, 'templates/docs'), { recursive: true })
    await project.write('templates/docs/README.md.hbs', '{{header}}\n# Own template of {{product.service}}\n')
    await tc3(project.root, 'init', ...vpc)
    expect(await project.read('packages/docs-vpc/README.md')).toContain('# Own template of vpc')
  })

  it.each([
    [
      ['--version', '2017-03-12'],
      'Specify --service, or run tc3 init in a terminal, where it asks for them.',
    ],
    [[], 'Specify --service and --version, or run tc3 init in a terminal, where it asks for them.'],
    [['--service', 'VPC', '--version', '2017-03-12'], '--service VPC: expected a service name, such as'],
    [['--service', 'schema', '--version', '2017-03-12'], '--service schema: expected another service name.'],
    [
      ['--service', 'vpc', '--version', '2018-13-40'],
      '--version 2018-13-40: expected a version, which is a date such as',
    ],
    [['--service', 'vpc', '--version', 'v1'], '--version v1: expected a version, which is a date such as'],
    [
      [...vpc, '--endpoint', 'https://vpc.example.com'],
      '--endpoint https://vpc.example.com: expected a host name.',
    ],
    [[...vpc, '--name', 'a "b"'], '--name a "b": expected one line of text without " and \\.'],
  ])('rejects %j and writes nothing', async (words, message) => {
    const folder = await emptyFolder()
    const { status, stderr } = await tc3(folder, 'init', ...words)
    expect(stderr).toContain(`tc3: ${message}`)
    expect(status).toBe(1)
    expect(await readdir(folder)).toEqual([])
  })

  it('rejects a folder with other files', async () => {
    const folder = await emptyFolder()
    await writeFile(join(folder, 'notes.txt'), '')
    const { status, stderr } = await tc3(folder, 'init', '.', ...vpc)
    expect(stderr).toBe(
      `tc3: ${folder} is not a project, because it has no spec/, and it is not empty: it contains notes.txt. Use a new folder.\n`,
    )
    expect(status).toBe(1)
    expect(await readdir(folder)).toEqual(['notes.txt'])
  })

  it('rejects a product that already exists', async () => {
    const project = await demoProject()
    const before = await project.files()
    const { status, stderr } = await tc3(project.root, 'init', '--service', 'demo', '--version', '2020-01-01')
    expect(stderr).toContain(`${project.root} already contains spec/demo/2020-01-01/.`)
    expect(status).toBe(1)
    expect(await project.files()).toEqual(before)
  })

  it('leaves no files behind if it cannot write', async () => {
    const folder = await emptyFolder()
    await writeFile(join(folder, 'file'), '')
    const { status, stderr } = await tc3(folder, 'init', 'file/vpc', ...vpc)
    expect(stderr).toMatch(/^tc3: Cannot create .*file.vpc: a file is in the place of a folder/)
    expect(status).toBe(1)
    expect(await readdir(folder)).toEqual(['file'])
  })
})

describe('a killed tc3 init', () => {
  it('has created the product completely or not at all, and the next run creates it', async () => {
    const words = ['init', 'new', ...vpc]
    const project = await emptyProject()
    // Some of the calls that stage files, and some of those that move them into place.
    const isWanted = (_: string, index: number) => index % 30 === 0
    const moments = await momentsOf(project, () => tc3(project.root, ...words), isWanted)
    expect(moments.length).toBeGreaterThan(5)
    const tree = await treeOf(project.root)
    const statuses = new Set<number>()
    for (const { root } of moments) {
      expire(join(root, 'new'))
      const { status, stderr } = await tc3(root, ...words)
      statuses.add(status)
      if (status !== 0) expect(stderr).toContain('already contains spec/vpc/')
      expect(await treeOf(root)).toEqual(tree)
    }
    expect(statuses).toContain(0)
  })
})

describe('tc3 init on a terminal', () => {
  /** Simulates a user who enters the answers in order. */
  function userWith(...answers: string[]) {
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

  it('asks for missing options, repeats a question after an invalid answer, and offers defaults', async () => {
    const { ask, complain, screen } = userWith('Vpc', 'vpc', '', 'Virtual Private Cloud')
    expect(await promptForProduct({ version: '2017-03-12' }, ask, complain)).toEqual({
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
      'Service name as in host names, such as cvm: ',
      'Expected a service name, such as ….',
      'Service name as in host names, such as cvm: ',
      'Host name of the default endpoint (vpc.tencentcloudapi.com): ',
      'Full name of the product (VPC): ',
      '',
    ])
  })

  it('fails if the input ends before all questions are answered', async () => {
    const { ask, complain } = userWith('vpc')
    await expect(promptForProduct({}, ask, complain)).rejects.toThrow(
      'The input ended before all questions were answered; nothing was written.',
    )
  })
})
