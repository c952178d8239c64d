import { commonErrors } from '@tc3/core/platform'
import { createCheck } from '@tc3/core/validate'
import { scf } from '../src/generated/product.js'

const check = createCheck(scf.types, 'output')

/**
 * Compares a response with the documentation of its action.
 *
 * @param action The action that was called, which may be unknown.
 * @returns A line for each difference, with its place; none if the response conforms.
 */
export function conformanceProblems(action: string, content: unknown): string[] {
  const table = scf.actions[action]
  const { output = {}, errors = [] } = { ...table }
  if (!isObject(content)) return ['Response is not an object.']
  const { RequestId, Error: error, ...members } = content
  const problems = typeof RequestId === 'string' && RequestId !== '' ? [] : ['RequestId is missing.']
  if (error === undefined) {
    check(members, output, ({ path, requirement }) => {
      problems.push(`${[action, ...path].join('.')} must ${requirement}.`)
    })
    return problems
  }
  const code = isObject(error) ? error.Code : undefined
  if (typeof code !== 'string' || !(errors.includes(code) || Object.hasOwn(commonErrors, code))) {
    problems.push(`${action} does not document the error code ${code}.`)
  }
  return [...problems, ...Object.keys(members).map((name) => `${name} is returned together with Error.`)]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
