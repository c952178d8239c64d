// Generated from spec/cam/2019-01-16/actions by `tc3 generate`. Do not edit.

import type { AttachedPolicyOfRole, RoleInfo, RoleTags, StrategyInfo } from './types.js';

/** The input of AttachRolePolicy. */
export interface AttachRolePolicyRequest {
  /** At least 0. */
  PolicyId?: number | undefined;
  AttachRoleId?: string | undefined;
  AttachRoleName?: string | undefined;
  PolicyName?: string | undefined;
}

/** The output of AttachRolePolicy, which only has a RequestId. */
export type AttachRolePolicyResponse = Record<string, never>;

/** The input of CreateRole. */
export interface CreateRoleRequest {
  RoleName: string;
  PolicyDocument: string;
  Description?: string | undefined;
  /** At least 0. */
  ConsoleLogin?: 1 | 0 | undefined;
  /** 0 to 43200. */
  SessionDuration?: number | undefined;
  Tags?: RoleTags[] | undefined;
}

/** The output of CreateRole without the RequestId. */
export interface CreateRoleResponse {
  RoleId: string | null;
}

/** The input of DeleteRole. */
export interface DeleteRoleRequest {
  RoleId?: string | undefined;
  RoleName?: string | undefined;
}

/** The output of DeleteRole, which only has a RequestId. */
export type DeleteRoleResponse = Record<string, never>;

/** The input of DescribeRoleList. */
export interface DescribeRoleListRequest {
  /** At least 0. */
  Page: number;
  /** At least 0. */
  Rp: number;
  Tags?: RoleTags[] | undefined;
}

/** The output of DescribeRoleList without the RequestId. */
export interface DescribeRoleListResponse {
  List: RoleInfo[] | null;
  TotalNum: number;
}

/** The input of DetachRolePolicy. */
export interface DetachRolePolicyRequest {
  /** At least 0. */
  PolicyId?: number | undefined;
  DetachRoleId?: string | undefined;
  DetachRoleName?: string | undefined;
  PolicyName?: string | undefined;
}

/** The output of DetachRolePolicy, which only has a RequestId. */
export type DetachRolePolicyResponse = Record<string, never>;

/** The input of GetRole. */
export interface GetRoleRequest {
  RoleId?: string | undefined;
  RoleName?: string | undefined;
}

/** The output of GetRole without the RequestId. */
export interface GetRoleResponse {
  RoleInfo: RoleInfo;
}

/** The input of GetUserAppId, which has no parameters. */
export type GetUserAppIdRequest = Record<string, never>;

/** The output of GetUserAppId without the RequestId. */
export interface GetUserAppIdResponse {
  Uin: string;
  OwnerUin: string;
  AppId: number;
}

/** The input of ListAttachedRolePolicies. */
export interface ListAttachedRolePoliciesRequest {
  /** At least 0. */
  Page: number;
  /** At least 0. */
  Rp: number;
  RoleId?: string | undefined;
  RoleName?: string | undefined;
  PolicyType?: 'User' | 'QCS' | undefined;
  Keyword?: string | undefined;
}

/** The output of ListAttachedRolePolicies without the RequestId. */
export interface ListAttachedRolePoliciesResponse {
  List: AttachedPolicyOfRole[];
  TotalNum: number;
}

/** The input of ListPolicies. */
export interface ListPoliciesRequest {
  /**
   * At least 0.
   *
   * @defaultValue 20
   */
  Rp: number;
  /**
   * At least 0.
   *
   * @defaultValue 1
   */
  Page: number;
  Scope?: 'All' | 'QCS' | 'Local' | undefined;
  Keyword?: string | undefined;
}

/** The output of ListPolicies without the RequestId. */
export interface ListPoliciesResponse {
  TotalNum: number;
  List: StrategyInfo[];
  ServiceTypeList: string[] | null;
}

/** The inputs of the actions of CAM. */
export interface CamRequests {
  readonly AttachRolePolicy: AttachRolePolicyRequest;
  readonly CreateRole: CreateRoleRequest;
  readonly DeleteRole: DeleteRoleRequest;
  readonly DescribeRoleList: DescribeRoleListRequest;
  readonly DetachRolePolicy: DetachRolePolicyRequest;
  readonly GetRole: GetRoleRequest;
  readonly GetUserAppId: GetUserAppIdRequest;
  readonly ListAttachedRolePolicies: ListAttachedRolePoliciesRequest;
  readonly ListPolicies: ListPoliciesRequest;
}
