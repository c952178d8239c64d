import { expect, it } from 'vitest'
import type { ScfContext } from '../src/action/context.js'
import { apiError, invalidParameter } from '../src/action/errors.js'

const context: Pick<ScfContext<'GetAccount'>, 'action'> = { action: 'GetAccount' }

it('an error has the first code that the action documents, and only documented codes compile', () => {
  const either: Pick<ScfContext<'GetAccount' | 'CreateFunction'>, 'action'> = context
  expect(apiError(context, ['InvalidParameterValue.Stamp']).code).toBe('InvalidParameterValue.Stamp')
  expect(apiError(either, ['LimitExceeded.Function', 'UnauthorizedOperation.CAM']).code).toBe(
    'UnauthorizedOperation.CAM',
  )
  expect(apiError(either, ['LimitExceeded.Function', 'LimitExceeded']).code).toBe('LimitExceeded')
  // @ts-expect-error The code is misspelt.
  apiError(context, ['InvalidParameterValue.Stmap'])
  // @ts-expect-error The action does not document the code.
  apiError(context, ['LimitExceeded.Function'])
  // @ts-expect-error At least one code is required.
  apiError(context, [])
})

it('an invalid value has the error code of its parameter, and only parameters with a code compile', () => {
  expect(invalidParameter(context, 'Stamp', '').code).toBe('InvalidParameterValue.Stamp')
  // @ts-expect-error The action has no code for the parameter.
  invalidParameter(context, 'MemorySize', '')
})
