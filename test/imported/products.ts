import type { Members, ProductFacts } from '../../generator/test/import/metadata.js'

/** A product, and the error codes of its actions. */
export interface ImportedProduct extends ProductFacts {
  readonly service: string
  readonly codes?: {
    readonly words: Readonly<Record<string, string>>
    readonly actions: Readonly<Record<string, readonly string[]>>
  }
  /** The output of the example of an action. */
  readonly examples?: Readonly<Record<string, object>>
}

const integer = { type: 'int', member: 'int64' }
const list = (member: string) => ({ type: 'list', member })

/** The input of a list that is read by an offset. */
const offset: Members = [
  ['Offset', { ...integer, required: false }],
  [
    'Limit',
    { ...integer, required: false, document: 'The number of items. Default value: 20. Maximum value: 100.' },
  ],
]

/** Products with everything that the metadata of the cloud has and SCF's does not. */
export const products: readonly ImportedProduct[] = [
  {
    // Two versions of one product.
    service: 'twice',
    version: '2018-03-17',
    actions: {
      DescribeThings: {
        input: offset,
        output: [
          ['ThingSet', list('Thing')],
          ['TotalCount', integer],
        ],
      },
    },
    types: { Thing: { members: [['Id']] } },
  },
  {
    service: 'twice',
    version: '2023-04-17',
    actions: {
      DescribeThings: {
        input: [...offset, ['Name']],
        output: [
          ['ThingSet', list('Thing')],
          ['TotalCount', integer],
        ],
      },
    },
    types: { Thing: { members: [['Id'], ['Name']] } },
  },
  {
    // Lists that are read by page numbers and by cursors, with items and totals within objects.
    service: 'pages',
    actions: {
      DescribeOrders: {
        input: [
          ['PageNumber', { ...integer, required: false, document: 'The page number. Default value: 1.' }],
          ['PageSize', { ...integer, required: false }],
        ],
        output: [['Data', { type: 'object', member: 'Orders' }]],
      },
      ListEvents: {
        input: [
          ['NextToken', { required: false }],
          ['MaxResults', { ...integer, required: false }],
        ],
        output: [
          ['NextToken', { output_required: false }],
          ['Events', list('string')],
        ],
      },
      DescribeRecords: {
        input: offset,
        output: [
          ['RecordList', list('string')],
          ['RecordCountInfo', { type: 'object', member: 'RecordCountInfo' }],
        ],
      },
    },
    examples: {
      // A test double that always returns the same page must not send a paginator round for ever.
      DescribeOrders: { Data: { Total: 7, Items: ['a', 'b'] } },
      ListEvents: { NextToken: 'next', Events: ['a', 'b'] },
      DescribeRecords: { RecordList: ['a'], RecordCountInfo: { TotalCount: 3, SubdomainCount: 1 } },
    },
    types: {
      Orders: {
        members: [
          ['Total', integer],
          ['Items', list('string')],
        ],
      },
      RecordCountInfo: {
        members: [
          ['TotalCount', integer],
          ['SubdomainCount', integer],
        ],
      },
    },
  },
  {
    // Members that may be missing but are never null, and the other way round; types that contain themselves.
    service: 'presence',
    actions: {
      DescribeTree: {
        input: [['Root', { type: 'object', member: 'Node', required: true }]],
        output: [
          ['Tree', { type: 'object', member: 'Node', output_required: true, value_allowed_null: true }],
          ['Note', { output_required: false, value_allowed_null: false }],
        ],
      },
    },
    types: {
      Node: {
        document: '',
        members: [
          ['Name', { required: true, output_required: false, value_allowed_null: false, document: '' }],
          ['Children', { ...list('Node'), required: false, output_required: true, value_allowed_null: true }],
        ],
      },
    },
  },
  {
    // Types of times, dates and numbers, and facts that stand in the words.
    service: 'values',
    actions: {
      CreateValue: {
        input: [
          ['At', { member: 'datetime_iso', required: true }],
          ['Since', { member: 'datetime', required: false }],
          ['Day', { member: 'date', required: false }],
          ['Content', { member: 'binary', required: false }],
          [
            'Count',
            { type: 'int', member: 'uint64', required: true, document: 'The count. Value range: 1-100.' },
          ],
          ['Rate', { type: 'float', member: 'float', required: false }],
          ['On', { type: 'bool', member: 'bool', required: false, document: 'Default value: false.' }],
          ['Order', { required: false, document: 'Valid values: `ASC`, `DESC`.' }],
          ['Codes', { ...list('uint64'), required: false }],
        ],
        output: [
          ['At', { member: 'datetime_iso' }],
          ['Day', { member: 'date' }],
        ],
      },
    },
  },
  {
    // Names that are used for something else, or that scans confuse.
    service: 'class',
    actions: {
      Delete: {
        input: [
          ['SecretId', { required: true }],
          ['Language', { required: false }],
        ],
      },
      GetURL: { input: [['constructor', { required: true }]] },
      GetUrl: {
        input: [
          ['Illegal', { required: false }],
          ['lllegal', { required: false }],
        ],
      },
      UseRecord: { input: [['Record', { type: 'object', member: 'Record', required: true }]] },
    },
    types: {
      Record: {
        members: [
          ['Some_Name', { required: true }],
          ['toString', { required: false }],
        ],
      },
    },
  },
  {
    // Actions that are deprecated or offline, and error codes without words.
    service: 'old',
    actions: {
      DescribeOld: { status: 'deprecated', input: [] },
      ModifyGone: { status: 'offline', input: [['Name', { required: true }]] },
    },
    codes: {
      words: {
        'FailedOperation.Busy': '',
        'UnsupportedOperation.NOT_SUPPORTED': 'No.',
        'LimitExceeded.lower': 'Too many.',
      },
      actions: { DescribeOld: ['FailedOperation.Busy', 'UnsupportedOperation.NOT_SUPPORTED'] },
    },
  },
  {
    // No data types, no codes and no words.
    service: 'bare',
    actions: { DoIt: { name: '', document: '', input: [], output: [] } },
  },
]
