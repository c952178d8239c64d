// Generated from spec/scf/2018-04-16/actions/GetTempCosInfo.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/** The input of GetTempCosInfo. */
export interface GetTempCosInfoRequest {
  /** Path of the object, such as `<AppId>/<Namespace>/<FunctionName>.zip` */
  ObjectPath: string;
}

/** The output of GetTempCosInfo. */
export interface GetTempCosInfoResponse {
  /** The day of the upload, which is the first part of the path of the object */
  Date: string;
  /** The signature of the upload */
  Sign: string;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of GetTempCosInfo, including the common ones. */
export type GetTempCosInfoErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InvalidParameterValue'
  | 'UnauthorizedOperation.CAM'
  | 'UnsupportedOperation';

/**
 * This API is used to obtain a signature for the upload of a code package to a temporary object in COS.
 *
 * See `GetTempCosInfoErrorCode` for its error codes.
 *
 * @remarks Not documented; known from tools that use it. Source: @cloudbase/manager-node 5.6.5 calls it with
 * this parameter, uploads the package with Sign, and passes the path of the object as TempCosObjectName.
 */
export const getTempCosInfo: Action<GetTempCosInfoRequest, GetTempCosInfoResponse> = { name: 'GetTempCosInfo', region: false };
