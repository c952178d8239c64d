import { broken, missing } from './broken.js'
import { answeredAs, insides, never, noParameter, type OnlyAsFault, type Recipe, without } from './recipe.js'

export const badFunctionName: Recipe = {
  how: 'Name a function with text that is no name of a function, such as `1st`.',
  input: { FunctionName: '1st' },
}
export const badNamespace: Recipe = {
  how: 'Name a namespace with text that is no name of a namespace, such as `a b`.',
  input: { Namespace: 'a b' },
}

const cam = without('CAM')
const billing = without('billing')

/** What brings an error code about in each action that documents it, unless the chapter of the action says otherwise. */
export const everywhere: Readonly<Record<string, (action: string) => Recipe | OnlyAsFault>> = {
  'InvalidParameterValue.Description': () => ({
    how: 'Give `Description` more than 1000 characters.',
    input: { Description: 'x'.repeat(1001) },
  }),
  'InvalidParameterValue.FunctionName': () => badFunctionName,
  'InvalidParameterValue.Namespace': () => badNamespace,
  'InvalidParameterValue.Order': (action) => broken(action, 'Order'),
  MissingParameter: missing,
  'ResourceNotFound.Function': () => ({
    how: 'Name a function that does not exist.',
    input: { FunctionName: 'missing' },
  }),
  'ResourceNotFound.Namespace': () => ({
    how: 'Name a namespace that does not exist.',
    input: { Namespace: 'missing' },
  }),
  'ResourceNotFound.Version': () => ({
    how: 'Give `Qualifier` the number of a version that does not exist.',
    input: { Qualifier: '9' },
  }),

  'ResourceNotFound.FunctionName': () => answeredAs('ResourceNotFound.Function'),
  'ResourceNotFound.FunctionVersion': () => answeredAs('ResourceNotFound.Version'),
  ResourceNotFound: () => answeredAs('ResourceNotFound.Function'),
  'InvalidParameterValue.Action': () => answeredAs('InvalidAction'),
  'InvalidParameter.Payload': () => answeredAs('InvalidParameter'),

  FailedOperation: () => insides,
  InternalError: () => insides,
  'InternalError.Exception': () => insides,
  'InternalError.System': () => insides,
  'InternalError.SystemError': () => insides,
  UnsupportedOperation: () => insides,

  'InvalidParameterValue.ApmConfig': () => noParameter('ApmConfig'),
  'InvalidParameterValue.ApmConfigInstanceId': () => noParameter('ApmConfig'),
  'InvalidParameterValue.ApmConfigRegion': () => noParameter('ApmConfig'),
  'InvalidParameterValue.CodeSecret': () => noParameter('CodeSecret'),
  'InvalidParameterValue.NodeSpec': () => noParameter('NodeSpec'),
  'InvalidParameterValue.NodeType': () => noParameter('NodeType'),
  'InvalidParameterValue.Stamp': () => noParameter('Stamp'),

  UnauthorizedOperation: () => cam,
  'UnauthorizedOperation.CAM': () => cam,
  'UnauthorizedOperation.CodeSecret': () => cam,
  'UnauthorizedOperation.Region': () => cam,
  'UnauthorizedOperation.Role': () => cam,
  'FailedOperation.QcsRoleNotFound': () => cam,
  'ResourceNotFound.Role': () => cam,
  'FailedOperation.InsufficientBalance': () => billing,
  'FailedOperation.ServiceClosed': () => billing,
  'FailedOperation.UnOpenedService': () => billing,
  'ResourceUnavailable.InsufficientBalance': () => billing,
  'FailedOperation.ApmConfigInstanceId': () => without('APM'),
  'FailedOperation.DebugModeStatus': () => without('console'),
  'FailedOperation.TopicNotExist': () => without('CLS'),
  'InvalidParameter.Cls': () => without('CLS'),
  'LimitExceeded.Eip': () => without('EIP'),
  'UnsupportedOperation.EipFixed': () => without('EIP'),
  'ResourceNotFound.GetCfsMountInsError': () => without('CFS'),
  'ResourceNotFound.GetCfsNotMatch': () => without('CFS'),
  'ResourceNotFound.ImageConfig': () => without('TCR'),
  'ResourceNotFound.Vpc': () => without('VPC'),
  'UnauthorizedOperation.TempCosAppid': () => without('COS'),

  'FailedOperation.ReservedInProgress': () => never('reserved quotas are set at once'),
  'FailedOperation.TotalConcurrencyMemoryInProgress': () => never('quotas of namespaces are set at once'),
}
