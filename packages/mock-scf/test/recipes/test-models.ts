import { type RecipesByAction, reportedAs } from './recipe.js'

const notJson = {
  how: 'Set `TestModelValue` to a string that is not JSON.',
  input: { TestModelValue: '{' },
}
const longName = {
  how: 'Set `TestModelName` to more than 60 characters.',
  input: { TestModelName: 'x'.repeat(61) },
}
const missing = {
  how: 'Use a test event that the function does not have.',
  input: { TestModelName: 'missing' },
}

export const testModels: RecipesByAction = {
  CreateFunctionTestModel: {
    InvalidParameterValue: longName,
    'InvalidParameterValue.Param': notJson,
    'LimitExceeded.Quota': {
      how: 'Create a test event of a function that already has 20.',
      async setUp({ call }) {
        for (let number = 2; number <= 20; number++) {
          const model = { FunctionName: 'hello', TestModelName: `model-${number}`, TestModelValue: '1' }
          await call('CreateFunctionTestModel', model)
        }
      },
    },
    ResourceInUse: {
      how: 'Create a test event with the name of another one of the function.',
      input: { TestModelName: 'morning' },
    },
  },
  GetFunctionTestModel: { InvalidParameterValue: longName, ResourceNotFound: missing },
  ListFunctionTestModels: { InvalidParameterValue: reportedAs('InvalidParameterValue.FunctionName') },
  UpdateFunctionTestModel: {
    InvalidParameterValue: longName,
    'InvalidParameterValue.Param': notJson,
    ResourceNotFound: missing,
  },
}
