import type { External } from '../typescript/module.js'

/** What an entry of @tc3/core exports; its key is the entry and the name. */
function entry(path: string, names: { types: readonly string[]; values: readonly string[] }): External[] {
  const module = path === '' ? '@tc3/core' : `@tc3/core/${path}`
  const external = (typeOnly: boolean) => (name: string) => ({
    key: `core${path === '' ? '' : `/${path}`}:${name}`,
    module,
    name,
    typeOnly,
  })
  return [...names.types.map(external(true)), ...names.values.map(external(false))]
}

/** What the generated client takes from @tc3/core. */
export const externals: readonly External[] = [
  ...entry('', {
    types: [
      'Action',
      'CallOptions',
      'Client',
      'ClientOptions',
      'CommonErrorCode',
      'Service',
      'ServiceErrorGuard',
    ],
    values: ['createClient', 'isServiceError'],
  }),
  ...entry('paginate', { types: ['PaginateOptions', 'PaginatedList', 'Pages'], values: ['paginate'] }),
  ...entry('validate', { types: ['InputSchema', 'ObjectSchema'], values: [] }),
  ...entry('wait', { types: ['DeletionWaiter', 'WaitOptions', 'Waiter'], values: ['waitUntil'] }),
]
