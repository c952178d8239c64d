import { hello } from '../zip.js'
import { validInputs } from './account.js'
import { invalidInput } from './invalid-input.js'
import {
  type Account,
  internalCause,
  noSuchParameter,
  notEmulated,
  type Recipe,
  type RecipesByAction,
  reportedAs,
  unreachable,
} from './recipe.js'
import { invalidNamespace } from './shared.js'
import { whileUpdating } from './statuses.js'

const FunctionName = 'hello'
const apigw = { Type: 'apigw', TriggerName: 'web', TriggerDesc: undefined }
const ckafka = {
  Type: 'ckafka',
  TriggerName: 'ckafka-8tfxzia3-test',
  TriggerDesc: '{"maxMsgNum":100,"offset":"latest"}',
}
const cmq = { Type: 'cmq', TriggerName: 'topic', TriggerDesc: undefined }
const cos = {
  Type: 'cos',
  TriggerName: '5401-5ff414-12345.cos.ap-guangzhou.myqcloud.com',
  TriggerDesc: '{"event":"cos:ObjectCreated:*"}',
}

/** Creates a trigger, by default of the function `hello`. */
function createTrigger(trigger: object) {
  return ({ call }: Account) => call('CreateTrigger', { FunctionName, ...trigger })
}

const invalidName = {
  how: 'Set the name of a timer to a name with a space.',
  input: { TriggerName: 'each minute' },
}
const missingAlias = {
  how: 'Set `Qualifier` to an alias that does not exist.',
  input: { Qualifier: 'other' },
}
const invalidDesc = {
  how: 'Set `TriggerDesc` of a COS trigger to a string that is not JSON.',
  input: { ...cos, TriggerDesc: 'any' },
}

const apiGateway = notEmulated('API Gateway')
const cdn = notEmulated('CDN')
const noCkafka = notEmulated('CKafka')
const noCmq = notEmulated('CMQ')
const noCos = notEmulated('COS')
const cam = notEmulated('CAM')

export const triggers: RecipesByAction = {
  CreateTrigger: {
    'FailedOperation.ApiGateway': apiGateway,
    'FailedOperation.Apigw': apiGateway,
    'FailedOperation.Cos': noCos,
    'FailedOperation.CreateTrigger': whileUpdating,
    'InternalError.ApiGateway': apiGateway,
    'InternalError.Ckafka': noCkafka,
    'InternalError.Cmq': noCmq,
    'InternalError.Cos': noCos,
    InvalidParameterValue: invalidNamespace,
    'InvalidParameterValue.ApiGateway': {
      how: 'Set `release.environmentName` in the `TriggerDesc` of an API Gateway trigger to a value other than `release`, `test` and `prepub`.',
      input: { ...apigw, TriggerDesc: '{"release":{"environmentName":"other"}}' },
    },
    'InvalidParameterValue.Cdn': cdn,
    'InvalidParameterValue.Ckafka': {
      how: 'Omit `maxMsgNum` in the `TriggerDesc` of a CKafka trigger.',
      input: { ...ckafka, TriggerDesc: '{"offset":"latest"}' },
    },
    'InvalidParameterValue.Cos': {
      how: 'Omit `event` in the `TriggerDesc` of a COS trigger.',
      input: { ...cos, TriggerDesc: '{}' },
    },
    'InvalidParameterValue.CosNotifyRuleConflict': {
      how: 'Create a COS trigger for the bucket, event and filter of a trigger of another function.',
      setUp: createTrigger({ ...cos, FunctionName: 'worker', Enable: 'OPEN' }),
      input: { ...cos, Enable: 'OPEN' },
    },
    'InvalidParameterValue.CustomArgument': {
      how: 'Set `CustomArgument` to more than 4096 bytes.',
      input: { CustomArgument: 'x'.repeat(4097) },
    },
    'InvalidParameterValue.EASConfig': noSuchParameter('EASConfig'),
    'InvalidParameterValue.Enable': invalidInput('CreateTrigger', 'Enable'),
    'InvalidParameterValue.SecretInfo': noSuchParameter('SecretInfo'),
    'InvalidParameterValue.ServiceName': {
      how: 'Set `service.serviceName` in the `TriggerDesc` of an API Gateway trigger to a name with a space.',
      input: { ...apigw, TriggerDesc: '{"service":{"serviceName":"my service"}}' },
    },
    'InvalidParameterValue.TriggerDesc': {
      how: 'Set `TriggerDesc` of a timer to a string that is not a cron expression.',
      input: { TriggerDesc: 'each minute' },
    },
    'InvalidParameterValue.TriggerName': invalidName,
    'InvalidParameterValue.Type': invalidInput('CreateTrigger', 'Type'),
    'InvalidParameterValue.ZipFile': noSuchParameter('ZipFile'),
    'LimitExceeded.Cdn': cdn,
    'LimitExceeded.FunctionOnTopic': {
      how: 'Create a CMQ trigger with a topic that already triggers 100 functions.',
      async setUp({ call }) {
        for (const Namespace of ['third', 'spare']) {
          if (Namespace !== 'spare') await call('CreateNamespace', { Namespace })
          for (let number = 1; number <= 50; number++) {
            const where = { FunctionName: `function-${number}`, Namespace }
            await call('CreateFunction', { ...hello, ...where })
            await call('CreateTrigger', { ...where, ...cmq })
          }
        }
      },
      input: cmq,
    },
    'LimitExceeded.Trigger': {
      how: 'Create an eleventh timer for a function.',
      async setUp({ call }) {
        for (let number = 1; number < 10; number++) {
          await call('CreateTrigger', { ...validInputs.CreateTrigger, TriggerName: `timer-${number}` })
        }
      },
    },
    ResourceInUse: reportedAs('ResourceInUse.TriggerName'),
    'ResourceInUse.Cdn': cdn,
    'ResourceInUse.Cmq': {
      how: 'Create a CMQ trigger with the topic of another trigger of the function.',
      setUp: createTrigger(cmq),
      input: cmq,
    },
    'ResourceInUse.Cos': {
      how: 'Create a COS trigger with the bucket, event and filter of another trigger of the function.',
      setUp: createTrigger(cos),
      input: cos,
    },
    'ResourceInUse.Trigger': {
      how: 'Create a CKafka trigger with the instance and topic of another trigger of the function.',
      setUp: createTrigger(ckafka),
      input: ckafka,
    },
    'ResourceInUse.TriggerName': {
      how: 'Create a timer or an API Gateway trigger with the name of another trigger of that type.',
      input: { TriggerName: 'hourly' },
    },
    'ResourceInsufficient.COS': noCos,
    'ResourceNotFound.Cdn': cdn,
    'ResourceNotFound.Ckafka': noCkafka,
    'ResourceNotFound.Cmq': noCmq,
    'ResourceNotFound.Cos': noCos,
    'ResourceNotFound.Qualifier': missingAlias,
    'UnauthorizedOperation.CreateTrigger': cam,
    UnsupportedOperation: reportedAs('UnsupportedOperation.Trigger'),
    'UnsupportedOperation.Cdn': cdn,
    'UnsupportedOperation.Cos': {
      how: 'Create a COS trigger for a bucket of another region.',
      input: { ...cos, TriggerName: '5401-5ff414-12345.cos.ap-shanghai.myqcloud.com' },
    },
    'UnsupportedOperation.Trigger': {
      how: 'Create a timer for a function of the type HTTP, or an API Gateway trigger without the option `apiGatewayTriggers`.',
      setUp: ({ call }) => call('CreateFunction', { ...validInputs.CreateFunction, Type: 'HTTP' }),
      input: { FunctionName: 'another' },
    },
  },

  DeleteTrigger: {
    'FailedOperation.CreateTrigger': whileUpdating,
    'FailedOperation.DeleteTrigger': internalCause,
    InvalidParameterValue: invalidNamespace,
    'InvalidParameterValue.ApiGateway': unreachable('an API Gateway trigger is found by its name'),
    'InvalidParameterValue.Cdn': cdn,
    'InvalidParameterValue.Cmq': unreachable('a CMQ trigger is found by its name'),
    'InvalidParameterValue.Cos': {
      how: 'Omit `event` in the `TriggerDesc` of a COS trigger.',
      input: { ...cos, TriggerDesc: '{}' },
    },
    'InvalidParameterValue.TriggerDesc': invalidDesc,
    'InvalidParameterValue.TriggerName': invalidName,
    'InvalidParameterValue.Type': {
      how: 'Set `Type` to an undocumented value.',
      input: { Type: 'Other' },
    },
    'ResourceInUse.Cdn': cdn,
    'ResourceInUse.Cmq': noCmq,
    ResourceNotFound: { how: 'Use a namespace that does not exist.', input: { Namespace: 'missing' } },
    'ResourceNotFound.Cdn': cdn,
    'ResourceNotFound.Cmq': {
      how: 'Use a CMQ trigger that the function does not have.',
      input: cmq,
    },
    'ResourceNotFound.Timer': {
      how: 'Use a timer that the function does not have.',
      input: { TriggerName: 'daily' },
    },
    'ResourceNotFound.Trigger': {
      how: 'Use a COS, CKafka or API Gateway trigger that the function does not have.',
      input: ckafka,
    },
    'UnauthorizedOperation.DeleteTrigger': cam,
    'UnsupportedOperation.Cdn': cdn,
  },

  ListTriggers: {
    'FailedOperation.Apigw': apiGateway,
    'InvalidParameterValue.Filters': {
      how: 'Filter by a name other than `Type`, `Qualifier`, `TriggerName` and `Description`.',
      input: { Filters: [{ Name: 'Size', Values: ['1'] }] },
    },
    'InvalidParameterValue.OrderBy': invalidInput('ListTriggers', 'OrderBy'),
    'InvalidParameterValue.Orderby': reportedAs('InvalidParameterValue.OrderBy'),
  },

  UpdateTrigger: {
    'FailedOperation.CreateTrigger': whileUpdating,
    InvalidParameterValue: invalidNamespace,
    'InvalidParameterValue.Ckafka': {
      how: 'Set `maxMsgNum` in the `TriggerDesc` of a CKafka trigger to 0.',
      setUp: createTrigger(ckafka),
      input: { ...ckafka, TriggerDesc: '{"maxMsgNum":0}' },
    },
    'InvalidParameterValue.CustomArgument': {
      how: 'Set `CustomArgument` to more than 4096 bytes.',
      input: { CustomArgument: 'x'.repeat(4097) },
    },
    'InvalidParameterValue.Enable': invalidInput('UpdateTrigger', 'Enable'),
    'InvalidParameterValue.TriggerDesc': {
      how: 'Set `TriggerDesc` of a timer to a string that is not a cron expression.',
      input: { TriggerDesc: 'each minute' },
    },
    'InvalidParameterValue.TriggerName': invalidName,
    'InvalidParameterValue.Type': {
      how: 'Set `Type` to a value that CreateTrigger does not document.',
      input: { Type: 'other' },
    },
    'ResourceNotFound.Qualifier': missingAlias,
    'ResourceNotFound.Timer': {
      how: 'Use a timer that the function does not have.',
      input: { TriggerName: 'daily' },
    },
    'ResourceNotFound.Trigger': {
      how: 'Use a CKafka or HTTP trigger that the function does not have.',
      input: ckafka,
    },
    'UnsupportedOperation.Trigger': {
      how: 'Use a trigger of a type other than `timer`, `ckafka` and `http`.',
      input: cmq,
    },
  },

  UpdateTriggerStatus: {
    'FailedOperation.Cos': noCos,
    'FailedOperation.CreateTrigger': whileUpdating,
    'FailedOperation.UpdateStatus': internalCause,
    'FailedOperation.UpdateTriggerStatus': {
      how: 'Set `Enable` to the current status of the trigger.',
      input: { Enable: 'OPEN' },
    },
    'InternalError.Cmq': noCmq,
    'InternalError.Cos': noCos,
    InvalidParameterValue: invalidNamespace,
    'InvalidParameterValue.CosNotifyRuleConflict': {
      how: 'Enable a COS trigger while an enabled trigger of another function has the same bucket, event and filter.',
      async setUp(account) {
        await createTrigger(cos)(account)
        await createTrigger({ ...cos, FunctionName: 'worker', Enable: 'OPEN' })(account)
      },
      input: { ...cos, Enable: 'OPEN' },
    },
    'InvalidParameterValue.Enable': invalidInput('UpdateTriggerStatus', 'Enable'),
    'InvalidParameterValue.TriggerDesc': invalidDesc,
    'InvalidParameterValue.TriggerName': invalidName,
    'InvalidParameterValue.Type': {
      how: 'Set `Type` to a value that CreateTrigger does not document.',
      input: { Type: 'other' },
    },
    ResourceNotFound: reportedAs('ResourceNotFound.Trigger'),
    'ResourceNotFound.Qualifier': missingAlias,
    'ResourceNotFound.Trigger': {
      how: 'Use a trigger that the function does not have.',
      input: { TriggerName: 'daily' },
    },
    'UnauthorizedOperation.UpdateTriggerStatus': cam,
  },
}

/** A recipe of CreateTrigger, for the only trigger of a BatchCreateTrigger. */
function inBatch(code: string): Recipe {
  const recipe = triggers.CreateTrigger?.[code]
  if (recipe === undefined || !('how' in recipe)) throw new Error(`CreateTrigger has no recipe for ${code}.`)
  const { FunctionName: _, ...trigger }: Record<string, unknown> = {
    ...validInputs.CreateTrigger,
    ...recipe.input,
  }
  const { FunctionName: name = FunctionName }: { FunctionName?: string } = { ...recipe.input }
  return { ...recipe, input: { FunctionName: name, Triggers: JSON.stringify([trigger]) } }
}

const codesOfEachTrigger = [
  'InvalidParameterValue.ApiGateway',
  'InvalidParameterValue.Ckafka',
  'InvalidParameterValue.Cos',
  'InvalidParameterValue.CosNotifyRuleConflict',
  'InvalidParameterValue.CustomArgument',
  'InvalidParameterValue.Enable',
  'InvalidParameterValue.ServiceName',
  'InvalidParameterValue.TriggerDesc',
  'InvalidParameterValue.TriggerName',
  'InvalidParameterValue.Type',
  'LimitExceeded.FunctionOnTopic',
  'LimitExceeded.Trigger',
  'ResourceInUse.Cos',
  'UnsupportedOperation.Cos',
  'UnsupportedOperation.Trigger',
]

export const batchTriggers: RecipesByAction = {
  BatchCreateTrigger: {
    ...Object.fromEntries(codesOfEachTrigger.map((code) => [code, inBatch(code)])),
    'FailedOperation.CreateTrigger': whileUpdating,
    InvalidParameterValue: invalidInput('BatchCreateTrigger', 'Count'),
    'InvalidParameterValue.Param': {
      how: 'Set `Triggers` to a string that is not the JSON text of an array.',
      input: { Triggers: '{}' },
    },
    'ResourceNotFound.Version': {
      how: 'Set the `Qualifier` of a trigger to a version that does not exist.',
      input: {
        Triggers: JSON.stringify([
          { TriggerName: 'minutely', Type: 'timer', TriggerDesc: '0 * * * * * *', Qualifier: '9' },
        ]),
      },
    },
  },
}
