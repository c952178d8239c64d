import type { Action, Platform, Product, Region } from '../../model/model.js'
import type { ComponentNames } from './component-names.js'
import { describe } from './description.js'
import { type Schema, schemaReference } from './schema.js'

type CommonParameter = Platform['commonParameters']['v3'][string]

/** The headers that are computed with each signature. Here they are security schemes, so that no operation repeats them. */
const signatureHeaders = ['Authorization', 'X-TC-Timestamp', 'X-TC-Token']

/** The security schemes of the signature. That of the signature itself has the name of the signature method. */
export function securitySchemes(platform: Platform): Schema {
  const schemes = knownHeaders(platform).map(([name, { description, source }]) => [
    schemeName(name, platform),
    { type: 'apiKey', in: 'header', name, description: describe([description], { source }) },
  ])
  return Object.fromEntries(schemes)
}

/** The required security schemes, or all of them for temporary credentials. */
export function securityRequirements(platform: Platform): readonly Schema[] {
  const all = knownHeaders(platform)
  const required = all.filter(([, parameter]) => parameter.required)
  const alternatives = required.length < all.length ? [required, all] : [all]
  return alternatives.map((headers) =>
    Object.fromEntries(headers.map(([name]) => [schemeName(name, platform), []])),
  )
}

function knownHeaders({ commonParameters }: Platform) {
  return Object.entries(commonParameters.v3).filter(([name]) => signatureHeaders.includes(name))
}

function schemeName(header: string, { signatures }: Platform): string {
  return header === 'Authorization' ? signatures.v3.algorithm : header
}

/** The other headers of a request: those with the name and the version of the action are constant. */
export function headerParameters(
  platform: Platform,
  product: Product,
  action: Action,
  names: ComponentNames,
): readonly Schema[] {
  return Object.entries(platform.commonParameters.v3)
    .filter(
      ([name]) => !signatureHeaders.includes(name) && !(name === region && action.regionRequired === false),
    )
    .map(([name, parameter]) => ({
      name,
      in: 'header',
      required: name === region ? action.regionRequired : parameter.required,
      ...headerSchema(name, parameter, product, action, names),
    }))
}

const region = 'X-TC-Region'

function headerSchema(
  name: string,
  parameter: CommonParameter,
  product: Product,
  action: Action,
  names: ComponentNames,
): Schema {
  switch (name) {
    case 'X-TC-Action':
      return { schema: { type: 'string', const: action.name } }
    case 'X-TC-Version':
      return { schema: { type: 'string', const: product.version } }
    case region:
      return { schema: actionRegions(product, action, names) }
    default:
      return {
        description: describe([parameter.description], { source: parameter.source }),
        schema: { type: parameter.type === 'Integer' ? 'integer' : 'string' },
      }
  }
}

/** The schema of the regions that the action supports. */
function actionRegions(product: Product, { regions }: Action, names: ComponentNames): Schema {
  if (regions === undefined) return schemaReference(names.region)
  return regionSchema(product.regions.filter(({ value }) => regions.includes(value)))
}

/** The schema of known regions. A new region is valid, too. */
export function regionSchema(regions: readonly Region[]): Schema {
  if (regions.length === 0) return { type: 'string' }
  return {
    anyOf: [{ type: 'string', enum: regions.map(({ value }) => value) }, { type: 'string' }],
    'x-enumDescriptions': Object.fromEntries(regions.map(({ value, name }) => [value, describe([name])])),
  }
}
