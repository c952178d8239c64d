import { broken } from './broken.js'
import { answeredAs, type Chapter, never } from './recipe.js'

export const asyncEvents: Chapter = {
  GetAsyncEventStatus: {
    'FailedOperation.AsyncEventStatus': never('the status of an event can be read at all times'),
    'ResourceNotFound.AsyncEvent': {
      how: 'Give `InvokeRequestId` the RequestId of no asynchronous event.',
      input: { InvokeRequestId: '6add56fa-58f1-11e8-89a9-5254005d5fdb' },
    },
    'ResourceNotFound.Function': answeredAs('ResourceNotFound.AsyncEvent'),
    'ResourceNotFound.Namespace': answeredAs('ResourceNotFound.AsyncEvent'),
  },

  ListAsyncEvents: {
    'InvalidParameterValue.InvokeType': {
      how: 'Give `InvokeType` text that is no name of a type, such as `a b`.',
      input: { InvokeType: ['a b'] },
    },
    'InvalidParameterValue.Limit': broken('ListAsyncEvents', 'Limit'),
    'InvalidParameterValue.Orderby': broken('ListAsyncEvents', 'Orderby'),
    'InvalidParameterValue.Status': {
      how: 'Give `Status` other values than `RUNNING`, `FINISHED`, `ABORTED` and `FAILED`.',
      input: { Status: ['Other'] },
    },
  },

  TerminateAsyncEvent: {
    'FailedOperation.AsyncEventStatus': {
      how: 'Terminate an event that is not `RUNNING`.',
      given: ({ call, event }) =>
        call('TerminateAsyncEvent', { FunctionName: 'worker', InvokeRequestId: event }),
    },
    'ResourceNotFound.AsyncEvent': {
      how: 'Give `InvokeRequestId` the RequestId of no event of the function.',
      input: { FunctionName: 'hello' },
    },
  },
}
