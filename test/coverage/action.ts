import { between, type Chapter } from './book.js'
import { Columns, type Row, rowsOf } from './columns.js'
import { compareErrorTable, type ErrorRow } from './error-tables.js'
import { compareExamples } from './examples.js'
import { foreignAddresses, withoutAddresses } from './links.js'
import { restored, type Spec } from './spec.js'
import { compareWords, missingCells } from './words.js'

type Action = Spec['actions'][number]

/** The text that the chapters of all actions share. */
const boilerplate = [
  '1. API Description',
  'Domain name for API request: scf.tencentcloudapi.com.',
  'A maximum of requests can be initiated per second for this API.',
  'We recommend you to use API Explorer. Try it.',
  'API Explorer provides a range of capabilities, including online call, signature authentication, SDK code generation, and API quick search. It enables you to view the request, response, and auto-generated examples.',
  '2. Input Parameters',
  'The following request parameter list only provides API request parameters and some common parameters. For the complete common parameter list, see Common Request Parameters.',
  "This document describes the parameters for Signature V1. It's recommended to use the V3 signature, which provides higher security. Note that for Signature V3, the common parameters need to be placed in the HTTP Header. See details.",
  'Parameter Name Required Type Description Yes No Array of String',
  'Action Version Region Common Params. Common parameter. For more information, please see the list of regions supported by the product. The value used for this API: 2018-04-16.',
  '3. Output Parameters',
  '4. Example',
  'Example1 Example2',
  'Input Example',
  'Output Example',
]

/** Lines of examples, which are compared as examples. */
const exampleLine =
  /^(?:"(?:\w+["”]|\W|\S+$)|[{}[\]&§]|https:\/\/|POST \/|Host:|Content-Type:|X-TC|<Common|\S{40}|\S+",$)/

/** Headers of tables, and the row of RequestId that ends each. The scan garbles both in many ways. */
const sharedLine = /Type Description$|qu\w* reque|locating a problem/

/** The chapters whose pages are cut off at the right margin. */
const cutChapters: ReadonlySet<string> = new Set(['PutProvisionedConcurrencyConfig'])

/** Compares the chapter of an action with its file. */
export function compareAction(action: Action, { updated, lines, links }: Chapter, spec: Spec): string[] {
  const described = between(lines, /^1\. API Description$/, /^5\. Developer Resources$/)
  const text = described.filter((line) => !exampleLine.test(line) && !sharedLine.test(line))
  const columns = new Columns(between(described, /^2\. Input Parameters$/), Object.keys(spec.types))
  const parameters = [...Object.entries(action.input), ...Object.entries(action.output)]
  const known = [
    ...boilerplate,
    action.action,
    spec.platform.response.requestId.description,
    ...regionRule(action.region),
    ...parameters.flatMap(([name, { type, description }]) => [
      `${name}.N`,
      type,
      withoutAddresses(description),
    ]),
  ]
  const printed = parameters.flatMap(([, parameter]) => (restored(parameter) ? [] : [parameter.description]))
  return [
    ...(updated === action.updated ? [] : [`last updated ${action.updated}, in the book ${updated}`]),
    ...columns.compare(rows(action)),
    ...compareWords(sentences(action), text, known),
    ...missingCells([...regionRule(action.region), ...printed.map(withoutAddresses)], columns.prose),
    ...[action.description ?? '', ...printed].flatMap((text) => foreignAddresses(text, links)),
    ...compareExamples(action.examples, described),
    ...compareErrorTable(
      errorRows(action, spec),
      between(lines, /^6\. Error Code$/),
      cutChapters.has(action.action),
    ),
  ]
}

/** The text of the chapter outside its tables. */
function sentences({ summary, description, rateLimit, examples }: Action): string[] {
  return [
    summary,
    description && withoutAddresses(description),
    `A maximum of ${rateLimit} requests can be initiated per second for this API.`,
    ...examples.flatMap((example) => [example.title, example.description]),
  ].filter((sentence) => sentence !== undefined)
}

function rows({ input, output, region }: Action): Row[] {
  return [
    { name: 'Action', type: 'String', required: true },
    { name: 'Version', type: 'String', required: true },
    { name: 'Region', type: 'String', required: region !== 'not required' },
    ...rowsOf(input),
    ...rowsOf(output).map((row) => ({ ...row, required: undefined })),
    { name: 'RequestId', type: 'String', required: undefined },
  ]
}

/** The text in the row of Region, if it differs from the usual one. */
function regionRule(region: Action['region']): string[] {
  if (region === 'required') return []
  if (region === 'not required') return ['Common Params. This parameter is not required for this API.']
  return [
    `Common Params. For more information, please see the list of regions supported by the product. This API only supports: ${region.join(', ')}.`,
  ]
}

function errorRows({ errors }: Action, spec: Spec): ErrorRow[] {
  return errors.flatMap((entry) =>
    typeof entry === 'string'
      ? [{ code: entry, description: sharedDescription(entry, spec) }]
      : Object.entries(entry).map(([code, description]) => ({ code, description })),
  )
}

/** The description of a code that the chapter of an action shares with the service's or the common table. */
function sharedDescription(code: string, { errors, platform }: Spec): string | undefined {
  const words = errors[code] ?? platform.errors[code]
  if (words === undefined || typeof words === 'string') return words
  return words.source?.startsWith('reconstructed') ? undefined : words.description
}
