import { validInputs } from './account.js'
import { invalidInput } from './invalid-input.js'
import { internalCause, type Recipe, type RecipesByAction, reportedAs, unreachable } from './recipe.js'
import { failToPublish, startUpdating } from './statuses.js'

const FunctionName = 'hello'

const invalidAliasName: Recipe = {
  how: 'Set `Name` to an invalid name, such as `a b`.',
  input: { Name: 'a b' },
}
const missingAlias: Recipe = {
  how: 'Set `Name` to an alias that does not exist.',
  input: { Name: 'other' },
}
const missingVersion: Recipe = {
  how: 'Set `FunctionVersion` to a version that does not exist.',
  input: { FunctionVersion: '9' },
}
const failedVersion: Recipe = {
  how: 'Point the alias to a version that is `PublishFailed`.',
  setUp: failToPublish,
  input: { FunctionVersion: '2' },
}

const routing = {
  'InvalidParameter.RoutingConfig': {
    how: 'Set a match rule for the main version in `RoutingConfig`.',
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
    how: 'Set the `Weight` of an additional version to more than 1.',
    input: { RoutingConfig: { AdditionalVersionWeights: [{ Version: '2', Weight: 1.1 }] } },
  },
  'InvalidParameterValue.RoutingConfig': {
    how: 'Set the `Key` of a match rule to a string that does not begin with `invoke.headers.`.',
    input: {
      RoutingConfig: {
        AddtionVersionMatchs: [{ Version: '2', Key: 'User', Method: 'exact', Expression: 'Bob' }],
      },
    },
  },
}

export const versions: RecipesByAction = {
  PublishVersion: {
    'FailedOperation.PublishVersion': {
      how: 'Publish a function that is `Updating`.',
      setUp: startUpdating,
    },
    InvalidParameterValue: reportedAs('InvalidParameterValue.FunctionName'),
    'LimitExceeded.ContainerImageAccelerate': {
      how: 'Publish a function with an accelerated image in a region that already has 20 versions with accelerated images.',
      async setUp({ call }) {
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
    'LimitExceeded.ContainerImageAccelerateQuota': reportedAs('LimitExceeded.ContainerImageAccelerate'),
    ResourceInUse: reportedAs('FailedOperation.PublishVersion'),
    'UnsupportedOperation.PublishVersion': internalCause,
  },

  ListVersionByFunction: {
    InvalidParameterValue: { how: 'Set `Offset` to less than 0.', input: { Offset: -1 } },
    'InvalidParameterValue.Orderby': invalidInput('ListVersionByFunction', 'OrderBy'),
  },

  CreateAlias: {
    ...routing,
    'FailedOperation.CreateAlias': failedVersion,
    'InvalidParameterValue.Name': invalidInput('CreateAlias', 'Name'),
    'LimitExceeded.Alias': {
      how: 'Create a 21st alias of a function.',
      async setUp({ call }) {
        for (let number = 2; number <= 20; number++) {
          await call('CreateAlias', { FunctionName, Name: `alias-${number}`, FunctionVersion: '1' })
        }
      },
    },
    ResourceInUse: reportedAs('ResourceInUse.Alias'),
    'ResourceInUse.Alias': {
      how: 'Create an alias with the name of another alias of the function.',
      input: { Name: 'live' },
    },
    'ResourceNotFound.FunctionVersion': missingVersion,
  },

  DeleteAlias: {
    'FailedOperation.DeleteAlias': {
      how: 'Delete an alias that a trigger invokes.',
      setUp: ({ call }) => call('CreateTrigger', { ...validInputs.CreateTrigger, Qualifier: 'live' }),
    },
    'InvalidParameterValue.Alias': { how: 'Delete `$DEFAULT`.', input: { Name: '$DEFAULT' } },
    'InvalidParameterValue.Name': invalidAliasName,
    'ResourceNotFound.Alias': missingAlias,
  },

  GetAlias: {
    'FailedOperation.GetAlias': internalCause,
    'InvalidParameter.RoutingConfig': unreachable('it is checked when the alias is created or updated'),
    'InvalidParameterValue.Name': invalidAliasName,
    'ResourceNotFound.Alias': missingAlias,
  },

  UpdateAlias: {
    ...routing,
    'FailedOperation.UpdateAlias': failedVersion,
    InvalidParameterValue: reportedAs('InvalidParameterValue.FunctionName', 'InvalidParameterValue.Name'),
    'InvalidParameterValue.Name': invalidAliasName,
    'ResourceNotFound.Alias': missingAlias,
    'ResourceNotFound.FunctionVersion': missingVersion,
  },
}
