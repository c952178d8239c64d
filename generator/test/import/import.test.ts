import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { emptyProject, type TestProject } from '../project.js'
import { tc3 } from '../run.js'
import { apiOf, codesOf, type ProductFacts } from './metadata.js'

const folder = 'spec/demo/2020-01-01'
const thing = `${folder}/actions/DescribeThings.yaml`

/** The product of these tests. */
const demo = {
  actions: {
    CreateThing: {
      document: 'This API is used to create a thing. The thing is new.\nIt may take a while.',
      input: [
        ['Name', { required: true, document: 'The name. Its maximum length is 20 characters.' }],
        [
          'Size',
          {
            type: 'int',
            member: 'uint64',
            required: false,
            document: 'The size. Value range: 1-100. Default value: 20.',
          },
        ],
        ['Labels', { type: 'list', member: 'Label', required: false }],
      ],
      output: [['Id', { output_required: true, value_allowed_null: false }]],
    },
    DescribeThings: {
      input: [
        ['Offset', { type: 'int', member: 'int64', required: false }],
        ['Limit', { type: 'int', member: 'int64', required: false }],
      ],
      output: [
        ['Things', { type: 'list', member: 'Thing' }],
        ['TotalCount', { type: 'int', member: 'int64' }],
      ],
    },
  },
  types: {
    Label: {
      members: [
        ['Key', { required: true, output_required: true, value_allowed_null: false }],
        ['Value', { required: false, output_required: false, value_allowed_null: false }],
      ],
    },
    Thing: {
      members: [
        ['Id', { output_required: true, value_allowed_null: false }],
        ['Note', { output_required: false, value_allowed_null: false, document: 'The note' }],
        ['Labels', { type: 'list', member: 'Label', output_required: true, value_allowed_null: true }],
      ],
    },
  },
} as const satisfies ProductFacts

/** Writes metadata beside the spec of a project, and imports it. */
async function importInto(project: TestProject, facts: ProductFacts, ...options: string[]) {
  const file = join(project.root, 'metadata/api.json')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, apiOf(facts))
  return tc3(project.root, 'import', 'metadata/api.json', ...options)
}

async function imported(facts: ProductFacts = demo): Promise<TestProject> {
  const project = await emptyProject()
  await mkdir(join(project.root, 'spec'))
  const { status, stderr } = await importInto(project, facts)
  expect([status, stderr]).toEqual([0, ''])
  return project
}

/** The files of the spec, by path. */
async function specOf(project: TestProject): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await project.files())].filter(([path]) => path.startsWith('spec/')))
}

async function edit(project: TestProject, path: string, from: string, to: string): Promise<void> {
  const text = await project.read(path)
  expect(text).toContain(from)
  await project.write(path, text.replace(from, to))
}

/** The product with one member of an action's input or of a data type replaced; undefined removes it. */
function withMember(
  owner: string,
  name: string,
  facts: NonNullable<ProductFacts['types']>[string]['members'][number][1] | undefined,
): ProductFacts {
  const replace = (members: NonNullable<ProductFacts['types']>[string]['members'] = []) => {
    const others = members.filter(([one]) => one !== name)
    return facts === undefined ? others : [...others, [name, facts] as const]
  }
  const { actions, types }: ProductFacts = demo
  const action = actions[owner]
  if (action !== undefined) {
    return {
      actions: { ...actions, [owner]: { ...action, input: replace(action.input) } },
      types: demo.types,
    }
  }
  return { actions, types: { ...types, [owner]: { members: replace(types?.[owner]?.members) } } }
}

describe('a product with importedActions', () => {
  const selected = 'service: demo\nversion: 2020-01-01\nimportedActions: [CreateThing]\n'

  /** Imports into a project whose people have written a service.yaml. */
  async function importSelected(serviceText: string, ...options: string[]) {
    const project = await emptyProject()
    await mkdir(join(project.root, folder), { recursive: true })
    await project.write('turbo.json', '{}')
    await project.write('package.json', '{"workspaces":["packages/*"]}')
    await project.write(`${folder}/service.yaml`, serviceText)
    return { project, ...(await importInto(project, demo, ...options)) }
  }

  it('has only these actions, with their data types, also after another import', async () => {
    const { project, status } = await importSelected(selected)
    expect(status).toBe(0)
    const files = await specOf(project)
    expect([...files.keys()].filter((path) => path.includes('/actions/'))).toEqual([
      `${folder}/actions/CreateThing.yaml`,
    ])
    expect(Object.keys(parse(files.get(`${folder}/types.yaml`) ?? ''))).toEqual(['Label'])
    expect(files.get(`${folder}/service.yaml`)).toBe(selected)
    await importInto(project, demo)
    expect(await specOf(project)).toEqual(files)
  })

  it('has only the error codes of these actions', async () => {
    const codes = {
      codes: { 'FailedOperation.Create': 'Failed.', 'FailedOperation.List': 'Failed.' },
      actions: { CreateThing: ['FailedOperation.Create'], DescribeThings: ['FailedOperation.List'] },
    }
    const project = await emptyProject()
    await mkdir(join(project.root, folder), { recursive: true })
    await mkdir(join(project.root, 'codes/demo'), { recursive: true })
    await project.write('codes/demo/v20200101.json', JSON.stringify(codes))
    await project.write(`${folder}/service.yaml`, selected)
    await importInto(project, demo, '--error-codes', 'codes')
    expect(Object.keys(parse(await project.read(`${folder}/errors.yaml`)))).toEqual([
      'FailedOperation.Create',
    ])
  })

  it('gets a task of Turbo, like any new product; that of a companion caches its files', async () => {
    const { project } = await importSelected(`${selected}companionOf: shop\n`)
    expect(await project.read('spec/demo/turbo.json')).toContain(
      'packages/mock-shop/src/companions/demo/generated/**',
    )
    expect(JSON.parse(await project.read('package.json')).workspaces).toEqual(['packages/*', 'spec/demo'])
    const other = await importSelected(selected)
    expect(await other.project.read('spec/demo/turbo.json')).toContain('packages/mock-demo/src/generated/**')
  })

  it('is told which of them the metadata lacks', async () => {
    const { stdout } = await importSelected(selected.replace(']', ', RemoveThing]'))
    expect(stdout).toContain(
      `ignored: ${folder}/service.yaml imports RemoveThing, which the metadata does not have`,
    )
  })
})

describe('tc3 import', () => {
  it('writes a spec in the form of handwritten ones', async () => {
    const project = await imported()
    const files = await specOf(project)
    expect([...files.keys()].sort()).toEqual(
      [
        'actions/CreateThing.yaml',
        'actions/DescribeThings.yaml',
        'imported.json',
        'service.yaml',
        'types.yaml',
      ].map((name) => `${folder}/${name}`),
    )
    expect(files.get(`${folder}/service.yaml`)).toBe(
      '# yaml-language-server: $schema=../../schema/service.json\nservice: demo\nversion: 2020-01-01\n',
    )
    expect(files.get(`${folder}/actions/CreateThing.yaml`)).toBe(`\
# yaml-language-server: $schema=../../../schema/action.json
action: CreateThing
feature: Does CreateThing
summary: This API is used to create a thing.
description: |-
  The thing is new.
  It may take a while.
input:
  Name:
    type: String
    required: true
    maxLength: 20
    description: The name. Its maximum length is 20 characters.
  Size:
    type: Integer
    required: false
    default: 20
    min: 1
    max: 100
    description: "The size. Value range: 1-100. Default value: 20."
  Labels:
    type: Array of Label
    required: false
    description: The Labels.
output:
  Id:
    type: String
    description: The Id.
requestId: The unique request ID.
errors: []
examples: []
`)
    expect(files.get(`${folder}/types.yaml`)).toContain(`\
    Value:
      type: String
      required: false
      description: The Value.
`)
    expect(files.get(`${folder}/types.yaml`)).toContain(`\
    Note:
      type: String
      returned: false
      description: The note
    Labels:
      type: Array of Label
      returned: true
      nullable: true
      description: The Labels.
`)
    expect(await project.read(thing)).toContain(
      'readOnly: true\npagination:\n  offset: Offset\n  limit: Limit\n  items: Things\n  total: TotalCount\n',
    )
    const { status, stdout } = await tc3(project.root, 'check')
    expect([status, stdout]).toEqual([
      0,
      'demo 2020-01-01, 2 actions, 2 data types, 0 error codes: no problems\n',
    ])
  })

  it('says what it imported, and what is unknown', async () => {
    const project = await emptyProject()
    await mkdir(join(project.root, 'spec'))
    const { stdout } = await importInto(project, demo)
    expect(stdout).toContain(
      'demo 2020-01-01: 2 actions, 2 data types, 13 parameters, 0 error codes, 0 examples, 1 paginated',
    )
    expect(stdout).toContain('the rate limit of 2, the region rule of 2 and the category of 2 actions')
    expect(stdout).toContain('wrote 5 files')
    expect(stdout).toContain('Next: tc3 generate')
  })

  it('changes nothing if it imports the same data again', async () => {
    const project = await imported()
    const before = await specOf(project)
    const { stdout } = await importInto(project, demo)
    expect(stdout).toContain('wrote 0 files')
    expect(await specOf(project)).toEqual(before)
  })

  it('generates packages that need no other file', async () => {
    const project = await imported()
    expect((await tc3(project.root, 'generate')).status).toBe(0)
    const files = await project.files()
    for (const path of [
      'client-demo/src/index.ts',
      'mock-demo/src/behaviour.ts',
      'docs-demo/reference/index.md',
    ]) {
      expect([...files.keys()]).toContain(`packages/${path}`)
    }
    // Handwritten files are only written into new packages.
    await edit(project, 'packages/mock-demo/src/behaviour.ts', 'Partial<', '/* mine */ Partial<')
    const edited = await project.files()
    await tc3(project.root, 'generate')
    expect(await project.files()).toEqual(edited)
  })
})

describe('a second import', () => {
  /** Facts that people add or change, each with an edit of the imported spec. */
  const additions: readonly (readonly [title: string, path: string, from: string, to: string])[] = [
    ['a description', thing, 'description: The Offset.', 'description: Where to begin.'],
    [
      'a list of values',
      `${folder}/types.yaml`,
      'description: The note',
      'enum: [a, b]\n      description: The note',
    ],
    ['a source', thing, 'description: The Limit.', 'source: tried\n    description: The Limit.'],
    ['a range', thing, 'description: The Limit.', 'max: 100\n    description: The Limit.'],
    ['a rate limit', thing, 'input:', 'rateLimit: 20\ninput:'],
    ['a comment', thing, '  Offset:', '  # The first one is 0.\n  Offset:'],
    [
      'a flow map',
      thing,
      'Offset:\n    type: Integer\n    required: false\n    description: The Offset.',
      'Offset: { type: Integer, required: false, description: The Offset. }',
    ],
    ['an error code', thing, 'errors: []', 'errors:\n  - InternalError'],
    ['another default', `${folder}/actions/CreateThing.yaml`, 'default: 20', 'default: 30'],
    ['no default', `${folder}/actions/CreateThing.yaml`, '    default: 20\n', ''],
    ['a parameter that the metadata lacks', thing, 'output:', '  More:\n    type: String\noutput:'],
  ]

  it.each(additions)(
    'keeps %s that people changed, and adds what is new beside it',
    async (_, path, from, to) => {
      const project = await imported()
      await edit(project, path, from, to)
      const before = await specOf(project)
      const { stdout } = await importInto(project, demo)
      expect(stdout).toContain('wrote 0 files')
      expect(await specOf(project)).toEqual(before)

      await importInto(project, withMember('DescribeThings', 'Filter', { required: false }))
      const after = await specOf(project)
      const changed = [...after].filter(([file, text]) => before.get(file) !== text).map(([file]) => file)
      expect(changed).toEqual([thing, `${folder}/imported.json`])
      const added = '  Filter:\n    type: String\n    required: false\n    description: The Filter.\n'
      expect(after.get(thing)?.replace(added, '')).toBe(before.get(thing))
      expect((await tc3(project.root, 'check')).status).toBe(0)
    },
  )

  it('updates what the metadata says', async () => {
    const project = await imported()
    const { stdout } = await importInto(
      project,
      withMember('Thing', 'Note', { output_required: true, document: 'The note. Valid values: `A`, `B`.' }),
    )
    expect(stdout).not.toContain('conflict')
    expect(await project.read(`${folder}/types.yaml`)).toContain(`\
    Note:
      type: String
      enum:
        - A
        - B
      extensible: true
      description: "The note. Valid values: \`A\`, \`B\`."
`)
  })

  const tried = 'undocumented: true\n    source: a-tool 1.0.0 sends it'

  it('leaves undocumented parameters and actions alone', async () => {
    const project = await imported()
    await edit(project, thing, '  Offset:', `  Hidden:\n    type: String\n    ${tried}\n  Offset:`)
    const file = `${folder}/actions/TouchThing.yaml`
    const touch =
      'action: TouchThing\nundocumented: true\nsource: tried\ninput: {}\noutput: {}\nerrors: []\nexamples: []\n'
    await project.write(file, touch)
    const before = await specOf(project)
    const { status, stdout } = await importInto(project, demo)
    expect([status, stdout]).toEqual([0, expect.not.stringContaining('conflict')])
    expect(await specOf(project)).toEqual(before)
  })

  it('removes the mark of what the metadata now describes, adds the facts that are missing, and reports it', async () => {
    const project = await imported()
    const hidden = `  Hidden:\n    type: String\n    maxLength: 8\n    ${tried}\n`
    await edit(project, thing, '  Offset:', `${hidden}  Offset:`)
    const facts = withMember('DescribeThings', 'Hidden', { required: true, document: 'The hidden one.' })
    const { status, stdout } = await importInto(project, facts)
    expect(status).toBe(0)
    const text = await project.read(thing)
    expect(parse(text).input.Hidden).toEqual({
      type: 'String',
      required: true,
      maxLength: 8,
      source: 'a-tool 1.0.0 sends it',
      description: 'The hidden one.',
    })
    expect(stdout).toContain(
      'The metadata now describes input.Hidden, so it is no longer marked as undocumented.',
    )
    expect((await importInto(project, facts)).stdout).not.toContain('conflict')
    expect(await project.read(thing)).toBe(text)
  })

  it('reports another value of something that people changed, with its position', async () => {
    const project = await imported()
    await edit(project, thing, 'description: The Offset.', 'description: Where to begin.')
    const { stdout } = await importInto(
      project,
      withMember('DescribeThings', 'Offset', {
        type: 'int',
        member: 'int64',
        required: true,
        document: 'The start.',
      }),
    )
    expect(await project.read(thing)).toContain('required: true\n    description: Where to begin.')
    const line = (await project.read(thing)).split('\n').indexOf('    description: Where to begin.') + 1
    expect(stdout).toContain(
      `conflict: ${thing}:${line}:18 The metadata has another value of input.Offset.description, "The start.". It was changed by hand, so it stays.`,
    )
    // It is reported once.
    expect(
      (
        await importInto(
          project,
          withMember('DescribeThings', 'Offset', {
            type: 'int',
            member: 'int64',
            required: true,
            document: 'The start.',
          }),
        )
      ).stdout,
    ).not.toContain('conflict')
  })

  it('removes what disappears, unless something handwritten depends on it', async () => {
    const project = await imported()
    await importInto(project, withMember('DescribeThings', 'Limit', undefined))
    expect(await project.read(thing)).not.toContain('  Limit:')

    const edited = await imported()
    await edit(edited, thing, 'description: The Limit.', 'max: 100\n    description: The Limit.')
    const { stdout } = await importInto(edited, withMember('DescribeThings', 'Limit', undefined))
    expect(await edited.read(thing)).toContain('  Limit:')
    expect(stdout).toMatch(
      /conflict: \S+DescribeThings.yaml:\d+:\d+ The metadata no longer has input\.Limit\./,
    )
  })

  it('removes actions and data types that disappear', async () => {
    const project = await imported()
    const { DescribeThings } = demo.actions
    await importInto(project, { actions: { DescribeThings }, types: demo.types })
    expect([...(await specOf(project)).keys()]).not.toContain(`${folder}/actions/CreateThing.yaml`)
    expect((await tc3(project.root, 'check')).status).toBe(0)
  })
})

describe('the history', () => {
  const history = `${folder}/history.yaml`

  it('gets a release of what changed, with the day and the source', async () => {
    const project = await imported()
    const { DescribeThings } = demo.actions
    const { stdout } = await importInto(
      project,
      {
        actions: {
          DescribeThings: { ...DescribeThings, input: [...DescribeThings.input.slice(0, 1), ['Filter']] },
          DeleteThing: { input: [['Name', { required: true }]] },
        },
        types: demo.types,
      },
      '--date',
      '2023-11-29',
    )
    expect(stdout).toContain('the history has a new release')
    expect(await project.read(history)).toBe(`\
# yaml-language-server: $schema=../../schema/history.json
releases:
  - release: 2
    time: 2023-11-29
    source: the API metadata of 2023-11-29
    actions:
      new:
        - DeleteThing
      modified:
        DescribeThings:
          newInput:
            - Filter
          deletedInput:
            - Limit
      deleted:
        - CreateThing
`)
    const { stderr } = await importInto(
      project,
      { actions: { DescribeThings: { ...DescribeThings, input: [] } }, types: demo.types },
      '--date',
      '2023-12-01',
    )
    expect(stderr).toBe('')
    expect(await project.read(history)).toMatch(/releases:\n {2}- release: 3\n[\s\S]* {2}- release: 2\n/)
    expect((await tc3(project.root, 'check')).status).toBe(0)
  })

  it('is not written without a day', async () => {
    const project = await imported()
    const { stdout } = await importInto(project, withMember('DescribeThings', 'Filter', {}))
    expect([...(await specOf(project)).keys()]).not.toContain(history)
    expect(stdout).toContain('name it with --date')
  })

  it('takes the day from the name of the file', async () => {
    const project = await imported()
    await project.write('metadata/2023-11-29.json', apiOf(withMember('DescribeThings', 'Filter', {})))
    await tc3(project.root, 'import', 'metadata/2023-11-29.json')
    expect(await project.read(history)).toContain('time: 2023-11-29')
  })
})

describe('a folder without a project', () => {
  const metadata = async () => {
    const elsewhere = await emptyProject()
    await elsewhere.write('api.json', apiOf(demo))
    return join(elsewhere.root, 'api.json')
  }

  it('becomes one, with the files of a project around the products, if it is empty', async () => {
    const project = await emptyProject()
    const { stdout } = await tc3(project.root, 'import', await metadata())
    expect(stdout).toContain('Next: tc3 generate')
    const files = [...(await project.files()).keys()].filter((path) => !path.startsWith('spec/'))
    expect(files).toEqual(['.gitattributes', '.gitignore', 'README.md', 'package.json', 'tsconfig.base.json'])
    const readme = await project.read('README.md')
    expect(readme).toContain('# DEMO 2020-01-01')
    expect(readme).toContain('@tc3/client-demo')
    expect(readme).not.toContain('DescribeExamples')
    expect(JSON.parse(await project.read('package.json')).scripts.start).toContain('tc3-mock-demo.js')
    const before = await project.files()
    await tc3(project.root, 'import', await metadata())
    expect(await project.files()).toEqual(before)
  })

  it('is refused if it contains something else', async () => {
    const project = await emptyProject()
    await project.write('notes.txt', '')
    const { status, stderr } = await tc3(project.root, 'import', await metadata())
    expect([status, stderr]).toEqual([1, expect.stringContaining('it contains notes.txt. Use a new folder.')])
    expect([...(await project.files()).keys()]).toEqual(['notes.txt'])
  })
})

describe('the options', () => {
  it('--without-words imports facts only', async () => {
    const project = await emptyProject()
    await mkdir(join(project.root, 'spec'))
    await importInto(project, demo, '--without-words')
    const text = [...(await specOf(project)).values()].join('')
    expect(text).not.toMatch(/description|summary|feature|requestId/)
    // Facts in the words are facts.
    expect(text).toContain('max: 100')
    expect((await tc3(project.root, 'check')).status).toBe(0)
    expect((await tc3(project.root, 'generate')).status).toBe(0)
  })

  it('writes HTML as Markdown', async () => {
    const project = await emptyProject()
    await mkdir(join(project.root, 'spec'))
    const size = {
      type: 'int',
      member: 'int64',
      required: false,
      document: '<p>The size.</p><p>Default value: 5</p>',
    }
    await importInto(project, { actions: { GrowThing: { input: [['Size', size]] } } })
    const text = (await specOf(project)).get(`${folder}/actions/GrowThing.yaml`) ?? ''
    expect(parse(text).input.Size).toMatchObject({ default: 5, description: 'The size.\n\nDefault value: 5' })
  })

  it('--dry-run writes nothing, and --json says everything', async () => {
    const project = await emptyProject()
    await mkdir(join(project.root, 'spec'))
    const { stdout } = await importInto(project, demo, '--dry-run', '--json')
    expect(await specOf(project)).toEqual(new Map())
    const { products, written } = JSON.parse(stdout)
    expect(products).toMatchObject([{ service: 'demo', actions: 2, types: 2, conflicts: [], dropped: [] }])
    expect(written).toContain(thing)
  })

  it('--error-codes adds the codes, with the words that are known', async () => {
    const project = await emptyProject()
    await mkdir(join(project.root, 'spec'))
    await mkdir(join(project.root, 'codes/demo'), { recursive: true })
    await project.write(
      'codes/demo/v20200101.json',
      codesOf(
        { 'FailedOperation.Busy': 'The thing is busy.', 'LimitExceeded.THINGS': '', InternalError: 'Known.' },
        { CreateThing: ['LimitExceeded.THINGS', 'InternalError', 'demo.example.com'] },
      ),
    )
    const { stdout } = await importInto(project, demo, '--error-codes', 'codes')
    expect(stdout).toContain(
      'ignored: CreateThing lists "demo.example.com", which is not an error code of the product',
    )
    expect(await project.read(`${folder}/errors.yaml`)).toBe(
      '# yaml-language-server: $schema=../../schema/errors.json\nFailedOperation.Busy: The thing is busy.\nLimitExceeded.THINGS: {}\n',
    )
    expect(await project.read(`${folder}/actions/CreateThing.yaml`)).toContain(
      'errors:\n  - InternalError\n  - LimitExceeded.THINGS\n',
    )
  })
})

describe('examples', () => {
  const action = 'CreateThing'
  /** Imports an example, and returns what is kept of it and why the rest was dropped. */
  async function exampleOf(input: string, output: string) {
    const project = await emptyProject()
    const folderOfMetadata = join(project.root, 'services/demo/v20200101')
    await mkdir(folderOfMetadata, { recursive: true })
    await mkdir(join(project.root, 'spec'))
    await writeFile(join(folderOfMetadata, 'api.json'), apiOf(demo))
    const examples = { actions: { [action]: [{ title: 'One', document: '', input, output }] } }
    await writeFile(join(folderOfMetadata, 'examples.json'), JSON.stringify(examples))
    const { stdout, stderr } = await tc3(project.root, 'import', '.', '--json')
    expect(stderr).toBe('')
    const before = await specOf(project)
    expect(JSON.parse((await tc3(project.root, 'import', '.', '--json')).stdout).written).toEqual([])
    const kept = parse(before.get(`${folder}/actions/${action}.yaml`) ?? '').examples
    const [product] = JSON.parse(stdout).products
    return { kept, dropped: product.dropped.map(({ reason }: { reason: string }) => reason) }
  }
  const output = JSON.stringify({ Response: { Id: 'a', RequestId: 'b' } })
  const response = { Id: 'a', RequestId: 'b' }
  const params = { Name: 'x', Size: 5, Labels: [{ Key: 'k', Value: 'v' }] }

  it.each([
    [
      'a query',
      'https://demo.tencentcloudapi.com/?Action=CreateThing\n&Name=x\n&Size=5\n&Labels.0.Key=k&Labels.0.Value=v\n&<Common request parameters>',
      'GET',
    ],
    [
      'a POST request',
      `POST / HTTP/1.1\nHost: demo\nX-TC-Action: CreateThing\n\n${JSON.stringify(params)}`,
      'POST',
    ],
    ['only a body', JSON.stringify(params), 'POST'],
  ])('are read from %s', async (_, input, method) => {
    expect(await exampleOf(input, output)).toEqual({
      kept: [{ title: 'One', request: { method, params }, response }],
      dropped: [],
    })
  })

  const body = JSON.stringify({ Name: 'x' })
  const request = { method: 'POST', params: { Name: 'x' } }
  it.each([
    ['the request cannot be read', 'nothing', output, []],
    ['the request does not fit the parameters (required)', '{ "Size": 5 }', output, []],
    ['the request does not fit the parameters (unknown)', '{ "Name": "x", "Other": 5 }', output, []],
    [
      'the request contains an integer that is too large',
      '{ "Name": "x", "Size": 12345678901234567890 }',
      output,
      [],
    ],
    ['the response is not valid JSON', body, '{ "Response": { ... } }', [{ title: 'One', request }]],
    [
      'the response is an error',
      body,
      '{ "Response": { "Error": { "Code": "a" } } }',
      [{ title: 'One', request }],
    ],
    [
      'the response does not fit the output (type)',
      body,
      '{ "Response": { "Id": 5 } }',
      [{ title: 'One', request }],
    ],
  ])('are dropped in part if %s', async (reason, input, answer, kept) => {
    expect(await exampleOf(input, answer)).toEqual({ kept, dropped: [reason] })
  })

  it('win against facts in descriptions', async () => {
    const { kept, dropped } = await exampleOf(
      '{ "Name": "a name of more than 20 characters", "Size": 500 }',
      output,
    )
    expect(dropped).toEqual([])
    expect(kept).toHaveLength(1)
  })
})

describe('what goes wrong', () => {
  const cases: readonly (readonly [
    title: string,
    text: string | undefined,
    options: readonly string[],
    message: string,
  ])[] = [
    ['a missing path', undefined, [], 'does not exist. Name a folder with API metadata, or an api.json.'],
    ['a file that is not JSON', '{', [], 'is not valid JSON'],
    ['another file', '{"actions": {}}', [], 'is not the API metadata of a product'],
    ['an unknown product', apiOf(demo), ['--product', 'cvm'], 'has no product cvm. Its products are: demo.'],
    [
      'an impossible day',
      apiOf(demo),
      ['--date', '2023-02-30'],
      '--date 2023-02-30: expected a day, such as 2024-11-29.',
    ],
    ['another site', apiOf(demo), ['--site', 'moon'], '--site moon: expected china.'],
  ]

  it.each(cases)('is said for %s, and nothing is written', async (_, text, options, message) => {
    const project = await emptyProject()
    await mkdir(join(project.root, 'spec'))
    if (text !== undefined) await project.write('api.json', text)
    const { status, stderr } = await tc3(project.root, 'import', 'api.json', ...options)
    expect(stderr).toContain(message)
    expect(status).toBe(1)
    expect(await specOf(project)).toEqual(new Map())
  })

  it.each(['', '[]', '{', 'null'])('is said for an imported.json with %j', async (text) => {
    const project = await imported()
    await project.write(`${folder}/imported.json`, text)
    const before = await specOf(project)
    const { status, stderr } = await importInto(project, demo)
    expect(stderr).toContain(
      `${folder}/imported.json is not a JSON object. Restore it from git, or remove it: the spec then counts as handwritten.`,
    )
    expect(status).toBe(1)
    expect(await specOf(project)).toEqual(before)
  })
})

describe('--product', () => {
  it('selects by the name of the folder or of the service, and reads nothing else if folders match', async () => {
    const project = await emptyProject()
    for (const [name, text] of [
      ['demo', apiOf(demo)],
      ['renamed', apiOf({ ...demo, service: 'other' })],
      ['broken', '{'],
    ] as const) {
      await mkdir(join(project.root, `services/${name}/v20200101`), { recursive: true })
      await project.write(`services/${name}/v20200101/api.json`, text)
    }
    await mkdir(join(project.root, 'spec'))
    const productsOf = async (selection: string) => {
      const { stdout } = await tc3(project.root, 'import', '.', '--product', selection, '--json')
      return JSON.parse(stdout).products.map(({ service }: { service: string }) => service)
    }
    expect(await productsOf('demo')).toEqual(['demo'])
    expect(await productsOf('demo,renamed')).toEqual(['demo', 'other'])
    await rm(join(project.root, 'services/broken'), { recursive: true })
    expect(await productsOf('other,demo')).toEqual(['demo', 'other'])
  })
})

describe('names', () => {
  it('are kept as they are, also those that JavaScript and scans confuse', async () => {
    const project = await imported({
      actions: {
        DescribeIllegal: { input: [['constructor'], ['__proto__'], ['Some_Name'], ['Illegal'], ['lllegal']] },
      },
    })
    const text = await project.read(`${folder}/actions/DescribeIllegal.yaml`)
    for (const name of ['constructor', '__proto__', 'Some_Name', 'Illegal', 'lllegal']) {
      expect(text).toContain(`  ${name}:\n`)
    }
    expect(await project.read(`${folder}/service.yaml`)).toContain(
      "lllegal: the cloud's API metadata has this spelling",
    )
    expect((await tc3(project.root, 'check')).status).toBe(0)
  })

  it('that differ only in case have files that differ in more', async () => {
    const project = await imported({ actions: { GetURL: {}, GetUrl: {} } })
    expect([...(await specOf(project)).keys()]).toEqual(
      expect.arrayContaining([`${folder}/actions/GetURL.yaml`, `${folder}/actions/GetUrl_2.yaml`]),
    )
    expect((await tc3(project.root, 'check')).status).toBe(0)
    expect((await importInto(project, { actions: { GetURL: {}, GetUrl: {} } })).stdout).toContain(
      'wrote 0 files',
    )
  })

  it('of several versions are those of several packages, of which the newest is the default', async () => {
    const project = await emptyProject()
    await mkdir(join(project.root, 'spec'))
    for (const version of ['2018-03-17', '2023-04-17']) {
      const path = `metadata/services/demo/v${version.replaceAll('-', '')}`
      await mkdir(join(project.root, path), { recursive: true })
      await project.write(`${path}/api.json`, apiOf({ ...demo, version }))
    }
    expect((await tc3(project.root, 'import', 'metadata')).status).toBe(0)
    expect(await project.read('spec/demo/2023-04-17/service.yaml')).toContain('default: true')
    expect((await tc3(project.root, 'generate')).status).toBe(0)
    const files = [...(await project.files()).keys()]
    expect(files).toContain('packages/client-demo/src/generated/index.ts')
    expect(files).toContain('packages/client-demo-20180317/src/generated/index.ts')
    expect(await project.read('packages/client-demo/src/generated/service.ts')).toContain('2023-04-17')
    expect((await importInto(project, { ...demo, version: '2024-01-01' })).status).toBe(0)
    expect((await tc3(project.root, 'generate')).status).toBe(0)
    expect(await project.read('packages/client-demo/src/generated/service.ts')).toContain('2023-04-17')
  })
})
