import { hello } from '../zip.js'
import { usual } from './account.js'
import { broken } from './broken.js'
import { badNamespace } from './everywhere.js'
import { type Account, answeredAs, type Chapter, insides, noParameter, without } from './recipe.js'
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

/** Creates a trigger of the function `hello`, or of another. */
function created(trigger: object) {
  return ({ call }: Account) => call('CreateTrigger', { FunctionName, ...trigger })
}

const badName = { how: 'Give a timer a name with a space.', input: { TriggerName: 'each minute' } }
const noAlias = {
  how: 'Give `Qualifier` the name of an alias that does not exist.',
  input: { Qualifier: 'other' },
}
const otherDesc = {
  how: 'Give `TriggerDesc` of a COS trigger text that is no JSON.',
  input: { ...cos, TriggerDesc: 'any' },
}

const apiGateway = without('API Gateway')
const cdn = without('CDN')
const noCkafka = without('CKafka')
const noCmq = without('CMQ')
const noCos = without('COS')
const cam = without('CAM')

export const triggers: Chapter = {
  CreateTrigger: {
    'FailedOperation.ApiGateway': apiGateway,
    'FailedOperation.Apigw': apiGateway,
    'FailedOperation.Cos': noCos,
    'FailedOperation.CreateTrigger': whileUpdating,
    'InternalError.ApiGateway': apiGateway,
    'InternalError.Ckafka': noCkafka,
    'InternalError.Cmq': noCmq,
    'InternalError.Cos': noCos,
    InvalidParameterValue: badNamespace,
    'InvalidParameterValue.ApiGateway': {
      how: 'Give `release.environmentName` in `TriggerDesc` of an API Gateway trigger another value than `release`, `test` and `prepub`.',
      input: { ...apigw, TriggerDesc: '{"release":{"environmentName":"other"}}' },
    },
    'InvalidParameterValue.Cdn': cdn,
    'InvalidParameterValue.Ckafka': {
      how: 'Leave out `maxMsgNum` in `TriggerDesc` of a CKafka trigger.',
      input: { ...ckafka, TriggerDesc: '{"offset":"latest"}' },
    },
    'InvalidParameterValue.Cos': {
      how: 'Leave out `event` in `TriggerDesc` of a COS trigger.',
      input: { ...cos, TriggerDesc: '{}' },
    },
    'InvalidParameterValue.CosNotifyRuleConflict': {
      how: 'Create a COS trigger for the bucket, event and filter of a trigger of another function.',
      given: created({ ...cos, FunctionName: 'worker', Enable: 'OPEN' }),
      input: { ...cos, Enable: 'OPEN' },
    },
    'InvalidParameterValue.CustomArgument': {
      how: 'Give `CustomArgument` more than 4096 bytes.',
      input: { CustomArgument: 'x'.repeat(4097) },
    },
    'InvalidParameterValue.Enable': broken('CreateTrigger', 'Enable'),
    'InvalidParameterValue.SecretInfo': noParameter('SecretInfo'),
    'InvalidParameterValue.ServiceName': {
      how: 'Give `service.serviceName` in `TriggerDesc` of an API Gateway trigger a space.',
      input: { ...apigw, TriggerDesc: '{"service":{"serviceName":"my service"}}' },
    },
    'InvalidParameterValue.TriggerDesc': {
      how: 'Give `TriggerDesc` of a timer text that is no cron expression.',
      input: { TriggerDesc: 'each minute' },
    },
    'InvalidParameterValue.TriggerName': badName,
    'InvalidParameterValue.Type': broken('CreateTrigger', 'Type'),
    'InvalidParameterValue.ZipFile': noParameter('ZipFile'),
    'LimitExceeded.Cdn': cdn,
    'LimitExceeded.FunctionOnTopic': {
      how: 'Create a CMQ trigger with a topic that triggers 100 functions.',
      async given({ call }) {
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
      how: 'Create an eleventh timer of a function.',
      async given({ call }) {
        for (let number = 1; number < 10; number++) {
          await call('CreateTrigger', { ...usual.CreateTrigger, TriggerName: `timer-${number}` })
        }
      },
    },
    ResourceInUse: answeredAs('ResourceInUse.TriggerName'),
    'ResourceInUse.Cdn': cdn,
    'ResourceInUse.Cmq': {
      how: 'Create a CMQ trigger with the topic of another one of the function.',
      given: created(cmq),
      input: cmq,
    },
    'ResourceInUse.Cos': {
      how: 'Create a COS trigger with the bucket, event and filter of another one of the function.',
      given: created(cos),
      input: cos,
    },
    'ResourceInUse.Trigger': {
      how: 'Create a CKafka trigger with the instance and topic of another one of the function.',
      given: created(ckafka),
      input: ckafka,
    },
    'ResourceInUse.TriggerName': {
      how: 'Create a timer or an API Gateway trigger with the name of another one of the function.',
      input: { TriggerName: 'hourly' },
    },
    'ResourceInsufficient.COS': noCos,
    'ResourceNotFound.Cdn': cdn,
    'ResourceNotFound.Ckafka': noCkafka,
    'ResourceNotFound.Cmq': noCmq,
    'ResourceNotFound.Cos': noCos,
    'ResourceNotFound.Qualifier': noAlias,
    'UnauthorizedOperation.CreateTrigger': cam,
    UnsupportedOperation: answeredAs('UnsupportedOperation.Trigger'),
    'UnsupportedOperation.Cdn': cdn,
    'UnsupportedOperation.Cos': {
      how: 'Create a COS trigger for a bucket of another region.',
      input: { ...cos, TriggerName: '5401-5ff414-12345.cos.ap-shanghai.myqcloud.com' },
    },
    'UnsupportedOperation.Trigger': {
      how: 'Create a timer of a function of the type HTTP.',
      given: ({ call }) => call('CreateFunction', { ...usual.CreateFunction, Type: 'HTTP' }),
      input: { FunctionName: 'another' },
    },
  },

  DeleteTrigger: {
    'FailedOperation.CreateTrigger': whileUpdating,
    'FailedOperation.DeleteTrigger': insides,
    InvalidParameterValue: badNamespace,
    'InvalidParameterValue.ApiGateway': {
      how: 'Give `service` in `TriggerDesc` of an API Gateway trigger another value than an object.',
      input: { ...apigw, TriggerDesc: '{"service":1}' },
    },
    'InvalidParameterValue.Cdn': cdn,
    'InvalidParameterValue.Cmq': {
      how: 'Give `filterType` in `TriggerDesc` of a CMQ trigger another value than 1 and 2.',
      input: { ...cmq, TriggerDesc: '{"filterType":3}' },
    },
    'InvalidParameterValue.Cos': {
      how: 'Leave out `event` in `TriggerDesc` of a COS trigger.',
      input: { ...cos, TriggerDesc: '{}' },
    },
    'InvalidParameterValue.TriggerDesc': otherDesc,
    'InvalidParameterValue.TriggerName': badName,
    'InvalidParameterValue.Type': {
      how: 'Give `Type` a value that is not documented.',
      input: { Type: 'Other' },
    },
    'ResourceInUse.Cdn': cdn,
    'ResourceInUse.Cmq': noCmq,
    ResourceNotFound: { how: 'Name a namespace that does not exist.', input: { Namespace: 'missing' } },
    'ResourceNotFound.Cdn': cdn,
    'ResourceNotFound.Cmq': {
      how: 'Name a CMQ trigger that the function does not have.',
      input: cmq,
    },
    'ResourceNotFound.Timer': {
      how: 'Name a timer that the function does not have.',
      input: { TriggerName: 'daily' },
    },
    'ResourceNotFound.Trigger': {
      how: 'Name a COS, CKafka or API Gateway trigger that the function does not have.',
      input: ckafka,
    },
    'UnauthorizedOperation.DeleteTrigger': cam,
    'UnsupportedOperation.Cdn': cdn,
  },

  ListTriggers: {
    'FailedOperation.Apigw': apiGateway,
    'InvalidParameterValue.Filters': {
      how: 'Filter by another name than `Qualifier`, `TriggerName` and `Description`.',
      input: { Filters: [{ Name: 'Size', Values: ['1'] }] },
    },
    'InvalidParameterValue.OrderBy': broken('ListTriggers', 'OrderBy'),
    'InvalidParameterValue.Orderby': answeredAs('InvalidParameterValue.OrderBy'),
  },

  UpdateTriggerStatus: {
    'FailedOperation.Cos': noCos,
    'FailedOperation.CreateTrigger': whileUpdating,
    'FailedOperation.UpdateStatus': insides,
    'FailedOperation.UpdateTriggerStatus': {
      how: 'Give `Enable` the status that the trigger has.',
      input: { Enable: 'OPEN' },
    },
    'InternalError.Cmq': noCmq,
    'InternalError.Cos': noCos,
    InvalidParameterValue: badNamespace,
    'InvalidParameterValue.CosNotifyRuleConflict': {
      how: 'Enable a COS trigger while an enabled one of another function has the same bucket, event and filter.',
      async given(account) {
        await created(cos)(account)
        await created({ ...cos, FunctionName: 'worker', Enable: 'OPEN' })(account)
      },
      input: { ...cos, Enable: 'OPEN' },
    },
    'InvalidParameterValue.Enable': broken('UpdateTriggerStatus', 'Enable'),
    'InvalidParameterValue.TriggerDesc': otherDesc,
    'InvalidParameterValue.TriggerName': badName,
    'InvalidParameterValue.Type': {
      how: 'Give `Type` another value than the types of CreateTrigger.',
      input: { Type: 'other' },
    },
    ResourceNotFound: answeredAs('ResourceNotFound.Trigger'),
    'ResourceNotFound.Qualifier': noAlias,
    'ResourceNotFound.Trigger': {
      how: 'Name a trigger that the function does not have.',
      input: { TriggerName: 'daily' },
    },
    'UnauthorizedOperation.UpdateTriggerStatus': cam,
  },
}
