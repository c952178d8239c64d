/** An edit that breaks the spec in spec/. */
export interface Breakage {
  readonly title: string
  /** The path of the file below spec/. */
  readonly file: string
  /** The text in the file whose first occurrence is replaced; undefined to replace the whole file. */
  readonly from: string | undefined
  /** The replacement; ‹ and › enclose the expected position of the diagnostic. */
  readonly to: string
  /** The expected message. */
  readonly message: string | RegExp
}

/** The folder of the product below spec/. */
export const product = 'functions/2020-01-01'

function action(name: string) {
  return `${product}/actions/${name}.yaml`
}
const types = `${product}/types.yaml`
const errors = `${product}/errors.yaml`
const service = `${product}/service.yaml`
const states = `${product}/states.yaml`
const history = `${product}/history.yaml`

const typeNames = 'It is neither a primitive type nor defined in types.yaml.'

/** Files that are not the part of YAML that specs use. */
const yamlBreakages: readonly Breakage[] = [
  ...[
    [
      'a colon in a text without quotes',
      'a: ‹b›: c',
      'Expected one key on this line, but found a second one. Put a text that contains ": " in quotes.',
    ],
    [
      'a line without a colon',
      '‹a›\nb: c',
      'A key must be on one line. Perhaps the colon after the first line is missing.',
    ],
    ['a key without a colon at the end', 'a: b\n‹c›', 'Expected a colon and a value after this key.'],
    ['an item among keys', 'a: b\n‹-› c', 'Expected a key, but found an item of a list.'],
    ['a double quote that is not closed', 'a: ‹"›b\nc: d', 'This " is not closed.'],
    ['a single quote that is not closed', "a: ‹'›it\nb: c\n", "This ' is not closed."],
    ['a bracket that is not closed', 'a: ‹[›b, c\nd: e', 'This [ is not closed.'],
    ['a bracket that is not closed, in the root', '‹[›b, [c]', 'This [ is not closed.'],
    ['a brace that is not closed', 'a: ‹{› b: c, d: [e]\nf: g', 'This { is not closed.'],
    [
      'an unknown escape sequence',
      'a: "b‹\\›q"',
      'Unknown escape \\q. Use single quotes, or write two backslashes for one.',
    ],
    [
      'an escape sequence with too few digits',
      'a: "b‹\\›u12"',
      'Unknown escape \\u12. Use single quotes, or write two backslashes for one.',
    ],
    ['a tab as indentation', 'a:\n‹\t›b: c', 'Expected spaces as indentation, but found a tab.'],
    [
      'keys in different columns',
      'a:\n    b: c\n  ‹d›: e',
      'All keys of a map must start in the same column.',
    ],
    ['items in different columns', 'a:\n  - b\n ‹-› c', 'All items of a list must start in the same column.'],
    ['a reserved character', 'a: ‹@›b', 'A text cannot begin with @. Put it in quotes.'],
    ['a backtick', 'a: ‹`›b`', 'A text cannot begin with `. Put it in quotes.'],
    ['a percent sign', 'a: ‹%›b', 'A text cannot begin with %. Put it in quotes.'],
    ['a text after quotes', 'a: "b" ‹c›', 'Unexpected c at this position.'],
    ['a bracket that was not opened', 'a: b\nc: ‹]›', 'Unexpected ] at this position.'],
    ['two commas', 'a: [b,‹,› c]', 'Expected an entry before the comma.'],
    ['a missing comma', 'a: ["b" ‹"›c"]', 'Expected a comma between two entries.'],
    ['a comment without a space', 'a: [b]‹#c›', 'Expected a space before the comment.'],
    ['a text on the line of |', 'a: |‹b›\n  c', 'Expected a line break after the | or > that begins a text.'],
    ['a block in brackets', 'a: {b: ‹c: d›}', 'A list or a map within brackets must be in brackets, too.'],
    ['an anchor without a name', 'a: ‹&› b', 'Expected a name after &.'],
    ['an alias without a name', 'a: ‹*›', 'Expected a name after *.'],
    ['two anchors', 'a: &b ‹&c› d', 'Expected one anchor, but found a second one.'],
    ['an alias with an anchor', 'a: &b c\nd: &e ‹*b›', 'An alias cannot have an anchor. Remove one of them.'],
    ['a map on the line of ---', '--- ‹a›: b', 'Expected a line break after ---.'],
    [
      'a directive',
      '‹%YAML 1.1›\n---\na: b',
      'Directives, which begin with %, are not supported. Remove this line.',
    ],
    [
      'a second document',
      'a: b\n‹---›\nc: d',
      'Expected one document, but found a second one. Remove it, or move it to a file of its own.',
    ],
    ['a tag', 'a: ‹!foo› b', 'Tags such as "!foo" are not supported. Remove it.'],
    ['a standard tag', 'a: ‹!!binary› aGk=', 'Tags such as "!!binary" are not supported. Remove it.'],
    ['a tag of a text', 'a: ‹!!str› 1', 'Tags such as "!!str" are not supported. Remove it.'],
    ['a tag of a map', '‹!!set›\na: b', 'Tags such as "!!set" are not supported. Remove it.'],
    [
      'a tag of JavaScript',
      'a: ‹!!js/function› "() => 1"',
      'Tags such as "!!js/function" are not supported. Remove it.',
    ],
    [
      'a tag of a time',
      'a: ‹!!timestamp› 2001-12-14',
      'Tags such as "!!timestamp" are not supported. Remove it.',
    ],
    [
      'an alias within its anchored value',
      'a: &a [‹*a›]',
      'An alias must not be inside an anchored value. Write the value out.',
    ],
    [
      'a merge key',
      'A: &a { b: c }\nD: { ‹<<›: *a }',
      'Merge keys (<<) are not supported. Write the entries out.',
    ],
    ['a list in the place of the file', '‹- a›\n- b', 'Expected a map, but found a list.'],
    ['a text in the place of the file', '‹hello›', 'Expected a map, but found "hello".'],
    ['an empty file', '', 'Expected a map, but found nothing.'],
    ['a file of comments', '# nothing\n', 'Expected a map, but found nothing.'],
    ['an empty document', '---\n', 'Expected a map, but found nothing.'],
    [
      'a value that is nested too deep',
      `a: ${'['.repeat(99)}‹[›${']'.repeat(100)}`,
      'Values are nested more than 100 levels deep.',
    ],
    [
      'an unknown alias',
      'a: ‹*nope›',
      'Unknown alias nope. No anchor before it has this name. Put a text that begins with * in quotes.',
    ],
    [
      'an alias before its anchor',
      'a: ‹*name›\nb: &name c',
      'Unknown alias name. No anchor before it has this name. Put a text that begins with * in quotes.',
    ],
    [
      'a misspelled alias',
      'a: &name b\nc: ‹*nane›',
      'Unknown alias nane. No anchor before it has this name. Did you mean name? Put a text that begins with * in quotes.',
    ],
  ].map(([title = '', to = '', message = '']) => ({ title, file: errors, from: undefined, to, message })),
  {
    title: 'a quote after a brace, which hides the line breaks after it',
    file: types,
    from: 'Returned message }',
    to: "Returned message }‹'›",
    message: "Unexpected ' at this position.",
  },
  {
    title: 'an unknown alias as a number',
    file: action('Invoke'),
    from: 'rateLimit: 100',
    to: 'rateLimit: ‹*nope›',
    message: /^Unknown alias nope\./,
  },
  {
    title: 'a wrong value of an alias',
    file: action('Invoke'),
    from: 'category: Function APIs\nsummary: This API is used to run a function.\nrateLimit: 100',
    to: 'category: &category Function APIs\nsummary: This API is used to run a function.\nrateLimit: ‹*category›',
    message: 'Expected a number, but found "Function APIs".',
  },
]

/** Keys that are not names. */
const keyBreakages: readonly Breakage[] = [
  ...[
    ['null', '‹null›: a', 'null'],
    ['a tilde', '‹~›: a', '~'],
    ['nothing', '‹:› a', 'nothing'],
    ['a number', '‹12›: a', '12'],
    ['a number that is too large', '‹9223372036854775807›: a', '9223372036854775807'],
    ['a boolean', '‹true›: a', 'true'],
    ['an infinity', '‹.inf›: a', '.inf'],
    ['a list', '? ‹[a, b]›\n: c', 'a list'],
    ['a map', '? ‹{ a: b }›\n: c', 'a map'],
    ['an alias', 'A: &a b\n‹*a› : c', 'an alias'],
    ['a text with a line break', '? ‹"a\\nb"›\n: c', '"a\\nb"'],
  ].map(([title, to = '', found]) => ({
    title: `${title} as a key`,
    file: errors,
    from: undefined,
    to,
    message: `Expected a name, but found ${found}. Put it in quotes if it is a name.`,
  })),
  {
    title: 'a number as a key in an example',
    file: action('CreateNamespace'),
    from: 'params:\n        Namespace: test',
    to: 'params:\n        ‹1›: test',
    message: 'Expected a name, but found 1. Put it in quotes if it is a name.',
  },
]

/** Numbers that JSON or JavaScript cannot represent, and lists in place of maps. */
const numberBreakages: readonly Breakage[] = [
  ...['.inf', '-.inf', '.nan', '0o17', '017', '0x1F', '+5', '5.', '.5', '-01'].map((text) => ({
    title: `the number ${text}`,
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: `default: ‹${text}›`,
    message: `Expected a decimal number such as 15 or 0.5, but found ${text}. Put it in quotes if it is a text.`,
  })),
  {
    title: 'a number with underscores',
    file: action('Invoke'),
    from: 'rateLimit: 100',
    to: 'rateLimit: ‹1_000›',
    message: 'Expected a number, but found "1_000".',
  },
  ...[
    'min: ‹-9223372036854775808›',
    'max: ‹9223372036854775807›',
    'max: ‹9007199254740992›',
    'step: ‹18014398509481984›',
    'default: ‹12345678901234567890›',
    'enum: [1, ‹9007199254740993›]',
    'max: ‹1e400›',
    'min: ‹0.1234567890123456789›',
    'min: ‹1e-400›',
    'maxItems: ‹9007199254740993›',
  ].map((to) => ({
    title: `the number in ${to.replace(/[‹›]/g, '')}`,
    file: action('ListNamespaces'),
    from: 'default: 20',
    to,
    message: `The number ${/‹(.*)›/.exec(to)?.[1]} cannot be represented exactly. Leave it out, or put it in quotes if it is a text.`,
  })),
  {
    title: 'a fraction that cannot be represented in an example',
    file: action('ListNamespaces'),
    from: 'TotalCount: 0',
    to: 'TotalCount: ‹0.12345678901234567890›',
    message:
      'The number 0.12345678901234567890 cannot be represented exactly. Leave it out, or put it in quotes if it is a text.',
  },
  {
    title: 'a list in the place of a parameter',
    file: action('DeleteNamespace'),
    from: 'Namespace: { type: String, required: true, description: Namespace name }',
    to: 'Namespace: ‹[String, true]›',
    message: 'Expected a map, but found a list.',
  },
  {
    title: 'a list in the place of an error code',
    file: action('DeleteNamespace'),
    from: '- InternalError\n',
    to: '- ‹[InternalError]›\n',
    message: 'Expected an error code, or one error code with the description of this page, but found a list.',
  },
]

const aTime = 'a time of the calendar, such as 2023-05-05 10:16:45'

/** Times, dates and versions that no calendar or clock has. */
const timeBreakages: readonly Breakage[] = [
  ...[
    '2023-02-30 10:14:34',
    '2023-13-01 10:14:34',
    '2023-05-05 25:61:00',
    '2023-05-05 24:00:00',
    '0000-00-00 00:00:00',
    '2023-5-5 10:14:34',
  ].map((time) => ({
    title: `the time ${time}`,
    file: history,
    from: 'time: "2023-05-05 10:14:34"',
    to: `time: ‹"${time}"›`,
    message: `Expected ${aTime}, but found "${time}".`,
  })),
  {
    title: 'a page that was updated at an impossible time',
    file: action('Invoke'),
    from: 'rateLimit: 100',
    to: 'rateLimit: 100\nupdated: ‹2021-02-29 00:00:00›',
    message: `Expected ${aTime}, but found "2021-02-29 00:00:00".`,
  },
  {
    title: 'a release in the future',
    file: history,
    from: 'time: "2023-07-18 11:07:14"',
    to: 'time: ‹"2032-07-18 11:07:14"›',
    message: 'Expected a time that has passed, but found 2032-07-18 11:07:14.',
  },
  {
    title: 'a page that was updated in the future',
    file: action('Invoke'),
    from: 'rateLimit: 100',
    to: 'rateLimit: 100\nupdated: ‹2032-02-29 00:00:00›',
    message: 'Expected a time that has passed, but found 2032-02-29 00:00:00.',
  },
  {
    title: 'the platform in the future',
    file: 'tencentcloud.yaml',
    from: 'updated: "2023-05-05 10:18:58"',
    to: 'updated: ‹"2203-05-05 10:16:45"›',
    message: 'Expected a time that has passed, but found 2203-05-05 10:16:45.',
  },
  {
    title: 'a default that no calendar has',
    file: action('ListNamespaces'),
    from: 'Limit: { type: Integer, required: false, default: 20,',
    to: 'Start: { type: Timestamp, required: false, default: ‹2023-02-30 00:00:00›, description: Start }\n  Limit: { type: Integer, required: false, default: 20,',
    message: 'The default "2023-02-30 00:00:00" must be a time of the calendar.',
  },
  {
    title: 'an impossible version',
    file: service,
    from: 'version: "2020-01-01"',
    to: 'version: ‹"2018-13-40"›',
    message: 'Expected a version, which is a date such as 2017-03-12, but found "2018-13-40".',
  },
]

/** Addresses that are not those of web pages. */
const addressBreakages: readonly Breakage[] = [
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://example.com/',
  'example.com',
  'https://',
].flatMap((address) =>
  [
    { file: action('Invoke'), from: 'rateLimit: 100', to: 'rateLimit: 100\npage:' },
    { file: service, from: 'title: Functions', to: 'title: Functions\ndocumentation:' },
    { file: states, from: 'function:\n', to: 'function:\n  page:' },
    { file: 'tencentcloud.yaml', from: 'url: https://cvm.tencentcloudapi.com/', to: 'url:' },
    { file: 'tencentcloud.yaml', from: 'address: https:', to: 'address:', rest: ' #' },
  ].map(({ file, from, to, rest = '' }) => ({
    title: `the address ${address} as ${to}`,
    file,
    from,
    to: `${to} ‹"${address}"›${rest === '' && from.endsWith('\n') ? '\n' : rest}`,
    message: /^Expected a URL( that begins with http(:\/\/ or http)?s:\/\/)?, but found /,
  })),
)

export const breakages: readonly Breakage[] = [
  // The format of a file.
  {
    title: 'a misspelled key',
    file: action('Invoke'),
    from: 'rateLimit: 100',
    to: 'rateLimit: 100\n‹rateLimt›: 100',
    message:
      'Unknown key rateLimt. Expected one of action, category, feature, summary, description, page, updated, rateLimit, ' +
      'region, deprecated, offline, readOnly, idempotent, pagination, undocumented, source, remark, input, output, requestId, errors, ' +
      'examples. Did you mean rateLimit?',
  },
  {
    title: 'a misspelled key of a parameter',
    file: action('ListNamespaces'),
    from: 'Limit: { type: Integer, required: false,',
    to: 'Limit: { type: Integer, ‹requird›: false,',
    message:
      'Unknown key requird. Expected one of type, required, returned, nullable, deprecated, default, unchanged, enum, ' +
      'deprecatedValues, status, open, extensible, base64, min, max, maxWhen, step, ranges, unit, minLength, maxLength, maxBytes, pattern, maxItems, undocumented, source, remark, description. ' +
      'Did you mean required?',
  },
  {
    title: 'a missing type',
    file: action('DeleteNamespace'),
    from: 'Namespace: { type: String, required: true, description: Namespace name }',
    to: 'Namespace: ‹{ required: true, description: Namespace name }›',
    message: 'The field type is missing.',
  },
  {
    title: 'a text instead of a number',
    file: action('Invoke'),
    from: 'rateLimit: 100',
    to: 'rateLimit: ‹often›',
    message: 'Expected a number, but found "often".',
  },
  {
    title: 'a fraction instead of a whole number',
    file: action('Invoke'),
    from: 'rateLimit: 100',
    to: 'rateLimit: ‹1.5›',
    message: 'Expected a whole number, but found 1.5.',
  },
  {
    title: 'a text instead of a boolean',
    file: action('DeleteNamespace'),
    from: 'required: true',
    to: 'required: ‹"yes"›',
    message: 'Expected a boolean, but found "yes".',
  },
  {
    title: 'a list instead of a map',
    file: action('DeleteNamespace'),
    from: 'output: {}',
    to: 'output: ‹[]›',
    message: 'Expected a map, but found a list.',
  },
  {
    title: 'an unknown method',
    file: action('CreateNamespace'),
    from: 'method: POST',
    to: 'method: ‹PUT›',
    message: 'Expected GET or POST, but found "PUT".',
  },
  {
    title: 'an empty description',
    file: action('DeleteNamespace'),
    from: 'description: Namespace name',
    to: 'description: ‹""›',
    message: 'Expected a non-empty text, but found "".',
  },
  {
    title: 'a repeated key',
    file: errors,
    from: 'FailedOperation.Apigw: Failed to create the trigger.',
    to: 'FailedOperation.Apigw: Failed to create the trigger.\n‹FailedOperation.Apigw›: Failed to create the trigger.',
    message: 'The key FailedOperation.Apigw is repeated in this map. Remove one of the entries.',
  },
  {
    title: 'an error code with a space',
    file: errors,
    from: 'FailedOperation.AuthFailure:',
    to: '‹FailedOperation. AuthFailure›:',
    message:
      'Expected an error code, such as InvalidParameterValue.Limit, but found "FailedOperation. AuthFailure".',
  },
  {
    title: 'an unknown kind of signature',
    file: 'tencentcloud.yaml',
    from: 'signatures: [TC3-HMAC-SHA256], recommended: true',
    to: 'signatures: [‹TC3-HMAC-SHA512›], recommended: true',
    message: 'Expected TC3-HMAC-SHA256, HmacSHA256, HmacSHA1, but found "TC3-HMAC-SHA512".',
  },

  ...yamlBreakages,
  ...keyBreakages,
  ...numberBreakages,
  ...timeBreakages,
  ...addressBreakages,

  // References.
  {
    title: 'an action in a file of another name',
    file: action('Invoke'),
    from: 'action: Invoke',
    to: 'action: ‹InvokeNow›',
    message: 'The path of this file requires Invoke, but the file describes InvokeNow. Rename one of them.',
  },
  {
    title: 'an unknown data type of an output parameter',
    file: action('Invoke'),
    from: 'Result: { type: Result,',
    to: 'Result: { type: ‹Reslt›,',
    message: `Unknown data type Reslt. ${typeNames} Did you mean Result?`,
  },
  {
    title: 'an unknown data type of a member',
    file: types,
    from: 'Tags: { type: Array of Tag,',
    to: 'Tags: { type: ‹Array of Tab›,',
    message: `Unknown data type Tab. ${typeNames} Did you mean Tag?`,
  },
  {
    title: 'a primitive type in small letters',
    file: action('DeleteNamespace'),
    from: 'type: String',
    to: 'type: ‹string›',
    message: `Unknown data type string. ${typeNames} Did you mean String?`,
  },
  {
    title: 'an unused data type',
    file: types,
    from: 'Function:\n',
    to: '‹Funktion›:\n  members: { Name: { type: String, description: Name } }\n\nFunction:\n',
    message: 'No action uses the data type Funktion. Use it or remove it.',
  },
  {
    title: 'an unknown error code',
    file: action('ListNamespaces'),
    from: '- InvalidParameterValue.Filters',
    to: '- ‹InvalidParameterValue.Filtrs›',
    message:
      'Unknown error code InvalidParameterValue.Filtrs. It is neither defined in errors.yaml nor a common error code. ' +
      'Did you mean InvalidParameterValue.Filters?',
  },
  {
    title: 'an unknown error code with a description of its own',
    file: action('CreateNamespace'),
    from: '- ResourceInUse: The',
    to: '- ‹ResourceInUze›: The',
    message:
      'Unknown error code ResourceInUze. It is neither defined in errors.yaml nor a common error code. Did you mean ResourceInUse?',
  },
  {
    title: 'an unknown error code of a rejected signature',
    file: 'tencentcloud.yaml',
    from: 'AuthFailure.TokenFailure: Temporary',
    to: '‹AuthFailure.TokenFailur›: Temporary',
    message:
      'Unknown error code AuthFailure.TokenFailur. It is neither defined in errors.yaml nor a common error code. ' +
      'Did you mean AuthFailure.TokenFailure?',
  },
  {
    title: 'an error code that an action lists twice',
    file: action('ListNamespaces'),
    from: '- InvalidParameterValue.Order\n',
    to: '- InvalidParameterValue.Order\n  - ‹InvalidParameterValue.Order›\n',
    message: 'The error code InvalidParameterValue.Order is listed twice. Remove one of the entries.',
  },
  {
    title: 'a common error code among those of the service',
    file: errors,
    from: 'FailedOperation.Apigw: Failed',
    to: '‹InternalError›: Internal error.\nFailedOperation.Apigw: Failed',
    message:
      'The error code InternalError is already defined as a common error code in tencentcloud.yaml. Remove it here.',
  },
  {
    title: 'an unknown region of an action',
    file: action('Invoke'),
    from: '- ap-bangkok',
    to: '- ‹ap-bangkog›',
    message:
      'Unknown region ap-bangkog. It is not one of the regions in service.yaml. Did you mean ap-bangkok?',
  },
  {
    title: 'a region that an action lists twice',
    file: action('Invoke'),
    from: '- ap-bangkok',
    to: '- ap-bangkok\n  - ‹ap-bangkok›',
    message: 'The region ap-bangkok is listed twice. Remove one of the entries.',
  },
  {
    title: 'packages of a companion',
    file: service,
    from: 'title: Functions',
    to: 'title: Functions\ncompanionOf: shop\npackages: ‹[client]›',
    message:
      'A companion has no packages of its own, since it is a part of the emulator of shop. Remove packages or companionOf.',
  },
  {
    title: 'an unknown region of an endpoint',
    file: service,
    from: 'region: ap-guangzhou,',
    to: 'region: ‹ap-guangzho›,',
    message:
      'Unknown region ap-guangzho. It is not one of the regions in service.yaml. Did you mean ap-guangzhou?',
  },
  {
    title: 'an unknown category',
    file: action('Invoke'),
    from: 'category: Function APIs',
    to: 'category: ‹Functions APIs›',
    message:
      'Unknown category "Functions APIs". It is not one of the categories in service.yaml. Did you mean Function APIs?',
  },
  {
    title: 'the RequestId among the output parameters',
    file: action('DeleteNamespace'),
    from: 'output: {}',
    to: 'output: { ‹RequestId›: { type: String, description: Request ID } }',
    message: 'Every output contains RequestId. Remove it here.',
  },
  {
    title: 'pagination by a parameter that the action lacks',
    file: action('ListNamespaces'),
    from: 'offset: Offset',
    to: 'offset: ‹Ofset›',
    message: 'The input of ListNamespaces does not contain Ofset. Did you mean Offset?',
  },
  {
    title: 'pagination over a parameter that is not a list',
    file: action('ListNamespaces'),
    from: 'items: Namespaces',
    to: 'items: ‹TotalCount›',
    message: 'TotalCount contains the items of the list, so its type must be "Array of …".',
  },
  ...[
    {
      title: 'pagination of two kinds',
      to: '‹{ offset: Offset, page: Offset, limit: Limit, items: Namespaces }›',
      message:
        'Expected exactly one of offset, page and cursor, but found several. A list is read by an offset, by the number of ' +
        'a page, or by a cursor.',
    },
    {
      title: 'pagination of no kind',
      to: '‹{ limit: Limit, items: Namespaces }›',
      message:
        'Expected exactly one of offset, page and cursor, but found none. A list is read by an offset, by the number of ' +
        'a page, or by a cursor.',
    },
    {
      title: 'pagination by page without a page size',
      to: '‹{ page: Offset, items: Namespaces }›',
      message: 'The field limit is missing.',
    },
    {
      title: 'pagination by cursor without the next cursor',
      to: '‹{ cursor: Order, items: Namespaces }›',
      message: 'The field next is missing.',
    },
    {
      title: 'pagination by offset with a cursor of the next page',
      to: '{ offset: Offset, limit: Limit, items: Namespaces, ‹next›: TotalCount }',
      message: 'A pagination by offset has no next. Expected one of offset, limit, items, total.',
    },
    {
      title: 'pagination with an unknown key',
      to: '{ offset: Offset, limit: Limit, items: Namespaces, ‹totl›: TotalCount }',
      message:
        'Unknown key totl. Expected one of offset, page, first, cursor, next, end, more, limit, items, total. ' +
        'Did you mean total?',
    },
    {
      title: 'pagination with page 2 as the first one',
      to: '{ page: Offset, first: ‹2›, limit: Limit, items: Namespaces }',
      message: 'Expected 0 or 1, but found 2.',
    },
    {
      title: 'pagination by an array',
      to: '{ offset: ‹SearchKey›, limit: Limit, items: Namespaces }',
      message: 'The type of SearchKey must be Integer or String, but is Array of SearchKey.',
    },
    {
      title: 'pagination whose offset and limit have different types',
      to: '{ offset: Order, limit: ‹Limit›, items: Namespaces }',
      message: 'The type of Limit must be String, but is Integer.',
    },
    {
      title: 'pagination whose cursors have different types',
      to: '{ cursor: Order, next: ‹TotalCount›, items: Namespaces }',
      message: 'The type of TotalCount must be String, but is Integer.',
    },
    {
      title: 'pagination with an end that is not a Boolean',
      to: '{ cursor: Limit, next: TotalCount, end: ‹TotalCount›, items: Namespaces }',
      message: 'The type of TotalCount must be Boolean, but is Integer.',
    },
    {
      title: 'pagination over a list within an array',
      to: '{ offset: Offset, limit: Limit, items: ‹Namespaces.Name› }',
      message:
        'The path Namespaces.Name leads through Namespaces, which is an array. Only its last member may be one.',
    },
    {
      title: 'pagination over a member that a data type lacks',
      to: '{ offset: Offset, limit: Limit, items: ‹Namespaces.Nam› }',
      message: 'The data type Namespace does not contain Nam. Did you mean Name?',
    },
    {
      title: 'pagination with a path through a number',
      to: '{ offset: Offset, limit: Limit, items: Namespaces, total: ‹TotalCount.Count› }',
      message: 'The type Integer does not contain Count.',
    },
  ].map((broken) => ({
    ...broken,
    file: action('ListNamespaces'),
    from: '{ offset: Offset, limit: Limit, items: Namespaces, total: TotalCount }',
  })),

  {
    title: 'a transition to an unknown status',
    file: states,
    from: 'on: Created successfully, to: Active',
    to: 'on: Created successfully, to: ‹Activ›',
    message: 'Unknown status Activ. It is not one of the statuses of this resource. Did you mean Active?',
  },
  {
    title: 'a status without a transition',
    file: states,
    from: '    CreateFailed:',
    to: '    ‹Frozen›: { kind: stable, description: The function is frozen }\n    CreateFailed:',
    message: 'No transition starts or ends with the status Frozen.',
  },
  {
    title: 'an operation by an unknown action',
    file: states,
    from: 'actions: [PublishVersion]',
    to: 'actions: [‹PublishVersions›]',
    message: 'Unknown action PublishVersions. Did you mean PublishVersion?',
  },
  {
    title: 'a waiter that polls an unknown action',
    file: states,
    from: 'action: GetLayerVersion',
    to: 'action: ‹GetLayersVersion›',
    message: 'Unknown action GetLayersVersion. Did you mean GetLayerVersion?',
  },
  {
    title: 'a waiter that polls an action with side effects',
    file: states,
    from: 'action: GetAsyncEventStatus\n      status: Result.Status',
    to: 'action: ‹PublishVersion›\n      status: RequestId',
    message:
      'A waiter calls its action repeatedly, but PublishVersion is not marked readOnly. ' +
      'Use an action that only returns the status.',
  },
  {
    title: 'a waiter whose status is not in the response',
    file: states,
    from: 'status: Result.Status',
    to: 'status: ‹Resul.Status›',
    message: 'The output of GetAsyncEventStatus does not contain Resul. Did you mean Result?',
  },
  {
    title: 'a waiter whose status is not in a data type',
    file: states,
    from: 'status: Result.Status',
    to: 'status: ‹Result.Statu›',
    message: 'The data type AsyncEventStatus does not contain Statu. Did you mean Status?',
  },
  {
    title: 'a waiter whose status is not a string',
    file: states,
    from: 'status: Result.Status',
    to: 'status: ‹Result›',
    message: 'The type of Result must be String, but is AsyncEventStatus.',
  },
  {
    title: 'a waiter for an unknown status',
    file: states,
    from: 'success: [FINISHED]',
    to: 'success: [‹FINISHD›]',
    message: 'Unknown status FINISHD. It is not one of the statuses of this resource. Did you mean FINISHED?',
  },
  {
    title: 'a waiter with an unknown failure status',
    file: states,
    from: 'failure: [DeleteFailed]',
    to: 'failure: [‹DeletFailed›]',
    message:
      'Unknown status DeletFailed. It is not one of the statuses of this resource. Did you mean DeleteFailed?',
  },
  {
    title: 'a deletion waiter with an undocumented error code',
    file: states,
    from: 'notFound: [ResourceNotFound.LayerVersion]',
    to: 'notFound: [‹ResourceNotFound.LayerVersions›]',
    message:
      'GetLayerVersion does not document the error code ResourceNotFound.LayerVersions. Did you mean ResourceNotFound.LayerVersion?',
  },
  {
    title: 'a waiter that requires a parameter that the action lacks',
    file: states,
    from: 'requires: [Qualifier]',
    to: 'requires: [‹Qualifer›]',
    message: 'The input of GetFunction does not contain Qualifer. Did you mean Qualifier?',
  },
  {
    title: 'a waiter whose reasons are not in the response',
    file: states,
    from: 'reasons: [Allocated.StatusReason]',
    to: 'reasons: [‹Allocated.StatusReasons›]',
    message: 'The data type VersionConcurrency does not contain StatusReasons. Did you mean StatusReason?',
  },
  {
    title: 'two waiters with the same name',
    file: states,
    from: '    layerPublished:',
    to: '    ‹functionActive›:',
    message: 'The waiter functionActive is defined twice. Rename one of the waiters.',
  },
  {
    title: 'a release of an unknown action',
    file: history,
    from: 'new: [UpdateTriggerStatus]',
    to: 'new: [‹UpdateTriggerState›]',
    message:
      'The history names UpdateTriggerState, which is not defined in the spec. Did you mean UpdateTriggerStatus?',
  },
  {
    title: 'a release of an unknown member',
    file: history,
    from: 'newMembers: [Eb]',
    to: 'newMembers: [‹Ebb›]',
    message:
      'The history names TriggerCount.Ebb, which is not defined in the spec. Did you mean TriggerCount.Eb?',
  },
  {
    title: 'a release out of order',
    file: history,
    from: 'release: 21',
    to: 'release: ‹12›',
    message: 'Expected release 21, but found release 12. The newest release comes first.',
  },
  {
    title: 'a first release that is not the last entry',
    file: history,
    from: 'release: 22',
    to: 'release: ‹existing›',
    message: 'The release "existing" is the first one, so it must be the last entry of the list.',
  },
  {
    title: 'a release that is older than the one below it',
    file: history,
    from: 'time: "2023-05-05 10:14:34"',
    to: 'time: ‹"2023-08-05 10:14:34"›',
    message:
      'The time 2023-08-05 10:14:34 is after 2023-07-18 11:07:14 of the release above, but the newest release comes first.',
  },

  // Scan damage.
  {
    title: 'a parameter with I misread as l',
    file: action('DeleteNamespace'),
    from: 'input:\n',
    to: 'input:\n  ‹Functionld›: { type: String, required: false, description: Function ID }\n',
    message:
      'Functionld differs from FunctionId only in letters that scans confuse. It is probably the same name, misread. ' +
      'If the cloud uses both, add this one to spellings in service.yaml, with the reason.',
  },
  {
    title: 'a parameter with m misread as rn',
    file: action('DeleteNamespace'),
    from: 'input:\n',
    to: 'input:\n  ‹FunctionNarne›: { type: String, required: false, description: Name }\n',
    message:
      'FunctionNarne differs from FunctionName only in letters that scans confuse. It is probably the same name, misread. ' +
      'If the cloud uses both, add this one to spellings in service.yaml, with the reason.',
  },
  {
    title: 'a reason for a spelling that differs from no other',
    file: service,
    from: 'categories:',
    to: 'spellings: { ‹FunctionNarne›: The cloud uses it. }\ncategories:',
    message: /^The spelling FunctionNarne needs no reason: /,
  },
  {
    title: 'an error code with I misread as l',
    file: action('DeleteNamespace'),
    from: '- InternalError\n',
    to: '- ‹lnternalError›\n',
    message:
      'Unknown error code lnternalError. It is neither defined in errors.yaml nor a common error code. ' +
      'The scan was probably misread: it should be InternalError.',
  },

  // Constraints.
  {
    title: 'a default of the wrong type',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: 'default: ‹"20"›',
    message: 'The default "20" must be an integer, but is text.',
  },
  {
    title: 'a default outside its enumeration',
    file: action('Invoke'),
    from: 'default: RequestResponse',
    to: 'default: ‹Request›',
    message: 'The default "Request" must be one of RequestResponse, Event.',
  },
  {
    title: 'a default outside its range',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: 'max: 10, default: ‹20›',
    message: 'The default 20 must be at most 10, but is 20.',
  },
  {
    title: 'a range without values',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: 'min: ‹30›, max: 10',
    message: 'min is greater than max, so no value is allowed.',
  },
  {
    title: 'a condition that names no other parameter',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: 'max: 20, maxWhen: { parameter: ‹Ofset›, value: 0, max: 30 }',
    message: 'maxWhen names Ofset, which is not another parameter here. Did you mean Offset?',
  },
  {
    title: 'a condition that names the parameter itself',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: 'max: 20, maxWhen: { parameter: ‹Limit›, value: 0, max: 30 }',
    message: /^maxWhen names Limit, which is not another parameter here\./,
  },
  {
    title: 'a condition with a value that the other parameter cannot have',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: 'max: 20, maxWhen: { parameter: Order, value: ‹UP›, max: 30 }',
    message: /^The value "UP" must be /,
  },
  {
    title: 'a conditional maximum that is not larger',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: 'max: 20, maxWhen: { parameter: Order, value: ASC, max: ‹20› }',
    message: 'The maximum of maxWhen must be greater than max, which is 20, but is 20.',
  },
  {
    title: 'a conditional maximum without a maximum',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: 'maxWhen: { parameter: Order, value: ASC, max: 20 }',
    message: 'The field max is missing.',
  },
  {
    title: 'an undocumented parameter without a source',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: '‹undocumented›: true',
    message:
      'Limit is marked as undocumented, but has no source. Say in source which tools use it, such as "a-tool 1.2.3 sends it".',
  },
  {
    title: 'an undocumented member without a source',
    file: types,
    from: 'Key: { type: String, required: true, description: Searched field }',
    to: 'Key: { type: String, required: true, ‹undocumented›: true, description: Searched field }',
    message: /^Key is marked as undocumented, but has no source\./,
  },
  {
    title: 'an undocumented action with a page',
    file: action('Invoke'),
    from: 'rateLimit: 100',
    to: 'undocumented: true\nsource: a-tool 1.0.0 calls it\n‹page›: https://example.com/invoke',
    message:
      'Invoke is marked as undocumented, but has a page. Remove the page, or the mark if the page describes it.',
  },
  {
    title: 'a default outside its ranges',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: 'ranges: [{ min: 1, max: 1 }, { min: 5, max: 50, step: 10 }], default: ‹20›',
    message: 'The default 20 must be 1, or 5 to 50 in steps of 10, but is 20.',
  },
  {
    title: 'ranges without values',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: 'ranges: [{ min: ‹30›, max: 10 }]',
    message: 'min is greater than max, so no value is allowed.',
  },
  {
    title: 'values that are both examples and extensible',
    file: types,
    from: 'Key: { type: String, required: true, description: Searched field }',
    to: 'Key: { type: String, required: true, enum: [a], open: true, ‹extensible›: true, description: Searched field }',
    message: 'open and extensible both define the allowed values. Remove one of them.',
  },
  {
    title: 'extensible values without values',
    file: types,
    from: 'Key: { type: String, required: true, description: Searched field }',
    to: 'Key: ‹{ type: String, required: true, extensible: true, description: Searched field }›',
    message: 'The field enum is missing.',
  },
  {
    title: 'a pattern of Base64',
    file: types,
    from: 'Value: { type: String, required: true, description: Searched text }',
    to: 'Value: { type: String, required: true, base64: true, ‹pattern›: .*, description: Searched text }',
    message: 'base64 and pattern both define the allowed values. Remove one of them.',
  },
  {
    title: 'Base64 of a number',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: '‹base64›: true',
    message: 'The constraint base64 does not apply to the type Integer.',
  },
  {
    title: 'bytes in an output',
    file: types,
    from: 'RetMsg: { type: String, description: Returned message }',
    to: 'RetMsg: { type: String, ‹base64›: true, description: Returned message }',
    message:
      'Result.RetMsg is part of an output, but base64 is for inputs: clients encode bytes, but decode none.',
  },
  {
    title: 'bytes in a data type that contains itself',
    file: types,
    from: 'Value: { type: String, required: true, description: Searched text }',
    to:
      'Value: { type: String, required: true, ‹base64›: true, description: Searched text }\n' +
      '    More: { type: Array of SearchKey, required: false, description: More }',
    message:
      'SearchKey.Value is within a data type that contains itself, where clients cannot find bytes to encode. Remove base64.',
  },
  {
    title: 'an unknown error code that reports a change in progress',
    file: service,
    from: 'categories:',
    to: 'busy: [{ code: ‹FailedOperation.Busy›, status: function }]\ncategories:',
    message: /^Unknown error code FailedOperation\.Busy\./,
  },
  {
    title: 'an error that reports a change in progress, with an unknown resource',
    file: service,
    from: 'categories:',
    to: 'busy: [{ code: FailedOperation, status: ‹functoin› }]\ncategories:',
    message: 'Unknown resource functoin. It is not defined in states.yaml. Did you mean function?',
  },
  {
    title: 'both ranges and a step',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: 'ranges: [{ min: 10, max: 30 }], ‹step›: 10',
    message: 'step and ranges both define the allowed values. Remove one of them.',
  },
  {
    title: 'ranges of a text',
    file: action('CreateNamespace'),
    from: 'pattern: "[A-Za-z0-9_-]+"',
    to: '‹ranges›: [{ min: 10, max: 30 }]',
    message: 'The constraint ranges does not apply to the type String.',
  },
  {
    title: 'a listed value that violates a constraint',
    file: action('ListNamespaces'),
    from: 'enum: [ASC, DESC]',
    to: 'maxLength: 3\n    enum: [ASC, ‹DESC›]',
    message: 'The value "DESC" must have at most 3 characters, but has 4.',
  },
  {
    title: 'a default that is not a time',
    file: action('ListNamespaces'),
    from: 'type: String\n    required: false\n    enum: [ASC, DESC]',
    to: 'type: Timestamp\n    required: false\n    default: ‹noon›',
    message: 'The default "noon" must be a time such as 2017-05-16 20:00:00, but is text.',
  },
  {
    title: 'a length of a number',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: '‹maxLength›: 20',
    message: 'The constraint maxLength does not apply to the type Integer.',
  },
  {
    title: 'a pattern that is not a regular expression',
    file: action('CreateNamespace'),
    from: 'pattern: "[A-Za-z0-9_-]+"',
    to: 'pattern: ‹"[A-Za-z"›',
    // The reason depends on the JavaScript engine.
    message: /^The pattern is not a valid regular expression: .+/,
  },
  {
    title: 'a value that is listed twice',
    file: action('ListNamespaces'),
    from: 'enum: [ASC, DESC]',
    to: 'enum: [ASC, DESC, ‹ASC›]',
    message: 'The value "ASC" is listed twice. Remove one of the entries.',
  },

  // Examples.
  {
    title: 'an example request with a parameter that the action lacks',
    file: action('CreateNamespace'),
    from: 'params:\n        Namespace: test',
    to: 'params:\n        Namespace: test\n        ‹Descripton›: x',
    message:
      'The example contains Descripton, which is not defined in the input of CreateNamespace. Did you mean Description?',
  },
  {
    title: 'an example request without a required parameter',
    file: action('CreateNamespace'),
    from: 'params:\n        Namespace: test',
    to: '‹params›:\n        Description: test',
    message: 'The example does not contain Namespace, which is required in the input of CreateNamespace.',
  },
  {
    title: 'an example request that violates a constraint',
    file: action('CreateNamespace'),
    from: 'Namespace: test',
    to: 'Namespace: ‹te.st›',
    message: 'The value of Namespace in the example must match [A-Za-z0-9_-]+.',
  },
  {
    title: 'a nested value of the wrong type in an example request',
    file: action('ListNamespaces'),
    from: 'Value: dev',
    to: 'Value: ‹1›',
    message: 'The value of SearchKey.0.Value in the example must be a string, but is 1.',
  },
  {
    title: 'a nested unknown member in an example response',
    file: action('ListNamespaces'),
    from: '          Name: abc',
    to: '          ‹Nam›: abc\n          Name: abc',
    message: 'The example contains Nam, which is not defined in the data type Namespace. Did you mean Name?',
  },
  {
    title: 'a nested time that no calendar has in an example response',
    file: action('ListNamespaces'),
    from: '          Name: abc',
    to: '          ModTime: ‹2021-02-29 00:00:00›\n          Name: abc',
    message: 'The value of Namespaces.0.ModTime in the example must be a time of the calendar.',
  },
  {
    title: 'null for a parameter that is not nullable in an example response',
    file: action('ListNamespaces'),
    from: 'TotalCount: 0',
    to: 'TotalCount: ‹null›',
    message: 'The value of TotalCount in the example must be an integer, but is null.',
  },
  {
    title: 'one element instead of a list in an example response',
    file: action('ListNamespaces'),
    from: 'Namespaces:\n        - Type: abc\n          Name: abc',
    to: 'Namespaces: ‹none›',
    message: 'The value of Namespaces in the example must be an array of Namespace, but is text.',
  },
]
