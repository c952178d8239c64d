// Generated from spec/tcb/2018-06-08/types.yaml by `tc3 generate`. Do not edit.

/**
 * Used by DescribeEnvInfo, DescribeEnvs.
 *
 * @remarks Source: seen in the types of @cloudbase/manager-node 5.6.5.
 */
export interface EnvInfo {
  EnvId: string;
  Alias: string;
  Source: string;
  Status: string;
  Region: string;
  CreateTime: string;
  UpdateTime: string;
  PackageId: string;
  PackageName: string;
  IsDefault: boolean;
  Databases: DatabaseInfo[];
  Storages: StorageInfo[];
  Functions: FunctionInfo[];
  LogServices: LogServiceInfo[];
}

/**
 * Used by DescribeEnvInfo, DescribeEnvs.
 *
 * @remarks Source: seen in the types of @cloudbase/manager-node 5.6.5.
 */
export interface DatabaseInfo {
  InstanceId: string;
  Region: string;
  Status: string;
}

/**
 * Used by DescribeEnvInfo, DescribeEnvs.
 *
 * @remarks Source: seen in the types of @cloudbase/manager-node 5.6.5.
 */
export interface StorageInfo {
  Bucket: string;
  Region: string;
  AppId: string;
  CdnDomain: string;
}

/**
 * Used by DescribeEnvInfo, DescribeEnvs.
 *
 * @remarks Source: seen in the types of @cloudbase/manager-node 5.6.5.
 */
export interface FunctionInfo {
  Namespace: string;
  Region: string;
}

/**
 * Used by DescribeEnvInfo, DescribeEnvs.
 *
 * @remarks Source: seen in the types of @cloudbase/manager-node 5.6.5.
 */
export interface LogServiceInfo {
  LogsetId: string;
  LogsetName: string;
  TopicId: string;
  TopicName: string;
  Region: string;
}

/**
 * Used by DescribeEnvInfo.
 *
 * @remarks Source: seen in the types of @cloudbase/manager-node 5.6.5.
 */
export interface EnvDetail {
  EnvBaseInfo: EnvInfo;
  UserInfo: UserInfo;
}

/**
 * Used by DescribeEnvInfo.
 *
 * @remarks Source: seen in the types of @cloudbase/manager-node 5.6.5.
 */
export interface UserInfo {
  AppId: string;
  Uin: string;
}

/**
 * Used by ListFunctions.
 *
 * @remarks Source: seen in the code of @cloudbase/manager-node 5.6.5.
 */
export interface ListedFunction {
  FunctionId: string;
  FunctionName: string;
  Namespace: string;
  Runtime: string;
  Status: string;
  AddTime: string;
  ModTime: string;
}

/**
 * Used by DescribeCloudBaseGWAPI.
 *
 * @remarks Source: seen in the types of @cloudbase/manager-node 5.6.5.
 */
export interface GatewayApi {
  APIId: string;
  Path: string;
  Type: number;
  Name: string;
}

/**
 * Used by SearchClsLog.
 *
 * @remarks Source: seen in the types of @cloudbase/manager-node 5.6.5.
 */
export interface LogResults {
  Context: string;
  ListOver: boolean;
  Results: LogObject[];
  AnalysisRecords: string[];
}

/**
 * Used by SearchClsLog.
 *
 * @remarks Source: seen in the types of @cloudbase/manager-node 5.6.5.
 */
export interface LogObject {
  TopicId: string;
  TopicName: string;
  Timestamp: string;
  Content: string;
  FileName: string;
  Source: string;
}
