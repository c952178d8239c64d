import { expect, it } from 'vitest'
import type { ScfContext } from '../src/action/context.js'
import { invalid, refusal } from '../src/action/errors.js'

const context: Pick<ScfContext<'GetAccount'>, 'action'> = { action: 'GetAccount' }

it('a call is refused with the first code that its action documents, and no other one compiles', () => {
  const either: Pick<ScfContext<'GetAccount' | 'CreateFunction'>, 'action'> = context
  expect(refusal(context, ['InvalidParameterValue.Stamp']).code).toBe('InvalidParameterValue.Stamp')
  expect(refusal(either, ['LimitExceeded.Function', 'UnauthorizedOperation.CAM']).code).toBe(
    'UnauthorizedOperation.CAM',
  )
  expect(refusal(either, ['LimitExceeded.Function', 'LimitExceeded']).code).toBe('LimitExceeded')
  // @ts-expect-error The code is misspelt.
  refusal(context, ['InvalidParameterValue.Stmap'])
  // @ts-expect-error The action does not document the code.
  refusal(context, ['LimitExceeded.Function'])
  // @ts-expect-error There is no code.
  refusal(context, [])
})

it('a value is refused with the code of its parameter, and no parameter without a code compiles', () => {
  expect(invalid(context, 'Stamp', '').code).toBe('InvalidParameterValue.Stamp')
  // @ts-expect-error The action has no code for the parameter.
  invalid(context, 'MemorySize', '')
})
