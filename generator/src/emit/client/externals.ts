import type { External } from '../typescript/module.js'

/** Exports of an entry point of @tc3/core. The key of an export consists of the entry point and the name. */
function entryPoint(
  path: string,
  names: { types: readonly string[]; values: readonly string[] },
): External[] {
  const module = path === '' ? '@tc3/core' : `@tc3/core/${path}`
  const external = (typeOnly: boolean) => (name: string) => ({
    key: `core${path === '' ? '' : `/${path}`}:${name}`,
    module,
    name,
    typeOnly,
  })
  return [...names.types.map(external(true)), ...names.values.map(external(false))]
}

/** The imports of generated clients from @tc3/core. */
export const externals: readonly External[] = [
  ...entryPoint('', {
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
  ...entryPoint('bytes', { types: [], values: ['encodeBytes'] }),
  ...entryPoint('paginate', { types: ['PaginateOptions', 'PaginatedList', 'Pages'], values: ['paginate'] }),
  ...entryPoint('validate', { types: ['InputSchema', 'ObjectSchema'], values: [] }),
  ...entryPoint('wait', { types: ['DeletionWaiter', 'WaitOptions', 'Waiter'], values: ['waitUntil'] }),
]
