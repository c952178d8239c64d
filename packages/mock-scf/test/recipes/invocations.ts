import { validInputs } from './account.js'
import { invalidInput } from './invalid-input.js'
import {
  internalCause,
  noSuchParameter,
  notEmulated,
  type RecipesByAction,
  reportedAs,
  unreachable,
} from './recipe.js'
import { invalidFunctionName, invalidNamespace } from './shared.js'
import { startCreating } from './statuses.js'

const whileCreating = {
  how: 'Invoke a function that is `Creating`.',
  setUp: startCreating,
  input: { FunctionName: 'another' },
}
const startTimeOnly = {
  how: 'Set `StartTime` without `EndTime`.',
  input: { StartTime: '2020-01-01 00:00:00' },
}
const nonexistentDay = {
  how: 'Set `StartTime` to a day that does not exist, such as February 30.',
  input: { StartTime: '2020-02-30 00:00:00', EndTime: '2020-03-01 00:00:00' },
}

const cls = notEmulated('CLS')
const billing = notEmulated('billing')

export const invocations: RecipesByAction = {
  Invoke: {
    'FailedOperation.FunctionStatusError': whileCreating,
    'FailedOperation.InvokeFunction': internalCause,
    'InvalidParameter.FunctionName': invalidFunctionName,
    InvalidParameterValue: invalidInput('Invoke', 'InvocationType'),
    'InvalidParameterValue.Param': {
      how: 'Set `ClientContext` to a string that is not JSON.',
      input: { ClientContext: 'any' },
    },
  },

  InvokeFunction: {
    'FailedOperation.FunctionStatusError': whileCreating,
    'FailedOperation.InvokeFunction': internalCause,
    'InvalidParameter.FunctionName': invalidFunctionName,
    'InvalidParameter.RequestTooLarge': {
      how: 'Set `Event` to more than 6,291,456 bytes.',
      input: { Event: JSON.stringify('x'.repeat(6 * 1024 * 1024)) },
    },
    InvalidParameterValue: invalidInput('InvokeFunction', 'LogType'),
    'InvalidParameterValue.ClientContext': noSuchParameter('ClientContext'),
    'InvalidParameterValue.FunctionType': {
      how: 'Invoke a function of the type HTTP.',
      setUp: ({ call }) => call('CreateFunction', { ...validInputs.CreateFunction, Type: 'HTTP' }),
      input: { FunctionName: 'another' },
    },
    'InvalidParameterValue.Param': {
      how: 'Set `Event` to a string that is not JSON.',
      input: { Event: 'any' },
    },
    'LimitExceeded.Quota': unreachable(
      'a function whose reserved quota is 0 returns a result with the `InvokeResult` 432',
    ),
    'ResourceNotFound.Qualifier': {
      how: 'Set `Qualifier` to a version or an alias that does not exist.',
      input: { Qualifier: '9' },
    },
  },

  GetFunctionLogs: {
    'FailedOperation.AuthFailure': cls,
    'FailedOperation.QueryError': cls,
    'InternalError.ES': internalCause,
    'InvalidParameter.ParamError': internalCause,
    'InvalidParameter.RoleCheck': notEmulated('CAM'),
    InvalidParameterValue: invalidInput('GetFunctionLogs', 'Limit'),
    'InvalidParameterValue.DateTime': nonexistentDay,
    'InvalidParameterValue.FunctionType': noSuchParameter('FunctionType'),
    'InvalidParameterValue.ImageType': noSuchParameter('ImageType'),
    'InvalidParameterValue.Offset': { how: 'Set `Offset` to less than 0.', input: { Offset: -1 } },
    'InvalidParameterValue.OrderBy': invalidInput('GetFunctionLogs', 'OrderBy'),
    'InvalidParameterValue.RetCode': invalidInput('GetFunctionLogs', 'Filter.RetCode'),
    'InvalidParameterValue.StartTimeOrEndTime': startTimeOnly,
    'LimitExceeded.Offset': {
      how: 'Set `Offset` and `Limit` so that their sum is more than 10000.',
      input: { Offset: 9999, Limit: 2 },
    },
    'ResourceNotFound.RoleCheck': notEmulated('CAM'),
    'InternalError.SearchFailed': internalCause,
    'UnsupportedOperation.NotSupportRegion': reportedAs('UnsupportedRegion'),
  },

  GetRequestStatus: {
    InvalidParameterValue: invalidNamespace,
    'InvalidParameterValue.DateTime': nonexistentDay,
    'InvalidParameterValue.Function': reportedAs('InvalidParameterValue.FunctionName'),
    'InvalidParameterValue.FunctionRequestId': {
      how: 'Set `FunctionRequestId` to a string that is not a RequestId.',
      input: { FunctionRequestId: 'any' },
    },
    'InvalidParameterValue.RetCode': noSuchParameter('RetCode'),
    'InvalidParameterValue.StartTime': {
      how: 'Set `StartTime` to a later time than `EndTime`.',
      input: { StartTime: '2020-01-02 00:00:00', EndTime: '2020-01-01 00:00:00' },
    },
    'InvalidParameterValue.StartTimeOrEndTime': startTimeOnly,
    'OperationDenied.AccountIsolate': billing,
    'OperationDenied.AccountNotExists': billing,
  },
}
