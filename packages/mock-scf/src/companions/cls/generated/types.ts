// Generated from spec/cls/2020-10-16/types.yaml by `tc3 generate`. Do not edit.

/** Used by CreateTopic, DescribeTopics, ModifyTopic. */
export interface AnonymousInfo {
  Operations?: ('trackLog' | 'realtimeProducer' | (string & {}))[] | undefined;
  Conditions?: ConditionInfo[] | undefined;
}

/** Used by SearchLog. */
export interface Column {
  Name?: string;
  Type?: string;
}

/** Used by CreateTopic, DescribeTopics, ModifyTopic. */
export interface ConditionInfo {
  Attributes?: string | undefined;
  /** At least 0. */
  Rule?: 1 | 2 | (number & {}) | undefined;
  ConditionValue?: string | undefined;
}

/** Used by CreateIndex, DescribeIndex, ModifyIndex. */
export interface DynamicIndex {
  Status?: boolean | undefined;
}

/** Used by DescribeLogsets, DescribeTopics. */
export interface Filter {
  Key: string;
  Values: string[];
}

/** Used by CreateIndex, DescribeIndex, ModifyIndex. */
export interface FullTextInfo {
  CaseSensitive: boolean;
  Tokenizer: string;
  ContainZH?: boolean | undefined;
}

/** Used by SearchLog. */
export interface HighLightItem {
  Key: string;
  Values: string[];
}

/** Used by CreateIndex, DescribeIndex, ModifyIndex. */
export interface KeyValueInfo {
  Key: string;
  Value: ValueInfo;
}

/** Used by SearchLog. */
export interface LogInfo {
  Time: number;
  TopicId: string;
  TopicName: string;
  Source: string;
  FileName: string;
  PkgId: string;
  PkgLogId: string;
  HighLights: HighLightItem[];
  LogJson: string;
  HostName: string;
  RawLog: string;
  IndexStatus: string;
}

/** Used by SearchLog. */
export interface LogItem {
  Key: string;
  Value: string;
}

/** Used by SearchLog. */
export interface LogItems {
  Data: LogItem[];
}

/** Used by DescribeLogsets. */
export interface LogsetInfo {
  LogsetId: string;
  LogsetName: string;
  CreateTime: string;
  AssumerUin: number;
  AssumerName: string;
  Tags: Tag[];
  TopicCount: number;
  RoleName: string;
  MetricTopicCount: number;
}

/** Used by SearchLog. */
export interface MultiTopicSearchInformation {
  TopicId?: string | undefined;
  Context?: string | undefined;
}

/** Used by CreateIndex, DescribeIndex, ModifyIndex. */
export interface RuleInfo {
  FullText?: FullTextInfo | null | undefined;
  KeyValue?: RuleKeyValueInfo | null | undefined;
  Tag?: RuleTagInfo | null | undefined;
  DynamicIndex?: DynamicIndex | null | undefined;
}

/** Used by CreateIndex, DescribeIndex, ModifyIndex. */
export interface RuleKeyValueInfo {
  CaseSensitive: boolean;
  KeyValues?: KeyValueInfo[] | undefined;
}

/** Used by CreateIndex, DescribeIndex, ModifyIndex. */
export interface RuleTagInfo {
  CaseSensitive: boolean;
  KeyValues: KeyValueInfo[];
}

/** Used by SearchLog. */
export interface SearchLogErrors {
  TopicId: string;
  ErrorMsg: string;
  ErrorCodeStr: string;
}

/** Used by SearchLog. */
export interface SearchLogInfos {
  TopicId: string;
  Period: number;
  Context: string;
}

/** Used by SearchLog. */
export interface SearchLogTopics {
  Errors: SearchLogErrors[];
  Infos: SearchLogInfos[];
}

/** Used by CreateLogset, CreateTopic, DescribeLogsets, DescribeTopics, ModifyLogset, ModifyTopic. */
export interface Tag {
  Key: string;
  Value: string;
}

/** Used by CreateTopic, DescribeTopics, ModifyTopic. */
export interface TopicExtendInfo {
  AnonymousAccess?: AnonymousInfo | null | undefined;
}

/** Used by DescribeTopics. */
export interface TopicInfo {
  LogsetId: string;
  TopicId: string;
  TopicName: string;
  PartitionCount: number;
  Index: boolean;
  AssumerUin: number;
  AssumerName: string;
  CreateTime: string;
  Status: boolean;
  Tags: Tag[];
  RoleName: string;
  AutoSplit: boolean;
  MaxSplitPartitions: number;
  StorageType: string;
  /** Unit: day. */
  Period: number;
  SubAssumerName: string;
  Describes: string;
  HotPeriod: number;
  KeyId: string;
  BizType: 0 | 1 | (number & {});
  IsWebTracking: boolean;
  Extends?: TopicExtendInfo;
  TopicAsyncTaskID?: string;
  MigrationStatus?: number;
  EffectiveDate?: string;
  IsSourceFrom?: boolean;
  BillingMode?: 0 | 1 | (number & {});
  NewBillingMode?: 0 | 1 | (number & {});
}

/** Used by CreateIndex, DescribeIndex, ModifyIndex. */
export interface ValueInfo {
  Type: string;
  Tokenizer?: string | undefined;
  SqlFlag?: boolean | undefined;
  ContainZH?: boolean | undefined;
  Alias?: string | undefined;
  OpenIndexForChildOnly?: boolean | undefined;
  ChildNode?: KeyValueInfo[] | undefined;
}
