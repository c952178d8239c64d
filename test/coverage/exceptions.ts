/** Findings to ignore, and why. */
interface Exception {
  readonly because: string
  readonly findings: readonly string[]
}

/** The scan lost the addresses of most links. They come from the official SDK of that time. */
function lostAddresses(...addresses: readonly string[]): Exception {
  return {
    because: 'the scan lost the address of the link',
    findings: addresses.map(
      (address) => `address only in the spec: https://intl.cloud.tencent.com/document/product/${address}`,
    ),
  }
}

/**
 * Findings by chapter although book and spec agree: damage of the scan that normalization cannot undo, text that the
 * spec restored, and the book's own mistakes. Exceptions that are no longer found must be removed.
 */
export const exceptions: Readonly<Record<string, readonly Exception[]>> = {
  History: [
    {
      because: 'the page break loses the bullet "Alias", whose link is in the list of links',
      findings: ['only in the spec: existing new types Alas'],
    },
  ],
  Introduction: [
    { because: 'fragments of the letters gg of "Trigger"', findings: ['only in the book: 99'] },
    {
      because: 'the scan reads the term SCF between the lines of its meaning',
      findings: ['not in one piece: Serverless Cloud Function (SCF) is an'],
    },
  ],
  'API Category': [
    {
      because: 'the scan reads "trigger status" as "trigger tatus"',
      findings: ['not in one piece: Updates the trigger status'],
    },
    {
      because: 'release 41 describes the action, which the book deleted',
      findings: [
        'not in one piece: Updates the function configuration',
        'only in the spec: UpdateFunctionConfiguration',
      ],
    },
  ],
  'Request Structure': [
    {
      because: 'the scan garbles the address of Guangzhou, which the text above the table has completely',
      findings: [
        'addresses: not in one piece: guangzhou.tencentcloudapi.com',
        'addresses: only in the spec: guangzhou.tencentcloudapi.com',
        'addresses: only in the book: Zi;iz-zhou.tencentcloudapi.com',
      ],
    },
    {
      because: 'fragments of the letters of "Chongqing"',
      findings: [
        'addresses: not in one piece: Southwest China (Chongqing)',
        'addresses: only in the book: 9ding)',
      ],
    },
    {
      because:
        'the right margin cuts off the rows, which are complete in the table of signature algorithm v1',
      findings: [
        'v3: not in one piece: API version of the action. For',
        'v3: not in one piece: Region parameter, which is used to',
        'v3: not in one piece: The name of the API for',
        'v3: not in one piece: The token used for a temporary',
        'v3: only in the spec: you',
        'v3: only in the spec: want',
        'v3: only in the spec: You',
        'v3: only in the book: cvm.tencel',
        'v3: only in the book: informatic',
      ],
    },
  ],
  'Signature v3': [
    {
      because: 'the scan reads the code between the lines of its description',
      findings: ['not in one piece: Signature error. It is possible that'],
    },
  ],
  CopyFunction: [
    {
      because: 'fragments of the letters of "(Note: The TRUE option … of the function"',
      findings: ['only in the book: unetiont'],
    },
    {
      because: 'the scan reads some x of the placeholder as K',
      findings: [
        'response RequestId is xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx, in the book XXXXXXXX—KXXKX—KXXX—XXXX—XXXXXXKXXXKXXX',
      ],
    },
  ],
  CreateFunction: [
    {
      because: 'the scan reads the code marks of the description at other places',
      findings: ['not in one piece: Function type. The default value is'],
    },
    {
      because: 'fragments of the letters of "the function logs are"',
      findings: ['only in the book: unetl'],
    },
    {
      because: 'the scan doubles the first letter of `Appid`',
      findings: [
        'description only in the book: The aAppid of TempCos is not consistent with the',
        'description only in the book: APPID of the request account.',
        'description only in the spec: The `Appid` of TempCos is not consistent with the APPID of the request account.',
      ],
    },
  ],
  CreateTrigger: [
    lostAddresses('583/39901?from_cn_redirect=1'),
    {
      because: 'release 41 lists other types of triggers',
      findings: ['only in the book: Shipping', 'only in the book: Task'],
    },
    {
      because: 'the scan reads asterisks and quotes of the cron expression as letters',
      findings: [
        'response TriggerDesc is {"cron":"0 */2 * * * * *"}, in the book {\\"cron\\":\\"0 */2 * * x x x\\"m}n',
      ],
    },
    {
      because: 'the scan inserts a letter into "notification"',
      findings: [
        'description only in the book: COS noatification rule conflict',
        'description only in the spec: COS notification rule conflict',
      ],
    },
  ],
  DeleteNamespace: [
    {
      because: 'the scan reads a remain of letters before the second line of the description',
      findings: [
        'description only in the book: P of letters, digits, hyphens (-), and underscores (_).',
        'description only in the spec: Incorrect Namespace. A namespace contains up to 30 characters of letters, digits, hyphens (-), and underscores (_).',
      ],
    },
  ],
  DeleteTrigger: [
    {
      because: 'the right margin cuts off "ckafka triggers"',
      findings: ['not in one piece: Type of the trigger to be', 'only in the spec: triggers'],
    },
  ],
  GetAccount: [
    {
      because: 'the scan reads only the quotes of "xx" in two lists of functions',
      findings: ['response only in the spec: xx', 'response only in the spec: xx'],
    },
    {
      because: 'the scan reads the 6 of a function name as o, and the f of another one as £',
      findings: [
        'response only in the spec: louis06',
        'response only in the book: louisOo',
        'response only in the spec: louisw-f38e69',
        'response only in the book: louisw—£38e69',
      ],
    },
    {
      because: 'the scan loses the value; all other quotas of the example are 0',
      findings: ['response TotalAllocatedConcurrencyMem is 0, in the book undefined'],
    },
  ],
  GetFunction: [
    {
      because: 'FunctionName is optional since release 31',
      findings: [
        'required only in the book: Yes, before FunctionName',
        'required only in the spec: FunctionName No',
      ],
    },
    lostAddresses(
      '583/47175?from_cn_redirect=1',
      '583/47175?from_cn_redirect=1#.E5.87.BD.E6.95.B0.E8.AE.A1.E8.B4.B9.E7.8A.B6.E6.80.81',
    ),
    {
      because: 'fragments of quotes and a comma of the example',
      findings: ['only in the book: 14'],
    },
    {
      because: 'the scan tears the "xx" in lists and of CustomArgument off their lines',
      findings: [
        'response only in the spec: xx',
        'response only in the book: XX',
        'response CustomArgument is xx, in the book undefined',
      ],
    },
  ],
  GetFunctionAddress: [
    {
      because: 'the scan reads 2 as z',
      findings: ['response only in the spec: CodeSha256', 'response only in the book: CodeShaz256'],
    },
  ],
  GetFunctionLogs: [
    lostAddresses(
      '583/65348?from_cn_redirect=1',
      '583/52637?from_cn_redirect=1',
      // As release 42 has them.
      '583/18583',
      '614/16875',
    ),
    {
      because: 'the scan reads the quotes of empty texts as letters',
      findings: [
        'response Offset is , in the book ll',
        'response Keyword is , in the book AL ',
        'response Type is , in the book nmnn',
      ],
    },
  ],
  GetLayerVersion: [
    lostAddresses('583/47175?from_cn_redirect=1#.E5.B1.82.EF.BC.88layer.EF.BC.89.E7.8A.B6.E6.80.81'),
  ],
  GetProvisionedConcurrencyConfig: [
    {
      because: 'fragments of the letters of "concurrency" above and below their lines',
      findings: [
        'not in one piece: Allocated provisioned concurrency amount of function.',
        'not in one piece: Name of the function for which',
        'not in one piece: Unallocated provisioned concurrency amount of function.',
      ],
    },
    {
      because: 'the scan garbles "Array of"',
      findings: ['type only in the spec: Allocated Array', 'only in the book: Arra)l/'],
    },
  ],
  GetRequestStatus: [
    {
      because: 'the scan reads fragments of "Array of" into the lines of the description',
      findings: ['not in one piece: Details of the function running status'],
    },
    { because: 'the scan garbles "Array of"', findings: ['type only in the spec: Data Array'] },
  ],
  Invoke: [
    lostAddresses(
      '583/58400?from_cn_redirect=1',
      '583/9210?from_cn_redirect=1#.E5.87.BD.E6.95.B0.E5.85.A5.E5.8F.82.3Ca-id.3D.22input.22.3E.3C.2Fa.3E',
    ),
    {
      because: 'the scan garbles the first line of the description of RoutingKey',
      findings: ['not in one piece: Traffic routing config in json format,', 'only in the spec: Traffic'],
    },
    {
      because: 'the scan reads the s of ErrMsg as a capital',
      findings: ['response only in the spec: ErrMsg', 'response only in the book: ErrMSg'],
    },
  ],
  InvokeFunction: [
    lostAddresses(
      '583/9210?from_cn_redirect=1#.E5.87.BD.E6.95.B0.E5.85.A5.E5.8F.82.3Ca-id.3D.22input.22.3E.3C.2Fa.3E',
    ),
    {
      because: 'the scan garbles ErrMsg',
      findings: ['response only in the spec: ErrMsg', 'response only in the book: EIIMSg'],
    },
  ],
  ListAliases: [
    {
      because: 'the scan reads the second line of the description ahead of its table',
      findings: ['not in one piece: Total number of aliases Note: this'],
    },
    {
      because: 'the scan garbles "Array of", before the description',
      findings: ['type only in the spec: Aliases Array', 'not in one piece: Alias list'],
    },
    {
      because: 'the scan garbles the description of FunctionVersion, which the spec restores',
      findings: ['only in the book: op:\\r/aer::(t;r\\lil::)tr)c;vrigicihzzl.y'],
    },
    {
      because: 'the scan tears the "xx" of Version off its line',
      findings: ['response Version is xx, in the book undefined'],
    },
  ],
  ListAsyncEvents: [
    {
      because: 'fragments of the letters of "Array of" before the description',
      findings: ['not in one piece: Async event list'],
    },
  ],
  ListFunctions: [
    {
      because: 'the scan reads "is 5." as "isb."',
      findings: ['not in one piece: Filters - tag:tag-key - String -', 'only in the spec: 5.'],
    },
    {
      because: 'the scan loses the value in the second example; the first one has it',
      findings: ['response TotalProvisionedConcurrencyMem is 1, in the book undefined'],
    },
  ],
  ListLayerVersions: [
    {
      because: 'fragments of the letters of "Array of" before the description',
      findings: ['not in one piece: Layer version list'],
    },
  ],
  ListLayers: [
    {
      because: 'fragments of the letters of "Array of" before the description',
      findings: ['not in one piece: Layer list'],
    },
  ],
  ListNamespaces: [
    {
      because: 'the scan reads the type between the lines of the description',
      findings: ['not in one piece: Specifies the range and keyword for'],
    },
    {
      because: 'the scan garbles "Array of", before the description',
      findings: ['type only in the spec: Namespaces Array', 'not in one piece: Namespace details'],
    },
    {
      because: 'the scan adds to and takes from the ends of the lines of this description',
      findings: [
        'description only in the book: i The value of stamp does not meet the specification. Please fix it and',
        'description only in the book: ry again.',
        'description only in the spec: The value of `Stamp` does not meet the specification. Please fix it and try again.',
      ],
    },
  ],
  ListTriggers: [
    {
      because: 'the scan reads the type between the lines of the description',
      findings: ['not in one piece: * Qualifier: Version/Alias of trigger function'],
    },
    {
      because: 'the scan destroys the row of OrderBy, which the spec restores',
      findings: [
        'name only in the spec: OrderBy',
        'required only in the spec: OrderBy No',
        'type only in the spec: OrderBy String',
        'only in the book: odudy',
      ],
    },
    { because: 'the scan garbles "Array of"', findings: ['type only in the spec: Triggers Array'] },
    {
      because: 'the scan tears the address of the example in two',
      findings: ['only in the book: pi.com/?Action='],
    },
  ],
  ListVersionByFunction: [
    {
      because: 'the scan reads the row of Versions across the rows around it',
      findings: [
        'not in one piece: Function version list Note: This field',
        'type only in the book: Array, before FunctionVersion',
        'type only in the spec: Versions Array',
        'type only in the spec: Versions FunctionVersion',
      ],
    },
    {
      because: 'the scan reads the versions "3", "2" and "1" as n3n, nom and mqm',
      findings: [
        'response only in the spec: 3',
        'response only in the spec: 2',
        'response only in the spec: 1',
      ],
    },
    {
      because: 'the scan tears the hours off the times of all four versions',
      findings: Array.from({ length: 4 }, () => [
        'response ModTime is 2020-09-22 00:00:00, in the book 2020-09-22',
        'response AddTime is 2020-09-22 00:00:00, in the book 2020-09-22',
      ]).flat(),
    },
  ],
  PublishLayerVersion: [
    {
      because: 'the scan reads the second line of the description after the three that follow it',
      findings: [
        'description only in the spec: Incorrect `CompatibleRuntimes` parameter.',
        'description only in the book: parameter.',
      ],
    },
  ],
  PublishVersion: [
    {
      because: 'the scan reads a 0 too many, and the spec restores the example',
      findings: ['response CodeSize is 45686, in the book 456860'],
    },
    { because: 'fragments of letters', findings: ['description only in the book: PP gimag'] },
  ],
  PutProvisionedConcurrencyConfig: [
    {
      because: 'the scan reads the row of RequestId before the types of the parameters above it',
      findings: [
        'type only in the book: String, before Namespace',
        'type only in the spec: RequestId String',
      ],
    },
    {
      because: 'the right margin cuts off the rows',
      findings: [
        'not in one piece: Provisioned concurrency amount. Note: there is',
        'not in one piece: Scheduled provisioned concurrency scaling action',
        'not in one piece: The minimum number of instances. It',
        'only in the spec: there',
        'only in the spec: scaling',
        'only in the book: whicl',
        'only in the book: typt',
        'only in the book: concurrer',
        'only in the book: ConcurrencyUtilizationTrackin',
        'only in the book: ConcurrencyUtilizationTracki',
        'only in the book: VersionProvisionedConcurrency',
      ],
    },
  ],
  PutReservedConcurrencyConfig: [
    {
      because: 'the scan misreads "Common"',
      findings: ['not in one piece: Common Params. This parameter is not', 'only in the book: C(.)mmon'],
    },
  ],
  PutTotalConcurrencyConfig: [
    {
      because: 'the scan drops the g of Region into the next line',
      findings: [
        'not in one piece: Common Params. This parameter is not',
        'name only in the book: Reqi, before Region',
        'name only in the spec: Region',
        'required only in the book: No, before Region',
        'required only in the spec: Region No',
        'type only in the book: String, before Region',
        'type only in the spec: Region String',
      ],
    },
  ],
  TerminateAsyncEvent: [
    {
      because: 'the right margin cuts off the name of the action',
      findings: ['only in the book: TerminateAsyncEvel'],
    },
    { because: 'the scan misreads "It\'s set to"', findings: ["only in the book: I'ssetto"] },
  ],
  UpdateAlias: [
    {
      because: 'the scan garbles "Common Params"',
      findings: ['not in one piece: Common Params. This parameter is not'],
    },
  ],
  UpdateFunctionConfiguration: [lostAddresses('583/37920?from_cn_redirect=1')],
  UpdateTriggerStatus: [
    {
      because: 'the right margin cuts off the end of the word',
      findings: ['not in one piece: Initial status of the trigger. Values:', 'only in the spec: disabled)'],
    },
  ],
  'Data Types': [
    lostAddresses(
      '583/47175?from_cn_redirect=1',
      '583/47175?from_cn_redirect=1#.E5.B1.82.EF.BC.88layer.EF.BC.89.E7.8A.B6.E6.80.81',
      '583/42611?from_cn_redirect=1',
    ),
    {
      because: 'the scan garbles single names',
      findings: [
        'name only in the book: Billburation, before FunctionLog.BillDuration',
        'name only in the spec: FunctionLog.BillDuration',
        'type only in the book: Integer, before FunctionLog.BillDuration',
        'type only in the spec: FunctionLog.BillDuration Integer',
        'only in the book: Billburation',
        'name only in the spec: TriggerInfo.Qualifier',
        'only in the book: Quialifier',
        'name only in the spec: VersionProvisionedConcurrencyInfo.TriggerActions',
        'not in one piece: List of scheduled provisioned concurrency scaling',
        'type only in the spec: VersionProvisionedConcurrencyInfo.TriggerActions TriggerAction',
      ],
    },
    {
      because: 'the scan garbles the whole row of TriggerProvisionedConcurrencyNum',
      findings: [
        'name only in the spec: TriggerAction.TriggerProvisionedConcurrencyNum',
        'required only in the spec: TriggerAction.TriggerProvisionedConcurrencyNum Yes',
        'type only in the spec: TriggerAction.TriggerProvisionedConcurrencyNum Integer',
        'only in the book: ProvisionedC',
        'only in the book: riggerrrovisioned-oneUrrencyium',
      ],
    },
    {
      because: 'the scan garbles single types and cells of the Required column, and the text next to them',
      findings: [
        'required only in the spec: Filter.Values Yes',
        'required only in the spec: ImageConfig.ContainerImageAccelerate No',
        'type only in the spec: ImageConfig.ContainerImageAccelerate Boolean',
        'not in one piece: Filter values of the field',
        'not in one piece: Namespace details',
        'type only in the spec: LayerVersionInfo.CompatibleRuntimes String',
        'only in the book: Striny',
        'type only in the spec: RoutingConfig.AdditionalVersionWeights Array',
      ],
    },
    {
      because:
        'the page has two tables, and the scan reads columns of the second one before those of the first',
      findings: [
        'required only in the book: Yes, before RoutingConfig.AdditionalVersionWeights',
        'required only in the book: Yes, before RoutingConfig.AdditionalVersionWeights',
        'required only in the spec: Tag.Key Yes',
        'required only in the spec: Tag.Value Yes',
        'type only in the book: String, before Function.Tags',
        'type only in the book: Timestamp, before Function.Tags',
        'type only in the book: Integer, before Function.Tags',
        'type only in the book: Integer, before Function.Tags',
        'type only in the spec: FunctionLog.FunctionName String',
        'type only in the spec: FunctionLog.RetMsg String',
        'type only in the spec: FunctionLog.RequestId String',
        // A Timestamp before release 42.
        'type only in the spec: FunctionLog.StartTime String',
        'type only in the spec: FunctionLog.RetCode Integer',
        'type only in the spec: FunctionLog.InvokeFinished Integer',
        'type only in the book: String, before NamespaceUsage.Functions',
        'type only in the book: String, before NamespaceUsage.Functions',
        'type only in the book: String, before NamespaceUsage.Functions',
        'type only in the book: String, before NamespaceUsage.Functions',
        'type only in the book: Integer, before NamespaceUsage.Functions',
        'type only in the spec: RequestStatus.FunctionName String',
        'type only in the spec: RequestStatus.RetMsg String',
        'type only in the spec: RequestStatus.RequestId String',
        'type only in the spec: RequestStatus.StartTime String',
        'type only in the spec: RequestStatus.RetCode Integer',
      ],
    },
    {
      because: 'the table has no Required column, but the description says that the member can be missing',
      findings: ['required only in the spec: Result.InvokeResult No'],
    },
    {
      because: 'fragments of the letters of a row above',
      findings: ['not in one piece: Quota of account concurrency actually configured'],
    },
    {
      because: 'the scan inserts a Y into a format',
      findings: ['not in one piece: Invocation end time in the format', 'only in the book: Y%H:%M:%S.%f"'],
    },
    {
      because: 'an unclosed code mark makes the book print an HTML tag',
      findings: ['only in the book: <br/>Note:'],
    },
  ],
  'Error Codes': [
    {
      because: 'the scan reads the L of Large as l',
      findings: [
        'code only in the spec: InvalidParameter.RequestTooLarge',
        'code only in the book: InvalidParameter.RequestToolarge',
      ],
    },
  ],
  'Function and Layer Status Description': [
    {
      because: 'the scan garbles two statuses in the diagram',
      findings: ['only in the book: UpdatFailed', 'only in the book: DeleteF'],
    },
  ],
}

/** Facts about values that the spec states although the description of the parameter or member does not, and why. */
export const unstatedExceptions: readonly Exception[] = [
  {
    because: 'a later release added the values, and the words are still those of the book',
    findings: [
      'Nodejs14.18',
      'Nodejs16.13',
      'Nodejs18.15',
      'Php5.6',
      'Php7.4',
      'Php8.0',
      'Python3.10',
      'Python3.7',
      'Python3.9',
    ].map((runtime) => `CreateFunction.Runtime: ${runtime}`),
  },
  {
    because: 'later releases say otherwise in the words, or in the flags',
    findings: ['CreateTrigger.Type: apigw', 'EipConfigOut.EipAddress: is not null, without a source'],
  },
  {
    because: 'the page has only the maximum of functions that are not asynchronous',
    findings: ['CreateFunction', 'UpdateFunctionConfiguration'].map(
      (action) => `${action}.Timeout: maxWhen 86400`,
    ),
  },
  {
    because: 'the pages of other actions state this default',
    findings: [
      'CreateAlias',
      'CreateFunction',
      'CreateTrigger',
      'DeleteAlias',
      'DeleteFunction',
      'DeleteTrigger',
      'GetAlias',
      'GetFunction',
      'GetFunctionAddress',
      'GetFunctionLogs',
      'GetRequestStatus',
      'Invoke',
      'ListAliases',
      'ListAsyncEvents',
      'ListFunctions',
      'ListVersionByFunction',
      'PublishVersion',
      'TerminateAsyncEvent',
      'UpdateAlias',
      'UpdateFunctionCode',
      'UpdateFunctionConfiguration',
      'UpdateTriggerStatus',
    ].map((action) => `${action}.Namespace: default default`),
  },
  {
    because: 'the pages of other actions state this default',
    findings: [
      'GetFunction.Qualifier: default $LATEST',
      'GetFunctionAddress.Qualifier: default $LATEST',
      'GetFunctionLogs.Offset: default 0',
      'GetFunctionLogs.Limit: default 20',
      'GetFunctionLogs.Order: default desc',
      'GetFunctionLogs.OrderBy: default start_time',
      'Invoke.LogType: default None',
      'ListLayers.Offset: default 0',
      'ListLayers.Limit: default 20',
    ],
  },
  {
    because: 'no page states the default, and the source explains it',
    findings: [
      'CreateFunction.AsyncRunEnable: default FALSE',
      'CreateFunction.TraceEnable: default FALSE',
      'CreateTrigger.Enable: default CLOSE',
      'GetFunction.ShowCode: default FALSE',
      'ListFunctions.Order: default ASC',
      'ListNamespaces.Order: default ASC',
    ],
  },
  {
    because: 'the description refers to Runtime of the function',
    findings: [
      'Python2.7',
      'Python3.6',
      'Nodejs6.10',
      'Nodejs8.9',
      'Nodejs10.15',
      'Nodejs12.16',
      'Php5',
      'Php7',
      'Go1',
      'Java8',
      'CustomRuntime',
    ].map((runtime) => `PublishLayerVersion.CompatibleRuntimes: ${runtime}`),
  },
  {
    because: 'another place states it, which the source names',
    findings: [
      'CreateNamespace.Namespace: maxLength 30',
      ...['clb', 'eb', 'mps', 'vod'].map((type) => `CreateTrigger.Type: ${type}`),
      'DeleteTrigger.Type: cmq',
      'Filter.Values: maxItems 20',
      'ListTriggers.Filters: maxItems 10',
      'Result.Log: maxBytes 4096',
      'SearchKey.Key: Namespace',
      'SearchKey.Key: Description',
    ],
  },
  {
    because: 'the description has another form: an open range, and a size before Base64',
    findings: [
      'PutProvisionedConcurrencyConfig.TrackingTarget: min 0.01',
      'PutProvisionedConcurrencyConfig.TrackingTarget: max 0.99',
      'Code.ZipFile: maxBytes 69905068',
    ],
  },
  {
    because: 'the example of GetFunction or the official command line tool shows that responses can lack it',
    findings: [
      'Trigger.Description: may be null',
      'Trigger.ResourceId: may be null',
      'Trigger.BindStatus: may be null',
      'Trigger.TriggerAttribute: may be null',
      'TriggerInfo.ResourceId: may be null',
      'TriggerInfo.BindStatus: may be null',
      'TriggerInfo.TriggerAttribute: may be null',
    ],
  },
  {
    because: 'the description names only the default FALSE, "not to publish"',
    findings: [
      'UpdateFunctionCode.Publish: TRUE, without a source',
      'UpdateFunctionConfiguration.Publish: TRUE, without a source',
    ],
  },
]
