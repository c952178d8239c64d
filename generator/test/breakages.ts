/** One way to break the repository's own spec. */
export interface Breakage {
  readonly title: string
  /** The file below spec/. */
  readonly file: string
  /** A text that stands in the file; its first occurrence is replaced. */
  readonly from: string
  /** What takes its place; ‹ and › enclose what the diagnostic must point at. */
  readonly to: string
  /** The message that must come. */
  readonly message: string | RegExp
}

function action(name: string) {
  return `scf/2018-04-16/actions/${name}.yaml`
}
const types = 'scf/2018-04-16/types.yaml'
const errors = 'scf/2018-04-16/errors.yaml'
const service = 'scf/2018-04-16/service.yaml'
const states = 'scf/2018-04-16/states.yaml'
const history = 'scf/2018-04-16/history.yaml'

const typeNames = 'it is neither a primitive type nor in types.yaml.'

export const breakages: readonly Breakage[] = [
  // The form of a file.
  {
    title: 'a misspelled key',
    file: action('Invoke'),
    from: 'rateLimit: 100',
    to: 'rateLimit: 100\n‹rateLimt›: 100',
    message:
      'Unknown key rateLimt; expected one of action, category, feature, summary, description, page, updated, rateLimit, ' +
      'region, deprecated, readOnly, idempotent, pagination, source, remark, input, output, errors, examples. Did you mean rateLimit?',
  },
  {
    title: 'a misspelled key of a parameter',
    file: action('ListNamespaces'),
    from: 'Limit: { type: Integer, required: false,',
    to: 'Limit: { type: Integer, ‹requird›: false,',
    message:
      'Unknown key requird; expected one of type, required, nullable, deprecated, default, unchanged, enum, status, open, ' +
      'min, max, step, ranges, unit, minLength, maxLength, maxBytes, pattern, maxItems, source, remark, description. ' +
      'Did you mean required?',
  },
  {
    title: 'a missing field',
    file: action('DeleteNamespace'),
    from: 'Namespace: { type: String, required: true, description: Namespace name }',
    to: 'Namespace: ‹{ type: String, required: true }›',
    message: 'The field description is missing.',
  },
  {
    title: 'a missing type',
    file: action('DeleteNamespace'),
    from: 'Namespace: { type: String, required: true, description: Namespace name }',
    to: 'Namespace: ‹{ required: true, description: Namespace name }›',
    message: 'The field type is missing.',
  },
  {
    title: 'a text where a number belongs',
    file: action('Invoke'),
    from: 'rateLimit: 100',
    to: 'rateLimit: ‹often›',
    message: 'Expected a number, found "often".',
  },
  {
    title: 'a fraction where a whole number belongs',
    file: action('Invoke'),
    from: 'rateLimit: 100',
    to: 'rateLimit: ‹1.5›',
    message: 'Expected a whole number, found 1.5.',
  },
  {
    title: 'a text where a boolean belongs',
    file: action('DeleteNamespace'),
    from: 'required: true',
    to: 'required: ‹"yes"›',
    message: 'Expected a boolean, found "yes".',
  },
  {
    title: 'a list where a map belongs',
    file: action('DeleteNamespace'),
    from: 'output: {}',
    to: 'output: ‹[]›',
    message: 'Expected a map, found a list.',
  },
  {
    title: 'an unknown method',
    file: action('CreateNamespace'),
    from: 'method: POST',
    to: 'method: ‹PUT›',
    message: 'Expected GET or POST, found "PUT".',
  },
  {
    title: 'an empty description',
    file: action('DeleteNamespace'),
    from: 'description: Namespace name',
    to: 'description: ‹""›',
    message: 'Expected a text that is not empty, found "".',
  },
  {
    title: 'a key that stands twice',
    file: errors,
    from: 'FailedOperation.Apigw: Failed to create the trigger.',
    to: 'FailedOperation.Apigw: Failed to create the trigger.\n‹FailedOperation.Apigw›: Failed to create the trigger.',
    message: 'FailedOperation.Apigw stands twice in this map; keep one of them.',
  },
  {
    title: 'an error code with a space',
    file: errors,
    from: 'FailedOperation.AuthFailure:',
    to: '‹FailedOperation. AuthFailure›:',
    message:
      'Expected an error code, such as InvalidParameterValue.Limit, found "FailedOperation. AuthFailure".',
  },
  {
    title: 'an unknown kind of signature',
    file: 'tencentcloud.yaml',
    from: 'signatures: [TC3-HMAC-SHA256], recommended: true',
    to: 'signatures: [‹TC3-HMAC-SHA512›], recommended: true',
    message: 'Expected TC3-HMAC-SHA256, HmacSHA256, HmacSHA1, found "TC3-HMAC-SHA512".',
  },

  // Names that refer to other places.
  {
    title: 'an action in a file of another name',
    file: action('Invoke'),
    from: 'action: Invoke',
    to: 'action: ‹InvokeNow›',
    message: 'The file is named for Invoke, but describes InvokeNow; rename one of them.',
  },
  {
    title: 'an unknown data type of an output parameter',
    file: action('Invoke'),
    from: 'Result: { type: Result,',
    to: 'Result: { type: ‹Reslt›,',
    message: `Unknown data type Reslt; ${typeNames} Did you mean Result?`,
  },
  {
    title: 'an unknown data type of a member',
    file: types,
    from: 'Tags: { type: Array of Tag,',
    to: 'Tags: { type: ‹Array of Tab›,',
    message: `Unknown data type Tab; ${typeNames} Did you mean Tag?`,
  },
  {
    title: 'a primitive type in small letters',
    file: action('DeleteNamespace'),
    from: 'type: String',
    to: 'type: ‹string›',
    message: `Unknown data type string; ${typeNames} Did you mean String?`,
  },
  {
    title: 'an unused data type',
    file: types,
    from: 'Function:\n',
    to: '‹Funktion›:\n  members: { Name: { type: String, description: Name } }\n\nFunction:\n',
    message: 'No action uses the data type Funktion; remove it or use it.',
  },
  {
    title: 'an unknown error code',
    file: action('ListNamespaces'),
    from: '- InvalidParameterValue.Filters',
    to: '- ‹InvalidParameterValue.Filtrs›',
    message:
      'Unknown error code InvalidParameterValue.Filtrs; it is neither in errors.yaml nor a common error code. ' +
      'Did you mean InvalidParameterValue.Filters?',
  },
  {
    title: 'an unknown error code with words of its own',
    file: action('CreateNamespace'),
    from: '- ResourceInUse: The',
    to: '- ‹ResourceInUze›: The',
    message:
      'Unknown error code ResourceInUze; it is neither in errors.yaml nor a common error code. Did you mean ResourceInUse?',
  },
  {
    title: 'an unknown error code of a refused signature',
    file: 'tencentcloud.yaml',
    from: 'AuthFailure.TokenFailure: Temporary',
    to: '‹AuthFailure.TokenFailur›: Temporary',
    message:
      'Unknown error code AuthFailure.TokenFailur; it is neither in errors.yaml nor a common error code. ' +
      'Did you mean AuthFailure.TokenFailure?',
  },
  {
    title: 'an error code that an action lists twice',
    file: action('ListNamespaces'),
    from: '- InvalidParameterValue.Order\n',
    to: '- InvalidParameterValue.Order\n  - ‹InvalidParameterValue.Order›\n',
    message: 'The error code InvalidParameterValue.Order is listed twice; keep one of them.',
  },
  {
    title: 'a common error code among those of the service',
    file: errors,
    from: 'FailedOperation.Apigw: Failed',
    to: '‹InternalError›: Internal error.\nFailedOperation.Apigw: Failed',
    message:
      'The error code InternalError is already a common error code in tencentcloud.yaml; remove it here.',
  },
  {
    title: 'an unknown region of an action',
    file: action('Invoke'),
    from: '- ap-bangkok',
    to: '- ‹ap-bangkog›',
    message:
      'Unknown region ap-bangkog; it is not among the regions of service.yaml. Did you mean ap-bangkok?',
  },
  {
    title: 'a region that an action lists twice',
    file: action('Invoke'),
    from: '- ap-bangkok',
    to: '- ap-bangkok\n  - ‹ap-bangkok›',
    message: 'The region ap-bangkok is listed twice; keep one of them.',
  },
  {
    title: 'an unknown region of an endpoint',
    file: service,
    from: 'region: ap-guangzhou,',
    to: 'region: ‹ap-guangzho›,',
    message:
      'Unknown region ap-guangzho; it is not among the regions of service.yaml. Did you mean ap-guangzhou?',
  },
  {
    title: 'an unknown category',
    file: action('Invoke'),
    from: 'category: Function APIs',
    to: 'category: ‹Functions APIs›',
    message:
      'Unknown category "Functions APIs"; it is not among the categories of service.yaml. Did you mean Function APIs?',
  },
  {
    title: 'a common parameter among those of an action',
    file: action('DeleteNamespace'),
    from: 'input:\n',
    to: 'input:\n  ‹Region›: { type: String, required: false, description: Region }\n',
    message: 'Region is a common parameter, which every action has; remove it here.',
  },
  {
    title: 'the RequestId among the output parameters',
    file: action('DeleteNamespace'),
    from: 'output: {}',
    to: 'output: { ‹RequestId›: { type: String, description: Request ID } }',
    message: 'RequestId is a common parameter, which every action has; remove it here.',
  },
  {
    title: 'pagination by a parameter that the action lacks',
    file: action('ListNamespaces'),
    from: 'offset: Offset',
    to: 'offset: ‹Ofset›',
    message: 'The input of ListNamespaces has no Ofset. Did you mean Offset?',
  },
  {
    title: 'pagination over something that is no list',
    file: action('ListNamespaces'),
    from: 'items: Namespaces',
    to: 'items: ‹TotalCount›',
    message: 'TotalCount holds the items of the list, so its type must be "Array of …".',
  },

  {
    title: 'a transition to an unknown status',
    file: states,
    from: 'on: Created successfully, to: Active',
    to: 'on: Created successfully, to: ‹Activ›',
    message: 'Unknown status Activ; it is not among the statuses of this resource. Did you mean Active?',
  },
  {
    title: 'a status that no transition reaches',
    file: states,
    from: '    CreateFailed:',
    to: '    ‹Frozen›: { kind: stable, description: The function is frozen }\n    CreateFailed:',
    message: 'No transition leads to or from the status Frozen.',
  },
  {
    title: 'an operation by an unknown action',
    file: states,
    from: 'actions: [PublishVersion]',
    to: 'actions: [‹PublishVersions›]',
    message: 'Unknown action PublishVersions. Did you mean PublishVersion?',
  },
  {
    title: 'a waiter that asks an unknown action',
    file: states,
    from: 'action: GetLayerVersion',
    to: 'action: ‹GetLayersVersion›',
    message: 'Unknown action GetLayersVersion. Did you mean GetLayerVersion?',
  },
  {
    title: 'a waiter that asks by changing something',
    file: states,
    from: 'action: GetAsyncEventStatus\n      status: Result.Status',
    to: 'action: ‹InvokeFunction›\n      status: RequestId',
    message:
      'Waiting repeats InvokeFunction, which is not marked readOnly; name an action that only tells the status.',
  },
  {
    title: 'a waiter whose status is not in the answer',
    file: states,
    from: 'status: Result.Status',
    to: 'status: ‹Resul.Status›',
    message: 'The output of GetAsyncEventStatus has no Resul. Did you mean Result?',
  },
  {
    title: 'a waiter whose status is not in a data type',
    file: states,
    from: 'status: Result.Status',
    to: 'status: ‹Result.Statu›',
    message: 'The data type AsyncEventStatus has no Statu. Did you mean Status?',
  },
  {
    title: 'a waiter whose status is no text',
    file: states,
    from: 'status: Result.Status',
    to: 'status: ‹Result›',
    message: 'Result must lead to a String, which a status is, but leads to AsyncEventStatus.',
  },
  {
    title: 'a waiter for an unknown status',
    file: states,
    from: 'success: [FINISHED]',
    to: 'success: [‹FINISHD›]',
    message: 'Unknown status FINISHD; it is not among the statuses of this resource. Did you mean FINISHED?',
  },
  {
    title: 'a waiter that an unknown status ends',
    file: states,
    from: 'failure: [DeleteFailed]',
    to: 'failure: [‹DeletFailed›]',
    message:
      'Unknown status DeletFailed; it is not among the statuses of this resource. Did you mean DeleteFailed?',
  },
  {
    title: 'a waiter that takes an undocumented error code for a deletion',
    file: states,
    from: 'notFound: [ResourceNotFound.LayerVersion]',
    to: 'notFound: [‹ResourceNotFound.LayerVersions›]',
    message:
      'GetLayerVersion documents no error code ResourceNotFound.LayerVersions. Did you mean ResourceNotFound.LayerVersion?',
  },
  {
    title: 'a waiter that requires a parameter that the action lacks',
    file: states,
    from: 'requires: [Qualifier]',
    to: 'requires: [‹Qualifer›]',
    message: 'The input of GetFunction has no Qualifer. Did you mean Qualifier?',
  },
  {
    title: 'a waiter whose reasons are not in the answer',
    file: states,
    from: 'reasons: [Allocated.StatusReason]',
    to: 'reasons: [‹Allocated.StatusReasons›]',
    message:
      'The data type VersionProvisionedConcurrencyInfo has no StatusReasons. Did you mean StatusReason?',
  },
  {
    title: 'two waiters of one name',
    file: states,
    from: '    layerPublished:',
    to: '    ‹functionActive›:',
    message: 'The waiter functionActive stands twice; give one of them another name.',
  },
  {
    title: 'a release of an unknown action',
    file: history,
    from: 'new: [UpdateTriggerStatus]',
    to: 'new: [‹UpdateTriggerState›]',
    message:
      'The history names UpdateTriggerState, which the spec does not have. Did you mean UpdateTriggerStatus?',
  },
  {
    title: 'a release of an unknown member',
    file: history,
    from: 'newMembers: [Eb]',
    to: 'newMembers: [‹Ebb›]',
    message:
      'The history names TriggerCount.Ebb, which the spec does not have. Did you mean TriggerCount.Eb?',
  },
  {
    title: 'a release out of order',
    file: history,
    from: 'release: 21',
    to: 'release: ‹12›',
    message: 'Expected release 21 here, found release 12; the newest one comes first.',
  },

  // Scan damage.
  {
    title: 'a parameter that a scan misread I and l in',
    file: action('DeleteNamespace'),
    from: 'input:\n',
    to: 'input:\n  ‹Functionld›: { type: String, required: false, description: Function ID }\n',
    message:
      'Functionld differs from FunctionId only in letters that a scan confuses; probably it is the same name, damaged.',
  },
  {
    title: 'a parameter that a scan misread m in',
    file: action('DeleteNamespace'),
    from: 'input:\n',
    to: 'input:\n  ‹FunctionNarne›: { type: String, required: false, description: Name }\n',
    message:
      'FunctionNarne differs from FunctionName only in letters that a scan confuses; probably it is the same name, damaged.',
  },
  {
    title: 'an error code that a scan misread I in',
    file: action('DeleteNamespace'),
    from: '- InternalError\n',
    to: '- ‹lnternalError›\n',
    message:
      'Unknown error code lnternalError; it is neither in errors.yaml nor a common error code. ' +
      'Probably the scan damaged InternalError.',
  },

  // Constraints.
  {
    title: 'a default of the wrong type',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: 'default: ‹"20"›',
    message: 'The default "20" must be an integer, but is text.',
  },
  {
    title: 'a default outside its enumeration',
    file: action('Invoke'),
    from: 'default: RequestResponse',
    to: 'default: ‹Request›',
    message: 'The default "Request" must be one of RequestResponse, Event.',
  },
  {
    title: 'a default outside its range',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: 'max: 10, default: ‹20›',
    message: 'The default 20 must be at most 10, but is 20.',
  },
  {
    title: 'a range without values',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: 'min: ‹30›, max: 10',
    message: 'min is greater than max, so that no value is allowed.',
  },
  {
    title: 'a default outside its ranges',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: 'ranges: [{ min: 1, max: 1 }, { min: 5, max: 50, step: 10 }], default: ‹20›',
    message: 'The default 20 must be 1, or 5 to 50 in steps of 10, but is 20.',
  },
  {
    title: 'ranges without values',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: 'ranges: [{ min: ‹30›, max: 10 }]',
    message: 'min is greater than max, so that no value is allowed.',
  },
  {
    title: 'ranges beside a step',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: 'ranges: [{ min: 10, max: 30 }], ‹step›: 10',
    message: 'step and ranges say what the values are twice; keep one of them.',
  },
  {
    title: 'ranges of a text',
    file: action('CreateNamespace'),
    from: 'pattern: "[A-Za-z0-9_-]+"',
    to: '‹ranges›: [{ min: 10, max: 30 }]',
    message: 'ranges does not apply to the type String.',
  },
  {
    title: 'a listed value that breaks a constraint',
    file: action('ListNamespaces'),
    from: 'enum: [ASC, DESC]',
    to: 'maxLength: 3\n    enum: [ASC, ‹DESC›]',
    message: 'The value "DESC" must have at most 3 characters, but has 4.',
  },
  {
    title: 'a time as a default that is none',
    file: action('ListNamespaces'),
    from: 'type: Integer, required: false, default: 20',
    to: 'type: Timestamp, required: false, default: ‹noon›',
    message: 'The default "noon" must be a time such as 2017-05-16 20:00:00, but is text.',
  },
  {
    title: 'a length of a number',
    file: action('ListNamespaces'),
    from: 'default: 20',
    to: '‹maxLength›: 20',
    message: 'maxLength does not apply to the type Integer.',
  },
  {
    title: 'a pattern that is no regular expression',
    file: action('CreateNamespace'),
    from: 'pattern: "[A-Za-z0-9_-]+"',
    to: 'pattern: ‹"[A-Za-z"›',
    // The reason is the engine's own.
    message: /^The pattern is not a regular expression: .+/,
  },
  {
    title: 'a value that is listed twice',
    file: action('ListNamespaces'),
    from: 'enum: [ASC, DESC]',
    to: 'enum: [ASC, DESC, ‹ASC›]',
    message: 'The value "ASC" is listed twice; keep one of them.',
  },

  // Examples.
  {
    title: 'an example request with a parameter that the action lacks',
    file: action('CreateNamespace'),
    from: 'params:\n        Namespace: test',
    to: 'params:\n        Namespace: test\n        ‹Descripton›: x',
    message:
      'The example has Descripton, which the input of CreateNamespace does not list. Did you mean Description?',
  },
  {
    title: 'an example request without a required parameter',
    file: action('CreateNamespace'),
    from: 'params:\n        Namespace: test',
    to: '‹params›:\n        Description: test',
    message: 'The example lacks Namespace, which the input of CreateNamespace requires.',
  },
  {
    title: 'an example request that breaks a constraint',
    file: action('CreateNamespace'),
    from: 'Namespace: test',
    to: 'Namespace: ‹te.st›',
    message: "The example's Namespace must match [A-Za-z0-9_-]+.",
  },
  {
    title: 'an example request of the wrong type, deep inside',
    file: action('ListNamespaces'),
    from: 'Value: dev',
    to: 'Value: ‹1›',
    message: "The example's SearchKey.0.Value must be a string, but is 1.",
  },
  {
    title: 'an example response with an unknown member, deep inside',
    file: action('ListNamespaces'),
    from: '          Name: abc',
    to: '          ‹Nam›: abc\n          Name: abc',
    message: 'The example has Nam, which the data type Namespace does not list. Did you mean Name?',
  },
  {
    title: 'an example response without a member',
    file: action('ListNamespaces'),
    from: '      TotalCount: 0\n',
    to: '',
    message: 'The example lacks TotalCount, which the output of ListNamespaces requires.',
  },
  {
    title: 'an example response with null where none may stand',
    file: action('ListNamespaces'),
    from: 'TotalCount: 0',
    to: 'TotalCount: ‹null›',
    message: "The example's TotalCount must be an integer, but is null.",
  },
  {
    title: 'an example response with one element where a list belongs',
    file: action('ListNamespaces'),
    from: 'Namespaces:\n        - ModTime: "2020-09-22 00:00:00"\n          AddTime: "2020-09-22 00:00:00"\n          Description: abc\n          Name: abc\n          Type: abc',
    to: 'Namespaces: ‹none›',
    message: "The example's Namespaces must be an array of Namespace, but is text.",
  },
]
