import type { Action, BusyError, ErrorCode, Parameter, Product } from '../../model/model.js'
import { actionName, actionSuffixSentence, methodName } from '../naming.js'
import { alias } from '../typescript/alias.js'
import { constant } from '../typescript/constant.js'
import { literal, objectLiteral, stringLiteral } from '../typescript/literal.js'
import { type Declaration, type Module, reference } from '../typescript/module.js'
import { parametersInterface } from '../typescript/parameters.js'
import { union } from '../typescript/union.js'
import { actionKey } from './keys.js'
import { actionTags, limitSentence } from './sentences.js'

/**
 * The module of an action: the types of its input, output and error codes, and the action itself.
 *
 * @param path The path of the module.
 */
export function actionModule(action: Action, product: Product, scope: string, path: string): Module {
  const { name, input, output, errors } = action
  const typeName = actionName(name, product)
  const keys = {
    request: actionKey(scope, product, action, 'request'),
    response: actionKey(scope, product, action, 'response'),
    errorCode: actionKey(scope, product, action, 'error-code'),
    action: actionKey(scope, product, action, 'action'),
  }
  const see = action.page === undefined ? [] : [`@see ${action.page}`]
  const declarations: Declaration[] = [
    {
      key: keys.request,
      name: `${typeName}Request`,
      typeOnly: true,
      structure: (boundName) =>
        input.length === 0
          ? alias(boundName, 'Record<string, never>', `The input of ${name}, which has no parameters.`)
          : parametersInterface(
              boundName,
              input,
              { input: true, output: false },
              scope,
              product,
              [`The input of ${name}.`],
              see,
            ),
    },
    {
      key: keys.response,
      name: `${typeName}Response`,
      typeOnly: true,
      structure: (boundName) =>
        parametersInterface(
          boundName,
          output,
          { input: false, output: true },
          scope,
          product,
          [`The output of ${name}.`],
          see,
        ),
    },
    {
      key: keys.errorCode,
      name: `${typeName}ErrorCode`,
      typeOnly: true,
      structure: (boundName) =>
        alias(
          boundName,
          union([reference('core:CommonErrorCode'), ...businessCodes(errors)]),
          `The documented error codes of ${name}, including the common ones.`,
        ),
    },
    {
      key: keys.action,
      name: methodName(name, product),
      typeOnly: false,
      structure: (boundName) =>
        constant(boundName, {
          description: [
            action.summary,
            action.description,
            actionSuffixSentence(name, product),
            `${limitSentence(action)} See \`${typeName}ErrorCode\` for its error codes.`.trim(),
          ]
            .filter(Boolean)
            .join('\n\n'),
          tags: actionTags(action),
          type: `${reference('core:Action')}<${reference(keys.request)}, ${reference(keys.response)}>`,
          initializer: objectLiteral({
            name: literal(name),
            region: literal(action.regionRequired ?? false),
            rateLimit: action.rateLimit === undefined ? undefined : literal(action.rateLimit),
            idempotent: action.idempotent ? 'true' : undefined,
            busy: busyErrors(action, product),
            encodeInput: inputEncoder(action, product),
          }),
        }),
    },
  ]
  return { path, scope, from: action.file, declarations }
}

function businessCodes(errors: readonly ErrorCode[]): string[] {
  return errors.map(({ code }) => stringLiteral(code))
}

/** The errors of the action that report a change in progress; undefined if there are none. */
function busyErrors({ errors }: Action, { busy }: Product): string | undefined {
  const isDocumented = ({ code }: BusyError) => errors.some((error) => error.code === code)
  const entries = busy
    .filter(isDocumented)
    .flatMap(({ code, messages }): unknown[] =>
      messages.length === 0 ? [code] : messages.map((text) => [code, text]),
    )
  return entries.length === 0 ? undefined : literal(entries, '  ')
}

/** A function that encodes bytes in an input; undefined if no parameter is in Base64. */
function inputEncoder({ input }: Action, product: Product): string | undefined {
  const paths = base64Paths(input, product)
  if (paths.length === 0) return undefined
  return `(input, InputError) => ${reference('core/bytes:encodeBytes')}(input, ${literal(paths)}, InputError)`
}

/**
 * The paths of all parameters in Base64, such as `Code.ZipFile`.
 *
 * @param within The data types that contain the parameters. No data type that contains itself has binary members.
 */
function base64Paths(
  parameters: readonly Parameter[],
  product: Product,
  within: readonly string[] = [],
): string[] {
  return parameters.flatMap(({ name, type, base64 }) => {
    if (base64) return [name]
    if (within.includes(type.name)) return []
    const members = product.types.find((one) => one.name === type.name)?.members ?? []
    return base64Paths(members, product, [...within, type.name]).map((path) => `${name}.${path}`)
  })
}
