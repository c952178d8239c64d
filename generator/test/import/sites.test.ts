import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { emptyProject, type TestProject } from '../project.js'
import { tc3 } from '../run.js'
import { type ActionFacts, apiOf, codesOf, type Members, type ProductFacts } from './metadata.js'

const folder = 'spec/demo/2020-01-01'
const source = 'the China site’s API metadata'

/** English words for the texts of the China site. */
const words = {
  暂停: 'Pauses a thing',
  暂停一个东西: 'Pauses a thing.',
  备注: 'A note.',
  数量: 'How many. Value range: 1-9.',
  '注意：可能为空': 'Note: This field may return `null`, indicating that no valid value can be found.',
}

const describeThings: ActionFacts = {
  input: [['Offset', { required: false }]],
  output: [['Things', { type: 'list', member: 'Thing' }]],
}
const international: ProductFacts = {
  actions: { DescribeThings: describeThings },
  types: { Thing: { members: [['Id']] } },
}
const pauseThing: ActionFacts = {
  name: '暂停',
  document: '暂停一个东西',
  input: [
    ['Name', { required: true, document: '名字' }],
    ['Count', { type: 'int', member: 'int64', required: false, document: '数量' }],
  ],
  output: [['Done', { type: 'bool', member: 'bool', output_required: true, value_allowed_null: false }]],
}
const china: ProductFacts = {
  actions: {
    DescribeThings: {
      name: '查询',
      document: '查询东西',
      input: [
        ['Offset', { required: true, document: '另一个' }],
        ['Region2', { required: false, document: '备注' }],
      ],
      output: [['Things', { type: 'list', member: 'Thing', output_required: false }]],
    },
    PauseThing: pauseThing,
  },
  types: { Thing: { document: '东西', members: [['Id'], ['Note', { document: '备注\n注意：可能为空' }]] } },
}

function withInput(facts: ProductFacts, action: string, input: Members): ProductFacts {
  return { ...facts, actions: { ...facts.actions, [action]: { ...facts.actions[action], input } } }
}

async function importInto(project: TestProject, facts: ProductFacts, ...options: string[]): Promise<string> {
  await mkdir(join(project.root, 'metadata'), { recursive: true })
  await project.write('metadata/api.json', apiOf(facts))
  const { status, stdout, stderr } = await tc3(project.root, 'import', 'metadata/api.json', ...options)
  expect([status, stderr]).toEqual([0, ''])
  return stdout
}

async function importChina(project: TestProject, facts: ProductFacts, ...options: string[]): Promise<string> {
  await project.write('metadata/words.yaml', JSON.stringify(words))
  return importInto(project, facts, '--site', 'china', '--words', 'metadata/words.yaml', ...options)
}

/** A project with the metadata of the international site. */
async function newProject(facts: ProductFacts = international): Promise<TestProject> {
  const project = await emptyProject()
  await mkdir(join(project.root, 'spec'))
  await importInto(project, facts)
  return project
}

async function read(project: TestProject, file: string) {
  return parse(await project.read(`${folder}/${file}.yaml`))
}

/** The files of the spec that people read. */
async function specOf(project: TestProject): Promise<ReadonlyMap<string, string>> {
  const files = [...(await project.files())]
  return new Map(files.filter(([path]) => path.startsWith('spec/') && path.endsWith('.yaml')))
}

describe('--site china', () => {
  it('adds what the spec lacks, with its source and in English, and changes nothing else', async () => {
    const project = await newProject()
    const before = await specOf(project)
    const stdout = await importChina(project, china)
    const action = await read(project, 'actions/PauseThing')
    expect(action).toMatchObject({ feature: 'Pauses a thing', summary: 'Pauses a thing.', source })
    expect(action.input).toEqual({
      Name: { type: 'String', required: true },
      Count: { type: 'Integer', required: false, min: 1, max: 9, description: words.数量 },
    })
    expect(stdout).toContain('only in Chinese: PauseThing.input.Name: "名字"; add English words with --words')
    expect(stdout.match(/only in Chinese/g)).toHaveLength(1)

    const after = await specOf(project)
    const things = `${folder}/actions/DescribeThings.yaml`
    const added = `  Region2:\n    type: String\n    required: false\n    source: ${source}\n    description: A note.\n`
    expect(after.get(things)?.replace(added, '')).toBe(before.get(things))
    const types = await read(project, 'types')
    expect(types.Thing.members.Note).toEqual({
      type: 'String',
      nullable: true,
      source,
      description: `A note.\n${words['注意：可能为空']}`,
    })
    expect([...after.values()].join('')).not.toMatch(/\p{Script=Han}/u)
  })

  it('changes no byte the second time', async () => {
    const project = await newProject()
    await importChina(project, china)
    const files = await project.files()
    await importChina(project, china)
    expect(await project.files()).toEqual(files)
    await importInto(project, international)
    expect(new Map([...(await project.files())].filter(([path]) => path.startsWith('spec/')))).toEqual(
      new Map([...files].filter(([path]) => path.startsWith('spec/'))),
    )
  })

  it('needs no words', async () => {
    const project = await newProject()
    await importInto(project, china, '--site', 'china')
    expect((await read(project, 'actions/PauseThing')).summary).toBeUndefined()
    expect([...(await specOf(project)).values()].join('')).not.toMatch(/\p{Script=Han}/u)
    // Words that come later are added.
    await importChina(project, china)
    expect((await read(project, 'actions/PauseThing')).summary).toBe('Pauses a thing.')
  })

  it('updates what only it has, and keeps what people wrote', async () => {
    const project = await newProject()
    await importChina(project, china)
    const path = `${folder}/actions/PauseThing.yaml`
    const text = await project.read(path)
    await project.write(path, text.replace('max: 9\n', 'max: 8\n'))
    const later = withInput(china, 'PauseThing', [
      ['Name', { required: false, document: '备注' }],
      ['Count', { type: 'int', member: 'int64', required: true, document: '数量' }],
      ['Mode', { required: false, document: '备注' }],
    ])
    await importChina(project, later)
    expect((await read(project, 'actions/PauseThing')).input).toEqual({
      Name: { type: 'String', required: false, description: 'A note.' },
      Count: { type: 'Integer', required: true, min: 1, max: 8, description: words.数量 },
      Mode: { type: 'String', required: false, description: 'A note.' },
    })
    const { PauseThing: _, ...others } = china.actions
    const stdout = await importChina(project, { ...china, actions: others })
    expect(stdout).toContain('The metadata no longer has the action.')
  })

  it('removes what it no longer has', async () => {
    const project = await newProject()
    await importChina(project, china)
    await importChina(project, {
      actions: { DescribeThings: describeThings },
      types: { Thing: { members: [['Id']] } },
    })
    expect(await project.files()).not.toContain(`${folder}/actions/PauseThing.yaml`)
    expect(Object.keys((await read(project, 'actions/DescribeThings')).input)).toEqual(['Offset'])
    expect(Object.keys((await read(project, 'types')).Thing.members)).toEqual(['Id'])
  })

  it('changes only types and required inputs of what the spec described before', async () => {
    const project = await newProject()
    await project.write(
      `${folder}/actions/StopThing.yaml`,
      [
        'action: StopThing',
        'summary: Stops.',
        'input:',
        '  Name: { type: String, required: true, description: The name. }',
        'output:',
        '  Done: { type: Boolean, description: Whether it is done. }',
        'errors: []',
        'examples: []',
        '',
      ].join('\n'),
    )
    const stop = (required: boolean, output: object): ProductFacts => ({
      ...china,
      actions: {
        ...china.actions,
        StopThing: {
          document: '停止',
          input: [['Name', { required, document: '备注' }]],
          output: [['Done', { type: 'bool', member: 'bool', ...output }]],
        },
      },
    })
    await importChina(project, stop(true, { output_required: true }))
    const before = await project.read(`${folder}/actions/StopThing.yaml`)
    expect(before).not.toContain('source')
    await importChina(project, stop(false, { value_allowed_null: true }))
    const { input, output, summary } = await read(project, 'actions/StopThing')
    expect(input.Name).toEqual({
      type: 'String',
      required: false,
      source: `required: ${source}`,
      description: 'The name.',
    })
    expect(output.Done).toEqual({ type: 'Boolean', description: 'Whether it is done.' })
    expect(summary).toBe('Stops.')
  })

  it('replaces the source of a reconstructed data type', async () => {
    const project = await newProject()
    const path = `${folder}/types.yaml`
    const text = await project.read(path)
    await project.write(
      path,
      text.replace('Thing:\n', 'Thing:\n  source: "reconstructed: from an example."\n'),
    )
    // The international site describes it, so it is not reconstructed.
    await importInto(project, international)
    expect((await read(project, 'types')).Thing.source).toBeUndefined()

    await project.write(
      path,
      `${await project.read(path)}\nPart:\n  source: "reconstructed: from an example."\n  members: { Id: { type: String } }\n`,
    )
    const things = `${folder}/actions/DescribeThings.yaml`
    const action = await project.read(things)
    await project.write(
      things,
      action.replace('output:\n', 'output:\n  Part: { type: Part, source: an example }\n'),
    )
    await importChina(project, {
      actions: {
        DescribeThings: { ...describeThings, output: [['Part', { type: 'object', member: 'Part' }]] },
      },
      types: { Part: { document: '东西', members: [['Id']] } },
    })
    expect((await read(project, 'types')).Part.source).toBe(source)
  })
})

describe('what both sites have', () => {
  it('is the international site’s: facts are replaced, and the source is removed', async () => {
    const project = await newProject()
    await importChina(project, china)
    await importInto(project, {
      actions: {
        DescribeThings: {
          ...describeThings,
          input: [
            ['Offset', { required: false }],
            ['Region2', { required: true }],
          ],
        },
        PauseThing: {
          name: '',
          document: 'This API is used to pause.',
          input: [
            ['Name', { required: true }],
            ['Count', { type: 'int', member: 'int64', required: true, document: '' }],
          ],
        },
      },
      types: { Thing: { members: [['Id'], ['Note', { document: 'The note.', value_allowed_null: false }]] } },
    })
    const { input } = await read(project, 'actions/DescribeThings')
    expect(input.Region2).toEqual({ type: 'String', required: true, description: 'The Region2.' })
    const action = await read(project, 'actions/PauseThing')
    expect(action.summary).toBe('This API is used to pause.')
    // The international site has no words and no output, so those of the China site stay, with their source.
    expect(action.source).toBe(`feature: ${source}`)
    expect(action.input).toEqual({
      Name: { type: 'String', required: true, description: 'The Name.' },
      Count: {
        type: 'Integer',
        required: true,
        min: 1,
        max: 9,
        source: `min and max and description: ${source}`,
        description: words.数量,
      },
    })
    expect(action.output.Done.source).toBe(source)
    // The China site no longer decides.
    await importChina(
      project,
      withInput(china, 'PauseThing', [['Name', { required: false, document: '备注' }]]),
    )
    expect((await read(project, 'actions/PauseThing')).input.Name.required).toBe(true)
  })
})

describe('the history', () => {
  it('has one release for the metadata of both sites of the same day', async () => {
    const project = await newProject()
    const first = withInput(international, 'DescribeThings', [['Offset'], ['Limit', { required: false }]])
    await importInto(project, first, '--date', '2024-01-02')
    await importChina(project, china, '--date', '2024-01-02')
    const { releases } = await read(project, 'history')
    expect(releases).toEqual([
      {
        release: 2,
        time: '2024-01-02',
        source: `the API metadata of 2024-01-02; ${source} of 2024-01-02`,
        actions: {
          new: ['PauseThing'],
          modified: { DescribeThings: { newInput: ['Limit', 'Region2'] } },
        },
        types: { modified: { Thing: { newMembers: ['Note'] } } },
      },
    ])
  })

  it('does not list what is new and changes on the same day, or disappears again', async () => {
    const project = await newProject()
    await importChina(project, china, '--date', '2024-01-02')
    await importInto(project, international, '--date', '2024-01-02')
    const { PauseThing, ...others } = china.actions
    const changed = withInput({ ...china, actions: others }, 'DescribeThings', [['Offset'], ['Region2']])
    await importChina(project, changed, '--date', '2024-01-02')
    const { releases } = await read(project, 'history')
    expect(releases).toHaveLength(1)
    expect(releases[0].actions).toEqual({ modified: { DescribeThings: { newInput: ['Region2'] } } })
  })

  it('dates metadata that is older than the newest release with the day of that release', async () => {
    const project = await newProject()
    const existing =
      'releases:\n  - release: 5\n    time: "2024-03-04 10:00:00"\n    actions: { new: [DescribeThings] }\n'
    await project.write(`${folder}/history.yaml`, existing)
    await importChina(project, china, '--date', '2024-02-01')
    const { releases } = await read(project, 'history')
    expect(releases.map(({ release, time }: { release: number; time: string }) => [release, time])).toEqual([
      [6, '2024-03-04'],
      [5, '2024-03-04 10:00:00'],
    ])
    expect(releases[0].source).toBe(`${source} of 2024-02-01`)
  })

  it('lists new values, error codes, and outputs that may be null', async () => {
    const project = await newProject({
      ...international,
      types: { Thing: { members: [['Id', { document: 'Valid values: `A`, `B`' }]] } },
    })
    await mkdir(join(project.root, 'codes/demo'), { recursive: true })
    const codes = codesOf({ 'LimitExceeded.Thing': 'Too many.' }, { DescribeThings: ['LimitExceeded.Thing'] })
    await project.write('codes/demo/v20200101.json', codes)
    await importInto(
      project,
      {
        actions: {
          DescribeThings: {
            ...describeThings,
            output: [['Things', { type: 'list', member: 'Thing', value_allowed_null: true }]],
          },
        },
        types: { Thing: { members: [['Id', { document: 'Valid values: `A`, `B`, `C`' }]] } },
      },
      ...['--date', '2024-01-02', '--error-codes', 'codes'],
    )
    expect((await read(project, 'history')).releases[0]).toMatchObject({
      actions: {
        modified: {
          DescribeThings: { modifiedOutput: ['Things'], newErrorCodes: ['LimitExceeded.Thing'] },
        },
      },
      types: { modified: { Thing: { newMemberValues: { Id: ['C'] } } } },
      errorCodes: { new: ['LimitExceeded.Thing'] },
    })
  })
})

describe('--take', () => {
  const described = (document: string) =>
    withInput(international, 'DescribeThings', [['Offset', { document }]])

  async function edited(): Promise<TestProject> {
    const project = await newProject(described('The first.'))
    const path = `${folder}/actions/DescribeThings.yaml`
    const text = await project.read(path)
    await project.write(path, text.replace('The first.', 'Where to begin.'))
    return project
  }

  it('takes the value of the metadata at a place that people have changed', async () => {
    const project = await edited()
    const stdout = await importInto(project, described('The start.'), '--take', 'DescribeThings.input.Offset')
    expect(stdout).not.toContain('conflict')
    expect((await read(project, 'actions/DescribeThings')).input.Offset.description).toBe('The start.')
  })

  it('is refused where there is no conflict', async () => {
    const project = await edited()
    await project.write('metadata/api.json', apiOf(described('The start.')))
    const { status, stderr } = await tc3(
      project.root,
      'import',
      'metadata/api.json',
      '--take',
      'DescribeThings.output',
    )
    expect(status).toBe(1)
    expect(stderr).toContain('There is no conflict at DescribeThings.output.')
  })
})

describe('a clear message', () => {
  it.each<[title: string, text: string | undefined, options: readonly string[], message: string]>([
    [
      'if there is no site for the words',
      '{}',
      [],
      '--words has the English words of the China site, so it needs --site china.',
    ],
    [
      'if the words are a list',
      '[a]',
      ['--site', 'china'],
      'words.yaml is not a map of lines of Chinese text to English words',
    ],
    ['if the words are not YAML', '备注: [', ['--site', 'china'], 'words.yaml:1:'],
    ['if there are no words', undefined, ['--site', 'china'], 'words.yaml'],
  ])('is printed %s', async (_, text, options, message) => {
    const project = await newProject()
    await rm(join(project.root, 'words.yaml'), { force: true })
    if (text !== undefined) await project.write('words.yaml', text)
    const { status, stderr } = await tc3(
      project.root,
      'import',
      'metadata/api.json',
      '--words',
      'words.yaml',
      ...options,
    )
    expect(status).toBe(1)
    expect(stderr).toContain(message)
  })
})
