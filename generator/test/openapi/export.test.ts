import { cp, lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { check, Stages } from '@tc3/generator'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { openApi } from '../../dist/emit/openapi/openapi.js'
import { demoProject, type TestProject } from '../project.js'
import { tc3 } from '../run.js'
import { exportDocument, projectWith, referencesOf, schemasOf } from './document.js'

const golden = new URL('demo.yaml', import.meta.url)

async function modelOf({ root }: TestProject) {
  const { model } = await check(root, new Stages(() => 0))
  if (model === undefined) throw new Error('The spec has problems.')
  return model
}

describe('the document of the demo product', () => {
  it('is as in demo.yaml, as YAML and as JSON', async () => {
    const { root } = await demoProject()
    const { stdout } = await tc3(root, 'export', 'openapi', '--output', 'api.yaml')
    expect(stdout).toBe('api.yaml written\n')
    const yaml = await readFile(join(root, 'api.yaml'), 'utf8')
    if (process.env.GOLDEN === 'rewrite') await writeFile(golden, yaml)
    expect(yaml).toBe(await readFile(golden, 'utf8'))

    const printed = await tc3(root, 'export', 'openapi', '--product', 'demo')
    await tc3(root, 'export', 'openapi', '--output', 'api.json')
    expect(await readFile(join(root, 'api.json'), 'utf8')).toBe(printed.stdout)
    // Also for programs that read YAML 1.1, in which an unquoted date is no text.
    for (const version of ['1.1', '1.2'] as const) {
      expect(parse(yaml, { version })).toEqual(JSON.parse(printed.stdout))
    }
  })

  it('leaves out what is not known', async () => {
    const model = await modelOf(await demoProject())
    const unknown = ['category', 'rateLimit', 'summary', 'description', 'regionRequired', 'updated', 'page']
    const partial: typeof model = JSON.parse(JSON.stringify(model), (key, value) =>
      unknown.includes(key) ? undefined : value,
    )
    const [product] = partial.products
    if (product === undefined) throw new Error('The model has no product.')
    const document = JSON.stringify(openApi(partial.platform, { ...product, endpoints: [], categories: [] }))
    expect(document).not.toContain('undefined')
    const { post } = JSON.parse(document).paths['/ListThings']
    expect(Object.keys(post)).toEqual(['operationId', 'parameters', 'requestBody', 'responses'])
  })
})

/** A product whose data types have names and texts that are unfavourable for a document. */
const nasty = {
  action: {
    input: {
      Thing: {
        type: 'Thing',
        required: true,
        description: '# Not a heading <script>alert(1)</script> \u2028',
      },
      Filters: { type: 'Array of Node', description: '`code` & &lt; "quotes" \'and\' */ {{y}}' },
    },
    output: {
      Things: { type: 'Array of Thing', nullable: true, description: 'Things' },
      Request: { type: 'ListThingsRequest', nullable: true, description: 'A request' },
      Response: { type: 'ListThingsResponse', description: 'A response' },
      Code: { type: 'CommonErrorCode', description: 'A code' },
      Region: { type: 'Region', description: 'A region' },
    },
    region: ['ap-shanghai'],
    deprecated: 'Use [another](https://example.com/).',
    source: 'inferred: from nothing',
    remark: { text: 'A remark.', source: 'seen: somewhere' },
    errors: ['InvalidParameterValue.Name', 'InternalError'],
  },
  types: {
    Thing: { description: 'no', members: { Name: { type: 'String', description: 'yes' } } },
    ThingInput: { members: { Name: { type: 'String', description: 'on' } } },
    Node: {
      members: {
        Node: { type: 'Node', description: 'A node in a node' },
        Input: { type: 'ThingInput', description: 'An input' },
      },
    },
    ListThingsRequest: { members: {} },
    ListThingsResponse: { members: {} },
    CommonErrorCode: { members: {} },
    Region: { members: { Tree: { type: 'Array of Region', description: 'Regions in a region' } } },
  },
}

describe('a document', () => {
  it('is valid whatever data types are called, and refers to each schema', async () => {
    const document = await exportDocument(await projectWith(nasty))
    const { request, response } = schemasOf(document)
    const names = Object.keys(document.components.schemas)
    const used = new Set(referencesOf(document).map((reference) => reference.replace(/^.*\//, '')))
    expect(names.filter((name) => !used.has(name))).toEqual(['Region_'])
    const validateRequest = request('ListThings')
    const deep = { Thing: { Name: 'a' }, Filters: [{ Node: { Node: { Input: { Name: 'b' } } } }] }
    expect(validateRequest(deep)).toBe(true)
    expect(validateRequest({ ...deep, Filters: [{ Node: { Node: { Input: { Nmae: 'b' } } } }] })).toBe(false)
    const output = {
      Things: null,
      Request: null,
      Response: {},
      Code: {},
      Region: { Tree: [] },
      RequestId: 'x',
    }
    expect(response('ListThings')({ Response: output })).toBe(true)
    expect(response('ListThings')({ Response: { ...output, Region: null } })).toBe(false)
    const { post } = document.paths['/ListThings'] ?? {}
    expect(post?.description).toBe(
      'Deprecated: Use [another](https://example.com/).\n\n' +
        'A remark. Source: seen: somewhere. Source: inferred: from nothing.',
    )
    const thing = document.components.schemas[names.find((name) => /^ListThingsRequest_/.test(name)) ?? '']
    expect(JSON.stringify(thing)).toContain('\\\\# Not a heading \\\\<script>alert(1)')
  })

  it('has the examples that are valid, without null for absent values', async () => {
    const example = (params: object) => ({ title: 'Any', request: { method: 'POST', params } })
    const input = {
      Size: { type: 'Integer', required: false, description: 'Size' },
      Name: { type: 'String', required: false, description: 'Name' },
    }
    const examples = [
      example({ Size: 1, Name: null }),
      example({ Size: '<Size>' }),
      example({ Name: '<Name>' }),
    ]
    const document = await exportDocument(await projectWith({ action: { input, examples } }))
    const content = document.paths['/ListThings']?.post.requestBody.content['application/json']
    expect(content?.examples).toEqual({
      Example1: { summary: 'Any', value: { Size: 1 } },
      Example3: { summary: 'Any', value: { Name: '<Name>' } },
    })
  })

  it('is the same each time', async () => {
    const { root } = await projectWith(nasty)
    expect(await tc3(root, 'export', 'openapi')).toEqual(await tc3(root, 'export', 'openapi'))
  })
})

describe('--output', () => {
  it('replaces a file, and leaves nothing else', async () => {
    const { root } = await demoProject()
    await writeFile(join(root, 'api.json'), 'old')
    expect((await tc3(root, 'export', 'openapi', '--output', 'api.json')).status).toBe(0)
    expect(JSON.parse(await readFile(join(root, 'api.json'), 'utf8'))).toHaveProperty('openapi', '3.1.1')
    expect((await readdir(root)).sort()).toEqual(['api.json', 'spec'])
  })

  it('changes nothing if the spec has problems', async () => {
    const project = await projectWith({ action: { category: 'Nothing' } })
    await writeFile(join(project.root, 'api.json'), 'old')
    const { status, stderr } = await tc3(project.root, 'export', 'openapi', '--output', 'api.json')
    expect(stderr).toContain('1 problem in the spec; nothing was written.')
    expect(status).toBe(1)
    expect(await readFile(join(project.root, 'api.json'), 'utf8')).toBe('old')
  })

  it('fails if it cannot write the file', async () => {
    const { root } = await demoProject()
    await mkdir(join(root, 'folder.json'))
    await symlink('target.json', join(root, 'link.json'))
    const failures = [
      [
        'no/api.json',
        `Cannot write ${root}/no/api.json: its folder does not exist (ENOENT); nothing was changed.`,
      ],
      ['folder.json', `${root}/folder.json is not a regular file; nothing was changed.`],
      ['link.json', `${root}/link.json is not a regular file; nothing was changed.`],
    ]
    for (const [file = '', message] of failures) {
      const { status, stdout, stderr } = await tc3(root, 'export', 'openapi', '--output', file)
      expect(stderr).toContain(message)
      expect([status, stdout]).toEqual([1, ''])
    }
    expect((await lstat(join(root, 'link.json'))).isSymbolicLink()).toBe(true)
    expect((await readdir(root)).sort()).toEqual(['folder.json', 'link.json', 'spec'])
  })
})

describe('--product', () => {
  /** Adds a copy of the demo product under another name, or in another version. */
  async function addProduct({ root }: TestProject, service: string, version: string): Promise<void> {
    const folder = join(root, 'spec', service, version)
    await cp(join(root, 'spec/demo/2020-01-01'), folder, { recursive: true })
    const file = join(folder, 'service.yaml')
    const text = (await readFile(file, 'utf8')).replace('service: demo', `service: ${service}`)
    await writeFile(file, text.replace('2020-01-01', version))
  }

  it('selects a product, or a version of one', async () => {
    const project = await demoProject()
    await addProduct(project, 'other', '2020-01-01')
    await addProduct(project, 'demo', '2021-01-01')
    const run = (...args: string[]) => tc3(project.root, 'export', 'openapi', ...args)
    expect((await run()).stderr).toBe(
      'tc3: The spec has several products. Select one with --product: demo@2020-01-01, demo@2021-01-01, other.\n',
    )
    expect((await run('--product', 'demo')).stderr).toBe(
      'tc3: The spec has several products. Select one with --product: demo@2020-01-01, demo@2021-01-01.\n',
    )
    expect((await run('--product', 'cvm')).stderr).toBe(
      'tc3: The spec has no product cvm. Its products are: demo@2020-01-01, demo@2021-01-01, other.\n',
    )
    const { stdout } = await run('--product', 'demo@2021-01-01')
    expect(JSON.parse(stdout).info.version).toBe('2021-01-01')
    expect((await run('--product', 'other')).status).toBe(0)
  })
})
