import type { Action, DataType, ErrorCode, Model, Parameter, Product } from '../model/model.js'
import { typeName } from '../model/model.js'
import { methodName } from './naming.js'

/**
 * Converts a product, with the platform, to plain data for other programs. It contains every fact of the model; facts that
 * the spec does not state are undefined. Some facts have a short and a complete form: `errors` of an action are codes, and
 * `errorDetails` have their descriptions. `method` is the name of an action in the client, and `since` the number of a
 * release in `releases`.
 */
export function inspect({ platform }: Model, product: Product): object {
  const { service, version, actions, types, errors, regions, ...facts } = product
  const { errors: commonErrors, ...platformFacts } = platform
  return {
    service,
    version,
    ...facts,
    actions: actions.map((action) => actionAsData(action, product)),
    types: types.map(typeAsData),
    errors: [...commonErrors.map(errorAsData(true)), ...errors.map(errorAsData(false))],
    regions: regions.map(({ value }) => value),
    regionDetails: regions,
    platform: platformFacts,
  }
}

function actionAsData(action: Action, product: Product): object {
  const { deprecated, regions, input, output, errors, examples, since, ...facts } = action
  return {
    ...facts,
    method: methodName(action.name, product),
    since: since?.release,
    deprecated: deprecated !== undefined,
    deprecationReason: deprecated,
    regions: regions ?? null,
    input: input.map(parameterAsData),
    output: output.map(parameterAsData),
    errors: errors.map(({ code }) => code),
    errorDetails: errors.map(({ since: added, ...details }) => ({ ...details, since: added?.release })),
    examples: examples.length,
    exampleDetails: examples,
  }
}

function typeAsData({ members, since, ...facts }: DataType): object {
  return { ...facts, since: since?.release, members: members.map(parameterAsData) }
}

function parameterAsData({ type, required, since, valuesSince, ...facts }: Parameter): object {
  return {
    ...facts,
    type: typeName(type),
    required: required ?? false,
    requiredColumn: required,
    since: since?.release,
    valuesSince: valuesSince.map(({ value, since: added }) => ({ value, since: added.release })),
  }
}

function errorAsData(common: boolean) {
  return ({ description, since, ...facts }: ErrorCode): object => ({
    ...facts,
    since: since?.release,
    message: description,
    common,
  })
}
