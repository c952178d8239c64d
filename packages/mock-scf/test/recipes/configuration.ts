import { validInputs } from './account.js'
import { invalidInput } from './invalid-input.js'
import { noSuchParameter, notEmulated, type Recipe, type RecipesByAction, reportedAs } from './recipe.js'

function variables(...Variables: object[]): object {
  return { Environment: { Variables } }
}
function layer(LayerName: string, LayerVersion = 1) {
  return { LayerName, LayerVersion }
}

const cfs = {
  UserId: '1000',
  UserGroupId: '1000',
  CfsId: 'cfs-1',
  MountInsId: 'mount-1',
  LocalMountDir: '/mnt',
  RemoteMountDir: '/',
}
function inVpc(...CfsInsList: object[]): object {
  return {
    VpcConfig: { VpcId: 'vpc-1', SubnetId: 'subnet-1' },
    CfsConfig: { CfsInsList },
  }
}

/** A function keeps its runtime, so that an update needs one with that runtime. */
const installInPython: Partial<Recipe> = {
  setUp: ({ call }) => call('CreateFunction', { ...validInputs.CreateFunction, Runtime: 'Python3.6' }),
  input: { FunctionName: 'another', InstallDependency: 'TRUE' },
}

/** Recipes about the configuration, which CreateFunction and UpdateFunctionConfiguration share. */
export function configurationRecipes(action: string): RecipesByAction[string] {
  return {
    'InvalidParameterValue.CfsParameterDuplicate': {
      how: 'Set the same `LocalMountDir` for two file systems of `CfsConfig`.',
      input: inVpc(cfs, { ...cfs, CfsId: 'cfs-2' }),
    },
    'InvalidParameterValue.CfsParameterError': {
      how: 'Set the `LocalMountDir` of a file system of `CfsConfig` to a path without a leading slash.',
      input: inVpc({ ...cfs, LocalMountDir: 'mnt' }),
    },
    'InvalidParameterValue.Cls': {
      how: 'Set `ClsTopicId` without `ClsLogsetId`.',
      input: { ClsTopicId: 'topic' },
    },
    'InvalidParameterValue.Description': invalidInput(action, 'Description'),
    'InvalidParameterValue.DnsInfo': {
      how: 'Set the environment variable `OS_NAMESERVER` to a string that is not a list of IPv4 addresses.',
      input: variables({ Key: 'OS_NAMESERVER', Value: 'dns.example.com' }),
    },
    'InvalidParameterValue.EipConfig': {
      how: 'Enable `PublicNetConfig.EipConfig.EipStatus` while `PublicNetStatus` is `DISABLE`.',
      input: { PublicNetConfig: { PublicNetStatus: 'DISABLE', EipConfig: { EipStatus: 'ENABLE' } } },
    },
    'InvalidParameterValue.Environment': invalidInput(action, 'Environment.Variables.Key'),
    'InvalidParameterValue.EnvironmentExceededLimit': {
      how: 'Set environment variables whose keys and values have more than 4096 bytes.',
      input: variables({ Key: 'A', Value: 'x'.repeat(4096) }),
    },
    'InvalidParameterValue.EnvironmentSystemProtect': {
      how: 'Set an environment variable whose key begins with `SCF_`, `QCLOUD_` or `TENCENTCLOUD_`.',
      input: variables({ Key: 'SCF_NAME', Value: 'x' }),
    },
    'InvalidParameterValue.IdleTimeOut': {
      ...invalidInput(action, 'ProtocolParams.WSParams.IdleTimeOut'),
    },
    'InvalidParameterValue.Layers': {
      how: 'Use the same layer twice in `Layers`.',
      input: { Layers: [layer('tools'), layer('tools')] },
    },
    'InvalidParameterValue.LimitExceeded': {
      how: 'Set `Layers` to more than five layers.',
      input: { Layers: ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => layer(name)) },
    },
    'InvalidParameterValue.Memory': reportedAs('InvalidParameterValue.MemorySize'),
    'InvalidParameterValue.MemorySize': invalidInput(action, 'MemorySize'),
    'InvalidParameterValue.PublicNetConfig': invalidInput(action, 'PublicNetConfig.PublicNetStatus'),
    'InvalidParameterValue.Runtime':
      action === 'UpdateFunctionConfiguration'
        ? { how: 'Set `Runtime` to another one than that of the function.', input: { Runtime: 'Python3.6' } }
        : {
            how: 'Set `Runtime` to a name without a version, such as `Cobol`.',
            input: { Runtime: 'Cobol' },
          },
    'InvalidParameterValue.WebSocketsParams': {
      how: 'Set `ProtocolParams.WSParams` of a function whose `ProtocolType` is not `WS`.',
      input: { ProtocolParams: { WSParams: { IdleTimeOut: 15 } } },
    },
    'LimitExceeded.InitTimeout': { how: 'Set `InitTimeout` to more than 300.', input: { InitTimeout: 301 } },
    'LimitExceeded.Memory': reportedAs('InvalidParameterValue.MemorySize'),
    'LimitExceeded.Timeout': invalidInput(action, 'Timeout'),
    'ResourceNotFound.CfsVpcNotMatch': {
      how: 'Set the `MountVpcId` of a file system of `CfsConfig` to a VPC other than that of the function.',
      input: inVpc({ ...cfs, MountVpcId: 'vpc-2' }),
    },
    'ResourceNotFound.Cmq': notEmulated('CMQ'),
    'ResourceNotFound.Layer': {
      how: 'Use a layer or a version that does not exist in `Layers`.',
      input: { Layers: [layer('tools', 9)] },
    },
    UnsupportedOperation: {
      how: 'Set `InstallDependency` to `TRUE` with a runtime other than Node.js.',
      input: { Runtime: 'Python3.6', InstallDependency: 'TRUE' },
      ...(action === 'UpdateFunctionConfiguration' && installInPython),
    },
    'UnsupportedOperation.VpcConfig': {
      how: 'Set the `VpcId` of `VpcConfig` without its `SubnetId`.',
      input: { VpcConfig: { VpcId: 'vpc-1' } },
    },
    ...(action === 'UpdateFunctionConfiguration' && {
      'InvalidParameterValue.Handler': noSuchParameter('Handler'),
    }),
  }
}
