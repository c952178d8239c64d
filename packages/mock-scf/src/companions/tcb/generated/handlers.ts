// Generated from spec/tcb/2018-06-08/actions by `tc3 generate`. Do not edit.

import type { Context } from '@tc3/mock';
import type { DescribeCloudBaseGWAPIRequest, DescribeCloudBaseGWAPIResponse, DescribeEnvInfoRequest, DescribeEnvInfoResponse, DescribeEnvsRequest, DescribeEnvsResponse, ListFunctionsRequest, ListFunctionsResponse, SearchClsLogRequest, SearchClsLogResponse } from './actions.js';

/** The handlers of TCB: one method for each action, which is called with a valid input. */
export interface TcbHandlers {
  describeCloudBaseGWAPI(input: DescribeCloudBaseGWAPIRequest, context: Context<'DescribeCloudBaseGWAPI'>): DescribeCloudBaseGWAPIResponse | Promise<DescribeCloudBaseGWAPIResponse>;
  describeEnvInfo(input: DescribeEnvInfoRequest, context: Context<'DescribeEnvInfo'>): DescribeEnvInfoResponse | Promise<DescribeEnvInfoResponse>;
  describeEnvs(input: DescribeEnvsRequest, context: Context<'DescribeEnvs'>): DescribeEnvsResponse | Promise<DescribeEnvsResponse>;
  listFunctions(input: ListFunctionsRequest, context: Context<'ListFunctions'>): ListFunctionsResponse | Promise<ListFunctionsResponse>;
  searchClsLog(input: SearchClsLogRequest, context: Context<'SearchClsLog'>): SearchClsLogResponse | Promise<SearchClsLogResponse>;
}
