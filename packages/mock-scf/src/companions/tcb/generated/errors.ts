// Generated from spec/tcb/2018-06-08/errors.yaml by `tc3 generate`. Do not edit.

import type { CommonErrorCode } from '@tc3/mock';

/** The documented error codes of DescribeCloudBaseGWAPI, including the common ones. */
export type DescribeCloudBaseGWAPIErrorCode = CommonErrorCode | 'ResourceNotFound.Env';

/** The documented error codes of DescribeEnvInfo, including the common ones. */
export type DescribeEnvInfoErrorCode = CommonErrorCode | 'ResourceNotFound.Env';

/** The documented error codes of DescribeEnvs, including the common ones. */
export type DescribeEnvsErrorCode = CommonErrorCode;

/** The documented error codes of ListFunctions, including the common ones. */
export type ListFunctionsErrorCode = CommonErrorCode | 'ResourceNotFound.Env';

/** The documented error codes of SearchClsLog, including the common ones. */
export type SearchClsLogErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'InvalidParameterValue'
  | 'ResourceNotFound.Env';

/** The documented error codes of the actions of TCB. */
export interface TcbErrorCodes {
  readonly DescribeCloudBaseGWAPI: DescribeCloudBaseGWAPIErrorCode;
  readonly DescribeEnvInfo: DescribeEnvInfoErrorCode;
  readonly DescribeEnvs: DescribeEnvsErrorCode;
  readonly ListFunctions: ListFunctionsErrorCode;
  readonly SearchClsLog: SearchClsLogErrorCode;
}
