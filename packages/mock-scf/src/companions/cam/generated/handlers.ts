// Generated from spec/cam/2019-01-16/actions by `tc3 generate`. Do not edit.

import type { Context } from '@tc3/mock';
import type { AttachRolePolicyRequest, AttachRolePolicyResponse, CreateRoleRequest, CreateRoleResponse, DeleteRoleRequest, DeleteRoleResponse, DescribeRoleListRequest, DescribeRoleListResponse, DetachRolePolicyRequest, DetachRolePolicyResponse, GetRoleRequest, GetRoleResponse, GetUserAppIdRequest, GetUserAppIdResponse, ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse, ListPoliciesRequest, ListPoliciesResponse } from './actions.js';

/** The handlers of CAM: one method for each action, which is called with a valid input. */
export interface CamHandlers {
  attachRolePolicy(input: AttachRolePolicyRequest, context: Context<'AttachRolePolicy'>): AttachRolePolicyResponse | Promise<AttachRolePolicyResponse>;
  createRole(input: CreateRoleRequest, context: Context<'CreateRole'>): CreateRoleResponse | Promise<CreateRoleResponse>;
  deleteRole(input: DeleteRoleRequest, context: Context<'DeleteRole'>): DeleteRoleResponse | Promise<DeleteRoleResponse>;
  describeRoleList(input: DescribeRoleListRequest, context: Context<'DescribeRoleList'>): DescribeRoleListResponse | Promise<DescribeRoleListResponse>;
  detachRolePolicy(input: DetachRolePolicyRequest, context: Context<'DetachRolePolicy'>): DetachRolePolicyResponse | Promise<DetachRolePolicyResponse>;
  getRole(input: GetRoleRequest, context: Context<'GetRole'>): GetRoleResponse | Promise<GetRoleResponse>;
  getUserAppId(input: GetUserAppIdRequest, context: Context<'GetUserAppId'>): GetUserAppIdResponse | Promise<GetUserAppIdResponse>;
  listAttachedRolePolicies(input: ListAttachedRolePoliciesRequest, context: Context<'ListAttachedRolePolicies'>): ListAttachedRolePoliciesResponse | Promise<ListAttachedRolePoliciesResponse>;
  listPolicies(input: ListPoliciesRequest, context: Context<'ListPolicies'>): ListPoliciesResponse | Promise<ListPoliciesResponse>;
}
