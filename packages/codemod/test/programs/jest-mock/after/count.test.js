const mockListFunctions = jest.fn()

jest.mock('@tc3/client-scf', () => ({
  ...jest.requireActual('@tc3/client-scf'),
  ScfClient: jest.fn().mockImplementation(() => ({ listFunctions: mockListFunctions })),
}))

const { ScfClient } = require('@tc3/client-scf')
const count = require('./count')

test('counts the functions', async () => {
  mockListFunctions.mockResolvedValue({ TotalCount: 3, Functions: [] })
  await expect(count('ap-guangzhou')).resolves.toBe(3)
  expect(ScfClient).toHaveBeenCalledWith(expect.objectContaining({ region: 'ap-guangzhou' }))
  expect(mockListFunctions).toHaveBeenCalledWith({ Limit: 1 })
})

test('counts none without the namespace', async () => {
  mockListFunctions.mockRejectedValue(Object.assign(new Error('No such namespace.'), { code: 'ResourceNotFound.Namespace' }))
  await expect(count('ap-guangzhou')).resolves.toBe(0)
})
