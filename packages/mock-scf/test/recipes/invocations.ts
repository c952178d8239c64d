import { usual } from './account.js'
import { broken } from './broken.js'
import { badFunctionName, badNamespace } from './everywhere.js'
import { answeredAs, type Chapter, insides, never, noParameter, without } from './recipe.js'
import { creating } from './statuses.js'

const whileCreating = {
  how: 'Invoke a function that is `Creating`.',
  given: creating,
  input: { FunctionName: 'another' },
}
const oneTime = { how: 'Give `StartTime` without `EndTime`.', input: { StartTime: '2020-01-01 00:00:00' } }
const noDate = {
  how: 'Give `StartTime` a day that does not exist, such as February 30.',
  input: { StartTime: '2020-02-30 00:00:00', EndTime: '2020-03-01 00:00:00' },
}

const cls = without('CLS')
const billing = without('billing')

export const invocations: Chapter = {
  Invoke: {
    'FailedOperation.FunctionStatusError': whileCreating,
    'FailedOperation.InvokeFunction': insides,
    'InvalidParameter.FunctionName': badFunctionName,
    InvalidParameterValue: broken('Invoke', 'InvocationType'),
    'InvalidParameterValue.Param': {
      how: 'Give `ClientContext` text that is no JSON.',
      input: { ClientContext: 'any' },
    },
  },

  InvokeFunction: {
    'FailedOperation.FunctionStatusError': whileCreating,
    'FailedOperation.InvokeFunction': insides,
    'InvalidParameter.FunctionName': badFunctionName,
    'InvalidParameter.RequestTooLarge': {
      how: 'Give `Event` more than 6,291,456 bytes.',
      input: { Event: JSON.stringify('x'.repeat(6 * 1024 * 1024)) },
    },
    InvalidParameterValue: broken('InvokeFunction', 'LogType'),
    'InvalidParameterValue.ClientContext': noParameter('ClientContext'),
    'InvalidParameterValue.FunctionType': {
      how: 'Invoke a function of the type HTTP.',
      given: ({ call }) => call('CreateFunction', { ...usual.CreateFunction, Type: 'HTTP' }),
      input: { FunctionName: 'another' },
    },
    'InvalidParameterValue.Param': {
      how: 'Give `Event` text that is no JSON.',
      input: { Event: 'any' },
    },
    'LimitExceeded.Quota': never(
      'a function whose reserved quota is 0 answers a result with the `InvokeResult` 432',
    ),
    'ResourceNotFound.Qualifier': {
      how: 'Give `Qualifier` a version or an alias that does not exist.',
      input: { Qualifier: '9' },
    },
  },

  GetFunctionLogs: {
    'FailedOperation.AuthFailure': cls,
    'FailedOperation.QueryError': cls,
    'InternalError.ES': insides,
    'InvalidParameter.ParamError': insides,
    'InvalidParameter.RoleCheck': without('CAM'),
    InvalidParameterValue: broken('GetFunctionLogs', 'Limit'),
    'InvalidParameterValue.DateTime': noDate,
    'InvalidParameterValue.FunctionType': noParameter('FunctionType'),
    'InvalidParameterValue.ImageType': noParameter('ImageType'),
    'InvalidParameterValue.Offset': { how: 'Give `Offset` less than 0.', input: { Offset: -1 } },
    'InvalidParameterValue.OrderBy': broken('GetFunctionLogs', 'OrderBy'),
    'InvalidParameterValue.RetCode': broken('GetFunctionLogs', 'Filter.RetCode'),
    'InvalidParameterValue.StartTimeOrEndTime': oneTime,
    'LimitExceeded.Offset': {
      how: 'Give `Offset` and `Limit` a sum of more than 10000.',
      input: { Offset: 9999, Limit: 2 },
    },
    'ResourceNotFound.RoleCheck': without('CAM'),
    'UnsupportedOperation.NotSupportRegion': answeredAs('UnsupportedRegion'),
  },

  GetRequestStatus: {
    InvalidParameterValue: badNamespace,
    'InvalidParameterValue.DateTime': noDate,
    'InvalidParameterValue.Function': answeredAs('InvalidParameterValue.FunctionName'),
    'InvalidParameterValue.FunctionRequestId': {
      how: 'Give `FunctionRequestId` text that is no RequestId.',
      input: { FunctionRequestId: 'any' },
    },
    'InvalidParameterValue.RetCode': noParameter('RetCode'),
    'InvalidParameterValue.StartTime': {
      how: 'Give `StartTime` a later time than `EndTime`.',
      input: { StartTime: '2020-01-02 00:00:00', EndTime: '2020-01-01 00:00:00' },
    },
    'InvalidParameterValue.StartTimeOrEndTime': oneTime,
    'OperationDenied.AccountIsolate': billing,
    'OperationDenied.AccountNotExists': billing,
  },
}
