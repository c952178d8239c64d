import { commonErrors } from '@tc3/core/platform'
import { type Context, createMock, type LogEntry, type Mock, type MockOptions, type Product } from '@tc3/mock'

/** A test product whose actions have parameters of all kinds. */
export const demo: Product = {
  service: 'demo',
  version: '2020-01-01',
  endpoint: 'demo.tencentcloudapi.com',
  regions: ['ap-north', 'ap-south'],
  actions: {
    Echo: {
      handler: 'echo',
      rateLimit: 3,
      region: 'not required',
      input: {
        Text: { type: 'String' },
        Count: { type: 'Integer' },
        Ratio: { type: 'Float' },
        On: { type: 'Boolean' },
        When: { type: 'Timestamp' },
        Times: { type: 'Timestamp', list: true },
        Tags: { type: 'String', list: true },
        Counts: { type: 'Integer', list: true },
        Node: { type: 'Node' },
        Nodes: { type: 'Node', list: true },
      },
      output: {},
      errors: [],
    },
    Measure: {
      handler: 'measure',
      rateLimit: 100,
      region: 'required',
      input: {
        Name: { type: 'String', required: true, minLength: 2, maxLength: 5, pattern: '[a-z]+' },
        Code: { type: 'String', pattern: '[0-9]+' },
        Order: { type: 'String', enum: ['ASC', 'DESC'] },
        Field: { type: 'String', enum: ['Name'], open: true },
        Size: { type: 'Integer', min: 64, max: 256, step: 64 },
        Capacity: {
          type: 'Integer',
          ranges: [
            { min: 64, max: 64 },
            { min: 128, max: 512, step: 128 },
          ],
        },
        Timeout: { type: 'Integer', max: 900 },
        MemorySize: { type: 'Integer', min: 64, max: 3072 },
        Blob: { type: 'String', maxBytes: 4 },
        Event: { type: 'String', maxBytes: 8 },
        Filters: { type: 'Filter', list: true, maxItems: 2 },
      },
      output: {},
      errors: [
        'InvalidParameterValue.NameInvalid',
        'InvalidParameterValue.Name',
        'InvalidParameterValue.Order',
        'InvalidParameterValue.Filters',
        'InvalidParameterValue.MemorySize',
        'InvalidParameter.RequestTooLarge',
        'LimitExceeded.Capacity',
        'LimitExceeded.MemorySize',
        'LimitExceeded.Timeout',
      ],
    },
    Order: {
      handler: 'order',
      rateLimit: 100,
      region: 'not required',
      input: {
        Item: { type: 'String', required: true, default: 'coffee' },
        Count: { type: 'Integer', default: 1 },
        Gift: { type: 'Boolean', default: false },
        Sugar: { type: 'Integer', default: 2, unchanged: true },
        Wrapping: { type: 'Wrapping' },
      },
      output: {},
      errors: [],
    },
    Southern: {
      handler: 'southern',
      rateLimit: 100,
      region: ['ap-south'],
      input: {},
      output: { Place: { type: 'String' } },
      errors: [],
    },
    Fail: {
      handler: 'fail',
      rateLimit: 100,
      region: 'not required',
      input: { Code: { type: 'String' } },
      output: {},
      errors: [],
    },
  },
  types: {
    Node: {
      Text: { type: 'String' },
      Count: { type: 'Integer' },
      Ratio: { type: 'Float' },
      On: { type: 'Boolean' },
      Tags: { type: 'String', list: true },
      Node: { type: 'Node' },
      Nodes: { type: 'Node', list: true },
    },
    Wrapping: {
      Layers: { type: 'Layer', list: true, required: true },
      Ribbon: { type: 'String', default: 'silk' },
    },
    Layer: { Colour: { type: 'String', default: 'red' } },
    Filter: {
      Name: { type: 'String', required: true, maxLength: 3 },
      Values: { type: 'String', list: true, required: true },
    },
  },
  errors: { ...commonErrors, 'ResourceNotFound.Demo': 'The demo does not exist.' },
  examples: async () => ({ southern: { Place: 'the south', RequestId: 'of-the-documentation' } }),
}

/** The time of all tests, in seconds since 1970: 2020-01-01 00:00:00 UTC. */
export const now = 1577836800

export const credentials = { secretId: 'AKIDTEST', secretKey: 'a-secret-key-of-tests' }

/** Creates the emulator of the test product. Its handlers return their input. */
export function createDemo(
  options: Partial<MockOptions<object>> = {},
): Mock & { readonly entries: LogEntry[] } {
  const entries: LogEntry[] = []
  const mock = createMock({
    product: demo,
    credentials: [credentials],
    clock: { now: () => now * 1000 },
    log: (entry) => entries.push(entry),
    rateLimits: false,
    handlers: {
      echo: (Input: object, Context: Context) => ({ Input, Context }),
      measure: (Input: object) => ({ Input }),
      order: (Input: object) => ({ Input }),
    },
    ...options,
  })
  return Object.assign(mock, { entries })
}
