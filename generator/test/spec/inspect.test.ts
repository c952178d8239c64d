import { describe, expect, it } from 'vitest'
import { repositoryCopy } from '../project.js'
import { tc3 } from '../run.js'

describe('tc3 inspect', () => {
  it('prints all facts beside the names, types and codes', async () => {
    const project = await repositoryCopy()
    const { stdout } = await tc3(project.root, 'inspect', '--json', '--product', 'scf')
    const model = JSON.parse(stdout)
    expect(model).toMatchObject({
      title: 'Serverless Cloud Function',
      platform: { signatures: { window: 300 } },
      regionDetails: expect.arrayContaining([{ value: 'ap-guangzhou', name: 'South China (Guangzhou)' }]),
      endpoints: expect.arrayContaining([expect.objectContaining({ host: 'scf.tencentcloudapi.com' })]),
      quotas: expect.arrayContaining([expect.objectContaining({ name: 'functions', value: 50 })]),
      releases: expect.arrayContaining([
        expect.objectContaining({ number: 22, time: '2023-07-18 11:07:14' }),
      ]),
    })
    const named = (name: string) => model.actions.find((action: { name: string }) => action.name === name)
    expect(named('ListFunctions')).toMatchObject({
      readOnly: true,
      pagination: { offset: 'Offset', limit: 'Limit', items: 'Functions', total: 'TotalCount' },
      input: expect.arrayContaining([
        expect.objectContaining({
          name: 'Order',
          enum: ['ASC', 'DESC'],
          required: false,
          requiredColumn: false,
        }),
      ]),
      errorDetails: expect.arrayContaining([
        expect.objectContaining({ code: 'InternalError.System', description: 'Internal system error.' }),
      ]),
    })
    expect(named('ListFunctions').exampleDetails).toHaveLength(named('ListFunctions').examples)
    const [machine] = model.states
    expect(machine.waiters.length * machine.lifecycles[0].transitions.length).toBeGreaterThan(0)
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
})
