import type { Facts } from '../../dist/import/prose/facts-of.js'

type Case = readonly [type: string, description: string, facts: Facts]

/** Descriptions that a pattern finds facts in, and near misses, of which some contain other facts. */
export interface PatternCases {
  readonly pattern: string
  readonly hits: readonly Case[]
  readonly misses: readonly (Case | readonly [type: string, description: string])[]
}

const noYes = { enum: [0, 1], extensible: true }

export const cases: readonly PatternCases[] = [
  {
    pattern: 'Default value: 20',
    hits: [
      ['Integer', 'Page length. Default value: 20.', { default: 20 }],
      ['Integer', 'Page length. The default value is `20`', { default: 20 }],
      ['Integer', '<p>Page length</p><p>Default value: 20</p>', { default: 20 }],
      ['Integer', 'Rows to skip, which defaults to 0.', { default: 0 }],
      ['Integer', 'Bytes to read. Default: 1,048,576.', { default: 1_048_576 }],
      [
        'Integer',
        'Time to live. If it is not specified, the default value is 60 seconds.',
        { default: 60, unit: 's' },
      ],
      ['Float', 'Gain. Default value: 0.5 (half the volume).', { default: 0.5 }],
      ['Boolean', 'Whether to wait. Default: False', { default: false }],
      ['Boolean', 'Whether to wait. Default to `TRUE`.', { default: true }],
      ['String', 'Name of the space. Default value: default', { default: 'default' }],
      ['String', 'Version to call. It defaults to $LATEST', { default: '$LATEST' }],
      ['String', 'Greeting. Default value: "Hello there".', { default: 'Hello there' }],
      ['String', 'Page length. Default value: 20', { default: '20' }],
      ['String', 'Valid values: yes, no. Default value: no.', { default: 'no', enum: ['yes', 'no'] }],
    ],
    misses: [
      ['Integer', 'Retries. Default value: 3 for images and 5 for videos.'],
      ['Integer', 'Retries. Default value: 3. If images are used, the default value is 5.'],
      ['Integer', 'Retries. If Mode is fast, the default value is 3.'],
      ['Integer', 'Retries. When Mode is fast:\nDefault value: 3'],
      ['Integer', 'Weights. Default value: 3 or 5'],
      ['Integer', 'Weights. Default value: 3, 5'],
      ['Integer', 'Retries. Default value: three.'],
      ['Integer', 'Duration. The default duration is that of the source.'],
      ['Boolean', 'Whether to wait. Default value: no.'],
      ['Array of Integer', 'Ports. Default value: 80.'],
      ['Thing', 'Options. Default value: none.'],
      ['String', 'Remarks. Default value: none.'],
      ['String', 'Remarks. Default value: empty string.'],
      ['String', 'Width. Default value: 10%.'],
      ['String', 'The default value is the ID of the account.'],
      ['Timestamp', 'Begin. Default value: 2020.'],
    ],
  },
  {
    pattern: 'default 20',
    hits: [
      ['Integer', 'Page length, default 20', { default: 20 }],
      ['Boolean', 'Whether to wait. Default false.', { default: false }],
    ],
    misses: [
      ['Integer', 'Copies: by default 3 replicas are kept.'],
      ['String', 'Policy, default open'],
    ],
  },
  {
    pattern: '20 by default',
    hits: [
      ['Integer', 'Page length, which is 20 by default.', { default: 20 }],
      [
        'Integer',
        'Page length. If this parameter is not passed in, 20 will be used by default.',
        { default: 20 },
      ],
      ['Boolean', "Whether to wait. It's set to `false` by default.", { default: false }],
      ['String', 'Region of the file. `eu-1` is used by default.', { default: 'eu-1' }],
    ],
    misses: [
      ['Boolean', 'Whether to wait. It is enabled by default.'],
      ['String', 'Remarks, which is empty by default.'],
      ['Integer', 'Each zone has 20 nodes by default.'],
    ],
  },
  {
    pattern: '20 is used if it is left empty',
    hits: [
      ['String', "Name of the space. `main` is used if it's left empty.", { default: 'main' }],
      ['Integer', 'If this field is not specified, the default value 20 will be used.', { default: 20 }],
    ],
    misses: [['String', '`main` is used if the zone is left empty.']],
  },
  {
    pattern: 'Value range: 1-100',
    hits: [
      ['Integer', 'Page length. Value range: 1-100', { min: 1, max: 100 }],
      ['Integer', 'Page length. Value range: 1 – 100.', { min: 1, max: 100 }],
      ['Integer', 'Page length. Value range: [1, 100].', { min: 1, max: 100 }],
      ['Integer', 'Port. Value range: (0,65535]', { min: 1, max: 65535 }],
      ['Integer', 'Port. Value range: [128, 4,096]', { min: 128, max: 4096 }],
      ['Integer', 'Offset. Value range: [-10, 10].', { min: -10, max: 10 }],
      [
        'Integer',
        'Timeout in seconds. Default: 15; range: 1 to 1800',
        { default: 15, min: 1, max: 1800, unit: 's' },
      ],
      [
        'Integer',
        'Valid values: 0 and [128, 4,096].',
        {
          ranges: [
            { min: 0, max: 0 },
            { min: 128, max: 4096 },
          ],
        },
      ],
      [
        'Integer',
        'Value range: 20-500 GB in increments of 10 GB.',
        { min: 20, max: 500, step: 10, unit: 'GB' },
      ],
      [
        'Integer',
        'Value range: 64 or 128-512 MB in increments of 128 MB',
        {
          ranges: [
            { min: 64, max: 64 },
            { min: 128, max: 512, step: 128 },
          ],
          unit: 'MB',
        },
      ],
      ['Float', 'Score. Value range: [0.00, 100.00].', { min: 0, max: 100 }],
    ],
    misses: [
      ['Float', 'Ratio. Value range: (0, 1)'],
      ['Integer', 'Duration. Value range: 60 seconds - 15 days'],
      ['Integer', 'Size. Value range: 20-500 for disks, and 1-10 for tapes.'],
      ['Integer', 'Size. If Type is tape, value range: 1-10.'],
      ['Integer', 'Size. The value range depends on the type: 1-10.'],
      ['Integer', 'Value range: 1-10, 20-30'],
      ['Integer', 'Value range: 0-+∞'],
      ['Float', 'Strength. The recommended value range is 0.6 to 0.8.'],
      ['String', 'Width in pixels. Value range: [8, 4096]'],
      ['Array of Integer', 'Days. Value range: 1-31'],
      ['Integer', 'Days. Value range: 1-31. 0 means every day.'],
    ],
  },
  {
    pattern: 'between 1 and 100',
    hits: [['Integer', 'The value must be between 1 and 100.', { min: 1, max: 100 }]],
    misses: [['Integer', 'The number of days between 1 and the end of the month.']],
  },
  {
    pattern: 'Maximum value: 100',
    hits: [
      ['Integer', 'Page length. Maximum value: `100`', { max: 100 }],
      [
        'Integer',
        'Page length. It is 10 by default, and the maximum value is 100.',
        { default: 10, max: 100 },
      ],
      ['Integer', 'Delay. Maximum value: 86400 seconds (i.e., 1 day).', { max: 86400, unit: 's' }],
    ],
    misses: [
      ['Integer', 'Maximum number of nodes. 100 are usual.'],
      ['Integer', 'The maximum value is that of the plan.'],
      ['Integer', 'The maximum value is 100 for free plans.'],
    ],
  },
  {
    pattern: '20 by default, up to 100',
    hits: [['Integer', 'Page length, 20 by default, up to 100', { default: 20, max: 100 }]],
    misses: [['Integer', 'Page length, up to the limit by default']],
  },
  {
    pattern: 'The value cannot exceed 100',
    hits: [['Integer', 'Page length. The value cannot exceed 100.', { max: 100 }]],
    misses: [['Integer', 'Offset. The sum of Offset and this value cannot exceed 10,000.']],
  },
  {
    pattern: 'Minimum value: 1',
    hits: [
      ['Integer', 'Page. Minimum value: 1', { min: 1 }],
      ['Integer', 'Width. The minimum value is 1 and the maximum value is 2160.', { min: 1, max: 2160 }],
    ],
    misses: [['Integer', 'Minimum number of nodes']],
  },
  {
    pattern: 'The value cannot be less than 1',
    hits: [['Integer', 'Nodes. It can not be smaller than `1`.', { min: 1 }]],
    misses: [['Integer', 'Nodes. It cannot be less than the current number.']],
  },
  {
    pattern: '0 means unlimited',
    hits: [['Integer', 'Days to keep. Value range: 0-365. 0 means forever.', { min: 0, max: 365 }]],
    misses: [
      ['Integer', 'Days to keep. Value range: 1-365. `-1` means forever.'],
      ['Integer', 'Days to keep. Valid values: 7, 30. -1: forever'],
    ],
  },
  {
    pattern: 'a multiple of 10',
    hits: [['Integer', 'Disk size in GB, which must be a multiple of 10.', { step: 10, unit: 'GB' }]],
    misses: [['Integer', 'Offset, which is a multiple of the limit 10']],
  },
  {
    pattern: 'Unit: seconds',
    hits: [
      ['Integer', 'Waiting time. Unit: seconds.', { unit: 's' }],
      ['Float', 'Waiting time. The unit is millisecond (ms).', { unit: 'ms' }],
    ],
    misses: [
      ['Integer', 'Waiting time. Unit: seconds or minutes.'],
      ['Integer', 'Bandwidth. Unit: Mb.'],
      ['String', 'Waiting time. Unit: seconds.'],
    ],
  },
  {
    pattern: 'in seconds',
    hits: [
      ['Integer', 'Waiting time, in seconds.', { unit: 's' }],
      ['Integer', 'Memory (in bytes) that is used when the job runs.', { unit: 'byte' }],
      ['Float', 'Size of the table in MB.', { unit: 'MB' }],
    ],
    misses: [
      ['Integer', 'Waiting time in seconds, minutes or hours.'],
      ['Integer', 'Calls that can be made up to 5 times in seconds.'],
      ['Integer', 'Rate in MB/s'],
    ],
  },
  {
    pattern: '(ms)',
    hits: [['Integer', 'Waiting time (ms)', { unit: 'ms' }]],
    misses: [['Integer', 'Name(s) of the disk']],
  },
  {
    pattern: '1-64 characters',
    hits: [
      ['String', 'Name, which can contain 1-64 characters.', { minLength: 1, maxLength: 64 }],
      ['String', 'Name of 2 to 60 letters, digits and hyphens', { minLength: 2, maxLength: 60 }],
      ['String', 'Name, 0-255 characters', { maxLength: 255 }],
    ],
    misses: [
      ['String', 'The name of the file and the name of the handler contain 2-60 characters each.'],
      ['String', 'For Linux, the password has 8-30 characters. For Windows, it has 12-30 characters.'],
      ['String', 'It must contain 8-30 characters for Linux.'],
    ],
  },
  {
    pattern: 'up to 64 characters',
    hits: [
      ['String', 'Remarks (up to 1,000 characters)', { maxLength: 1000 }],
      ['String', 'Token with no more than 64 ASCII characters', { maxLength: 64 }],
    ],
    misses: [
      ['String', 'Keywords, of which each has up to 16 characters.'],
      ['String', 'A password with more than 12 characters is recommended.'],
      ['Array of String', 'Names of up to 64 characters'],
    ],
  },
  {
    pattern: 'Length limit: 64',
    hits: [
      ['String', 'Remarks. Length limit: 64.', { maxLength: 64 }],
      ['String', 'Remarks. The maximum length is 64 characters.', { maxLength: 64 }],
    ],
    misses: [['String', 'Token. The length is 64 characters.']],
  },
  {
    pattern: 'up to 60 bytes',
    hits: [['String', 'Name, up to 60 bytes', { maxBytes: 60 }]],
    misses: [['String', 'File, up to 7 MB']],
  },
  {
    pattern: 'maximum number of items per request: 100',
    hits: [
      [
        'Array of Filter',
        'Filters. The maximum number of `Filters` for each request is 10, and that of values is 5.',
        { maxItems: 10 },
      ],
    ],
    misses: [['Array of Filter', 'The maximum number of Filter.Values per request is 5.']],
  },
  {
    pattern: 'Each request can have up to 10 items',
    hits: [
      [
        'Array of Filter',
        'Each request can have up to 10 `Filters` and 5 `Filter.Values`.',
        { maxItems: 10 },
      ],
    ],
    misses: [['Array of Filter', 'Each filter can have up to 20 values.']],
  },
  {
    pattern: 'up to 10 items in a request',
    hits: [['Array of String', 'IDs of disks. Up to 100 disks can be queried at a time.', { maxItems: 100 }]],
    misses: [['Array of String', 'Up to 100 disks can be attached to an instance.']],
  },
  {
    pattern: 'Up to 10 items are allowed',
    hits: [['Array of Tag', 'Tags. Up to 10 tags are supported.', { maxItems: 10 }]],
    misses: [['Array of String', 'Paths. Up to 10 levels are supported.']],
  },
  {
    pattern: 'Array length limit: 10',
    hits: [
      ['Array of Integer', 'IDs. Array length limit: 100.', { maxItems: 100 }],
      ['Array of Rule', 'Rules (up to 10)', { maxItems: 10 }],
      ['Array of String', 'IDs, with a maximum of 20 elements.', { maxItems: 20 }],
    ],
    misses: [['Array of String', 'IDs (up to 10 for each zone)']],
  },
  {
    pattern: 'Valid values: A, B',
    hits: [
      ['String', 'Protocol. Valid values: `TCP`, `UDP`.', { enum: ['TCP', 'UDP'], extensible: true }],
      ['String', 'Protocol. Valid values: TCP and UDP', { enum: ['TCP', 'UDP'], extensible: true }],
      [
        'String',
        'Order. Valid values: ASC (ascending), DESC (descending, default).',
        { default: 'DESC', enum: ['ASC', 'DESC'] },
      ],
      [
        'String',
        'Valid values:\n<li>disk: a disk, of any size.</li>\n<li>tape: a tape.</li>\n',
        { enum: ['disk', 'tape'], extensible: true },
      ],
      [
        'String',
        'Values:\n- `disk`: a disk\n- `tape` (default): a tape',
        { default: 'tape', enum: ['disk', 'tape'], extensible: true },
      ],
      [
        'String',
        'Valid values:\n1. disk: a disk.\n2. tape: a tape.',
        { enum: ['disk', 'tape'], extensible: true },
      ],
      ['String', 'Possible values:<br>resume<br>pause', { enum: ['resume', 'pause'], extensible: true }],
      ['String', "Switch. Valid values: ['ENABLE', 'DISABLE']", { enum: ['ENABLE', 'DISABLE'] }],
      ['String', 'Switch. Valid values: &quot;on&quot;, &quot;off&quot;', { enum: ['on', 'off'] }],
      [
        'String',
        'Kind. Valid values: ALL and ANY. Default value: ANY.\n- ALL: every part fits.\n- ANY: one part fits.',
        { default: 'ANY', enum: ['ALL', 'ANY'], extensible: true },
      ],
      ['String', 'Kind. Valid values: `disk`, `tape`, and others.', { enum: ['disk', 'tape'], open: true }],
      ['String', 'Kind. The value is `disk` or `tape`.', { enum: ['disk', 'tape'], extensible: true }],
      [
        'String',
        'The results are sorted by a specific field, such as `Name` and `Time`.',
        { enum: ['Name', 'Time'], open: true },
      ],
      ['String', 'Kind. Valid value: SMS.', { enum: ['SMS'], extensible: true }],
      [
        'Integer',
        'Status. Values: 0 (stopped); 1 (running); 2 (failed, deprecated)',
        { enum: [0, 1, 2], extensible: true, deprecatedValues: [2] },
      ],
      ['Integer', 'Status. Valid values: 0: stopped. 1: running. Note: 1 takes a while.', noYes],
      ['Integer', 'Days. Valid values: 7, 30, and 90.', { enum: [7, 30, 90], extensible: true }],
      ['Float', 'Factor. Valid values: 0.5, 1, 2', { enum: [0.5, 1, 2], extensible: true }],
      [
        'Array of String',
        'Channels. Valid values: `MAIL`, `SMS`',
        { enum: ['MAIL', 'SMS'], extensible: true },
      ],
    ],
    misses: [
      ['String', 'Valid values: see the list of regions.'],
      ['String', 'Valid values: names of zones'],
      ['String', 'Valid values: a number of days'],
      ['String', 'Valid values: `disk`, `tape` or a zone'],
      ['String', 'Valid values: `disk`, empty'],
      ['String', 'Ports. Valid values: `80`, `81-90`'],
      ['String', 'Times. Valid values: 00:00-12:00, 12:00-24:00.'],
      ['String', 'If Zone is `a`, valid values: `disk`, `tape`.'],
      ['String', 'Valid values:\n- disk: a disk\n- two tapes: tapes'],
      ['String', 'Enumeration values:\nTITLE\nMail and paper\nSMS'],
      ['String', 'Values of `Kind`: `disk`, `tape`.'],
      ['String', 'A size, such as `10%` or `10px`.'],
      ['String', '<table><tr><td>Valid values: `disk`, `tape`.</td></tr></table>'],
      ['Integer', 'Valid values: 7, 30, or a number of weeks'],
      ['Integer', 'Valid values: `low`, `high`'],
      ['Boolean', 'Valid values: true, false'],
      ['Thing', 'Valid values: `disk`, `tape`'],
    ],
  },
  {
    pattern: '0: no; 1: yes',
    hits: [
      ['Integer', 'Whether to wait. 0: no; 1: yes', noYes],
      ['Integer', 'Whether to wait. `0`: no\n`1`: yes\nThis takes effect at the next start.', noYes],
      ['Integer', 'Whether to wait (0 means no, 1 means yes).', noYes],
      [
        'Integer',
        'Port.\n`-1`: no port\n`0`: the usual port\nOthers: special ports',
        { enum: [-1, 0], open: true },
      ],
      ['String', 'Whether to wait. TRUE: yes; FALSE: no', { enum: ['TRUE', 'FALSE'] }],
      [
        'String',
        'Whether to wait. `OPEN` indicates yes, and `CLOSE` indicates no.',
        { enum: ['OPEN', 'CLOSE'] },
      ],
    ],
    misses: [
      ['Integer', 'Days to keep. 0: forever; 7: a week'],
      ['Integer', 'Begin, such as 08:00 or 09:00'],
      ['Integer', 'Exit code. 0: success'],
      ['Integer', 'Kind:\nData\n1: disk\n2: tape'],
      ['Integer', 'Kind. 1 - disk | 2 - tape | 3 - 400 tapes'],
      ['String', 'Kind. DISK - a disk; TAPE: a tape; NONE: nothing'],
      ['String', 'Note: a disk.\nFormat: a tape.'],
    ],
  },
  {
    pattern: 'This field may return null',
    hits: [
      [
        'Thing',
        'Note: This field may return null, indicating that no valid values can be obtained.',
        { nullable: true },
      ],
      ['String', 'Zone\nNote: `null` may be returned for this field.', { nullable: true }],
      ['String', 'Log. Null is returned for asynchronous calls.', { nullable: true }],
    ],
    misses: [['String', 'This field must not be null.']],
  },
  {
    pattern: 'This parameter is disused',
    hits: [
      ['String', 'Zone. This parameter has been deprecated. Use `Zones` instead.', { deprecated: true }],
      ['Array of Thing', 'Zones (this field is obsolete)', { deprecated: true }],
    ],
    misses: [
      ['String', 'This parameter will be deprecated.'],
      ['String', 'This parameter is deprecated if Zones is used.'],
      ['String', 'List of deprecated zones'],
    ],
  },
  {
    pattern: '(Disused) at the beginning or the end',
    hits: [
      ['String', '(Disused) Zone', { deprecated: true }],
      ['String', '[Deprecated] Zone', { deprecated: true }],
      ['String', 'Disused\nNote: this field may return `null`.', { deprecated: true, nullable: true }],
      ['String', 'List of zones (deprecated).', { deprecated: true }],
    ],
    misses: [
      ['Integer', '0 for disks, 1 for tapes (deprecated)', { ...noYes, deprecatedValues: [1] }],
      ['String', 'Deprecated zones that are still used'],
    ],
  },
]

/** Descriptions of which a fact contradicts another one, and the facts that remain. */
export const contradictions: readonly Case[] = [
  ['Integer', 'Default value: 10. Default value: 20. Maximum value: 100', { max: 100 }],
  ['Integer', 'Value range: 1-100. Default value: 0.', {}],
  ['Integer', 'Value range: 100-1', {}],
  ['Integer', 'Value range: 1-100. Maximum value: 50. Unit: GB', { unit: 'GB' }],
  ['String', 'Valid values: `disk`, `tape`. Default value: `DISK`.', {}],
  ['String', 'Valid values: `disk`, `tape`. Valid values: `disk`, `card`.', {}],
  ['String', 'Valid values: `disk`, `tape`, `disk`.', {}],
  ['Integer', 'Valid values: 1, 2. Value range: 1-100', {}],
  ['Integer', 'Waiting time in seconds. Default value: 3 minutes. Minimum value: 1', {}],
  ['String', 'Up to 64 characters. Length limit: 32 characters', {}],
  ['String', 'Valid values: `disk`, `tape`. Up to 3 characters.', {}],
]
