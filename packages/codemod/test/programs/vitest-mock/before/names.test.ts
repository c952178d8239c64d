import { expect, it, vi } from 'vitest'
import { client, names } from './names'

vi.mock('tencentcloud-sdk-nodejs-scf', () => ({
  scf: {
    v20180416: {
      Client: class {
        async ListFunctions() {
          return { Functions: [{ FunctionName: 'mocked' }] }
        }
      },
    },
  },
}))

it('lists the names', async () => {
  expect(await names()).toEqual(['mocked'])
})

it('lists no names', async () => {
  const list = vi.spyOn(client, 'ListFunctions').mockResolvedValue({ Functions: [], TotalCount: 0, RequestId: '' })
  expect(await names()).toEqual([])
  expect(client.ListFunctions).toHaveBeenCalledTimes(1)
  list.mockRestore()
})
