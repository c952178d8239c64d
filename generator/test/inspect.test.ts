import { describe, expect, it } from 'vitest'
import { demoProject } from './project.js'
import { tc3 } from './run.js'
import { baseSpec, demo } from './semver/spec.js'

describe('tc3 inspect', () => {
  it('prints the names, types and codes of a product in a short form', async () => {
    const project = await demoProject()
    const { status, stdout } = await tc3(project.root, 'inspect', '--json')
    expect(status).toBe(0)
    const { errors, ...model } = JSON.parse(stdout)
    expect(model).toMatchObject({
      service: 'demo',
      version: '2020-01-01',
      actions: [
        {
          name: 'ListThings',
          method: 'listThings',
          category: 'Thing APIs',
          rateLimit: 20,
          deprecated: false,
          regions: null,
          input: [{ name: 'Limit', type: 'Integer', required: false }],
          output: [
            { name: 'Things', type: 'Array of Thing', nullable: false },
            { name: 'RequestId', type: 'String', nullable: false },
          ],
          errors: ['InvalidParameterValue.Name'],
          examples: 1,
        },
      ],
      types: [
        { name: 'Thing', members: [{ name: 'Name', type: 'String', required: false, nullable: false }] },
      ],
      regions: ['ap-guangzhou', 'ap-shanghai'],
    })
    expect(errors).toContainEqual({ code: 'InternalError', message: 'Internal error.', common: true })
    expect(errors).toContainEqual({
      code: 'ResourceNotFound.Thing',
      message: 'The thing does not exist.',
      common: false,
    })
  })

  it('prints an overview for people', async () => {
    const project = await demoProject()
    const { stdout } = await tc3(project.root, 'inspect')
    expect(stdout).toBe(
      'demo 2020-01-01, 1 action, 1 data type, 2 error codes\n  ListThings  This API is used to list things.\n',
    )
  })

  it('prints several products and versions as a list', async () => {
    const spec = baseSpec
      .copy(demo, 'demo/2021-01-01')
      .replace('demo/2021-01-01/service.yaml', 'version: "2020-01-01"', 'version: "2021-01-01"')
      .copy(demo, 'other/2020-01-01')
      .replace('other/2020-01-01/service.yaml', 'service: demo', 'service: other')
    const { root } = await spec.project()
    const print = async (...args: string[]) =>
      JSON.parse((await tc3(root, 'inspect', '--json', ...args)).stdout)
    const [first, second, other] = await Promise.all(
      ['demo@2020-01-01', 'demo@2021-01-01', 'other'].map((name) => print('--product', name)),
    )
    expect([first, second, other]).toMatchObject([
      { service: 'demo', version: '2020-01-01' },
      { service: 'demo', version: '2021-01-01' },
      { service: 'other', version: '2020-01-01' },
    ])
    expect(await print()).toEqual({ products: [first, second, other] })
    expect(await print('--product', 'demo')).toEqual({ products: [first, second] })

    const { stdout } = await tc3(root, 'inspect', '--product', 'demo')
    expect(stdout.split('\n\n').map((overview) => overview.slice(0, 15))).toEqual([
      'demo 2020-01-01',
      'demo 2021-01-01',
    ])
    expect((await tc3(root, 'inspect', '--product', 'demo@2022-01-01')).stderr).toBe(
      'tc3: The spec has no product demo@2022-01-01. Its products are: demo@2020-01-01, demo@2021-01-01, other.\n',
    )
  })

  it('lists the products if the given one does not exist', async () => {
    const project = await demoProject()
    const { status, stderr } = await tc3(project.root, 'inspect', '--product', 'cvm')
    expect(stderr).toBe('tc3: The spec has no product cvm. Its products are: demo.\n')
    expect(status).toBe(1)
  })
})
