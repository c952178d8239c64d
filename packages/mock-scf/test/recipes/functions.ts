import { hello } from '../zip.js'
import { longDuration, validInputs } from './account.js'
import { code, codeRecipes } from './code.js'
import { configurationRecipes } from './configuration.js'
import { instanceConcurrency } from './instance-concurrency.js'
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
import {
  failToCreate,
  startDeleting,
  startProvisioning,
  startPublishing,
  whileDeleting,
  whileUpdating,
} from './statuses.js'

const FunctionName = 'hello'

const invalidQualifier: Recipe = {
  how: 'Set `Qualifier` to a string that is neither a version nor a valid name of an alias, such as `a b`.',
  input: { Qualifier: 'a b' },
}
const checkedEarlier = unreachable('it is checked when the function is created or updated')

const concurrentRequests = notEmulated('several requests per instance')

/** A configuration with a file system. */
function withFileSystem(change: object = {}): object {
  const fileSystem = {
    UserId: '1',
    UserGroupId: '1',
    CfsId: 'cfs-1',
    MountInsId: 'mount-1',
    LocalMountDir: '/mnt',
    RemoteMountDir: '/',
    ...change,
  }
  return {
    VpcConfig: { VpcId: 'vpc-1', SubnetId: 'subnet-1' },
    CfsConfig: { CfsInsList: [fileSystem] },
  }
}

/** Fills the namespace `default` up to its quota. */
async function fillNamespace({ call }: Account) {
  for (let number = 3; number <= 50; number++) {
    await call('CreateFunction', { ...hello, FunctionName: `function-${number}` })
  }
}

/** Creates the function `another` with code in COS. */
async function createFromCos({ call }: Account) {
  const Code = { CosBucketName: 'code', CosObjectName: '/hello.zip' }
  await call('CreateFunction', { ...validInputs.CreateFunction, Code })
}

/** Protects the code of the function `hello`. */
async function protectCode({ call }: Account) {
  await call('UpdateFunctionCode', { ...validInputs.UpdateFunctionCode, CodeSecret: 'a'.repeat(36) })
}

export const functions: RecipesByAction = {
  CopyFunction: {
    'FailedOperation.CopyAsyncRun': {
      how: 'Copy a function with `AsyncRunEnable`, and set `CopyConfiguration` to false.',
      input: { FunctionName: 'worker', CopyConfiguration: false },
    },
    'FailedOperation.CopyFailed': whileUpdating,
    'FailedOperation.CopyFunction': {
      how: 'Set `TargetRegion` to a string that is not a region.',
      input: { TargetRegion: 'ap-nowhere' },
    },
    'InvalidParameterValue.Code': checkedEarlier,
    'InvalidParameterValue.Environment': checkedEarlier,
    'InvalidParameterValue.Handler': checkedEarlier,
    'InvalidParameterValue.Runtime': checkedEarlier,
    'LimitExceeded.Function': {
      how: 'Copy a function to a namespace that already has 50.',
      setUp: fillNamespace,
    },
    'LimitExceeded.Memory': checkedEarlier,
    'LimitExceeded.Timeout': checkedEarlier,
    'ResourceInUse.FunctionName': {
      how: 'Set `NewFunctionName` to the name of another function, without `Override`.',
      input: { NewFunctionName: 'worker' },
    },
    'UnsupportedOperation.Region': {
      how: 'Copy to a finance region, such as `ap-shanghai-fsi`, from another region.',
      input: { TargetRegion: 'ap-shanghai-fsi' },
    },
    'UnsupportedOperation.CopyFunction': reportedAs('FailedOperation.CopyFailed'),
  },

  CreateFunction: {
    ...codeRecipes('CreateFunction'),
    ...configurationRecipes('CreateFunction'),
    'FailedOperation.CreateFunction': internalCause,
    'FailedOperation.Namespace': internalCause,
    'FailedOperation.OpenService': notEmulated('the activation of services'),
    'InternalError.GetRoleError': notEmulated('CAM'),
    InvalidParameterValue: invalidInput('CreateFunction', 'AsyncRunEnable'),
    'InvalidParameterValue.DeadLetterConfig': {
      how: 'Set the `Type` of `DeadLetterConfig` without its `Name`.',
      input: { DeadLetterConfig: { Type: 'CMQ-QUEUE', Name: '' } },
    },
    'InvalidParameterValue.CfsStructionError': {
      how: 'Set the `CfsId` of a file system of `CfsConfig` to an empty string.',
      input: withFileSystem({ CfsId: '' }),
    },
    'InvalidParameterValue.FunctionName': invalidInput('CreateFunction', 'FunctionName'),
    'InvalidParameterValue.GitCommitId': {
      how: 'Set `Code.GitCommitId` to a string with characters other than hexadecimal digits.',
      input: { Code: { GitUrl: 'https://git.example.com/hello.git', GitCommitId: 'latest' } },
    },
    'InvalidParameterValue.NodeSpec': { how: 'Set `NodeSpec` to an empty string.', input: { NodeSpec: '' } },
    'InvalidParameterValue.NodeType': invalidInput('CreateFunction', 'NodeType'),
    'InvalidParameterValue.Stamp': invalidInput('CreateFunction', 'Stamp'),
    'InvalidParameterValue.ProtocolType': {
      how: 'Set `ProtocolType` while `Type` is `Event`.',
      input: { ProtocolType: 'WS' },
    },
    'InvalidParameterValue.TraceEnable': invalidInput('CreateFunction', 'TraceEnable'),
    'InvalidParameterValue.Type': invalidInput('CreateFunction', 'Type'),
    'InvalidParameterValue.VpcNotSetWhenOpenCfs': {
      how: 'Set `CfsConfig` without `VpcConfig`.',
      input: { ...withFileSystem(), VpcConfig: undefined },
    },
    'LimitExceeded.Function': {
      how: 'Create a function in a namespace that already has 50.',
      setUp: fillNamespace,
    },
    'MissingParameter.Code': { how: 'Set `Code` to an empty object.', input: { Code: {} } },
    'MissingParameter.Runtime': unreachable('`Runtime` has a default'),
    ResourceInUse: reportedAs('ResourceInUse.FunctionName'),
    'ResourceInUse.Function': reportedAs('ResourceInUse.FunctionName'),
    'ResourceInUse.FunctionName': {
      how: 'Create a function with the name of another function of the namespace.',
      input: { FunctionName },
    },
    ResourceNotFound: reportedAs('ResourceNotFound.Namespace'),
    'ResourceNotFound.CfsMountInsNotMatch': notEmulated('CFS'),
    'ResourceNotFound.CfsStatusError': notEmulated('CFS'),
    'ResourceNotFound.Demo': {
      how: 'Set `Code.DemoId` to a string that does not begin with `demo-`.',
      input: { Code: { DemoId: 'sample' } },
    },
    'ResourceUnavailable.Namespace': internalCause,
  },

  DeleteFunction: {
    'FailedOperation.DeleteFunction': whileDeleting,
    'FailedOperation.FunctionNameStatusError': {
      how: 'Delete a version while its function is `Deleting`.',
      setUp: startDeleting,
      input: { Qualifier: '1' },
    },
    'FailedOperation.FunctionStatusError': whileUpdating,
    'FailedOperation.ProvisionedInProgress': {
      how: 'Delete a function while the provisioned concurrency of a version is `InProgress`.',
      setUp: startProvisioning,
    },
    'InternalError.Cmq': notEmulated('CMQ'),
    InvalidParameterValue: reportedAs(
      'InvalidParameterValue.FunctionName',
      'InvalidParameterValue.Qualifier',
    ),
    'InvalidParameterValue.Qualifier': {
      how: 'Set `Qualifier` to a string that is not the number of a version, such as `$LATEST`.',
      input: { Qualifier: '$LATEST' },
    },
    'ResourceNotFound.AttachedTagKeyNotFound': notEmulated('Tag'),
    'ResourceNotFound.Qualifier': {
      how: 'Set `Qualifier` to a version that does not exist.',
      input: { Qualifier: '9' },
    },
    'UnauthorizedOperation.DeleteFunction': notEmulated('CAM'),
    UnsupportedOperation: reportedAs('UnsupportedOperation.AliasBind'),
    'UnsupportedOperation.AliasBind': {
      how: 'Delete a version to which an alias points.',
      input: { Qualifier: '1' },
    },
  },

  DeleteFunctionVersion: {
    'FailedOperation.DeleteFunction': {
      how: 'Delete a version that is `Deleting`.',
      async setUp({ scf, call }) {
        scf.transitions.set('function.Deleting', longDuration)
        await call('DeleteFunctionVersion', validInputs.DeleteFunctionVersion)
      },
    },
    'FailedOperation.FunctionNameStatusError': {
      how: 'Delete a version while its function is `Deleting`.',
      setUp: startDeleting,
      input: { FunctionName, Qualifier: '1' },
    },
    'FailedOperation.FunctionStatusError': {
      how: 'Delete a version that is `Publishing`.',
      setUp: startPublishing,
      input: { FunctionName, Qualifier: '2' },
    },
    'FailedOperation.ProvisionedInProgress': {
      how: 'Delete a version while its provisioned concurrency is `InProgress`.',
      setUp: startProvisioning,
      input: { FunctionName, Qualifier: '1' },
    },
    InvalidParameterValue: reportedAs(
      'InvalidParameterValue.FunctionName',
      'InvalidParameterValue.Qualifier',
    ),
    'InvalidParameterValue.Qualifier': {
      how: 'Set `Qualifier` to a string that is not the number of a version, such as `$LATEST`.',
      input: { Qualifier: '$LATEST' },
    },
    'ResourceNotFound.Qualifier': {
      how: 'Set `Qualifier` to a version that does not exist.',
      input: { Qualifier: '9' },
    },
    'UnsupportedOperation.AliasBind': {
      how: 'Delete a version to which an alias points.',
      input: { FunctionName, Qualifier: '1' },
    },
  },

  GetFunction: {
    'FailedOperation.Apigw': notEmulated('API Gateway'),
    'UnauthorizedOperation.CodeSecret': {
      how: 'Set `ShowCode` to `TRUE` for a function that has another `CodeSecret`.',
      setUp: protectCode,
      input: { ShowCode: 'TRUE' },
    },
    InvalidParameterValue: invalidInput('GetFunction', 'ShowCode'),
    'InvalidParameterValue.CodeSecret': reportedAs('UnauthorizedOperation.CodeSecret'),
    'InvalidParameterValue.Qualifier': invalidQualifier,
  },

  GetFunctionAddress: {
    'FailedOperation.FunctionStatusError': whileUpdating,
    'FailedOperation.GetFunctionAddress': {
      how: 'Request the package of a function whose code is not a package, such as a function with code in COS.',
      setUp: createFromCos,
      input: { FunctionName: 'another' },
    },
    InvalidParameterValue: reportedAs(
      'InvalidParameterValue.FunctionName',
      'InvalidParameterValue.Qualifier',
    ),
    'InvalidParameterValue.Qualifier': invalidQualifier,
    'UnauthorizedOperation.CodeSecret': {
      how: 'Request the package of a function that has another `CodeSecret`.',
      setUp: protectCode,
    },
  },

  ListFunctions: {
    InvalidParameterValue: {
      how: 'Filter with an empty list of values.',
      input: { Filters: [{ Name: 'Runtime', Values: [] }] },
    },
    'InvalidParameterValue.Limit': { how: 'Set `Limit` to less than 0.', input: { Limit: -1 } },
    'InvalidParameterValue.LimitExceeded': {
      how: 'Filter by more values than the filter accepts, such as six values of `Runtime`.',
      input: { Filters: [{ Name: 'Runtime', Values: ['1', '2', '3', '4', '5', '6'] }] },
    },
    'InvalidParameterValue.Name': {
      how: 'Filter by a name that is not a documented filter.',
      input: { Filters: [{ Name: 'Size', Values: ['1'] }] },
    },
    'InvalidParameterValue.Offset': { how: 'Set `Offset` to less than 0.', input: { Offset: -1 } },
    'InvalidParameterValue.Orderby': invalidInput('ListFunctions', 'Orderby'),
    'InvalidParameterValue.QueryVersion': noSuchParameter('QueryVersion'),
  },

  UpdateFunctionCode: {
    ...codeRecipes('UpdateFunctionCode'),
    'FailedOperation.CallRoleFailed': notEmulated('CAM'),
    'FailedOperation.FunctionStatusError': {
      how: 'Set `Publish` to `TRUE` while another version is `Publishing`.',
      setUp: startPublishing,
      input: { Publish: 'TRUE' },
    },
    'FailedOperation.OperationConflict': whileDeleting,
    'FailedOperation.UpdateFunctionCode': whileUpdating,
    InvalidParameterValue: invalidInput('UpdateFunctionCode', 'Publish'),
    'InvalidParameterValue.Demo': notEmulated('function templates'),
    'InvalidParameterValue.DemoId': {
      how: 'Set `Code.DemoId` to a string that does not begin with `demo-`.',
      input: code({ DemoId: 'sample' }),
    },
    'InvalidParameterValue.DnsInfo': noSuchParameter('Environment'),
    'InvalidParameterValue.GitBranch': {
      how: 'Set `Code.GitBranch` to a name with a space.',
      input: code({ GitUrl: 'https://git.example.com/hello.git', GitBranch: 'my branch' }),
    },
    'InvalidParameterValue.GitDirectory': {
      how: 'Set `Code.GitDirectory` to a path outside the repository.',
      input: code({ GitUrl: 'https://git.example.com/hello.git', GitDirectory: '../other' }),
    },
    'InvalidParameterValue.GitPassword': {
      how: 'Set `Code.GitUserName` without `GitPassword`.',
      input: code({ GitUrl: 'https://git.example.com/hello.git', GitUserName: 'me' }),
    },
    'InvalidParameterValue.GitUserName': {
      how: 'Set `Code.GitPassword` without `GitUserName`.',
      input: code({ GitUrl: 'https://git.example.com/hello.git', GitPassword: 'secret' }),
    },
    'InvalidParameterValue.ImageType': invalidInput('UpdateFunctionCode', 'Code.ImageConfig.ImageType'),
    'InvalidParameterValue.InlineZipFile': {
      how: 'Set `CodeSource` to `Inline`, and `ZipFile` to data that is not a zip archive.',
      input: { ...code({ ZipFile: btoa('no archive') }), CodeSource: 'Inline' },
    },
    'LimitExceeded.ContainerImageAccelerateQuota': {
      how: 'Update a function with an accelerated image in a region that already has 20 versions with accelerated images.',
      async setUp({ call }) {
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
    'UnauthorizedOperation.UpdateFunctionCode': notEmulated('CAM'),
    'ResourceNotFound.ImageConfig': {
      how: 'Update the code of a function that was created from a package, and pass an image.',
      input: { ZipFile: undefined, ...image({}) },
    },
    UnsupportedOperation: {
      how: 'Update the code of a function that was created from an image, and pass a package.',
      setUp: ({ call }) => call('CreateFunction', { FunctionName: 'another', ...image({}) }),
      input: { FunctionName: 'another' },
    },
  },

  UpdateFunctionIncrementalCode: {
    'FailedOperation.OperationConflict': whileDeleting,
    'FailedOperation.UpdateFunctionCode': whileUpdating,
    InvalidParameterValue: reportedAs('InvalidParameterValue.Code'),
    'InvalidParameterValue.Code': {
      how: 'Set `DeleteFiles` to a path that the package does not have.',
      input: { DeleteFiles: ['missing.js'] },
    },
    'InvalidParameterValue.ZipFile': {
      how: 'Set `AddFiles` to Base64 that is not a zip archive.',
      input: { AddFiles: btoa('no archive') },
    },
    'InvalidParameterValue.ZipFileBase64BinasciiError': {
      how: 'Set `AddFiles` to a string that is not Base64, such as one without padding.',
      input: { AddFiles: 'abc' },
    },
    UnsupportedOperation: {
      how: 'Change files of a function whose code is not a package, such as a function with code in COS.',
      setUp: createFromCos,
      input: { FunctionName: 'another' },
    },
  },

  UpdateFunctionConfiguration: {
    ...configurationRecipes('UpdateFunctionConfiguration'),
    ...instanceConcurrency,
    'FailedOperation.DebugModeUpdateTimeOutFail': notEmulated('the console'),
    'FailedOperation.UpdateFunctionConfiguration': {
      how: 'Update a function that is `CreateFailed`.',
      setUp: failToCreate,
      input: { FunctionName: 'another' },
    },
    InvalidParameterValue: invalidInput('UpdateFunctionConfiguration', 'Publish'),
    'InvalidParameterValue.ClsRole': {
      how: 'Set `ClsLogsetId` and `ClsTopicId` of a function without a `Role`.',
      input: { ClsLogsetId: 'logset', ClsTopicId: 'topic' },
    },
    'InvalidParameterValue.SystemEnvironment': reportedAs('InvalidParameterValue.EnvironmentSystemProtect'),
    'InvalidParameterValue.TraceEnable': invalidInput('UpdateFunctionConfiguration', 'TraceEnable'),
    'FailedOperation.AccountInsufficient': notEmulated('billing'),
    'FailedOperation.BindPlugin': noSuchParameter('PluginConfig'),
    'FailedOperation.CallNetDeployFailed': notEmulated('VPC'),
    'FailedOperation.ClsServiceUnregistered': notEmulated('the activation of services'),
    'FailedOperation.InstanceNotFound': internalCause,
    'FailedOperation.InsufficientResources': internalCause,
    'FailedOperation.MixNodeConfig': concurrentRequests,
    'FailedOperation.OpenService': notEmulated('the activation of services'),
    'FailedOperation.SessionName': concurrentRequests,
    'InvalidParameter.GooseFsRequired': noSuchParameter('GooseFsConfig'),
    'InvalidParameter.ParamError': reportedAs('InvalidParameter'),
    'InvalidParameterValue.CfsId': {
      how: 'Set the `CfsId` of a file system of `CfsConfig` to an empty string.',
      input: withFileSystem({ CfsId: '' }),
    },
    'InvalidParameterValue.CfsLocalMountDir': {
      how: 'Set the `LocalMountDir` of a file system of `CfsConfig` to a path without a leading slash.',
      input: withFileSystem({ LocalMountDir: 'mnt' }),
    },
    'InvalidParameterValue.CfsMountInsId': {
      how: 'Set the `MountInsId` of a file system of `CfsConfig` to an empty string.',
      input: withFileSystem({ MountInsId: '' }),
    },
    'InvalidParameterValue.CfsParameterError': {
      how: 'Set `CfsConfig` without `VpcConfig`.',
      input: { ...withFileSystem(), VpcConfig: undefined },
    },
    'InvalidParameterValue.CfsRegion': notEmulated('CFS'),
    'InvalidParameterValue.CfsRemoteMountDir': {
      how: 'Set the `RemoteMountDir` of a file system of `CfsConfig` to a path without a leading slash.',
      input: withFileSystem({ RemoteMountDir: 'data' }),
    },
    'InvalidParameterValue.CfsType': noSuchParameter('CfsType'),
    'InvalidParameterValue.CfsUserGroupId': notEmulated('CFS'),
    'InvalidParameterValue.CfsUserId': notEmulated('CFS'),
    'InvalidParameterValue.CosFsBucketMountDir': noSuchParameter('CosFsConfig'),
    'InvalidParameterValue.CosFsBucketName': noSuchParameter('CosFsConfig'),
    'InvalidParameterValue.CosFsLocalMountDir': noSuchParameter('CosFsConfig'),
    'InvalidParameterValue.CosFsRegion': noSuchParameter('CosFsConfig'),
    'InvalidParameterValue.CosFsStruction': noSuchParameter('CosFsConfig'),
    'InvalidParameterValue.CosFsType': noSuchParameter('CosFsConfig'),
    'InvalidParameterValue.DiskSize': invalidInput('UpdateFunctionConfiguration', 'DiskSize'),
    'InvalidParameterValue.DynamicEnabled': concurrentRequests,
    'InvalidParameterValue.GooseFsCluster': noSuchParameter('GooseFsConfig'),
    'InvalidParameterValue.GooseFsClusterGooseFsSitePropertiesBase64DecodeErr':
      noSuchParameter('GooseFsConfig'),
    'InvalidParameterValue.GooseFsClusterGooseFsSitePropertiesFormatErr': noSuchParameter('GooseFsConfig'),
    'InvalidParameterValue.GooseFsEndpoint': noSuchParameter('GooseFsConfig'),
    'InvalidParameterValue.GooseFsFuseJVMConfig': noSuchParameter('GooseFsConfig'),
    'InvalidParameterValue.GooseFsLocalMountDir': noSuchParameter('GooseFsConfig'),
    'InvalidParameterValue.GooseFsNamespace': noSuchParameter('GooseFsConfig'),
    'InvalidParameterValue.GooseFsRemoteMountPath': noSuchParameter('GooseFsConfig'),
    'InvalidParameterValue.GooseFsStructionError': noSuchParameter('GooseFsConfig'),
    'InvalidParameterValue.GooseFsType': noSuchParameter('GooseFsConfig'),
    'InvalidParameterValue.InstanceConcurrencyConfig': invalidInput(
      'UpdateFunctionConfiguration',
      'InstanceConcurrencyConfig.Type',
    ),
    'InvalidParameterValue.L5Enable': invalidInput('UpdateFunctionConfiguration', 'L5Enable'),
    'InvalidParameterValue.LogFormat': noSuchParameter('LogFormat'),
    'InvalidParameterValue.MaxConcurrency': invalidInput(
      'UpdateFunctionConfiguration',
      'InstanceConcurrencyConfig.MaxConcurrency',
    ),
    'InvalidParameterValue.MountOption': noSuchParameter('MountOption'),
    'InvalidParameterValue.Permission': noSuchParameter('Permission'),
    'InvalidParameterValue.PluginConfig': noSuchParameter('PluginConfig'),
    'InvalidParameterValue.Port': noSuchParameter('Port'),
    'InvalidParameterValue.ReadinessProbe': noSuchParameter('ReadinessProbe'),
    'InvalidParameterValue.Vpc': reportedAs('UnsupportedOperation.VpcConfig'),
    'LimitExceeded.Fs': notEmulated('CFS'),
    'LimitExceeded.IntraIp': notEmulated('VPC'),
    'LimitExceeded.PrivilegeContainer': noSuchParameter('PrivilegeContainer'),
    'ResourceNotFound.CfsMountInsNotMatch': notEmulated('CFS'),
    'ResourceNotFound.CfsProtocolError': notEmulated('CFS'),
    'ResourceNotFound.CfsStatusError': notEmulated('CFS'),
    'ResourceNotFound.CosObject': noSuchParameter('Code'),
    'ResourceNotFound.GooseFsClusterEndpoint': noSuchParameter('GooseFsConfig'),
    'ResourceNotFound.GooseFsClusterId': noSuchParameter('GooseFsConfig'),
    'ResourceNotFound.GooseFsClusterNamespace': noSuchParameter('GooseFsConfig'),
    'UnsupportedOperation.DiskSize': reportedAs('InvalidParameterValue.DiskSize'),
  },
}

function image(change: object) {
  return {
    Code: {
      ImageConfig: { ImageType: 'personal', ImageUri: 'ccr.ccs.tencentyun.com/me/hello:latest', ...change },
    },
  }
}
