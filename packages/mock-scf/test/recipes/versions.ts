import { usual } from './account.js'
import { broken } from './broken.js'
import { answeredAs, type Chapter, insides, never, type Recipe } from './recipe.js'
import { publishedBadly, updating } from './statuses.js'

const FunctionName = 'hello'

const badAliasName: Recipe = {
  how: 'Give `Name` text that is no name of an alias, such as `a b`.',
  input: { Name: 'a b' },
}
const noAlias: Recipe = {
  how: 'Give `Name` the name of an alias that does not exist.',
  input: { Name: 'other' },
}
const noVersion: Recipe = {
  how: 'Give `FunctionVersion` the number of a version that does not exist.',
  input: { FunctionVersion: '9' },
}
const toFailedVersion: Recipe = {
  how: 'Point the alias to a version that is `PublishFailed`.',
  given: publishedBadly,
  input: { FunctionVersion: '2' },
}

const routing = {
  'InvalidParameter.RoutingConfig': {
    how: 'Give `RoutingConfig` a match rule for the main version.',
    input: {
      FunctionVersion: '1',
      RoutingConfig: {
        AddtionVersionMatchs: [
          { Version: '1', Key: 'invoke.headers.User', Method: 'exact', Expression: 'Bob' },
        ],
      },
    },
  },
  'InvalidParameterValue.AdditionalVersionWeights': {
    how: 'Give the `Weight` of an additional version more than 1.',
    input: { RoutingConfig: { AdditionalVersionWeights: [{ Version: '2', Weight: 1.1 }] } },
  },
  'InvalidParameterValue.RoutingConfig': {
    how: 'Give a match rule a `Key` that does not begin with `invoke.headers.`.',
    input: {
      RoutingConfig: {
        AddtionVersionMatchs: [{ Version: '2', Key: 'User', Method: 'exact', Expression: 'Bob' }],
      },
    },
  },
}

export const versions: Chapter = {
  PublishVersion: {
    'FailedOperation.PublishVersion': {
      how: 'Publish a function that is `Updating`.',
      given: updating,
    },
    InvalidParameterValue: answeredAs('InvalidParameterValue.FunctionName'),
    'LimitExceeded.ContainerImageAccelerate': {
      how: 'Publish a function with an accelerated image in a region that has 20 such versions.',
      async given({ call }) {
        const ImageConfig = {
          ImageType: 'personal',
          ImageUri: 'ccr.ccs.tencentyun.com/me/hello:latest',
          ContainerImageAccelerate: true,
        }
        for (let number = 1; number <= 20; number++) {
          await call('CreateFunction', { FunctionName: `image-${number}`, Code: { ImageConfig } })
        }
      },
      input: { FunctionName: 'image-1' },
    },
    'LimitExceeded.ContainerImageAccelerateQuota': answeredAs('LimitExceeded.ContainerImageAccelerate'),
    ResourceInUse: answeredAs('FailedOperation.PublishVersion'),
    'UnsupportedOperation.PublishVersion': insides,
  },

  ListVersionByFunction: {
    InvalidParameterValue: { how: 'Give `Offset` less than 0.', input: { Offset: -1 } },
    'InvalidParameterValue.Orderby': broken('ListVersionByFunction', 'OrderBy'),
  },

  CreateAlias: {
    ...routing,
    'FailedOperation.CreateAlias': toFailedVersion,
    'InvalidParameterValue.Name': broken('CreateAlias', 'Name'),
    'LimitExceeded.Alias': {
      how: 'Create a 21st alias of a function.',
      async given({ call }) {
        for (let number = 2; number <= 20; number++) {
          await call('CreateAlias', { FunctionName, Name: `alias-${number}`, FunctionVersion: '1' })
        }
      },
    },
    ResourceInUse: answeredAs('ResourceInUse.Alias'),
    'ResourceInUse.Alias': {
      how: 'Create an alias with the name of another one of the function.',
      input: { Name: 'live' },
    },
    'ResourceNotFound.FunctionVersion': noVersion,
  },

  DeleteAlias: {
    'FailedOperation.DeleteAlias': {
      how: 'Delete an alias that a trigger calls.',
      given: ({ call }) => call('CreateTrigger', { ...usual.CreateTrigger, Qualifier: 'live' }),
    },
    'InvalidParameterValue.Alias': { how: 'Delete `$DEFAULT`.', input: { Name: '$DEFAULT' } },
    'InvalidParameterValue.Name': badAliasName,
    'ResourceNotFound.Alias': noAlias,
  },

  GetAlias: {
    'FailedOperation.GetAlias': insides,
    'InvalidParameter.RoutingConfig': never('aliases are checked for it when they are created or updated'),
    'InvalidParameterValue.Name': badAliasName,
    'ResourceNotFound.Alias': noAlias,
  },

  UpdateAlias: {
    ...routing,
    'FailedOperation.UpdateAlias': toFailedVersion,
    InvalidParameterValue: answeredAs('InvalidParameterValue.FunctionName', 'InvalidParameterValue.Name'),
    'InvalidParameterValue.Name': badAliasName,
    'ResourceNotFound.Alias': noAlias,
    'ResourceNotFound.FunctionVersion': noVersion,
  },
}
