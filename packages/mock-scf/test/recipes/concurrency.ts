import { invalidInput } from './invalid-input.js'
import {
  internalCause,
  noSuchParameter,
  notEmulated,
  type Recipe,
  type RecipesByAction,
  reportedAs,
} from './recipe.js'
import { failToPublish, startProvisioning, whileUpdating } from './statuses.js'

const FunctionName = 'hello'

const whileProvisioning: Recipe = {
  how: 'Call the action while the provisioned concurrency of the version is `InProgress`.',
  setUp: startProvisioning,
}
const qualifierNotANumber: Recipe = {
  how: 'Set `Qualifier` to a string that is not the number of a version, such as `$LATEST`.',
  input: { Qualifier: '$LATEST' },
}
function provisionInput(number: number, Qualifier = '1') {
  return {
    FunctionName,
    Qualifier,
    VersionProvisionedConcurrencyNum: number,
  }
}
const morning = {
  TriggerName: 'morning',
  TriggerProvisionedConcurrencyNum: 2,
  TriggerCronConfig: '0 0 6 * * * *',
}
function triggerActions(...TriggerActions: object[]): object {
  return { TriggerActions }
}
function trackingInput(change: object): object {
  return {
    VersionProvisionedConcurrencyNum: 0,
    ProvisionedType: 'ConcurrencyUtilizationTracking',
    TrackingTarget: 0.5,
    MinCapacity: 1,
    MaxCapacity: 2,
    ...change,
  }
}

export const concurrency: RecipesByAction = {
  PutProvisionedConcurrencyConfig: {
    'FailedOperation.FunctionVersionStatusNotActive': {
      how: 'Set `Qualifier` to a version that is `PublishFailed`.',
      setUp: failToPublish,
      input: { Qualifier: '2' },
    },
    'FailedOperation.ProvisionCreateTimer': internalCause,
    'FailedOperation.ProvisionDeleteTimer': internalCause,
    'FailedOperation.ProvisionedExceedAvailable': {
      how: "Request more than the functions with a reserved quota leave of the account's memory.",
      setUp: ({ call }) =>
        call('PutReservedConcurrencyConfig', { FunctionName: 'worker', ReservedConcurrencyMem: 110_000 }),
      input: { VersionProvisionedConcurrencyNum: 800 },
    },
    'FailedOperation.ProvisionedExceedReserved': {
      how: 'Request more than the reserved quota of the function.',
      setUp: ({ call }) =>
        call('PutReservedConcurrencyConfig', { FunctionName, ReservedConcurrencyMem: 1280 }),
      input: { VersionProvisionedConcurrencyNum: 11 },
    },
    'FailedOperation.ProvisionedInProgress': whileProvisioning,
    InvalidParameterValue: {
      how: 'Set `VersionProvisionedConcurrencyNum` to less than 0.',
      input: { VersionProvisionedConcurrencyNum: -1 },
    },
    'InvalidParameterValue.MinCapacity': {
      how: 'Set `MinCapacity` to more than `MaxCapacity`.',
      input: trackingInput({ MinCapacity: 3 }),
    },
    'InvalidParameterValue.ProvisionTriggerCronConfigDuplicate': {
      how: 'Set the same `TriggerCronConfig` for two elements of `TriggerActions`.',
      input: triggerActions(morning, { ...morning, TriggerName: 'evening' }),
    },
    'InvalidParameterValue.ProvisionTriggerName': {
      how: 'Set the `TriggerName` of an element of `TriggerActions` to a name with a space.',
      input: triggerActions({ ...morning, TriggerName: 'each morning' }),
    },
    'InvalidParameterValue.ProvisionTriggerNameDuplicate': {
      how: 'Set the same `TriggerName` for two elements of `TriggerActions`.',
      input: triggerActions(morning, { ...morning, TriggerCronConfig: '0 0 18 * * * *' }),
    },
    'InvalidParameterValue.ProvisionType': {
      how: 'Set `ProvisionedType` to `ConcurrencyUtilizationTracking` and `VersionProvisionedConcurrencyNum` to a value other than 0.',
      input: trackingInput({ VersionProvisionedConcurrencyNum: 1 }),
    },
    'InvalidParameterValue.Qualifier': qualifierNotANumber,
    'InvalidParameterValue.TrackingTarget': invalidInput('PutProvisionedConcurrencyConfig', 'TrackingTarget'),
    'InvalidParameterValue.TriggerCronConfig': {
      how: 'Set the `TriggerCronConfig` of an element of `TriggerActions` to a string that is not a cron expression.',
      input: triggerActions({ ...morning, TriggerCronConfig: '0 0 24 * * * *' }),
    },
    'InvalidParameterValue.TriggerCronConfigTimeInterval': {
      how: 'Set the `TriggerCronConfig` of an element of `TriggerActions` to more than one second of a minute.',
      input: triggerActions({ ...morning, TriggerCronConfig: '*/5 0 6 * * * *' }),
    },
    'InvalidParameterValue.TriggerProvisionedConcurrencyNum': {
      how: 'Set the `TriggerProvisionedConcurrencyNum` of an element of `TriggerActions` to less than 0.',
      input: triggerActions({ ...morning, TriggerProvisionedConcurrencyNum: -1 }),
    },
    'LimitExceeded.FunctionProvisionedConcurrencyMemory': {
      how: 'Request more memory for one version than the account has, less the 12,800 MB that must stay unreserved.',
      input: { VersionProvisionedConcurrencyNum: 901 },
    },
    'LimitExceeded.FunctionTotalProvisionedConcurrencyMemory': {
      how: 'Request more memory for all versions of a function together than the account has, less the 12,800 MB that must stay unreserved.',
      async setUp({ call }) {
        await call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 1024 })
        await call('PublishVersion', { FunctionName })
        await call('PutProvisionedConcurrencyConfig', provisionInput(100, '2'))
      },
      input: { VersionProvisionedConcurrencyNum: 200 },
    },
    'LimitExceeded.FunctionTotalProvisionedConcurrencyNum': {
      how: 'Request more than 900 instances for all versions of a function together.',
      async setUp({ call }) {
        await call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 64 })
        await call('PublishVersion', { FunctionName })
      },
      input: { Qualifier: '2', VersionProvisionedConcurrencyNum: 900 },
    },
    'LimitExceeded.MaxCapacity': {
      how: 'Set `MaxCapacity` to more than the quota allows.',
      input: trackingInput({ MaxCapacity: 901 }),
    },
    'LimitExceeded.ProvisionTriggerAction': {
      how: 'Set the `TriggerProvisionedConcurrencyNum` of an element of `TriggerActions` to more than the quota allows.',
      input: triggerActions({ ...morning, TriggerProvisionedConcurrencyNum: 901 }),
    },
    'LimitExceeded.ProvisionTriggerInterval': {
      how: 'Schedule two elements of `TriggerActions` at different seconds of the same minute.',
      input: triggerActions(morning, {
        ...morning,
        TriggerName: 'later',
        TriggerCronConfig: '30 0 6 * * * *',
      }),
    },
  },

  GetProvisionedConcurrencyConfig: {
    InvalidParameterValue: reportedAs(
      'InvalidParameterValue.FunctionName',
      'InvalidParameterValue.Qualifier',
    ),
    'InvalidParameterValue.Qualifier': qualifierNotANumber,
  },

  DeleteProvisionedConcurrencyConfig: {
    'FailedOperation.ProvisionedInProgress': whileProvisioning,
    'InvalidParameterValue.Qualifier': qualifierNotANumber,
  },

  PutReservedConcurrencyConfig: {
    'FailedOperation.FunctionVersionStatusNotActive': whileUpdating,
    'FailedOperation.ProvisionedExceedReserved': {
      how: 'Reserve less memory than the versions of the function have provisioned.',
      input: { ReservedConcurrencyMem: 127 },
    },
    InvalidParameterValue: {
      how: 'Set `ReservedConcurrencyMem` to less than 0.',
      input: { ReservedConcurrencyMem: -1 },
    },
    'LimitExceeded.FunctionReservedConcurrencyMemory': {
      how: 'Reserve more memory than the account has, less the 12,800 MB that must stay unreserved.',
      input: { ReservedConcurrencyMem: 128_000 },
    },
  },

  GetReservedConcurrencyConfig: {
    InvalidParameterValue: reportedAs(
      'InvalidParameterValue.FunctionName',
      'InvalidParameterValue.Namespace',
    ),
  },

  PutTotalConcurrencyConfig: {
    'FailedOperation.ReservedExceedTotal': {
      how: 'Set the quota of a namespace to less than the sum of the memory that its functions hold and the 12,800 MB that must stay unreserved.',
      input: { TotalConcurrencyMem: 12_800 },
    },
    InvalidParameterValue: {
      how: 'Set `TotalConcurrencyMem` to less than 0.',
      input: { TotalConcurrencyMem: -1 },
    },
    'LimitExceeded.TotalConcurrencyMemory': {
      how: 'Set `TotalConcurrencyMem` to more than the 128,000 MB of the account.',
      input: { TotalConcurrencyMem: 128_001 },
    },
    'LimitExceeded.UserTotalConcurrencyMemory': {
      how: 'Set the quota of a namespace to more than the quotas and functions of the other namespaces leave of the account.',
      input: { Namespace: 'spare', TotalConcurrencyMem: 128_000 },
    },
    'ResourceNotFound.TotalConcurrencyMemory': notEmulated('billing'),
  },

  UpdateFunctionEventInvokeConfig: {
    'FailedOperation.FunctionVersionStatusNotActive': whileUpdating,
    InvalidParameterValue: reportedAs('InvalidParameterValue.AsyncTriggerConfig'),
    'InvalidParameterValue.AsyncTriggerConfig': {
      how: 'Set `AsyncTriggerConfig.RetryConfig` to an empty list.',
      input: { AsyncTriggerConfig: { RetryConfig: [], MsgTTL: 3600 } },
    },
    'LimitExceeded.MsgTTL': {
      how: 'Set `AsyncTriggerConfig.MsgTTL` to more than 21600.',
      input: { AsyncTriggerConfig: { RetryConfig: [{ RetryNum: 1 }], MsgTTL: 21_601 } },
    },
    'LimitExceeded.RetryNum': {
      how: 'Set `RetryNum` in `AsyncTriggerConfig.RetryConfig` to more than 2.',
      input: { AsyncTriggerConfig: { RetryConfig: [{ RetryNum: 3 }], MsgTTL: 3600 } },
    },
    'ResourceNotFound.FunctionVersion': noSuchParameter('Qualifier'),
    'UnsupportedOperation.EipFixed': noSuchParameter('EipFixed'),
    'UnsupportedOperation.UpdateFunctionEventInvokeConfig': {
      how: 'Configure retries for a function with `AsyncRunEnable`.',
      input: { FunctionName: 'worker' },
    },
    'UnsupportedOperation.VpcConfig': noSuchParameter('VpcConfig'),
  },

  GetFunctionEventInvokeConfig: {
    'FailedOperation.FunctionVersionStatusNotActive': whileUpdating,
    InvalidParameterValue: reportedAs(
      'InvalidParameterValue.FunctionName',
      'InvalidParameterValue.Qualifier',
    ),
    'InvalidParameterValue.Qualifier': {
      how: 'Set `Qualifier` to a string other than `$LATEST` or the number of a version.',
      input: { Qualifier: 'live' },
    },
  },
}
