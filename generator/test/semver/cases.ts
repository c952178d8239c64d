import type { ChangeKind } from '@tc3/generator'
import type { SpecTexts } from '../spec-texts.js'
import { demo } from './spec.js'

/** A change of the spec of one kind, and its effect on programs. */
export interface Case {
  /** Creates the earlier spec; by default, it is the base spec. */
  readonly before?: Edit
  readonly after: Edit
  /** Other kinds of changes that the same edit causes. */
  readonly besides?: readonly ChangeKind[]
  /** A program that this kind does not break, although the other kinds break some. */
  readonly keeps?: string
  /** A program that compiles before the change, but not after. */
  readonly breaks?: string
  /** A program that compiles before and after the change, but fails at run time after it. */
  readonly fails?: string
  /** Packages that are only affected through a dependency. */
  readonly through?: readonly string[]
  /** Why no program can demonstrate the change, although it breaks programs. */
  readonly silent?: string
}

type Edit = (spec: SpecTexts) => SpecTexts

const platform = 'tencentcloud.yaml'
const service = `${demo}/service.yaml`
const older = 'demo/2019-01-01/service.yaml'
const types = `${demo}/types.yaml`
const errors = `${demo}/errors.yaml`
const states = `${demo}/states.yaml`
const quotas = `${demo}/quotas.yaml`
const list = `${demo}/actions/ListThings.yaml`
const makers = `${demo}/actions/ListMakers.yaml`
const get = `${demo}/actions/GetThing.yaml`
const create = `${demo}/actions/CreateThing.yaml`
const remove = `${demo}/actions/DeleteThing.yaml`

function edit(file: string, from: string, to: string): Edit {
  return (spec) => spec.replace(file, from, to)
}

function both(...edits: readonly Edit[]): Edit {
  return (spec) => edits.reduce((edited, one) => one(edited), spec)
}

/** A case that reverts an edit. */
function revert(from: string, to: string, file: string) {
  return {
    before: edit(file, from, to),
    after: (spec: SpecTexts) => spec,
  }
}

const another = `action: TouchThing
category: Thing APIs
summary: This API is used to touch a thing.
rateLimit: 20
region: required
input: {}
output: {}
errors: []
examples: []
`

const busy = 'busy: [FailedOperation.Busy]'
const size = 'Size: { type: Integer, required: false, max: 100, unit: MB, description: Size of the thing }'
const colour =
  'Colour: { type: String, required: false, enum: [red], open: true, description: Colour of the thing }'
const start = 'Start: { type: Timestamp, required: false, description: When it starts }'
const name = 'Name: { type: String, required: true, minLength: 2, description: Name of the thing }'
const weight = 'Weight: { type: Float, description: Weight of the thing }'
const thingSize = 'Size: { type: Integer, max: 100, unit: MB, description: Size of the thing }'
const owner = 'Owner: { type: String, nullable: true, description: Owner of the thing }'
const note = 'Note: { type: String, required: false, description: A note }'
const values = 'Values: { type: Array of String, required: false,'
const value = 'Value: { type: String, nullable: true, description: Value of the label }'
const version = `      type: String
      required: true
      description: >-
        API version of the action. For the valid values, see the description of the common input parameter \`Version\`
        in the API documentation. For example, the version of CVM is 2017-03-12.
`
const filter = `Filter:
  members:
    Name: { type: String, required: true, description: Name of the filter }
    Values: { type: Array of String, required: false, maxItems: 5, description: Values of the filter }
`
const waiter =
  'thingActive: { summary: the thing is there, action: GetThing, status: Thing.Status, success: [Active] }'

/** One case for each kind of change. */
export const cases: { readonly [Name in ChangeKind]: Case } = {
  // Products.
  'product-added': {
    after: both(
      (spec) => spec.copy(demo, 'other/2020-01-01'),
      edit('other/2020-01-01/service.yaml', 'service: demo', 'service: other'),
    ),
  },
  'product-removed': { after: (spec) => spec.without('demo/'), breaks: `new DemoClient({})` },
  'product-version': {
    after: both(edit(service, 'version: "2020-01-01"', 'version: "2021-01-01"'), (spec) =>
      spec.copy(demo, 'demo/2021-01-01').without(demo),
    ),
    fails: `
      const rejectVersion: typeof fetch = async (_, init) => {
        const known = new Headers(init?.headers).get('X-TC-Version') === '2020-01-01'
        return Response.json({ Response: known ? { RequestId: '' } : { Error: { Code: 'NoSuchVersion', Message: '' } } })
      }
      await new DemoClient({ credentials, fetch: rejectVersion }).deleteThing({ Name: 'a' })`,
  },
  'packages-renamed': {
    before: (spec) =>
      spec.copy(demo, 'demo/2019-01-01').replace(older, 'version: "2020-01-01"', 'version: "2019-01-01"'),
    after: (spec) =>
      spec
        .copy(demo, 'demo/2019-01-01')
        .replace(older, 'version: "2020-01-01"', 'version: "2019-01-01"')
        .replace(service, 'service: demo', 'service: demo\ndefault: true'),
    silent: 'The packages are the same ones under other names.',
  },
  'client-added': revert('service: demo', 'service: demo\npackages: [mock, docs]', service),
  'client-removed': {
    after: edit(service, 'service: demo', 'service: demo\npackages: [mock, docs]'),
    breaks: `new DemoClient({})`,
  },
  'mock-added': revert('service: demo', 'service: demo\npackages: [client, docs]', service),
  'mock-removed': { after: edit(service, 'service: demo', 'service: demo\npackages: [client, docs]') },
  'docs-added': revert('service: demo', 'service: demo\npackages: [client, mock]', service),
  'docs-removed': { after: edit(service, 'service: demo', 'service: demo\npackages: [client, mock]') },
  'product-docs': { after: edit(service, 'title: Demo Product', 'title: The Demo Product') },
  'history-changed': {
    after: edit(
      `${demo}/history.yaml`,
      'releases: []',
      'releases: [{ release: existing, time: "2020-01-01 00:00:00", actions: { new: [GetThing] } }]',
    ),
  },
  'region-added': {
    after: edit(service, '  ap-shanghai:', '  ap-beijing: North China (Beijing)\n  ap-shanghai:'),
  },
  'region-removed': { after: edit(service, '  ap-shanghai: East China (Shanghai)\n', '') },
  'region-docs': { after: edit(service, 'East China (Shanghai)', 'East China, Shanghai') },
  'default-endpoint': {
    after: edit(service, 'host: demo.tencentcloudapi.com', 'host: demo.intl.tencentcloudapi.com'),
  },
  'endpoints-changed': {
    after: edit(service, 'label: South China (Guangzhou)', 'label: "South China, Guangzhou"'),
  },
  'busy-codes': { after: edit(service, `${busy}\n`, '') },
  'busy-docs': {
    after: edit(service, busy, 'busy: [{ code: FailedOperation.Busy, source: tried }]'),
  },
  'error-code-added': { after: edit(list, 'errors:\n', 'errors:\n  - FailedOperation.Busy\n') },
  'error-code-removed': {
    after: edit(get, '  - InvalidParameterValue.Name\n', ''),
    breaks: `const code: GetThingErrorCode = 'InvalidParameterValue.Name'`,
  },
  'error-code-docs': { after: edit(errors, 'The thing does not exist.', 'There is no such thing.') },
  'error-code-order': {
    after: edit(
      create,
      '  - FailedOperation.Busy\n  - InvalidParameterValue.Name\n',
      '  - InvalidParameterValue.Name\n  - FailedOperation.Busy\n',
    ),
  },

  // Actions.
  'action-added': { after: (spec) => spec.with(`${demo}/actions/TouchThing.yaml`, another) },
  'action-removed': {
    after: (spec) => spec.without(remove),
    breaks: `await client.deleteThing({ Name: 'a' })`,
  },
  'action-deprecated': { after: edit(get, 'rateLimit: 20', 'deprecated: Use ListThings.\nrateLimit: 20') },
  'action-undeprecated': { after: edit(remove, 'deprecated: Use nothing.\n', '') },
  'action-offline': {
    before: edit(get, 'rateLimit: 20', 'deprecated: Use ListThings.\nrateLimit: 20'),
    after: edit(get, 'rateLimit: 20', 'deprecated: Use ListThings.\noffline: true\nrateLimit: 20'),
  },
  'action-online': {
    before: edit(get, 'rateLimit: 20', 'deprecated: Use ListThings.\noffline: true\nrateLimit: 20'),
    after: edit(get, 'rateLimit: 20', 'deprecated: Use ListThings.\nrateLimit: 20'),
  },
  'action-docs': {
    after: edit(get, 'This API is used to get a thing.', 'This API is used to look at a thing.'),
  },
  'examples-changed': { after: edit(list, 'TotalCount: 0', 'TotalCount: 1') },
  'rate-limit-raised': { after: edit(get, 'rateLimit: 20', 'rateLimit: 50') },
  'rate-limit-lowered': { after: edit(get, 'rateLimit: 20', 'rateLimit: 10') },
  'action-region-required': {
    after: edit(remove, 'region: not required', 'region: required'),
    fails: `await stubClient.deleteThing({ Name: 'a' })`,
  },
  'action-region-not-required': { after: edit(create, 'region: required', 'region: not required') },
  'action-region-added': { after: edit(get, 'region: [ap-guangzhou]', 'region: required') },
  'action-region-removed': { after: edit(create, 'region: required', 'region: [ap-guangzhou]') },
  'action-idempotency': { after: edit(create, 'region: required', 'region: required\nidempotent: true') },
  'pagination-added': {
    after: edit(
      makers,
      'readOnly: true',
      'readOnly: true\npagination: { offset: Offset, limit: Limit, items: Makers }',
    ),
  },
  'pagination-removed': {
    after: edit(list, 'pagination: { offset: Offset, limit: Limit, items: Things, total: TotalCount }\n', ''),
    breaks: `client.paginate.listThings()`,
  },
  'pagination-items': {
    after: edit(list, 'items: Things', 'items: Makers'),
    breaks: `for await (const { Weight } of client.paginate.listThings()) Weight`,
  },
  'pagination-parameters': { after: edit(list, 'offset: Offset', 'offset: Skip') },

  // Inputs.
  'input-added-optional': {
    after: edit(create, size, `${size}\n  Depth: { type: Integer, description: Depth }`),
  },
  'input-added-required': {
    after: edit(create, size, `${size}\n  Depth: { type: Integer, required: true, description: Depth }`),
    breaks: `await client.createThing({ Name: 'ab' })`,
  },
  'input-removed': {
    after: edit(create, `  ${start}\n`, ''),
    breaks: `await client.createThing({ Name: 'ab', Start: '2020-01-01 00:00:00' })`,
  },
  'input-renamed': {
    after: edit(create, 'Start:', 'Begin:'),
    breaks: `await client.createThing({ Name: 'ab', Start: '2020-01-01 00:00:00' })`,
  },
  'input-retyped': {
    after: edit(create, start, start.replace('Timestamp', 'Integer')),
    breaks: `await client.createThing({ Name: 'ab', Start: '2020-01-01 00:00:00' })`,
  },
  'input-type-widened': { after: edit(create, start, start.replace('Timestamp', 'String')) },
  'input-made-required': {
    after: edit(create, start, start.replace('false', 'true')),
    breaks: `await client.createThing({ Name: 'ab' })`,
  },
  'input-made-optional': { after: edit(create, name, name.replace('true', 'false')) },
  'input-made-nullable': {
    before: edit(types, value, value.replace('nullable: true, ', '')),
    after: (spec) => spec,
    besides: ['output-made-nullable'],
    keeps: `await client.createThing({ Name: 'ab', Labels: [{ Key: 'a', Value: 'b' }] })`,
    breaks: `const text: string | undefined = (await client.createThing({ Name: 'ab' })).Labels[0]?.Value`,
  },
  'input-made-not-null': {
    after: edit(types, value, value.replace('nullable: true, ', '')),
    besides: ['output-made-not-null'],
    breaks: `await client.createThing({ Name: 'ab', Labels: [{ Key: 'a', Value: null }] })`,
  },
  'input-default': { after: edit(list, 'default: 20', 'default: 50') },
  'input-enum-widened': { after: edit(list, '[ASC, DESC]', '[ASC, DESC, NONE]') },
  'input-enum-narrowed': {
    after: edit(list, '[ASC, DESC]', '[ASC]'),
    breaks: `await client.listThings({ Order: 'DESC' })`,
  },
  'input-enum-extensible': { after: edit(list, '[ASC, DESC]', '[ASC, DESC], extensible: true') },
  'input-enum-closed': {
    ...revert('[ASC, DESC]', '[ASC, DESC], extensible: true', list),
    breaks: `
      const Order: string = 'RANDOM'
      await client.listThings({ Order })`,
  },
  'input-enum-value-removed': {
    before: edit(list, '[ASC, DESC]', '[ASC, DESC], extensible: true'),
    after: edit(list, '[ASC, DESC]', '[ASC], extensible: true'),
  },
  'input-bytes-added': { after: edit(types, values, values.replace('false', 'false, base64: true')) },
  'input-bytes-removed': {
    ...revert(values, values.replace('false', 'false, base64: true'), types),
    breaks: `await client.listThings({ Filters: [{ Name: 'a', Values: [new Uint8Array(2)] }] })`,
  },
  'input-loosened': { after: edit(create, 'minLength: 2', 'minLength: 1') },
  'input-tightened': {
    after: edit(create, 'max: 100', 'max: 64'),
    fails: `if (validate(shapes.createThingInput, { Name: 'ab', Size: 100 }).length > 0) throw new Error('rejected')`,
  },

  // Outputs.
  'output-added': {
    after: edit(types, weight, `${weight}\n    Depth: { type: Integer, description: Depth }`),
  },
  'output-removed': {
    after: edit(types, `    ${weight}\n`, ''),
    breaks: `;(await client.getThing({ Name: 'a' })).Thing.Weight`,
  },
  'output-renamed': {
    after: edit(types, 'Weight:', 'Mass:'),
    breaks: `;(await client.getThing({ Name: 'a' })).Thing.Weight`,
  },
  'output-retyped': {
    after: edit(types, weight, weight.replace('Float', 'String')),
    breaks: `;(await client.getThing({ Name: 'a' })).Thing.Weight.toFixed()`,
  },
  'output-type-narrowed': { after: edit(types, weight, weight.replace('Float', 'Integer')) },
  'output-type-equivalent': {
    after: edit(types, thingSize, thingSize.replace('Integer', 'Float')),
  },
  'output-made-optional': {
    before: edit(types, weight, weight.replace('Float,', 'Float, required: true,')),
    after: edit(types, weight, weight.replace('Float,', 'Float, required: false,')),
    breaks: `;(await client.getThing({ Name: 'a' })).Thing.Weight.toFixed()`,
  },
  'output-made-present': { after: edit(types, note, note.replace('required: false, ', '')) },
  'output-made-nullable': {
    after: edit(types, weight, weight.replace('Float,', 'Float, nullable: true,')),
    breaks: `;(await client.getThing({ Name: 'a' })).Thing.Weight.toFixed()`,
  },
  'output-made-not-null': { after: edit(types, owner, owner.replace('nullable: true, ', '')) },
  'output-enum-widened': { after: edit(types, '[small, big]', '[small, big, huge]') },
  'output-enum-narrowed': { after: edit(types, '[small, big]', '[small]') },
  'output-constraints': { after: edit(types, thingSize, thingSize.replace('100', '64')) },

  // Inputs and outputs.
  'parameter-unit': {
    after: edit(create, size, size.replace('MB', 'GB')),
    silent: 'a number has the same type in any unit',
  },
  'enum-examples': { after: edit(create, '[red]', '[red, blue]') },
  'parameter-deprecated': {
    after: edit(create, start, start.replace('required', 'deprecated: true, required')),
  },
  'parameter-undeprecated': {
    after: edit(types, 'type: String, deprecated: true', 'type: String'),
  },
  'parameter-docs': { after: edit(create, 'When it starts', 'When it begins') },
  'parameter-order': {
    after: edit(create, `  ${colour}\n  ${start}\n`, `  ${start}\n  ${colour}\n`),
  },
  'member-sent': {
    after: edit(create, size, `${size}\n  Maker: { type: Maker, description: Who made it }`),
    besides: ['input-added-optional'],
    breaks: `;(await client.getThing({ Name: 'a' })).Thing.Maker.Name.length`,
  },

  // Data types.
  'type-added': {
    after: both(
      edit(
        types,
        'Maker:\n  members:',
        'Part:\n  members:\n    Name: { type: String, description: Name }\nMaker:\n  members:',
      ),
      edit(types, weight, `${weight}\n    Part: { type: Part, description: A part }`),
    ),
    besides: ['output-added'],
  },
  'type-removed': {
    after: both(
      edit(types, filter, ''),
      edit(list, '  Filters: { type: Array of Filter, required: false, description: Filters }\n', ''),
    ),
    besides: ['input-removed'],
    breaks: `const filter: Filter = { Name: 'a' }`,
  },
  'type-deprecated': { after: edit(types, 'Maker:\n  members:', 'Maker:\n  deprecated: true\n  members:') },
  'type-undeprecated': revert('Maker:\n  members:', 'Maker:\n  deprecated: true\n  members:', types),
  'type-docs': { after: edit(types, 'Something that is returned.', 'Something.') },

  // Quotas, statuses and waiters.
  'quota-added': {
    after: edit(quotas, 'things:', 'makers: { value: 5, description: Makers of a thing }\nthings:'),
  },
  'quota-removed': {
    ...revert('things:', 'makers: { value: 5, description: Makers of a thing }\nthings:', quotas),
  },
  'quota-changed': {
    after: edit(quotas, 'value: 10', 'value: 5'),
  },
  'quota-docs': { after: edit(quotas, 'Things of an account', 'Things of one account') },
  'status-added': {
    after: edit(
      states,
      '    Failed: {',
      '    Lost: { kind: stable, description: It is lost }\n    Failed: {',
    ),
    besides: ['output-enum-widened'],
  },
  'status-removed': {
    ...revert('    Failed: {', '    Lost: { kind: stable, description: It is lost }\n    Failed: {', states),
    besides: ['output-enum-narrowed'],
  },
  'transitions-changed': { after: edit(states, 'Active: { kind: stable', 'Active: { kind: transient') },
  'status-docs': { after: edit(states, 'It is there', 'It is here') },
  'waiter-added': {
    after: edit(
      states,
      `    ${waiter}\n`,
      `    ${waiter}\n    ${waiter.replace('thingActive', 'thingThere')}\n`,
    ),
  },
  'waiter-removed': {
    after: edit(states, `    ${waiter}\n`, ''),
    breaks: `await client.waitUntil.thingActive({ Name: 'a' })`,
  },
  'waiter-retyped': {
    after: edit(states, waiter, waiter.replace('success', 'requires: [Copy], success')),
    breaks: `await client.waitUntil.thingActive({ Name: 'a' })`,
  },
  'waiter-changed': {
    after: edit(states, waiter, waiter.replace('[Active]', '[Active, Failed], failure: []')),
  },

  // The platform.
  'common-error-added': {
    after: edit(
      platform,
      '  UnsupportedRegion: API',
      '  UnsupportedPlanet: Not this one.\n  UnsupportedRegion: API',
    ),
    through: ['@tc3/client-demo', '@tc3/mock-demo'],
  },
  'common-error-removed': {
    after: both(
      edit(platform, '  UnsupportedRegion: API does not support the requested region.\n', ''),
      edit(platform, '    UnsupportedRegion: Choose one of the regions of the product.\n', ''),
    ),
    // The advice on the code is removed, too.
    besides: ['platform-docs'],
    through: ['@tc3/client-demo', '@tc3/mock-demo'],
    breaks: `const code: DemoErrorCode = 'UnsupportedRegion'`,
  },
  'common-error-docs': {
    after: edit(platform, 'API does not support the requested region.', 'Not in this region.'),
    through: ['@tc3/mock-demo'],
  },
  'common-parameter-added': {
    after: edit(
      platform,
      '    X-TC-Language:',
      '    X-TC-Mood: { type: String, required: false, description: The mood }\n    X-TC-Language:',
    ),
  },
  'common-parameter-removed': {
    after: edit(
      platform,
      `    X-TC-Language:
      type: String
      required: false
      source: "not on the page: the official SDKs send it"
      description: The language of the response, \`zh-CN\` or \`en-US\`.
`,
      '',
    ),
    breaks: `platform.commonHeaders['X-TC-Language']`,
  },
  'common-parameter-required': {
    after: edit(
      platform,
      '    X-TC-Language:\n      type: String\n      required: false',
      '    X-TC-Language:\n      type: String\n      required: true',
    ),
  },
  'common-parameter-docs': {
    after: edit(platform, 'The language of the response, `zh-CN` or `en-US`.', 'The language.'),
  },
  'common-parameter-order': {
    after: both(
      edit(platform, `    Version:\n${version}`, ''),
      edit(platform, '  v1:\n    Action:', `  v1:\n    Version:\n${version}    Action:`),
    ),
  },
  'request-form-added': {
    after: edit(
      platform,
      '  sizeLimits:',
      '    - { method: POST, contentType: text/plain, signatures: [TC3-HMAC-SHA256] }\n  sizeLimits:',
    ),
  },
  'request-form-removed': {
    after: edit(
      platform,
      `    - method: POST
      contentType: multipart/form-data
      signatures: [TC3-HMAC-SHA256]
      restricted: only supported by certain APIs
`,
      '',
    ),
    breaks: `const form: (typeof platform.requestForms)[number]['contentType'] = 'multipart/form-data'`,
  },
  'request-form-docs': {
    after: edit(platform, 'only supported by certain APIs', 'only for some'),
  },
  'size-limits': { after: edit(platform, 'maxBytes: 10485760', 'maxBytes: 20971520') },
  'signature-window': { after: edit(platform, 'window: 300', 'window: 600') },
  'signature-changed': {
    after: edit(platform, 'terminator: tc3_request', 'terminator: tc4_request'),
    breaks: `const end: 'tc3_request' = platform.scopeTerminator`,
  },
  'response-changed': {
    after: edit(platform, 'envelope: Response', 'envelope: Answer'),
    breaks: `const member: 'Response' = platform.envelope`,
  },
  'retryable-codes': {
    after: edit(
      platform,
      'throttling: [RequestLimitExceeded]',
      'throttling: [RequestLimitExceeded, LimitExceeded]',
    ),
  },
  'request-id-docs': {
    after: edit(platform, 'The unique request ID, which is returned for each request.', 'The ID.'),
  },
  'platform-docs': {
    after: edit(platform, 'Only UTF-8 encoding is used.', 'Only UTF-8 is used.'),
  },
}
