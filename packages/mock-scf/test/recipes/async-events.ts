import { invalidInput } from './invalid-input.js'
import { type RecipesByAction, reportedAs, unreachable } from './recipe.js'

export const asyncEvents: RecipesByAction = {
  GetAsyncEventStatus: {
    'FailedOperation.AsyncEventStatus': unreachable('the status of an event can always be read'),
    'ResourceNotFound.AsyncEvent': {
      how: 'Set `InvokeRequestId` to a RequestId that belongs to no asynchronous event.',
      input: { InvokeRequestId: '6add56fa-58f1-11e8-89a9-5254005d5fdb' },
    },
    'ResourceNotFound.Function': reportedAs('ResourceNotFound.AsyncEvent'),
    'ResourceNotFound.Namespace': reportedAs('ResourceNotFound.AsyncEvent'),
  },

  ListAsyncEvents: {
    'InvalidParameterValue.InvokeType': {
      how: 'Set `InvokeType` to a string that is not a valid type, such as `a b`.',
      input: { InvokeType: ['a b'] },
    },
    'InvalidParameterValue.Limit': invalidInput('ListAsyncEvents', 'Limit'),
    'InvalidParameterValue.Orderby': invalidInput('ListAsyncEvents', 'Orderby'),
    'InvalidParameterValue.Status': {
      how: 'Set `Status` to a value other than `RUNNING`, `FINISHED`, `ABORTED` and `FAILED`.',
      input: { Status: ['Other'] },
    },
  },

  TerminateAsyncEvent: {
    'FailedOperation.AsyncEventStatus': {
      how: 'Terminate an event that is not `RUNNING`.',
      setUp: ({ call, event }) =>
        call('TerminateAsyncEvent', { FunctionName: 'worker', InvokeRequestId: event }),
    },
    'ResourceNotFound.AsyncEvent': {
      how: 'Set `InvokeRequestId` to a RequestId that belongs to no event of the function.',
      input: { FunctionName: 'hello' },
    },
  },
}
