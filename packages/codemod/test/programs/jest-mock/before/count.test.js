const mockListFunctions = jest.fn()

jest.mock('tencentcloud-sdk-nodejs-scf', () => ({
  scf: {
    v20180416: {
      Client: jest.fn().mockImplementation(() => ({ ListFunctions: mockListFunctions })),
    },
  },
}))

const { scf } = require('tencentcloud-sdk-nodejs-scf')
const count = require('./count')

test('counts the functions', async () => {
  mockListFunctions.mockResolvedValue({ TotalCount: 3, Functions: [] })
  await expect(count('ap-guangzhou')).resolves.toBe(3)
  expect(scf.v20180416.Client).toHaveBeenCalledWith(expect.objectContaining({ region: 'ap-guangzhou' }))
  expect(mockListFunctions).toHaveBeenCalledWith({ Limit: 1 })
})

test('counts none without the namespace', async () => {
  mockListFunctions.mockRejectedValue(Object.assign(new Error('No such namespace.'), { code: 'ResourceNotFound.Namespace' }))
  await expect(count('ap-guangzhou')).resolves.toBe(0)
})
