import { hello } from '../zip.js'
import { usual } from './account.js'
import { broken } from './broken.js'
import { code, codeOfFunction } from './code.js'
import { configuration } from './configuration.js'
import {
  type Account,
  answeredAs,
  type Chapter,
  insides,
  never,
  noParameter,
  type Recipe,
  without,
} from './recipe.js'
import { createdBadly, deleting, providing, whileDeleting, whileUpdating } from './statuses.js'

const FunctionName = 'hello'

const badQualifier: Recipe = {
  how: 'Give `Qualifier` text that is neither a version nor the name of an alias, such as `a b`.',
  input: { Qualifier: 'a b' },
}
const checkedBefore = never('functions are checked for it when they are created or updated')

/** Fills the namespace default with functions. */
async function fiftyFunctions({ call }: Account) {
  for (let number = 3; number <= 50; number++) {
    await call('CreateFunction', { ...hello, FunctionName: `function-${number}` })
  }
}

export const functions: Chapter = {
  CopyFunction: {
    'FailedOperation.CopyAsyncRun': {
      how: 'Copy a function with `AsyncRunEnable`, and give `CopyConfiguration` false.',
      input: { FunctionName: 'worker', CopyConfiguration: false },
    },
    'FailedOperation.CopyFailed': whileUpdating,
    'FailedOperation.CopyFunction': {
      how: 'Give `TargetRegion` text that is no region.',
      input: { TargetRegion: 'ap-nowhere' },
    },
    'InvalidParameterValue.Code': checkedBefore,
    'InvalidParameterValue.Environment': checkedBefore,
    'InvalidParameterValue.Handler': checkedBefore,
    'InvalidParameterValue.Runtime': checkedBefore,
    'LimitExceeded.Function': { how: 'Copy to a namespace that has 50 functions.', given: fiftyFunctions },
    'LimitExceeded.Memory': checkedBefore,
    'LimitExceeded.Timeout': checkedBefore,
    'ResourceInUse.FunctionName': {
      how: 'Give `NewFunctionName` the name of another function, without `Override`.',
      input: { NewFunctionName: 'worker' },
    },
    'UnsupportedOperation.Region': {
      how: 'Copy to a finance region, such as `ap-shanghai-fsi`, from another region.',
      input: { TargetRegion: 'ap-shanghai-fsi' },
    },
  },

  CreateFunction: {
    ...codeOfFunction('CreateFunction'),
    ...configuration('CreateFunction'),
    'FailedOperation.CreateFunction': insides,
    'FailedOperation.Namespace': insides,
    'FailedOperation.OpenService': without('activation of services'),
    'InternalError.GetRoleError': without('CAM'),
    InvalidParameterValue: broken('CreateFunction', 'AsyncRunEnable'),
    'InvalidParameterValue.DeadLetterConfig': {
      how: 'Give `DeadLetterConfig` a `Type` without a `Name`.',
      input: { DeadLetterConfig: { Type: 'CMQ-QUEUE', Name: '' } },
    },
    'InvalidParameterValue.CfsStructionError': {
      how: 'Give a file system of `CfsConfig` an empty `CfsId`.',
      input: {
        VpcConfig: { VpcId: 'vpc-1', SubnetId: 'subnet-1' },
        CfsConfig: {
          CfsInsList: [
            {
              UserId: '1',
              UserGroupId: '1',
              CfsId: '',
              MountInsId: 'mount-1',
              LocalMountDir: '/mnt',
              RemoteMountDir: '/',
            },
          ],
        },
      },
    },
    'InvalidParameterValue.FunctionName': broken('CreateFunction', 'FunctionName'),
    'InvalidParameterValue.GitCommitId': {
      how: 'Give `Code.GitCommitId` other characters than hexadecimal digits.',
      input: { Code: { GitUrl: 'https://git.example.com/hello.git', GitCommitId: 'latest' } },
    },
    'InvalidParameterValue.ProtocolType': {
      how: 'Give `ProtocolType` with the `Type` Event.',
      input: { ProtocolType: 'WS' },
    },
    'InvalidParameterValue.TraceEnable': broken('CreateFunction', 'TraceEnable'),
    'InvalidParameterValue.Type': broken('CreateFunction', 'Type'),
    'InvalidParameterValue.VpcNotSetWhenOpenCfs': {
      how: 'Give `CfsConfig` without `VpcConfig`.',
      input: {
        CfsConfig: {
          CfsInsList: [
            {
              UserId: '1',
              UserGroupId: '1',
              CfsId: 'cfs-1',
              MountInsId: 'mount-1',
              LocalMountDir: '/mnt',
              RemoteMountDir: '/',
            },
          ],
        },
      },
    },
    'LimitExceeded.Function': { how: 'Create a function in a namespace that has 50.', given: fiftyFunctions },
    'MissingParameter.Code': { how: 'Give `Code` no members.', input: { Code: {} } },
    'MissingParameter.Runtime': never('`Runtime` has a default'),
    ResourceInUse: answeredAs('ResourceInUse.FunctionName'),
    'ResourceInUse.Function': answeredAs('ResourceInUse.FunctionName'),
    'ResourceInUse.FunctionName': {
      how: 'Create a function with the name of another one of the namespace.',
      input: { FunctionName },
    },
    ResourceNotFound: answeredAs('ResourceNotFound.Namespace'),
    'ResourceNotFound.CfsMountInsNotMatch': without('CFS'),
    'ResourceNotFound.CfsStatusError': without('CFS'),
    'ResourceNotFound.Demo': {
      how: 'Give `Code.DemoId` text that does not begin with `demo-`.',
      input: { Code: { DemoId: 'sample' } },
    },
    'ResourceUnavailable.Namespace': insides,
  },

  DeleteFunction: {
    'FailedOperation.DeleteFunction': whileDeleting,
    'FailedOperation.FunctionNameStatusError': {
      how: 'Delete a version while its function is `Deleting`.',
      given: deleting,
      input: { Qualifier: '1' },
    },
    'FailedOperation.FunctionStatusError': whileUpdating,
    'FailedOperation.ProvisionedInProgress': {
      how: 'Delete a function while the provisioned concurrency of a version is being set.',
      given: providing,
    },
    'InternalError.Cmq': without('CMQ'),
    InvalidParameterValue: answeredAs(
      'InvalidParameterValue.FunctionName',
      'InvalidParameterValue.Qualifier',
    ),
    'InvalidParameterValue.Qualifier': {
      how: 'Give `Qualifier` other text than the number of a version, such as `$LATEST`.',
      input: { Qualifier: '$LATEST' },
    },
    'ResourceNotFound.AttachedTagKeyNotFound': without('Tag'),
    'ResourceNotFound.Qualifier': {
      how: 'Give `Qualifier` the number of a version that does not exist.',
      input: { Qualifier: '9' },
    },
    'UnauthorizedOperation.DeleteFunction': without('CAM'),
    UnsupportedOperation: answeredAs('UnsupportedOperation.AliasBind'),
    'UnsupportedOperation.AliasBind': {
      how: 'Delete a version to which an alias points.',
      input: { Qualifier: '1' },
    },
  },

  GetFunction: {
    'FailedOperation.Apigw': without('API Gateway'),
    InvalidParameterValue: broken('GetFunction', 'ShowCode'),
    'InvalidParameterValue.Qualifier': badQualifier,
  },

  GetFunctionAddress: {
    'FailedOperation.FunctionStatusError': whileUpdating,
    'FailedOperation.GetFunctionAddress': {
      how: 'Ask for the package of a function whose code is no package, but in COS, say.',
      given: ({ call }) =>
        call('CreateFunction', {
          ...usual.CreateFunction,
          Code: { CosBucketName: 'code', CosObjectName: '/hello.zip' },
        }),
      input: { FunctionName: 'another' },
    },
    InvalidParameterValue: answeredAs(
      'InvalidParameterValue.FunctionName',
      'InvalidParameterValue.Qualifier',
    ),
    'InvalidParameterValue.Qualifier': badQualifier,
  },

  ListFunctions: {
    InvalidParameterValue: {
      how: 'Filter without a value.',
      input: { Filters: [{ Name: 'Runtime', Values: [] }] },
    },
    'InvalidParameterValue.Limit': { how: 'Give `Limit` less than 0.', input: { Limit: -1 } },
    'InvalidParameterValue.LimitExceeded': {
      how: 'Filter by more values than the filter takes, such as six of `Runtime`.',
      input: { Filters: [{ Name: 'Runtime', Values: ['1', '2', '3', '4', '5', '6'] }] },
    },
    'InvalidParameterValue.Name': {
      how: 'Filter by a name that is no documented filter.',
      input: { Filters: [{ Name: 'Size', Values: ['1'] }] },
    },
    'InvalidParameterValue.Offset': { how: 'Give `Offset` less than 0.', input: { Offset: -1 } },
    'InvalidParameterValue.Orderby': broken('ListFunctions', 'Orderby'),
    'InvalidParameterValue.QueryVersion': noParameter('QueryVersion'),
  },

  UpdateFunctionCode: {
    ...codeOfFunction('UpdateFunctionCode'),
    'FailedOperation.CallRoleFailed': without('CAM'),
    'FailedOperation.FunctionStatusError': whileUpdating,
    'FailedOperation.OperationConflict': whileDeleting,
    'FailedOperation.UpdateFunctionCode': {
      how: 'Update a function that is `CreateFailed`.',
      given: createdBadly,
      input: { FunctionName: 'another' },
    },
    InvalidParameterValue: broken('UpdateFunctionCode', 'Publish'),
    'InvalidParameterValue.Demo': without('templates of functions'),
    'InvalidParameterValue.DemoId': {
      how: 'Give `Code.DemoId` text that does not begin with `demo-`.',
      input: code({ DemoId: 'sample' }),
    },
    'InvalidParameterValue.DnsInfo': noParameter('Environment'),
    'InvalidParameterValue.GitBranch': {
      how: 'Give `Code.GitBranch` a space.',
      input: code({ GitUrl: 'https://git.example.com/hello.git', GitBranch: 'my branch' }),
    },
    'InvalidParameterValue.GitDirectory': {
      how: 'Give `Code.GitDirectory` a path that leads out of the repository.',
      input: code({ GitUrl: 'https://git.example.com/hello.git', GitDirectory: '../other' }),
    },
    'InvalidParameterValue.GitPassword': {
      how: 'Give `Code.GitUserName` without `GitPassword`.',
      input: code({ GitUrl: 'https://git.example.com/hello.git', GitUserName: 'me' }),
    },
    'InvalidParameterValue.GitUserName': {
      how: 'Give `Code.GitPassword` without `GitUserName`.',
      input: code({ GitUrl: 'https://git.example.com/hello.git', GitPassword: 'secret' }),
    },
    'InvalidParameterValue.ImageType': broken('UpdateFunctionCode', 'Code.ImageConfig.ImageType'),
    'InvalidParameterValue.InlineZipFile': {
      how: 'Give `CodeSource` Inline, and a `ZipFile` that is no zip archive.',
      input: { ...code({ ZipFile: btoa('no archive') }), CodeSource: 'Inline' },
    },
    'LimitExceeded.ContainerImageAccelerateQuota': {
      how: 'Give an accelerated image to a function of a region that has 20 versions with accelerated images.',
      async given({ call }) {
        for (let number = 0; number < 20; number++) {
          const FunctionName = `image-${number}`
          await call('CreateFunction', { FunctionName, ...image({ ContainerImageAccelerate: true }) })
        }
        await call('CreateFunction', { FunctionName: 'another', ...image({}) })
      },
      input: {
        FunctionName: 'another',
        ZipFile: undefined,
        ...image({ ContainerImageAccelerate: true }),
      },
    },
    'UnauthorizedOperation.UpdateFunctionCode': without('CAM'),
    'ResourceNotFound.ImageConfig': {
      how: 'Give an image to a function that was not created from one.',
      input: { ZipFile: undefined, ...image({}) },
    },
    UnsupportedOperation: {
      how: 'Give a package to a function that was created from an image.',
      given: ({ call }) => call('CreateFunction', { FunctionName: 'another', ...image({}) }),
      input: { FunctionName: 'another' },
    },
  },

  UpdateFunctionConfiguration: {
    ...configuration('UpdateFunctionConfiguration'),
    'FailedOperation.DebugModeUpdateTimeOutFail': without('console'),
    'FailedOperation.UpdateFunctionConfiguration': {
      how: 'Update a function that is `CreateFailed`.',
      given: createdBadly,
      input: { FunctionName: 'another' },
    },
    InvalidParameterValue: broken('UpdateFunctionConfiguration', 'Publish'),
    'InvalidParameterValue.ClsRole': {
      how: 'Give `ClsLogsetId` and `ClsTopicId` of a function without a `Role`.',
      input: { ClsLogsetId: 'logset', ClsTopicId: 'topic' },
    },
    'InvalidParameterValue.SystemEnvironment': answeredAs('InvalidParameterValue.EnvironmentSystemProtect'),
    'InvalidParameterValue.TraceEnable': noParameter('TraceEnable'),
  },
}

function image(change: object) {
  return {
    Code: {
      ImageConfig: { ImageType: 'personal', ImageUri: 'ccr.ccs.tencentyun.com/me/hello:latest', ...change },
    },
  }
}
