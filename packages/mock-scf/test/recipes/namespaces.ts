import { hello } from '../zip.js'
import { broken } from './broken.js'
import { badNamespace } from './everywhere.js'
import { answeredAs, type Chapter, insides, noParameter } from './recipe.js'

export const namespaces: Chapter = {
  CreateNamespace: {
    'FailedOperation.CreateNamespace': insides,
    InvalidParameterValue: answeredAs('InvalidParameterValue.NamespaceInvalid'),
    'InvalidParameterValue.DefaultNamespace': {
      how: 'Create the namespace `default`.',
      input: { Namespace: 'default' },
    },
    'InvalidParameterValue.Namespace': answeredAs('InvalidParameterValue.NamespaceInvalid'),
    'InvalidParameterValue.NamespaceInvalid': badNamespace,
    'LimitExceeded.Namespace': {
      how: 'Create a sixth namespace.',
      async given({ call }) {
        for (const Namespace of ['third', 'fourth', 'fifth']) await call('CreateNamespace', { Namespace })
      },
    },
    ResourceInUse: answeredAs('ResourceInUse.Namespace'),
    'ResourceInUse.Namespace': {
      how: 'Create a namespace that exists.',
      input: { Namespace: 'spare' },
    },
  },

  DeleteNamespace: {
    'FailedOperation.DeleteNamespace': {
      how: 'Delete the namespace `default`.',
      input: { Namespace: 'default' },
    },
    InvalidParameterValue: answeredAs('InvalidParameterValue.NamespaceInvalid'),
    'InvalidParameterValue.Namespace': answeredAs('InvalidParameterValue.NamespaceInvalid'),
    'InvalidParameterValue.NamespaceInvalid': badNamespace,
    'ResourceInUse.Namespace': {
      how: 'Delete a namespace that has functions.',
      given: ({ call }) => call('CreateFunction', { ...hello, Namespace: 'spare' }),
    },
    UnsupportedOperation: answeredAs('FailedOperation.DeleteNamespace'),
  },

  ListNamespaces: {
    'InvalidParameterValue.Filters': noParameter('Filters'),
    'InvalidParameterValue.Orderby': broken('ListNamespaces', 'Orderby'),
    'InvalidParameterValue.SearchKey': broken('ListNamespaces', 'SearchKey.Key'),
  },
}
