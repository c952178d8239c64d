import { mayBeMissing } from '../../model/direction.js'
import type { Action, ErrorCode, Parameter, Platform, Product } from '../../model/model.js'
import { sinceSentence } from '../notes.js'
import type { ComponentNames } from './component-names.js'
import { describe } from './description.js'
import type { Side } from './direction.js'
import { regionSchema } from './headers.js'
import { objectSchema, parameterSchema, type Schema, schemaReference } from './schema.js'

/** The schemas of a product by name: the data types, and the request, response and error of each action. */
export function componentSchemas(platform: Platform, product: Product, names: ComponentNames): Schema {
  const dataTypes = product.types.flatMap((type) => {
    const sides: Side[] = [
      ...(type.usedInOutput ? ['output' as const] : []),
      ...(type.usedInInput ? ['input' as const] : []),
    ]
    return sides.map((side): [string, Schema] => [
      names.dataType(type.name, side),
      parametersSchema(type.members, side, product, names, {
        description: describe([type.description], type),
        deprecated: type.deprecated || undefined,
        'x-tc-since': type.since?.release,
      }),
    ])
  })
  const actions = product.actions.flatMap((action): [string, Schema][] => [
    [
      names.request(action),
      parametersSchema(action.input, 'input', product, names, {
        description: `The input of ${action.name}.`,
      }),
    ],
    [names.response(action), responseSchema(action, platform, product, names)],
    [names.error(action), errorSchema(action, platform, names)],
  ])
  const commonErrorCode = codesSchema(platform.errors, 'The error codes that all actions have in common.')
  return Object.fromEntries([
    ...dataTypes,
    ...actions,
    [names.commonErrorCode, commonErrorCode],
    [names.region, regionSchema(product.regions)],
  ])
}

/** The schema of the parameters of an action or of the members of a data type. The cloud rejects unknown inputs. */
function parametersSchema(
  parameters: readonly Parameter[],
  side: Side,
  { states }: Product,
  names: ComponentNames,
  { properties, ...annotations }: Schema & { readonly properties?: Schema },
): Schema {
  const direction = { input: side === 'input', output: side === 'output' }
  const required = parameters.filter((parameter) => !mayBeMissing(parameter, direction))
  const dataType = (name: string) => names.dataType(name, side)
  const members = parameters.map((parameter) => [
    parameter.name,
    parameterSchema(parameter, side, dataType, states),
  ])
  return objectSchema(
    { ...properties, ...Object.fromEntries(members) },
    required.map(({ name }) => name),
    { ...annotations, additionalProperties: direction.input ? false : undefined },
  )
}

/** The members of a successful response. It contains no error, which tells the two kinds of responses apart. */
function responseSchema(
  action: Action,
  { response }: Platform,
  product: Product,
  names: ComponentNames,
): Schema {
  return parametersSchema(action.output, 'output', product, names, {
    description: `The output of ${action.name}.`,
    properties: { [response.error.name]: false },
  })
}

/** The members of the response of a failed request. */
function errorSchema({ name, errors }: Action, { response }: Platform, names: ComponentNames): Schema {
  const { error, requestId } = response
  const documented = errors.length === 0 ? [] : [codesSchema(errors, `The error codes of ${name}.`)]
  const code = {
    description: 'The documented error codes. The cloud may return others.',
    anyOf: [...documented, schemaReference(names.commonErrorCode), { type: 'string' }],
  }
  const members = { [error.code]: code, [error.message]: { type: 'string' } }
  return objectSchema(
    {
      [error.name]: objectSchema(members, Object.keys(members)),
      [requestId.name]: { type: 'string', description: describe([requestId.description]) },
    },
    [error.name, requestId.name],
    { description: `The error of a failed request of ${name}.` },
  )
}

function codesSchema(errors: readonly ErrorCode[], description: string): Schema {
  const described = errors.map(
    (error) => [error.code, describe([error.description, sinceSentence(error)], error)] as const,
  )
  return {
    type: 'string',
    description,
    enum: errors.map(({ code }) => code),
    'x-enumDescriptions': Object.fromEntries(described.filter(([, text]) => text !== undefined)),
  }
}
