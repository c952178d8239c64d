// Generated from spec/cam/2019-01-16/types.yaml by `tc3 generate`. Do not edit.

/** Used by ListAttachedRolePolicies. */
export interface AttachedPolicyOfRole {
  PolicyId: number;
  PolicyName: string;
  AddTime: string;
  PolicyType: 'User' | 'QCS' | (string & {}) | null;
  CreateMode: number;
  Deactived: 0 | 1 | (number & {}) | null;
  DeactivedDetail: string[] | null;
  Description: string | null;
}

/** Used by DescribeRoleList, GetRole. */
export interface RoleInfo {
  RoleId: string;
  RoleName: string;
  PolicyDocument: string;
  Description: string;
  AddTime: string;
  UpdateTime: string;
  ConsoleLogin: number;
  RoleType: 'user' | 'system' | 'service_linked' | (string & {}) | null;
  SessionDuration: number | null;
  DeletionTaskId: string | null;
  Tags: RoleTags[] | null;
  RoleArn?: string | null;
}

/** Used by CreateRole, DescribeRoleList, GetRole. */
export interface RoleTags {
  Key: string;
  Value: string;
}

/** Used by ListPolicies. */
export interface StrategyInfo {
  PolicyId: number;
  PolicyName: string;
  AddTime: string | null;
  Type: 1 | 2 | (number & {});
  Description: string | null;
  CreateMode: 1 | 2 | (number & {});
  Attachments: number;
  ServiceType: string | null;
  IsAttached: 0 | 1 | (number & {}) | null;
  Deactived: number | null;
  DeactivedDetail: string[] | null;
  IsServiceLinkedPolicy: number | null;
  AttachEntityCount: number | null;
  AttachEntityBoundaryCount: number | null;
  UpdateTime: string | null;
}
