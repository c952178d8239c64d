// Generated from spec/cls/2020-10-16/actions by `tc3 generate`. Do not edit.

import type { Column, Filter, LogInfo, LogItems, LogsetInfo, MultiTopicSearchInformation, RuleInfo, SearchLogTopics, Tag, TopicExtendInfo, TopicInfo } from './types.js';

/** The input of CreateIndex. */
export interface CreateIndexRequest {
  TopicId: string;
  Rule: RuleInfo;
  /** @defaultValue true */
  Status: boolean;
  /** @defaultValue false */
  IncludeInternalFields: boolean;
  /**
   * At least 0.
   *
   * @defaultValue 0
   */
  MetadataFlag: number;
  CoverageField?: string | undefined;
}

/** The output of CreateIndex, which only has a RequestId. */
export type CreateIndexResponse = Record<string, never>;

/** The input of CreateLogset. */
export interface CreateLogsetRequest {
  /** At most 255 characters. */
  LogsetName: string;
  /** At most 10 elements. */
  Tags?: Tag[] | undefined;
  LogsetId?: string | undefined;
}

/** The output of CreateLogset without the RequestId. */
export interface CreateLogsetResponse {
  LogsetId: string;
}

/** The input of CreateTopic. */
export interface CreateTopicRequest {
  LogsetId: string;
  TopicName: string;
  PartitionCount?: number | undefined;
  /** At most 10 elements. */
  Tags?: Tag[] | undefined;
  AutoSplit?: boolean | undefined;
  MaxSplitPartitions?: number | undefined;
  StorageType?: 'hot' | 'cold' | undefined;
  /** Unit: day. */
  Period?: number | undefined;
  Describes?: string | undefined;
  /** At least 0. */
  HotPeriod?: number | undefined;
  /** At least 0. */
  Encryption?: number | undefined;
  /** At least 0. */
  BizType?: 0 | 1 | undefined;
  TopicId?: string | undefined;
  /** @defaultValue false */
  IsWebTracking: boolean;
  Extends?: TopicExtendInfo | undefined;
  IsSourceFrom?: boolean | undefined;
  /**
   * At least 0.
   *
   * @defaultValue 0
   */
  BillingMode: 0 | 1;
}

/** The output of CreateTopic without the RequestId. */
export interface CreateTopicResponse {
  TopicId: string;
}

/** The input of DeleteLogset. */
export interface DeleteLogsetRequest {
  LogsetId: string;
}

/** The output of DeleteLogset, which only has a RequestId. */
export type DeleteLogsetResponse = Record<string, never>;

/** The input of DeleteTopic. */
export interface DeleteTopicRequest {
  TopicId: string;
}

/** The output of DeleteTopic, which only has a RequestId. */
export type DeleteTopicResponse = Record<string, never>;

/** The input of DescribeIndex. */
export interface DescribeIndexRequest {
  TopicId: string;
}

/** The output of DescribeIndex without the RequestId. */
export interface DescribeIndexResponse {
  TopicId: string;
  Status: boolean;
  Rule: RuleInfo | null;
  ModifyTime: string;
  IncludeInternalFields: boolean;
  MetadataFlag: 0 | 1 | 2 | (number & {});
  CoverageField: string;
}

/** The input of DescribeLogsets. */
export interface DescribeLogsetsRequest {
  /** At most 10 elements. */
  Filters?: Filter[] | undefined;
  /** @defaultValue 0 */
  Offset: number;
  /**
   * At most 100.
   *
   * @defaultValue 20
   */
  Limit: number;
}

/** The output of DescribeLogsets without the RequestId. */
export interface DescribeLogsetsResponse {
  TotalCount: number;
  Logsets: LogsetInfo[];
}

/** The input of DescribeTopics. */
export interface DescribeTopicsRequest {
  Filters?: Filter[] | undefined;
  /** @defaultValue 0 */
  Offset: number;
  /**
   * At most 100.
   *
   * @defaultValue 20
   */
  Limit: number;
  /** At least 0. */
  PreciseSearch?: number | undefined;
  /** At least 0. */
  BizType?: number | undefined;
}

/** The output of DescribeTopics without the RequestId. */
export interface DescribeTopicsResponse {
  Topics: TopicInfo[];
  TotalCount: number;
}

/** The input of ModifyIndex. */
export interface ModifyIndexRequest {
  TopicId: string;
  Status?: boolean | undefined;
  Rule?: RuleInfo | undefined;
  /** @defaultValue false */
  IncludeInternalFields: boolean;
  /**
   * At least 0.
   *
   * @defaultValue 0
   */
  MetadataFlag: number;
  CoverageField?: string | undefined;
}

/** The output of ModifyIndex, which only has a RequestId. */
export type ModifyIndexResponse = Record<string, never>;

/** The input of ModifyLogset. */
export interface ModifyLogsetRequest {
  LogsetId: string;
  /** At most 255 characters. */
  LogsetName?: string | undefined;
  /** At most 10 elements. */
  Tags?: Tag[] | undefined;
}

/** The output of ModifyLogset, which only has a RequestId. */
export type ModifyLogsetResponse = Record<string, never>;

/** The input of ModifyTopic. */
export interface ModifyTopicRequest {
  TopicId: string;
  TopicName?: string | undefined;
  Tags?: Tag[] | undefined;
  Status?: boolean | undefined;
  AutoSplit?: boolean | undefined;
  /** @defaultValue 50 */
  MaxSplitPartitions: number;
  /** Unit: day. */
  Period?: number | undefined;
  StorageType?: string | undefined;
  Describes?: string | undefined;
  /** At least 0. */
  HotPeriod?: number | undefined;
  IsWebTracking?: boolean | undefined;
  Extends?: TopicExtendInfo | undefined;
  /**
   * At least 0.
   *
   * @defaultValue 1
   */
  PartitionCount: number;
  CancelTopicAsyncTaskID?: string | undefined;
  /** At least 0. */
  Encryption?: number | undefined;
  IsSourceFrom?: boolean | undefined;
  /**
   * At least 0.
   *
   * @defaultValue 0
   */
  BillingMode: 0 | 1;
}

/** The output of ModifyTopic, which only has a RequestId. */
export type ModifyTopicResponse = Record<string, never>;

/** The input of SearchLog. */
export interface SearchLogRequest {
  From: number;
  To: number;
  QueryString?: string | undefined;
  /**
   * At least 0.
   *
   * @defaultValue 1
   */
  QuerySyntax: 0 | 1;
  TopicId?: string | undefined;
  Topics?: MultiTopicSearchInformation[] | undefined;
  /** @defaultValue "desc" */
  Sort: 'asc' | 'desc';
  /**
   * At most 1000.
   *
   * @defaultValue 100
   */
  Limit: number;
  /**
   * At least 0.
   *
   * @defaultValue 0
   */
  Offset: number;
  Context?: string | undefined;
  /** @defaultValue 1 */
  SamplingRate: number;
  UseNewAnalysis?: boolean | undefined;
  HighLight?: boolean | undefined;
  /** @deprecated */
  Query?: string | undefined;
  /**
   * At least 0.
   *
   * @deprecated
   */
  SyntaxRule?: 0 | 1 | undefined;
}

/** The output of SearchLog without the RequestId. */
export interface SearchLogResponse {
  Context: string;
  ListOver: boolean;
  Analysis: boolean;
  Results: LogInfo[] | null;
  ColNames: string[] | null;
  AnalysisResults: LogItems[] | null;
  AnalysisRecords: string[] | null;
  Columns: Column[] | null;
  SamplingRate: number;
  Topics: SearchLogTopics | null;
}

/** The inputs of the actions of CLS. */
export interface ClsRequests {
  readonly CreateIndex: CreateIndexRequest;
  readonly CreateLogset: CreateLogsetRequest;
  readonly CreateTopic: CreateTopicRequest;
  readonly DeleteLogset: DeleteLogsetRequest;
  readonly DeleteTopic: DeleteTopicRequest;
  readonly DescribeIndex: DescribeIndexRequest;
  readonly DescribeLogsets: DescribeLogsetsRequest;
  readonly DescribeTopics: DescribeTopicsRequest;
  readonly ModifyIndex: ModifyIndexRequest;
  readonly ModifyLogset: ModifyLogsetRequest;
  readonly ModifyTopic: ModifyTopicRequest;
  readonly SearchLog: SearchLogRequest;
}
