import { describe, expect, it } from 'vitest'
import { demoProject, repositoryCopy } from './project.js'
import { tc3 } from './run.js'

describe('tc3 inspect', () => {
  it('prints the model of a product as JSON', async () => {
    const project = await demoProject()
    const { status, stdout } = await tc3(project.root, 'inspect', '--json')
    expect(status).toBe(0)
    const { errors, ...model } = JSON.parse(stdout)
    expect(model).toEqual({
      service: 'demo',
      version: '2020-01-01',
      actions: [
        {
          name: 'ListThings',
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

  it('prints the regions of an action that not all regions support', async () => {
    const project = await repositoryCopy()
    const { stdout } = await tc3(project.root, 'inspect', '--json', '--product', 'scf')
    const { actions, regions } = JSON.parse(stdout)
    const invoke = actions.find(({ name }: { name: string }) => name === 'Invoke')
    expect(invoke.regions).toHaveLength(18)
    expect(regions).toHaveLength(19)
    expect(regions).toEqual(expect.arrayContaining(invoke.regions))
  })

  it('prints an overview for people', async () => {
    const project = await demoProject()
    const { stdout } = await tc3(project.root, 'inspect')
    expect(stdout).toBe(
      'demo 2020-01-01, 1 action, 1 data type, 2 error codes\n  ListThings  This API is used to list things.\n',
    )
  })

  it('lists the products if the given one does not exist', async () => {
    const project = await demoProject()
    const { status, stderr } = await tc3(project.root, 'inspect', '--product', 'cvm')
    expect(stderr).toBe('tc3: The spec has no product cvm. Its products are: demo.\n')
    expect(status).toBe(1)
  })
})
