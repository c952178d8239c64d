import { hello } from '../zip.js'
import { invalidInput } from './invalid-input.js'
import { internalCause, noSuchParameter, type RecipesByAction, reportedAs } from './recipe.js'
import { invalidNamespace } from './shared.js'

export const namespaces: RecipesByAction = {
  CreateNamespace: {
    'FailedOperation.CreateNamespace': internalCause,
    InvalidParameterValue: invalidInput('CreateNamespace', 'Type'),
    'InvalidParameterValue.DefaultNamespace': {
      how: 'Create the namespace `default`.',
      input: { Namespace: 'default' },
    },
    'InvalidParameterValue.Namespace': reportedAs('InvalidParameterValue.NamespaceInvalid'),
    'InvalidParameterValue.NamespaceInvalid': invalidNamespace,
    'LimitExceeded.Namespace': {
      how: 'Create a sixth namespace.',
      async setUp({ call }) {
        for (const Namespace of ['third', 'fourth', 'fifth']) await call('CreateNamespace', { Namespace })
      },
    },
    ResourceInUse: reportedAs('ResourceInUse.Namespace'),
    'ResourceInUse.Namespace': {
      how: 'Create a namespace that already exists.',
      input: { Namespace: 'spare' },
    },
  },

  DeleteNamespace: {
    'FailedOperation.DeleteNamespace': {
      how: 'Delete the namespace `default`.',
      input: { Namespace: 'default' },
    },
    InvalidParameterValue: reportedAs('InvalidParameterValue.NamespaceInvalid'),
    'InvalidParameterValue.Namespace': reportedAs('InvalidParameterValue.NamespaceInvalid'),
    'InvalidParameterValue.NamespaceInvalid': invalidNamespace,
    'ResourceInUse.Namespace': {
      how: 'Delete a namespace that has functions.',
      setUp: ({ call }) => call('CreateFunction', { ...hello, Namespace: 'spare' }),
    },
    UnsupportedOperation: reportedAs('FailedOperation.DeleteNamespace'),
  },

  ListNamespaces: {
    'InvalidParameterValue.Filters': noSuchParameter('Filters'),
    'InvalidParameterValue.Orderby': invalidInput('ListNamespaces', 'Orderby'),
    'InvalidParameterValue.SearchKey': invalidInput('ListNamespaces', 'SearchKey.Key'),
  },
}
