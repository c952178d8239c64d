// Generated from spec/scf/2018-04-16/actions/GetFunction.yaml by `tc3 generate`. Do not edit.

import type { Action, CommonErrorCode } from '@tc3/core';
import type { AccessInfo, CfsConfig, DeadLetterConfig, EipOutConfig, Environment, ImageConfig, InstanceConcurrencyConfig, IntranetConfigOut, LayerVersionInfo, ProtocolParams, PublicNetConfigOut, StatusReason, Tag, Trigger, VpcConfig } from '../types.js';

/**
 * The input of GetFunction.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18584
 */
export interface GetFunctionRequest {
  /**
   * Name of the function to obtain details
   *
   * @remarks A call without it fails. The metadata says that it can be left out if `ResourceId` is sent, but the
   * action has no such parameter. Source: the China site’s API metadata, which mentions `ResourceId` in this
   * description only. Source: required: the China site’s API metadata.
   */
  FunctionName?: string | undefined;
  /**
   * Function version number
   *
   * @defaultValue "$LATEST"
   * @remarks Source: inferred: the pages of other actions, such as Invoke, state this default.
   */
  Qualifier?: string | undefined;
  /**
   * Function namespace
   *
   * @defaultValue "default"
   * @remarks Source: inferred: the pages of other actions, such as CopyFunction, state this default.
   */
  Namespace?: string | undefined;
  /**
   * It indicates whether to display the code. `TRUE` means displaying the code, and `FALSE` means hiding the code.
   * The code will not be displayed for entry files exceeding 1 MB.
   *
   * @defaultValue "FALSE"
   * @remarks Source: assumed: no page states the default; the code is only returned on request.
   */
  ShowCode?: 'TRUE' | 'FALSE' | undefined;
  /**
   * Whether to return the triggers. With `FALSE`, the list Triggers is empty. The default is `TRUE`.
   *
   * @defaultValue "TRUE"
   * @remarks Not documented; known from tools that use it. Source: tencent-component-toolkit 2.27.6 and
   * @tencent-sdk/faas 1.0.9 send it. The default is inferred: requests without it get the triggers.
   */
  ShowTriggers?: 'TRUE' | 'FALSE' | undefined;
  /**
   * The key that protects the code of the function. It is needed to display the code.
   *
   * @remarks Not documented; known from tools that use it. Source: @cloudbase/manager-node 5.6.5 sends it.
   */
  CodeSecret?: string | undefined;
}

/**
 * The output of GetFunction.
 *
 * @see https://intl.cloud.tencent.com/document/api/583/18584
 */
export interface GetFunctionResponse {
  /** Latest modification time of the function */
  ModTime: string;
  /** Function code */
  CodeInfo: string;
  /** Function description */
  Description: string;
  /** Function trigger list */
  Triggers: Trigger[];
  /** Function entry */
  Handler: string;
  /** Function code size */
  CodeSize: number;
  /** Function timeout */
  Timeout: number;
  /** Function version */
  FunctionVersion: string;
  /** Maximum available memory of the function */
  MemorySize: number;
  /** Function running environment */
  Runtime: string;
  /** Function name */
  FunctionName: string;
  /** Function VPC */
  VpcConfig: VpcConfig;
  /** Whether to use GPU */
  UseGpu: string;
  /** Function environment variable */
  Environment: Environment;
  /** Whether the code is correct */
  CodeResult: string;
  /** Code error information */
  CodeError: string;
  /** Error code */
  ErrNo: number;
  /** Function namespace */
  Namespace: string;
  /** Role bound to the function */
  Role: string;
  /** Whether to install dependencies automatically */
  InstallDependency: string;
  /**
   * Function status. For valid values and status change process, please see
   * [here](https://intl.cloud.tencent.com/document/product/583/47175?from_cn_redirect=1)
   */
  Status: 'Creating' | 'CreateFailed' | 'Active' | 'Updating' | 'UpdateFailed' | 'Publishing' | 'PublishFailed' | 'Deleting' | 'DeleteFailed' | (string & {});
  /** Status description */
  StatusDesc: string;
  /** CLS logset to which logs are shipped */
  ClsLogsetId: string;
  /** CLS Topic to which logs are shipped */
  ClsTopicId: string;
  /** Function ID */
  FunctionId: string;
  /** Function tag list */
  Tags: Tag[];
  /** EipConfig configuration */
  EipConfig: EipOutConfig;
  /** Domain name information */
  AccessInfo: AccessInfo;
  /** Function type. The value is `HTTP` or `Event`. */
  Type: 'HTTP' | 'Event' | (string & {});
  /** Whether to enable L5 */
  L5Enable: string;
  /** Version information of a layer associated with a function */
  Layers: LayerVersionInfo[];
  /** Information of a dead letter queue associated with a function */
  DeadLetterConfig: DeadLetterConfig;
  /** Function creation time */
  AddTime: string;
  /**
   * Public network access configuration
   * Note: This field may return null, indicating that no valid values can be obtained.
   */
  PublicNetConfig?: PublicNetConfigOut | null;
  /**
   * Whether Ons is enabled
   * Note: This field may return null, indicating that no valid value was found.
   */
  OnsEnable?: string | null;
  /**
   * File system configuration parameter, which is used for the function to mount the file system
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  CfsConfig?: CfsConfig | null;
  /**
   * Function billing status. For valid values, please see
   * [here](https://intl.cloud.tencent.com/document/product/583/47175?from_cn_redirect=1#.E5.87.BD.E6.95.B0.E8.AE.A1.E8.B4.B9.E7.8A.B6.E6.80.81)
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  AvailableStatus?: 'Available' | 'InsufficientBalance' | (string & {}) | null;
  /**
   * Function version
   * Note: this field may return null, indicating that no valid values can be obtained.
   */
  Qualifier?: string | null;
  /**
   * Timeout period for function initialization
   *
   * @since release 2 (2020-09-17)
   */
  InitTimeout: number;
  /**
   * Cause of function failure
   * Note: this field may return null, indicating that no valid values can be obtained.
   *
   * @since release 3 (2020-10-16)
   */
  StatusReasons?: StatusReason[] | null;
  /**
   * Specifies whether to enable asynchronization
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   *
   * @since release 12 (2021-08-20)
   */
  AsyncRunEnable?: string | null;
  /**
   * Specifies whether to enable event tracking
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   *
   * @since release 12 (2021-08-20)
   */
  TraceEnable?: string | null;
  /**
   * Image configuration
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * @since release 28 (2023-11-24)
   * @remarks Source: the China site’s API metadata.
   */
  ImageConfig: ImageConfig | null;
  /**
   * Protocols supported by HTTP-triggered functions. It supports WebSockets for now.
   * Note: This field may return null, indicating that no valid value was found.
   *
   * @since release 16 (2021-12-14)
   */
  ProtocolType?: string | null;
  /**
   * Parameters of the specified protocol
   * Note: this field may return `null`, indicating that no valid values can be obtained.
   *
   * @since release 16 (2021-12-14)
   */
  ProtocolParams?: ProtocolParams | null;
  /**
   * Size of the temporary disk of an instance
   *
   * Unit: MB.
   *
   * @remarks Not documented; known from tools that use it. Source: inferred: tencent-component-toolkit 2.27.6
   * sends it to CreateFunction.
   */
  DiskSize?: number;
  /**
   * How the code is deployed
   *
   * @remarks Not documented; known from tools that use it. Source: inferred: tencent-component-toolkit 2.27.6
   * sends it to CreateFunction.
   */
  DeployMode?: string;
  /**
   * Type of the machines that run the function
   *
   * @remarks Not documented; known from tools that use it. Source: inferred: tencent-component-toolkit 2.27.6
   * sends it to CreateFunction.
   */
  NodeType?: string;
  /**
   * Specification of the machines that run the function
   *
   * @remarks Not documented; known from tools that use it. Source: inferred: tencent-component-toolkit 2.27.6
   * sends it to CreateFunction.
   */
  NodeSpec?: string;
  /**
   * The platform that the function belongs to
   *
   * @remarks Not documented; known from tools that use it. Source: inferred: @cloudbase/manager-node 5.6.5 sends
   * it to CreateFunction.
   */
  Stamp?: string;
  /**
   * Configuration of multiple concurrent requests in one instance. Only web functions support it.
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * @since release 40 (2025-11-28)
   * @remarks Source: the China site’s API metadata.
   */
  InstanceConcurrencyConfig: InstanceConcurrencyConfig | null;
  /**
   * Whether DNS caching is enabled
   *
   * @since release 28 (2023-11-24)
   * @remarks Source: the China site’s API metadata.
   */
  DnsCache: string;
  /**
   * Configuration of access to the private network
   * Note: This field may return `null`, indicating that no valid value can be found.
   *
   * @since release 28 (2023-11-24)
   * @remarks Source: the China site’s API metadata.
   */
  IntranetConfig: IntranetConfigOut | null;
  /** The unique request ID, which is returned for each request. RequestId is required for locating a problem. */
  RequestId: string;
}

/** The documented error codes of GetFunction, including the common ones. */
export type GetFunctionErrorCode =
  | CommonErrorCode
  | 'FailedOperation.Apigw'
  | 'InternalError'
  | 'InternalError.Exception'
  | 'InternalError.System'
  | 'InvalidParameter.Payload'
  | 'InvalidParameterValue'
  | 'InvalidParameterValue.CodeSecret'
  | 'InvalidParameterValue.FunctionName'
  | 'InvalidParameterValue.Namespace'
  | 'InvalidParameterValue.Qualifier'
  | 'ResourceNotFound.Function'
  | 'ResourceNotFound.FunctionName'
  | 'ResourceNotFound.Namespace'
  | 'ResourceNotFound.Version'
  | 'UnauthorizedOperation'
  | 'UnauthorizedOperation.CAM'
  | 'UnauthorizedOperation.CodeSecret';

/**
 * This API is used to obtain function details, such as name, code, handler, associated trigger, and timeout.
 *
 * At most 100 requests per second. See `GetFunctionErrorCode` for its error codes.
 *
 * @remarks Release 19 deleted this action from the documentation without naming a replacement. The cloud still
 * supports it, and clients and tools still use it. Source: the History chapter lists the action under "Deleted
 * APIs" of release 19, and API Category omits it; deployment tools still call it, so the cloud supports it.
 * Source: inferred: the category is that of the actions on functions; the address of the page comes from the
 * product's older lists of its APIs.
 * @see https://intl.cloud.tencent.com/document/api/583/18584
 */
export const getFunction: Action<GetFunctionRequest, GetFunctionResponse> = { name: 'GetFunction', region: true, rateLimit: 100, idempotent: true };
