import { broken } from './broken.js'
import { answeredAs, type Chapter, insides, noParameter, type Recipe, without } from './recipe.js'
import { providing, publishedBadly, whileUpdating } from './statuses.js'

const FunctionName = 'hello'

const alreadyProviding: Recipe = {
  how: 'Call it while the provisioned concurrency of the version is being set.',
  given: providing,
}
const noNumber: Recipe = {
  how: 'Give `Qualifier` other text than the number of a version, such as `$LATEST`.',
  input: { Qualifier: '$LATEST' },
}
function provided(number: number, Qualifier = '1') {
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
function scheduled(...TriggerActions: object[]): object {
  return { TriggerActions }
}
function tracking(change: object): object {
  return {
    VersionProvisionedConcurrencyNum: 0,
    ProvisionedType: 'ConcurrencyUtilizationTracking',
    TrackingTarget: 0.5,
    MinCapacity: 1,
    MaxCapacity: 2,
    ...change,
  }
}

export const concurrency: Chapter = {
  PutProvisionedConcurrencyConfig: {
    'FailedOperation.FunctionVersionStatusNotActive': {
      how: 'Give `Qualifier` a version that is `PublishFailed`.',
      given: publishedBadly,
      input: { Qualifier: '2' },
    },
    'FailedOperation.ProvisionCreateTimer': insides,
    'FailedOperation.ProvisionDeleteTimer': insides,
    'FailedOperation.ProvisionedExceedAvailable': {
      how: 'Ask for more than what other functions have reserved leaves of the account.',
      given: ({ call }) =>
        call('PutReservedConcurrencyConfig', { FunctionName: 'worker', ReservedConcurrencyMem: 110_000 }),
      input: { VersionProvisionedConcurrencyNum: 800 },
    },
    'FailedOperation.ProvisionedExceedReserved': {
      how: 'Ask for more than the reserved quota of the function.',
      given: ({ call }) =>
        call('PutReservedConcurrencyConfig', { FunctionName, ReservedConcurrencyMem: 1280 }),
      input: { VersionProvisionedConcurrencyNum: 11 },
    },
    'FailedOperation.ProvisionedInProgress': alreadyProviding,
    InvalidParameterValue: {
      how: 'Give `VersionProvisionedConcurrencyNum` less than 0.',
      input: { VersionProvisionedConcurrencyNum: -1 },
    },
    'InvalidParameterValue.MinCapacity': {
      how: 'Give `MinCapacity` more than `MaxCapacity`.',
      input: tracking({ MinCapacity: 3 }),
    },
    'InvalidParameterValue.ProvisionTriggerCronConfigDuplicate': {
      how: 'Give two of `TriggerActions` the same `TriggerCronConfig`.',
      input: scheduled(morning, { ...morning, TriggerName: 'evening' }),
    },
    'InvalidParameterValue.ProvisionTriggerName': {
      how: 'Give one of `TriggerActions` a `TriggerName` with a space.',
      input: scheduled({ ...morning, TriggerName: 'each morning' }),
    },
    'InvalidParameterValue.ProvisionTriggerNameDuplicate': {
      how: 'Give two of `TriggerActions` the same `TriggerName`.',
      input: scheduled(morning, { ...morning, TriggerCronConfig: '0 0 18 * * * *' }),
    },
    'InvalidParameterValue.ProvisionType': {
      how: 'Give the `ProvisionedType` ConcurrencyUtilizationTracking with another `VersionProvisionedConcurrencyNum` than 0.',
      input: tracking({ VersionProvisionedConcurrencyNum: 1 }),
    },
    'InvalidParameterValue.Qualifier': noNumber,
    'InvalidParameterValue.TrackingTarget': broken('PutProvisionedConcurrencyConfig', 'TrackingTarget'),
    'InvalidParameterValue.TriggerCronConfig': {
      how: 'Give one of `TriggerActions` a `TriggerCronConfig` that is no cron expression.',
      input: scheduled({ ...morning, TriggerCronConfig: '0 0 24 * * * *' }),
    },
    'InvalidParameterValue.TriggerCronConfigTimeInterval': {
      how: 'Give one of `TriggerActions` a `TriggerCronConfig` of more than one second of a minute.',
      input: scheduled({ ...morning, TriggerCronConfig: '*/5 0 6 * * * *' }),
    },
    'InvalidParameterValue.TriggerProvisionedConcurrencyNum': {
      how: 'Give the `TriggerProvisionedConcurrencyNum` of one of `TriggerActions` less than 0.',
      input: scheduled({ ...morning, TriggerProvisionedConcurrencyNum: -1 }),
    },
    'LimitExceeded.FunctionProvisionedConcurrencyMemory': {
      how: 'Ask for more memory for one version than the account has without what stays unreserved.',
      input: { VersionProvisionedConcurrencyNum: 901 },
    },
    'LimitExceeded.FunctionTotalProvisionedConcurrencyMemory': {
      how: 'Ask for more memory for the versions of a function together than the account has without what stays unreserved.',
      async given({ call }) {
        await call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 1024 })
        await call('PublishVersion', { FunctionName })
        await call('PutProvisionedConcurrencyConfig', provided(100, '2'))
      },
      input: { VersionProvisionedConcurrencyNum: 200 },
    },
    'LimitExceeded.FunctionTotalProvisionedConcurrencyNum': {
      how: 'Ask for more than 900 instances of the versions of a function together.',
      async given({ call }) {
        await call('UpdateFunctionConfiguration', { FunctionName, MemorySize: 64 })
        await call('PublishVersion', { FunctionName })
      },
      input: { Qualifier: '2', VersionProvisionedConcurrencyNum: 900 },
    },
    'LimitExceeded.MaxCapacity': {
      how: 'Give `MaxCapacity` more than the quota has room for.',
      input: tracking({ MaxCapacity: 901 }),
    },
    'LimitExceeded.ProvisionTriggerAction': {
      how: 'Give the `TriggerProvisionedConcurrencyNum` of one of `TriggerActions` more than the quota has room for.',
      input: scheduled({ ...morning, TriggerProvisionedConcurrencyNum: 901 }),
    },
    'LimitExceeded.ProvisionTriggerInterval': {
      how: 'Give two of `TriggerActions` different seconds of the same minute.',
      input: scheduled(morning, { ...morning, TriggerName: 'later', TriggerCronConfig: '30 0 6 * * * *' }),
    },
  },

  GetProvisionedConcurrencyConfig: {
    InvalidParameterValue: answeredAs(
      'InvalidParameterValue.FunctionName',
      'InvalidParameterValue.Qualifier',
    ),
    'InvalidParameterValue.Qualifier': noNumber,
  },

  DeleteProvisionedConcurrencyConfig: {
    'FailedOperation.ProvisionedInProgress': alreadyProviding,
    'InvalidParameterValue.Qualifier': noNumber,
  },

  PutReservedConcurrencyConfig: {
    'FailedOperation.FunctionVersionStatusNotActive': whileUpdating,
    'FailedOperation.ProvisionedExceedReserved': {
      how: 'Reserve less than the versions of the function have provisioned.',
      input: { ReservedConcurrencyMem: 127 },
    },
    InvalidParameterValue: {
      how: 'Give `ReservedConcurrencyMem` less than 0.',
      input: { ReservedConcurrencyMem: -1 },
    },
    'LimitExceeded.FunctionReservedConcurrencyMemory': {
      how: 'Reserve more than the account has without the 12,800 MB that stay unreserved.',
      input: { ReservedConcurrencyMem: 128_000 },
    },
  },

  GetReservedConcurrencyConfig: {
    InvalidParameterValue: answeredAs(
      'InvalidParameterValue.FunctionName',
      'InvalidParameterValue.Namespace',
    ),
  },

  PutTotalConcurrencyConfig: {
    'FailedOperation.ReservedExceedTotal': {
      how: 'Give a namespace less than its functions hold and the 12,800 MB that stay unreserved.',
      input: { TotalConcurrencyMem: 12_800 },
    },
    InvalidParameterValue: {
      how: 'Give `TotalConcurrencyMem` less than 0.',
      input: { TotalConcurrencyMem: -1 },
    },
    'LimitExceeded.TotalConcurrencyMemory': {
      how: 'Give `TotalConcurrencyMem` more than the account has, 128,000 MB.',
      input: { TotalConcurrencyMem: 128_001 },
    },
    'LimitExceeded.UserTotalConcurrencyMemory': {
      how: 'Give a namespace more than the quotas and functions of the others leave of the account.',
      input: { Namespace: 'spare', TotalConcurrencyMem: 128_000 },
    },
    'ResourceNotFound.TotalConcurrencyMemory': without('billing'),
  },

  UpdateFunctionEventInvokeConfig: {
    'FailedOperation.FunctionVersionStatusNotActive': whileUpdating,
    InvalidParameterValue: answeredAs('InvalidParameterValue.AsyncTriggerConfig'),
    'InvalidParameterValue.AsyncTriggerConfig': {
      how: 'Give `AsyncTriggerConfig.RetryConfig` no elements.',
      input: { AsyncTriggerConfig: { RetryConfig: [], MsgTTL: 3600 } },
    },
    'LimitExceeded.MsgTTL': {
      how: 'Give `AsyncTriggerConfig.MsgTTL` more than 21600.',
      input: { AsyncTriggerConfig: { RetryConfig: [{ RetryNum: 1 }], MsgTTL: 21_601 } },
    },
    'LimitExceeded.RetryNum': {
      how: 'Give `RetryNum` in `AsyncTriggerConfig.RetryConfig` more than 2.',
      input: { AsyncTriggerConfig: { RetryConfig: [{ RetryNum: 3 }], MsgTTL: 3600 } },
    },
    'ResourceNotFound.FunctionVersion': noParameter('Qualifier'),
    'UnsupportedOperation.EipFixed': noParameter('EipFixed'),
    'UnsupportedOperation.UpdateFunctionEventInvokeConfig': {
      how: 'Give retries to a function with `AsyncRunEnable`.',
      input: { FunctionName: 'worker' },
    },
    'UnsupportedOperation.VpcConfig': noParameter('VpcConfig'),
  },

  GetFunctionEventInvokeConfig: {
    'FailedOperation.FunctionVersionStatusNotActive': whileUpdating,
    InvalidParameterValue: answeredAs(
      'InvalidParameterValue.FunctionName',
      'InvalidParameterValue.Qualifier',
    ),
    'InvalidParameterValue.Qualifier': {
      how: 'Give `Qualifier` other text than `$LATEST` and the numbers of versions.',
      input: { Qualifier: 'live' },
    },
  },
}
