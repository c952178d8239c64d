import { longDuration, validInputs } from './account.js'
import { invalidInput } from './invalid-input.js'
import { internalCause, notEmulated, type RecipesByAction, reportedAs, unreachable } from './recipe.js'

export const layers: RecipesByAction = {
  PublishLayerVersion: {
    'FailedOperation.PublishLayerVersion': internalCause,
    'InvalidParameterValue.CompatibleRuntimes': {
      how: 'Set `CompatibleRuntimes` to an empty list.',
      input: { CompatibleRuntimes: [] },
    },
    'InvalidParameterValue.Content': {
      how: 'Set the `ZipFile` of `Content` to Base64 that is not a zip archive.',
      input: { Content: { ZipFile: btoa('no archive') } },
    },
    'InvalidParameterValue.Cos': {
      how: 'Set `Content.CosBucketName` without `CosObjectName`.',
      input: { Content: { CosBucketName: 'layers' } },
    },
    'InvalidParameterValue.CosBucketName': {
      how: 'Set `Content.CosBucketName` to a name with uppercase letters.',
      input: { Content: { CosBucketName: 'Layers', CosObjectName: '/tools.zip' } },
    },
    'InvalidParameterValue.CosBucketRegion': {
      how: 'Set `Content.CosBucketRegion` to a string that is not a region.',
      input: {
        Content: { CosBucketName: 'layers', CosObjectName: '/tools.zip', CosBucketRegion: 'nowhere' },
      },
    },
    'InvalidParameterValue.CosObjectName': {
      how: 'Set `Content.CosObjectName` to a single slash.',
      input: { Content: { CosBucketName: 'layers', CosObjectName: '/' } },
    },
    'InvalidParameterValue.LayerName': invalidInput('PublishLayerVersion', 'LayerName'),
    'InvalidParameterValue.Name': reportedAs('InvalidParameterValue.LayerName'),
    'InvalidParameterValue.Runtime': {
      how: 'Set an element of `CompatibleRuntimes` to a name without a version, such as `Cobol`.',
      input: { CompatibleRuntimes: ['Cobol'] },
    },
    'InvalidParameterValue.TempCosObjectName': {
      how: 'Set `Content.TempCosObjectName`.',
      input: { Content: { TempCosObjectName: 'tools.zip' } },
    },
    'InvalidParameterValue.ZipFileBase64BinasciiError': {
      how: 'Set the `ZipFile` of `Content` to a string that is not Base64, such as one without padding.',
      input: { Content: { ZipFile: 'abc' } },
    },
    'LimitExceeded.LayerVersions': {
      how: 'Publish a 201st version of a layer.',
      async setUp({ call }) {
        for (let version = 2; version <= 200; version++) {
          await call('PublishLayerVersion', validInputs.PublishLayerVersion)
        }
      },
    },
    ResourceInUse: internalCause,
    'UnauthorizedOperation.NotMC': notEmulated('the console'),
    'UnsupportedOperation.Cos': notEmulated('COS'),
  },

  DeleteLayerVersion: {
    'FailedOperation.DeleteLayerVersion': {
      how: 'Delete a version that is `Publishing`.',
      async setUp({ scf, call }) {
        scf.transitions.set('layer.Publishing', longDuration)
        await call('PublishLayerVersion', validInputs.PublishLayerVersion)
      },
      input: { LayerVersion: 2 },
    },
    'FailedOperation.OperationConflict': {
      how: 'Delete a version that is `Deleting`.',
      async setUp({ scf, call }) {
        scf.transitions.set('layer.Deleting', longDuration)
        await call('DeleteLayerVersion', validInputs.DeleteLayerVersion)
      },
    },
    'ResourceInUse.LayerVersion': {
      how: 'Delete a version while a function that uses it is `Creating`, `Updating` or `Publishing`.',
      async setUp({ scf, call }) {
        scf.transitions.set('function.Updating', longDuration)
        const Layers = [{ LayerName: 'tools', LayerVersion: 1 }]
        await call('UpdateFunctionConfiguration', { FunctionName: 'hello', Layers })
      },
    },
    'ResourceNotFound.LayerVersion': {
      how: 'Use a layer or a version that does not exist.',
      input: { LayerVersion: 9 },
    },
  },

  GetLayerVersion: {
    'ResourceNotFound.LayerVersion': {
      how: 'Use a layer or a version that does not exist.',
      input: { LayerVersion: 9 },
    },
  },

  ListLayerVersions: {
    'InvalidParameterValue.Name': {
      how: 'Set `LayerName` to an invalid name, such as `a b`.',
      input: { LayerName: 'a b' },
    },
    'InvalidParameterValue.Runtime': {
      how: 'Set `CompatibleRuntime` to a name without a version, such as `Cobol`.',
      input: { CompatibleRuntime: ['Cobol'] },
    },
    'ResourceNotFound.Layer': {
      how: 'Set `LayerName` to a layer that does not exist.',
      input: { LayerName: 'missing' },
    },
  },

  ListLayers: {
    'InvalidParameterValue.Runtime': {
      how: 'Set `CompatibleRuntime` to a name without a version, such as `Cobol`.',
      input: { CompatibleRuntime: 'Cobol' },
    },
    'LimitExceeded.Layers': unreachable('the limit is checked when layers are published'),
  },
}
