import type { Action, ErrorCode, Product } from '../../model/model.js'
import { camelCase } from '../naming.js'
import { alias } from '../typescript/alias.js'
import { constant } from '../typescript/constant.js'
import { literal, stringLiteral } from '../typescript/literal.js'
import { type Declaration, type Module, reference } from '../typescript/module.js'
import { parametersInterface } from '../typescript/parameters.js'
import { union } from '../typescript/union.js'
import { actionKey } from './keys.js'
import { actionTags, limitSentence } from './sentences.js'

/** The module of one action: its input, its output, its error codes and the action itself. */
export function actionModule(action: Action, product: Product, scope: string): Module {
  const { name, input, output, errors } = action
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
      name: `${name}Request`,
      typeOnly: true,
      structure: (settled) =>
        input.length === 0
          ? alias(settled, 'Record<string, never>', `Input of ${name}: nothing.`)
          : parametersInterface(
              settled,
              input,
              { input: true, output: false },
              scope,
              product,
              [`Input of ${name}.`],
              see,
            ),
    },
    {
      key: keys.response,
      name: `${name}Response`,
      typeOnly: true,
      structure: (settled) =>
        parametersInterface(
          settled,
          output,
          { input: false, output: true },
          scope,
          product,
          [`Output of ${name}.`],
          see,
        ),
    },
    {
      key: keys.errorCode,
      name: `${name}ErrorCode`,
      typeOnly: true,
      structure: (settled) =>
        alias(
          settled,
          union([reference('core:CommonErrorCode'), ...businessCodes(errors)]),
          `The documented error codes of ${name}, the common ones included.`,
        ),
    },
    {
      key: keys.action,
      name: camelCase(name),
      typeOnly: false,
      structure: (settled) =>
        constant(settled, {
          description: [
            action.summary,
            action.description,
            `${limitSentence(action)} Fails with the codes of \`${name}ErrorCode\`.`,
          ]
            .filter(Boolean)
            .join('\n\n'),
          tags: actionTags(action),
          type: `${reference('core:Action')}<${reference(keys.request)}, ${reference(keys.response)}>`,
          initializer: literal({
            name,
            region: action.regionRequired,
            rateLimit: action.rateLimit,
            idempotent: action.idempotent,
            busy: busyCodes(action, product),
          }),
        }),
    },
  ]
  return {
    path: `packages/${scope}/src/generated/actions/${camelCase(name)}.ts`,
    scope,
    from: action.file,
    declarations,
  }
}

function businessCodes(errors: readonly ErrorCode[]): string[] {
  return errors.map(({ code }) => stringLiteral(code))
}

/** The codes of the action that say that a change is in progress; undefined where it has none. */
function busyCodes({ errors }: Action, { busy }: Product): string[] | undefined {
  const codes = errors.map(({ code }) => code).filter((code) => busy.includes(code))
  return codes.length === 0 ? undefined : codes
}
