import { broken } from './broken.js'
import { answeredAs, type Chapter, noParameter, without } from './recipe.js'

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

/** The codes about the configuration of a function that both its creation and its update have. */
export function configuration(action: string): Chapter[string] {
  return {
    'InvalidParameterValue.CfsParameterDuplicate': {
      how: 'Give two file systems of `CfsConfig` the same `LocalMountDir`.',
      input: inVpc(cfs, { ...cfs, CfsId: 'cfs-2' }),
    },
    'InvalidParameterValue.CfsParameterError': {
      how: 'Give a file system of `CfsConfig` a `LocalMountDir` without a slash.',
      input: inVpc({ ...cfs, LocalMountDir: 'mnt' }),
    },
    'InvalidParameterValue.Cls': {
      how: 'Give `ClsTopicId` without `ClsLogsetId`.',
      input: { ClsTopicId: 'topic' },
    },
    'InvalidParameterValue.Description': broken(action, 'Description'),
    'InvalidParameterValue.DnsInfo': {
      how: 'Give the environment variable `OS_NAMESERVER` other text than IPv4 addresses.',
      input: variables({ Key: 'OS_NAMESERVER', Value: 'dns.example.com' }),
    },
    'InvalidParameterValue.EipConfig': {
      how: 'Enable `PublicNetConfig.EipConfig.EipStatus` with `PublicNetStatus` DISABLE.',
      input: { PublicNetConfig: { PublicNetStatus: 'DISABLE', EipConfig: { EipStatus: 'ENABLE' } } },
    },
    'InvalidParameterValue.Environment': broken(action, 'Environment.Variables.Key'),
    'InvalidParameterValue.EnvironmentExceededLimit': {
      how: 'Give environment variables with more than 4096 bytes in their keys and values.',
      input: variables({ Key: 'A', Value: 'x'.repeat(4096) }),
    },
    'InvalidParameterValue.EnvironmentSystemProtect': {
      how: 'Give an environment variable whose key begins with `SCF_`, `QCLOUD_` or `TENCENTCLOUD_`.',
      input: variables({ Key: 'SCF_NAME', Value: 'x' }),
    },
    'InvalidParameterValue.IdleTimeOut': {
      ...broken(action, 'ProtocolParams.WSParams.IdleTimeOut'),
    },
    'InvalidParameterValue.Layers': {
      how: 'Give `Layers` the same layer twice.',
      input: { Layers: [layer('tools'), layer('tools')] },
    },
    'InvalidParameterValue.LimitExceeded': {
      how: 'Give `Layers` more than five layers.',
      input: { Layers: ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => layer(name)) },
    },
    'InvalidParameterValue.Memory': answeredAs('InvalidParameterValue.MemorySize'),
    'InvalidParameterValue.MemorySize': broken(action, 'MemorySize'),
    'InvalidParameterValue.PublicNetConfig': broken(action, 'PublicNetConfig.PublicNetStatus'),
    'InvalidParameterValue.Runtime': {
      how: 'Give `Runtime` text that is no name with a version, such as `Cobol`.',
      input: { Runtime: 'Cobol' },
    },
    'InvalidParameterValue.WebSocketsParams': {
      how: 'Give `ProtocolParams.WSParams` of a function without the `ProtocolType` WS.',
      input: { ProtocolParams: { WSParams: { IdleTimeOut: 15 } } },
    },
    'LimitExceeded.InitTimeout': { how: 'Give `InitTimeout` more than 300.', input: { InitTimeout: 301 } },
    'LimitExceeded.Memory': answeredAs('InvalidParameterValue.MemorySize'),
    'LimitExceeded.Timeout': broken(action, 'Timeout'),
    'ResourceNotFound.CfsVpcNotMatch': {
      how: 'Give a file system of `CfsConfig` another `MountVpcId` than the VPC of the function.',
      input: inVpc({ ...cfs, MountVpcId: 'vpc-2' }),
    },
    'ResourceNotFound.Cmq': without('CMQ'),
    'ResourceNotFound.Layer': {
      how: 'Give `Layers` a layer or a version that does not exist.',
      input: { Layers: [layer('tools', 9)] },
    },
    UnsupportedOperation: {
      how: 'Give `InstallDependency` TRUE with another runtime than Node.js.',
      input: { Runtime: 'Python3.6', InstallDependency: 'TRUE' },
    },
    'UnsupportedOperation.VpcConfig': {
      how: 'Give `VpcConfig` a `VpcId` without a `SubnetId`.',
      input: { VpcConfig: { VpcId: 'vpc-1' } },
    },
    ...(action === 'UpdateFunctionConfiguration' && {
      'InvalidParameterValue.Handler': noParameter('Handler'),
    }),
  }
}
