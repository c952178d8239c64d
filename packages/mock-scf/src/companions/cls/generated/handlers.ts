// Generated from spec/cls/2020-10-16/actions by `tc3 generate`. Do not edit.

import type { Context } from '@tc3/mock';
import type { CreateIndexRequest, CreateIndexResponse, CreateLogsetRequest, CreateLogsetResponse, CreateTopicRequest, CreateTopicResponse, DeleteLogsetRequest, DeleteLogsetResponse, DeleteTopicRequest, DeleteTopicResponse, DescribeIndexRequest, DescribeIndexResponse, DescribeLogsetsRequest, DescribeLogsetsResponse, DescribeTopicsRequest, DescribeTopicsResponse, ModifyIndexRequest, ModifyIndexResponse, ModifyLogsetRequest, ModifyLogsetResponse, ModifyTopicRequest, ModifyTopicResponse, SearchLogRequest, SearchLogResponse } from './actions.js';

/** The handlers of CLS: one method for each action, which is called with a valid input. */
export interface ClsHandlers {
  createIndex(input: CreateIndexRequest, context: Context<'CreateIndex'>): CreateIndexResponse | Promise<CreateIndexResponse>;
  createLogset(input: CreateLogsetRequest, context: Context<'CreateLogset'>): CreateLogsetResponse | Promise<CreateLogsetResponse>;
  createTopic(input: CreateTopicRequest, context: Context<'CreateTopic'>): CreateTopicResponse | Promise<CreateTopicResponse>;
  deleteLogset(input: DeleteLogsetRequest, context: Context<'DeleteLogset'>): DeleteLogsetResponse | Promise<DeleteLogsetResponse>;
  deleteTopic(input: DeleteTopicRequest, context: Context<'DeleteTopic'>): DeleteTopicResponse | Promise<DeleteTopicResponse>;
  describeIndex(input: DescribeIndexRequest, context: Context<'DescribeIndex'>): DescribeIndexResponse | Promise<DescribeIndexResponse>;
  describeLogsets(input: DescribeLogsetsRequest, context: Context<'DescribeLogsets'>): DescribeLogsetsResponse | Promise<DescribeLogsetsResponse>;
  describeTopics(input: DescribeTopicsRequest, context: Context<'DescribeTopics'>): DescribeTopicsResponse | Promise<DescribeTopicsResponse>;
  modifyIndex(input: ModifyIndexRequest, context: Context<'ModifyIndex'>): ModifyIndexResponse | Promise<ModifyIndexResponse>;
  modifyLogset(input: ModifyLogsetRequest, context: Context<'ModifyLogset'>): ModifyLogsetResponse | Promise<ModifyLogsetResponse>;
  modifyTopic(input: ModifyTopicRequest, context: Context<'ModifyTopic'>): ModifyTopicResponse | Promise<ModifyTopicResponse>;
  searchLog(input: SearchLogRequest, context: Context<'SearchLog'>): SearchLogResponse | Promise<SearchLogResponse>;
}
