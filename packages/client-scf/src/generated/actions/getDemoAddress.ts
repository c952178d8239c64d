// Generated from spec/scf/2018-04-16/actions/GetDemoAddress.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';

/** The input of GetDemoAddress. */
export interface GetDemoAddressRequest {
  /** Identifier of the function template, such as demo-9eb2f8b2 */
  DemoId: string;
}

/** The output of GetDemoAddress. */
export interface GetDemoAddressResponse {
  /** Address of the code package of the template */
  DownloadAddress: string;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of GetDemoAddress, including the common ones. */
export type GetDemoAddressErrorCode =
  | CommonErrorCode
  | 'InternalError'
  | 'InvalidParameterValue.DemoId'
  | 'ResourceNotFound.Demo'
  | 'UnauthorizedOperation.CAM';

/**
 * This API is used to obtain the download address of the code of a function template.
 *
 * See `GetDemoAddressErrorCode` for its error codes.
 *
 * @remarks Not documented; known from tools that use it. Source: tencent-component-toolkit 2.27.6 calls it with
 * this parameter and reads DownloadAddress. The error codes are those of other actions with a DemoId.
 */
export const getDemoAddress: Action<GetDemoAddressRequest, GetDemoAddressResponse> = { name: 'GetDemoAddress', region: false, idempotent: true };
