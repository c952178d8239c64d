import { invalidInput, missingInput } from './invalid-input.js'
import {
  type FaultOnly,
  internalCause,
  noSuchParameter,
  notEmulated,
  type Recipe,
  reportedAs,
  unreachable,
} from './recipe.js'

export const invalidFunctionName: Recipe = {
  how: 'Use an invalid name for the function, such as `1st`.',
  input: { FunctionName: '1st' },
}
export const invalidNamespace: Recipe = {
  how: 'Use an invalid name for the namespace, such as `a b`.',
  input: { Namespace: 'a b' },
}

const cam = notEmulated('CAM')
const billing = notEmulated('billing')

/** Recipes for any action that documents the code and has no recipe of its own. */
export const sharedRecipes: Readonly<Record<string, (action: string) => Recipe | FaultOnly>> = {
  'InvalidParameterValue.Description': () => ({
    how: 'Set `Description` to more than 1000 characters.',
    input: { Description: 'x'.repeat(1001) },
  }),
  'InvalidParameterValue.FunctionName': () => invalidFunctionName,
  'InvalidParameterValue.Namespace': () => invalidNamespace,
  'InvalidParameterValue.Order': (action) => invalidInput(action, 'Order'),
  MissingParameter: missingInput,
  'ResourceNotFound.Function': () => ({
    how: 'Use a function that does not exist.',
    input: { FunctionName: 'missing' },
  }),
  'ResourceNotFound.Namespace': () => ({
    how: 'Use a namespace that does not exist.',
    input: { Namespace: 'missing' },
  }),
  'ResourceNotFound.Version': () => ({
    how: 'Set `Qualifier` to a version that does not exist.',
    input: { Qualifier: '9' },
  }),

  'ResourceNotFound.FunctionName': () => reportedAs('ResourceNotFound.Function'),
  'ResourceNotFound.FunctionVersion': () => reportedAs('ResourceNotFound.Version'),
  ResourceNotFound: () => reportedAs('ResourceNotFound.Function'),
  'InvalidParameterValue.Action': () => reportedAs('InvalidAction'),
  'InvalidParameter.Payload': () => reportedAs('InvalidParameter'),

  FailedOperation: () => internalCause,
  InternalError: () => internalCause,
  'InternalError.Exception': () => internalCause,
  'InternalError.System': () => internalCause,
  'InternalError.SystemError': () => internalCause,
  UnsupportedOperation: () => internalCause,

  'InvalidParameterValue.ApmConfig': () => noSuchParameter('ApmConfig'),
  'InvalidParameterValue.ApmConfigInstanceId': () => noSuchParameter('ApmConfig'),
  'InvalidParameterValue.ApmConfigRegion': () => noSuchParameter('ApmConfig'),
  'InvalidParameterValue.CodeSecret': (action) => invalidInput(action, 'CodeSecret'),
  'InvalidParameterValue.NodeSpec': () => noSuchParameter('NodeSpec'),
  'InvalidParameterValue.NodeType': () => noSuchParameter('NodeType'),
  'InvalidParameterValue.Stamp': () => noSuchParameter('Stamp'),

  UnauthorizedOperation: () => cam,
  'UnauthorizedOperation.CAM': (action) => ({
    how: `Deny \`scf:${action}\` to the key pair: \`createScf({ credentials: [{ …, deny: ['scf:${action}'] }] })\`.`,
    isDenied: true,
  }),
  'UnauthorizedOperation.Region': () => cam,
  'UnauthorizedOperation.Role': () => cam,
  'FailedOperation.QcsRoleNotFound': () => cam,
  'ResourceNotFound.Role': () => cam,
  'FailedOperation.InsufficientBalance': () => billing,
  'FailedOperation.ServiceClosed': () => billing,
  'FailedOperation.UnOpenedService': () => billing,
  'ResourceUnavailable.InsufficientBalance': () => billing,
  'FailedOperation.ApmConfigInstanceId': () => notEmulated('APM'),
  'FailedOperation.DebugModeStatus': () => notEmulated('the console'),
  'FailedOperation.TopicNotExist': () => notEmulated('CLS'),
  'InvalidParameter.Cls': () => notEmulated('CLS'),
  'LimitExceeded.Eip': () => notEmulated('EIP'),
  'UnsupportedOperation.EipFixed': () => notEmulated('EIP'),
  'ResourceNotFound.GetCfsMountInsError': () => notEmulated('CFS'),
  'ResourceNotFound.GetCfsNotMatch': () => notEmulated('CFS'),
  'ResourceNotFound.ImageConfig': () => notEmulated('TCR'),
  'ResourceNotFound.Vpc': () => notEmulated('VPC'),
  'UnauthorizedOperation.TempCosAppid': () => notEmulated('COS'),

  'FailedOperation.ReservedInProgress': () => unreachable('reserved quotas take effect immediately'),
  'FailedOperation.TotalConcurrencyMemoryInProgress': () =>
    unreachable('quotas of namespaces take effect immediately'),
}
