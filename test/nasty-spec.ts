import { stringify } from 'yaml'

// A spec of a product with all kinds of names that JavaScript, TypeScript, file systems or the generated code already use
// for something else.

/** Actions without parameters. */
const actions: readonly string[] = [
  // Words of the language, and names that modules cannot declare.
  ...'Arguments Await Class Delete Default Enum Eval Exports Function Import Module New Null Require This Typeof'.split(
    ' ',
  ),
  ...'Undefined Void With Yield'.split(' '),
  // Globals, which are taken in lower case only.
  ...'Console Fetch Infinity Map NaN Object Process Promise Record'.split(' '),
  // Members of all objects, of promises and of serializable objects.
  ...'Constructor HasOwnProperty Prototype Then ToJSON ToString ValueOf'.split(' '),
  // Members of the client, its parameters, and imports of generated modules.
  ...'Action Client CreateClient EncodeBytes Input IsServiceError Options Paginate Send WaitUntil'.split(' '),
  // Declarations of the product.
  ...'DefaultClient DefaultDefaults DefaultRegion DefaultService DefaultStatuses IsDefaultError'.split(' '),
  // Results of the suffix.
  ...'DefaultServiceAction DeleteAction DeleteActionAction'.split(' '),
  // Names of files: equal but for case, taken by other modules, or devices.
  ...'Con GetURL GetUrl Geturl Index Types'.split(' '),
]

/** Data types, which the input and the output of UseTypes contain. */
const types: readonly string[] = [
  ...'Array Error Function Infinity NaN Number Object Partial Promise Record Request Response Symbol'.split(
    ' ',
  ),
  ...'Uint8Array'.split(' '),
  // Imports of generated modules.
  ...'Action CallOptions Client CommonErrorCode Context Pages Product'.split(' '),
  // Declarations of actions and of the product.
  ...'AclResponse DescribeThingsRequest DescribeThingsResponse DescribeThingsErrorCode'.split(' '),
  ...'DefaultClient DefaultErrorCode DefaultErrorCodes DefaultHandlers DefaultPaginate DefaultQuotas'.split(
    ' ',
  ),
  ...'DefaultRegion DefaultRequests DefaultTransition DefaultWaitUntil'.split(' '),
  // Results of the suffix.
  ...'FunctionData FunctionDataData DescribeThingsRequestData'.split(' '),
  // Equal but for case, and with an underscore.
  ...'GetWsTokenReq_Label UUI Uui'.split(' '),
]

/** Parameters of UseMembers, which are required, optional or have a default. */
const members: readonly string[] = (
  '__proto__ constructor hasOwnProperty isPrototypeOf propertyIsEnumerable prototype then toJSON toLocaleString toString ' +
  'valueOf _ default class __defineGetter__ Action Language Nonce Region SecretId Signature Timestamp Token Version'
).split(' ')

const waiters: readonly string[] = [
  'client',
  'constructor',
  'delete',
  'deleteWaiter',
  'describeThings',
  'then',
]

const errorCodes: readonly string[] = [
  '__proto__',
  'constructor',
  'InvalidParameter.',
  'MissingParameter.cmq',
  'toString.valueOf',
  'UnsupportedOperation.NOT_SUPPORT_THIS_ACTION',
]

const requestId = 'b5b41468-520d-4192-b42f-595cc34b6c1c'

/** Parameters by name, each with the same details. Unlike an object literal, it can have any names. */
function parametersOf(names: readonly string[], details: (name: string) => object): object {
  return Object.fromEntries(names.map((name) => [name, { description: name, ...details(name) }]))
}

function actionFile(action: string, details: object = {}): string {
  return stringify({
    action,
    category: 'All',
    summary: `This API is used to ${action}.`,
    rateLimit: 1000,
    region: 'required',
    readOnly: true,
    input: {},
    output: {},
    errors: [],
    examples: [
      { title: action, request: { method: 'POST', params: {} }, response: { RequestId: requestId } },
    ],
    ...details,
  })
}

const pages = { offset: 'Offset', limit: 'Limit', items: 'constructor', total: 'valueOf' }
const number = { type: 'Integer', description: 'A number' }
const paginated = {
  pagination: pages,
  input: { Offset: number, Limit: { ...number, default: 2 } },
  output: {
    constructor: { type: 'Array of String', description: 'The items' },
    valueOf: { ...number, required: false },
    Status: { type: 'String', required: false, status: 'thing', description: 'Status' },
  },
  examples: [],
}

const value = { type: 'String', required: false, description: 'A value' }
const someMembers = Object.fromEntries(members.map((name) => [name, `the value of ${name}`]))

/** The files of the spec of a product, by path below its folder. */
export const nastySpec: ReadonlyMap<string, string> = new Map([
  ...actions.map((action) => {
    const number = { GetUrl: '_2', Geturl: '_3', Con: '_2' }[action] ?? ''
    return [`actions/${action}${number}.yaml`, actionFile(action)] as const
  }),
  ['actions/DescribeThings.yaml', actionFile('DescribeThings', paginated)],
  ['actions/DescribeThingsPages.yaml', actionFile('DescribeThingsPages', paginated)],
  [
    'actions/UseTypes.yaml',
    actionFile('UseTypes', {
      input: parametersOf(types, (name) => ({ type: name, required: false })),
      output: parametersOf(types, (name) => ({ type: `Array of ${name}`, required: false })),
    }),
  ],
  [
    'actions/UseMembers.yaml',
    actionFile('UseMembers', {
      input: parametersOf(members, () => ({ type: 'String', required: false })),
      output: parametersOf(members, () => ({ type: 'String', required: false })),
      errors: errorCodes,
      examples: [
        {
          title: 'All members',
          request: { method: 'POST', params: someMembers },
          response: Object.fromEntries([...Object.entries(someMembers), ['RequestId', requestId]]),
        },
        { title: 'In a query', request: { method: 'GET', params: someMembers } },
      ],
    }),
  ],
  [
    'actions/RequireMembers.yaml',
    actionFile('RequireMembers', {
      input: parametersOf(members, () => ({ type: 'String', required: true })),
      output: parametersOf(members, () => ({ type: 'String', nullable: true })),
      examples: [],
    }),
  ],
  [
    'actions/DefaultMembers.yaml',
    actionFile('DefaultMembers', {
      input: parametersOf(members, () => ({
        type: 'String',
        required: false,
        default: 'x',
        enum: ['x', 'y'],
      })),
    }),
  ],
  [
    'types.yaml',
    stringify(
      Object.fromEntries(
        types.map((name) => [name, { description: name, members: { Value: value, toString: value } }]),
      ),
    ),
  ],
  ['errors.yaml', stringify(Object.fromEntries(errorCodes.map((code) => [code, `The code ${code}`])))],
  [
    'states.yaml',
    stringify({
      thing: {
        title: 'Status of Things',
        statuses: {
          constructor: { kind: 'transient' },
          Active: { kind: 'stable' },
          Failed: { kind: 'failed' },
        },
        lifecycles: {
          valueOf: {
            transitions: [
              { from: 'constructor', on: 'toString', to: 'Active' },
              { from: 'Active', on: 'toString', to: 'Failed' },
            ],
          },
        },
        waiters: Object.fromEntries(
          waiters.map((name) => [
            name,
            {
              summary: `the thing is ${name}`,
              action: 'DescribeThings',
              status: 'Status',
              success: ['Active'],
            },
          ]),
        ),
      },
    }),
  ],
  ['quotas.yaml', stringify(parametersOf(['constructor', 'toString', 'valueOf'], () => ({ value: 1 })))],
])

/** The spec of an action of a small product. */
export function smallAction(action: string): string {
  return actionFile(action, { category: 'Example APIs' })
}
