import { notEmulated, type RecipesByAction, reportedAs } from './recipe.js'

export const codeAddresses: RecipesByAction = {
  GetDemoAddress: {
    'InvalidParameterValue.DemoId': reportedAs('ResourceNotFound.Demo'),
    'ResourceNotFound.Demo': {
      how: 'Set `DemoId` to a string that does not begin with `demo-`.',
      input: { DemoId: 'sample' },
    },
  },
  GetTempCosInfo: {
    InvalidParameterValue: notEmulated('COS'),
    UnsupportedOperation: { how: 'Call the action: the emulator does not include COS.' },
  },
}
