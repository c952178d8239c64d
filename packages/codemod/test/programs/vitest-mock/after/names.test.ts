import { expect, it, vi } from 'vitest'
import { client, names } from './names'

vi.mock('@tc3/client-scf', async () => ({
  ...(await vi.importActual('@tc3/client-scf')),
  ScfClient: class {
    async listFunctions() {
      return { Functions: [{ FunctionName: 'mocked' }] }
    }
  },
}))

it('lists the names', async () => {
  expect(await names()).toEqual(['mocked'])
})

it('lists no names', async () => {
  const list = vi.spyOn(client, 'listFunctions').mockResolvedValue({ Functions: [], TotalCount: 0, RequestId: '' })
  expect(await names()).toEqual([])
  expect(client.listFunctions).toHaveBeenCalledTimes(1)
  list.mockRestore()
})
