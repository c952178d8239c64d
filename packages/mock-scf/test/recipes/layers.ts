import { aWhile, usual } from './account.js'
import { broken } from './broken.js'
import { answeredAs, type Chapter, insides, never, without } from './recipe.js'

export const layers: Chapter = {
  PublishLayerVersion: {
    'FailedOperation.PublishLayerVersion': insides,
    'InvalidParameterValue.CompatibleRuntimes': {
      how: 'Give `CompatibleRuntimes` no element.',
      input: { CompatibleRuntimes: [] },
    },
    'InvalidParameterValue.Content': {
      how: 'Give `Content` a `ZipFile` that is Base64, but no zip archive.',
      input: { Content: { ZipFile: btoa('no archive') } },
    },
    'InvalidParameterValue.Cos': {
      how: 'Give `Content.CosBucketName` without `CosObjectName`.',
      input: { Content: { CosBucketName: 'layers' } },
    },
    'InvalidParameterValue.CosBucketName': {
      how: 'Give `Content.CosBucketName` uppercase letters.',
      input: { Content: { CosBucketName: 'Layers', CosObjectName: '/tools.zip' } },
    },
    'InvalidParameterValue.CosBucketRegion': {
      how: 'Give `Content.CosBucketRegion` text that is no region.',
      input: {
        Content: { CosBucketName: 'layers', CosObjectName: '/tools.zip', CosBucketRegion: 'nowhere' },
      },
    },
    'InvalidParameterValue.CosObjectName': {
      how: 'Give `Content.CosObjectName` nothing but a slash.',
      input: { Content: { CosBucketName: 'layers', CosObjectName: '/' } },
    },
    'InvalidParameterValue.LayerName': broken('PublishLayerVersion', 'LayerName'),
    'InvalidParameterValue.Name': answeredAs('InvalidParameterValue.LayerName'),
    'InvalidParameterValue.Runtime': {
      how: 'Give `CompatibleRuntimes` text that is no name with a version, such as `Cobol`.',
      input: { CompatibleRuntimes: ['Cobol'] },
    },
    'InvalidParameterValue.TempCosObjectName': {
      how: 'Give `Content.TempCosObjectName`.',
      input: { Content: { TempCosObjectName: 'tools.zip' } },
    },
    'InvalidParameterValue.ZipFileBase64BinasciiError': {
      how: 'Give `Content` a `ZipFile` that is no Base64, such as one without its padding.',
      input: { Content: { ZipFile: 'abc' } },
    },
    'LimitExceeded.LayerVersions': {
      how: 'Publish a 201st version of a layer.',
      async given({ call }) {
        for (let version = 2; version <= 200; version++) {
          await call('PublishLayerVersion', usual.PublishLayerVersion)
        }
      },
    },
    ResourceInUse: insides,
    'UnauthorizedOperation.NotMC': without('console'),
    'UnsupportedOperation.Cos': without('COS'),
  },

  DeleteLayerVersion: {
    'FailedOperation.DeleteLayerVersion': {
      how: 'Delete a version that is `Publishing`.',
      async given({ scf, call }) {
        scf.transitions.set('layer.Publishing', aWhile)
        await call('PublishLayerVersion', usual.PublishLayerVersion)
      },
      input: { LayerVersion: 2 },
    },
    'FailedOperation.OperationConflict': {
      how: 'Delete a version that is `Deleting`.',
      async given({ scf, call }) {
        scf.transitions.set('layer.Deleting', aWhile)
        await call('DeleteLayerVersion', usual.DeleteLayerVersion)
      },
    },
    'ResourceInUse.LayerVersion': {
      how: 'Delete a version while a function that uses it is `Creating`, `Updating` or `Publishing`.',
      async given({ scf, call }) {
        scf.transitions.set('function.Updating', aWhile)
        const Layers = [{ LayerName: 'tools', LayerVersion: 1 }]
        await call('UpdateFunctionConfiguration', { FunctionName: 'hello', Layers })
      },
    },
    'ResourceNotFound.LayerVersion': {
      how: 'Give a layer or a version that does not exist.',
      input: { LayerVersion: 9 },
    },
  },

  GetLayerVersion: {
    'ResourceNotFound.LayerVersion': {
      how: 'Give a layer or a version that does not exist.',
      input: { LayerVersion: 9 },
    },
  },

  ListLayerVersions: {
    'InvalidParameterValue.Name': {
      how: 'Give `LayerName` text that is no name of a layer, such as `a b`.',
      input: { LayerName: 'a b' },
    },
    'InvalidParameterValue.Runtime': {
      how: 'Give `CompatibleRuntime` text that is no name with a version, such as `Cobol`.',
      input: { CompatibleRuntime: ['Cobol'] },
    },
    'ResourceNotFound.Layer': {
      how: 'Give `LayerName` the name of a layer that does not exist.',
      input: { LayerName: 'missing' },
    },
  },

  ListLayers: {
    'InvalidParameterValue.Runtime': {
      how: 'Give `CompatibleRuntime` text that is no name with a version, such as `Cobol`.',
      input: { CompatibleRuntime: 'Cobol' },
    },
    'LimitExceeded.Layers': never('layers beyond the limit are refused when they are published'),
  },
}
