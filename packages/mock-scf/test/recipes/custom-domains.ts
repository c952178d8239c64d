import { invalidInput } from './invalid-input.js'
import { type Recipe, type RecipesByAction, reportedAs } from './recipe.js'

const endpoint = { Namespace: 'default', FunctionName: 'hello', Qualifier: '$DEFAULT', PathMatch: '/*' }

/** A valid value of EndpointsConfig. */
export const endpointsConfig = [endpoint]

/** A recipe that changes the route of the domain. */
function routeTo(change: object, how: string): Recipe {
  return { how, input: { EndpointsConfig: [{ ...endpoint, ...change }] } }
}

const missingTargets = {
  'ResourceNotFound.Function': routeTo({ FunctionName: 'missing' }, 'Use a function that does not exist.'),
  'ResourceNotFound.Namespace': routeTo({ Namespace: 'missing' }, 'Use a namespace that does not exist.'),
  'ResourceNotFound.Qualifier': routeTo({ Qualifier: '9' }, 'Use a version that does not exist.'),
}

const missingDomain = {
  MissingParameter: { how: 'Omit `Domain`.', input: { Domain: undefined } },
  ResourceNotFound: {
    how: 'Use a domain that does not exist.',
    input: { Domain: 'missing.example.com' },
  },
}

export const customDomains: RecipesByAction = {
  CreateCustomDomain: {
    InvalidParameterValue: { how: 'Use a wildcard domain.', input: { Domain: '*.example.com' } },
    'LimitExceeded.Quota': {
      how: 'Create a 51st domain in a region.',
      async setUp({ call }) {
        for (let number = 2; number <= 50; number += 1) {
          const names = { Domain: `www${number}.example.com`, Protocol: 'HTTP' }
          await call('CreateCustomDomain', { ...names, EndpointsConfig: endpointsConfig })
        }
      },
    },
    ResourceInUse: { how: 'Create a domain that already exists.', input: { Domain: 'www.example.com' } },
    ...missingTargets,
  },

  DeleteCustomDomain: missingDomain,
  GetCustomDomain: missingDomain,

  ListCustomDomains: {
    InvalidParameterValue: reportedAs('InvalidParameterValue.Filters'),
    'InvalidParameterValue.Filters': {
      how: 'Filter by a `Name` other than `Domain`, `Protocol`, `FunctionName` or that of a tag.',
      input: { Filters: [{ Name: 'Region', Values: ['ap-guangzhou'] }] },
    },
    'InvalidParameterValue.Limit': invalidInput('ListCustomDomains', 'Limit'),
    'InvalidParameterValue.Offset': invalidInput('ListCustomDomains', 'Offset'),
    'InvalidParameterValue.OrderBy': invalidInput('ListCustomDomains', 'OrderBy'),
  },

  UpdateCustomDomain: {
    InvalidParameterValue: {
      how: 'Set `Protocol` to `HTTPS` for a domain without a certificate.',
      input: { Protocol: 'HTTPS' },
    },
    ResourceNotFound: missingDomain.ResourceNotFound,
    ...missingTargets,
  },
}
