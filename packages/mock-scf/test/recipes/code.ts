import { broken } from './broken.js'
import type { Chapter } from './recipe.js'

/** The input that gives a function this code and no other. */
export function code(Code: object): object {
  return { ZipFile: undefined, Code }
}

const image = { ImageType: 'personal', ImageUri: 'ccr.ccs.tencentyun.com/me/hello:latest' }
const cos = { CosBucketName: 'code', CosObjectName: '/hello.zip' }

/** The codes about code that both the creation and the update of a function have. */
export function codeOfFunction(action: string): Chapter[string] {
  return {
    'InvalidParameterValue.Args': {
      how: 'Give `Code.ImageConfig.Args` a line break.',
      input: code({ ImageConfig: { ...image, Args: 'a\nb' } }),
    },
    'InvalidParameterValue.Code': {
      how: 'Give `Code` members of two sources, such as `ZipFile` and `DemoId`.',
      input: code({ ZipFile: '', DemoId: 'demo-1' }),
    },
    'InvalidParameterValue.CodeSource': broken(action, 'CodeSource'),
    'InvalidParameterValue.Command': {
      how: 'Give `Code.ImageConfig.Command` a line break.',
      input: code({ ImageConfig: { ...image, Command: 'a\nb' } }),
    },
    'InvalidParameterValue.Cos': {
      how: 'Give `Code.CosBucketName` without `CosObjectName`.',
      input: code({ CosBucketName: 'code' }),
    },
    'InvalidParameterValue.CosBucketName': {
      how: 'Give `Code.CosBucketName` uppercase letters.',
      input: code({ ...cos, CosBucketName: 'Code' }),
    },
    'InvalidParameterValue.CosBucketRegion': {
      how: 'Give `Code.CosBucketRegion` text that is no region.',
      input: code({ ...cos, CosBucketRegion: 'nowhere' }),
    },
    'InvalidParameterValue.CosObjectName': {
      how: 'Give `Code.CosObjectName` nothing but a slash.',
      input: code({ ...cos, CosObjectName: '/' }),
    },
    'InvalidParameterValue.GitUrl': {
      how: 'Give `Code.GitUrl` text that is no address.',
      input: code({ GitUrl: 'hello' }),
    },
    'InvalidParameterValue.Handler': broken(action, 'Handler'),
    'InvalidParameterValue.ImageUri': {
      how: 'Give `Code.ImageConfig.ImageUri` another form than the documented one.',
      input: code({ ImageConfig: { ...image, ImageUri: 'hello' } }),
    },
    'InvalidParameterValue.RegistryId': {
      how: 'Give `Code.ImageConfig` the `ImageType` enterprise without `RegistryId`.',
      input: code({ ImageConfig: { ...image, ImageType: 'enterprise' } }),
    },
    'InvalidParameterValue.TempCosObjectName': {
      how: 'Give `Code.TempCosObjectName`.',
      input: code({ TempCosObjectName: 'hello.zip' }),
    },
    'InvalidParameterValue.ZipFile': {
      how: 'Give a `ZipFile` that is Base64, but no zip archive.',
      input: code({ ZipFile: btoa('no archive') }),
    },
    'InvalidParameterValue.ZipFileBase64BinasciiError': {
      how: 'Give a `ZipFile` that is no Base64, such as one without its padding.',
      input: code({ ZipFile: 'abc' }),
    },
  }
}
