import { invalidInput } from './invalid-input.js'
import type { RecipesByAction } from './recipe.js'

/** Input that replaces the default package with other code. */
export function code(Code: object): object {
  return { ZipFile: undefined, Code }
}

const image = { ImageType: 'personal', ImageUri: 'ccr.ccs.tencentyun.com/me/hello:latest' }
const cos = { CosBucketName: 'code', CosObjectName: '/hello.zip' }

/** Recipes about code, which CreateFunction and UpdateFunctionCode share. */
export function codeRecipes(action: string): RecipesByAction[string] {
  return {
    'InvalidParameterValue.Args': {
      how: 'Set `Code.ImageConfig.Args` to a string with a line break.',
      input: code({ ImageConfig: { ...image, Args: 'a\nb' } }),
    },
    'InvalidParameterValue.Code': {
      how: 'Set members of two sources in `Code`, such as `ZipFile` and `DemoId`.',
      input: code({ ZipFile: '', DemoId: 'demo-1' }),
    },
    'InvalidParameterValue.CodeSource': invalidInput(action, 'CodeSource'),
    'InvalidParameterValue.Command': {
      how: 'Set `Code.ImageConfig.Command` to a string with a line break.',
      input: code({ ImageConfig: { ...image, Command: 'a\nb' } }),
    },
    'InvalidParameterValue.Cos': {
      how: 'Set `Code.CosBucketName` without `CosObjectName`.',
      input: code({ CosBucketName: 'code' }),
    },
    'InvalidParameterValue.CosBucketName': {
      how: 'Set `Code.CosBucketName` to a name with uppercase letters.',
      input: code({ ...cos, CosBucketName: 'Code' }),
    },
    'InvalidParameterValue.CosBucketRegion': {
      how: 'Set `Code.CosBucketRegion` to a string that is not a region.',
      input: code({ ...cos, CosBucketRegion: 'nowhere' }),
    },
    'InvalidParameterValue.CosObjectName': {
      how: 'Set `Code.CosObjectName` to a single slash.',
      input: code({ ...cos, CosObjectName: '/' }),
    },
    'InvalidParameterValue.GitUrl': {
      how: 'Set `Code.GitUrl` to a string that is not a URL.',
      input: code({ GitUrl: 'hello' }),
    },
    'InvalidParameterValue.Handler': invalidInput(action, 'Handler'),
    'InvalidParameterValue.ImageUri': {
      how: 'Set `Code.ImageConfig.ImageUri` to a string that does not have the documented form.',
      input: code({ ImageConfig: { ...image, ImageUri: 'hello' } }),
    },
    'InvalidParameterValue.RegistryId': {
      how: 'Set the `ImageType` of `Code.ImageConfig` to `enterprise`, without `RegistryId`.',
      input: code({ ImageConfig: { ...image, ImageType: 'enterprise' } }),
    },
    'InvalidParameterValue.TempCosObjectName': {
      how: 'Set `Code.TempCosObjectName`.',
      input: code({ TempCosObjectName: 'hello.zip' }),
    },
    'InvalidParameterValue.ZipFile': {
      how: 'Set `ZipFile` to Base64 that is not a zip archive.',
      input: code({ ZipFile: btoa('no archive') }),
    },
    'InvalidParameterValue.ZipFileBase64BinasciiError': {
      how: 'Set `ZipFile` to a string that is not Base64, such as one without padding.',
      input: code({ ZipFile: 'abc' }),
    },
  }
}
