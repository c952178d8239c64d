// Generated from spec/tcb/2018-06-08/actions by `tc3 generate`. Do not edit.

import type { EnvDetail, EnvInfo, GatewayApi, ListedFunction, LogResults } from './types.js';

/** The input of DescribeCloudBaseGWAPI. */
export interface DescribeCloudBaseGWAPIRequest {
  ServiceId: string;
  Name?: string | undefined;
  Path?: string | undefined;
  /**
   * At least 0.
   *
   * @defaultValue 0
   */
  Offset: number;
}

/** The output of DescribeCloudBaseGWAPI without the RequestId. */
export interface DescribeCloudBaseGWAPIResponse {
  APISet: GatewayApi[];
  Total: number;
}

/** The input of DescribeEnvInfo. */
export interface DescribeEnvInfoRequest {
  EnvId: string;
}

/** The output of DescribeEnvInfo without the RequestId. */
export interface DescribeEnvInfoResponse {
  EnvInfo: EnvDetail;
}

/** The input of DescribeEnvs. */
export interface DescribeEnvsRequest {
  EnvId?: string | undefined;
}

/** The output of DescribeEnvs without the RequestId. */
export interface DescribeEnvsResponse {
  EnvList: EnvInfo[];
  Total: number;
}

/** The input of ListFunctions. */
export interface ListFunctionsRequest {
  EnvId: string;
  /**
   * 1 to 100.
   *
   * @defaultValue 20
   */
  Limit: number;
  /**
   * At least 0.
   *
   * @defaultValue 0
   */
  Offset: number;
}

/** The output of ListFunctions without the RequestId. */
export interface ListFunctionsResponse {
  Functions: ListedFunction[];
  TotalCount: number;
}

/** The input of SearchClsLog. */
export interface SearchClsLogRequest {
  EnvId: string;
  StartTime: string;
  EndTime: string;
  QueryString: string;
  /** 1 to 100. */
  Limit: number;
  Context?: string | undefined;
  /** @defaultValue "desc" */
  Sort: 'asc' | 'desc';
  /** @defaultValue false */
  UseLucene: boolean;
  TenantModel?: string | undefined;
}

/** The output of SearchClsLog without the RequestId. */
export interface SearchClsLogResponse {
  LogResults: LogResults;
}

/** The inputs of the actions of TCB. */
export interface TcbRequests {
  readonly DescribeCloudBaseGWAPI: DescribeCloudBaseGWAPIRequest;
  readonly DescribeEnvInfo: DescribeEnvInfoRequest;
  readonly DescribeEnvs: DescribeEnvsRequest;
  readonly ListFunctions: ListFunctionsRequest;
  readonly SearchClsLog: SearchClsLogRequest;
}
