import type { Action, Platform, Product } from '../../model/model.js'
import { actionSuffixSentence, methodName, serviceConstant } from '../naming.js'
import { adviceOn, adviceSource } from './error-advice.js'
import { defaultHost, formatRequest } from './example-request.js'
import { linkRewriter } from './links.js'
import { type ParameterRow, parameterRows, requiredCell } from './parameters.js'
import { explorerAddress } from './resources.js'
import { sourceNote, withNotes } from './source.js'

/** The view of the page of an action, in the subfolder actions/ of the reference. */
export function actionView(platform: Platform, product: Product, action: Action): object {
  const rewriteLinks = linkRewriter(product, '../')
  const row = parameterRows(product, '../')
  return {
    action,
    host: defaultHost(product),
    description: rewriteLinks(action.description ?? ''),
    notes: withNotes('', action),
    constant: serviceConstant(product.service),
    method: methodName(action.name, product),
    suffix: actionSuffixSentence(action.name, product) ?? '',
    explorer: {
      ...platform.developerResources.explorer,
      address: explorerAddress(platform, product, action.name),
    },
    common: commonRows(product, action),
    input: action.input.map((parameter) => withCommonNameNote(row(parameter), platform)),
    output: action.output.map(row),
    errors: action.errors.map((error) => ({
      code: error.code,
      description: withNotes(error.description, error),
      advice: adviceOn(error.code, platform),
    })),
    adviceSource: adviceSource(platform),
    examples: action.examples.map((example, index) => ({
      title: example.title ?? `Example ${index + 1}`,
      description: example.description ?? '',
      source: example.source === undefined ? '' : sourceNote(example.source),
      language: example.method === 'GET' ? 'text' : 'http',
      request: formatRequest(example, action.name, product, platform),
      response: example.response,
    })),
  }
}

/** Adds a note to a parameter that is named like a common one, which v1 requests send in the same place. */
function withCommonNameNote(row: ParameterRow, { commonParameters: { v1, v3 } }: Platform): ParameterRow {
  if (!Object.hasOwn(v1, row.name) && !Object.hasOwn(v3, `X-TC-${row.name}`)) return row
  const note = 'This is not the common parameter. It can only be sent with Signature v3.'
  return { ...row, description: `${row.description}\n${note}` }
}

/** The rows of the common parameters whose values depend on the action. */
function commonRows({ version }: Product, { name, regionRequired, regions }: Action) {
  return [
    { name: 'Action', required: 'Yes', description: `Common Params. The value used for this API: ${name}.` },
    {
      name: 'Version',
      required: 'Yes',
      description: `Common Params. The value used for this API: ${version}.`,
    },
    {
      name: 'Region',
      required: requiredCell(regionRequired),
      description: `Common Params. ${regionDescription(regionRequired, regions)}`,
    },
  ]
}

function regionDescription(required: boolean | undefined, regions: readonly string[] | undefined): string {
  if (required === undefined) return 'It is unknown whether this API requires the parameter.'
  if (!required) return 'This parameter is not required for this API.'
  const list =
    'For more information, please see the [list of regions](../regions.md#regions) supported by the product.'
  return regions === undefined ? list : `${list} This API only supports: ${regions.join(', ')}.`
}
