/** A policy that every account has. */
export interface Policy {
  readonly id: number
  readonly name: string
}

/** The preset policies that deployment tools attach to the roles of functions. The cloud has hundreds. */
export const presetPolicies: readonly Policy[] = [
  'QcloudAccessForScfRole',
  'QcloudSCFFullAccess',
  'QcloudSCFReadOnlyAccess',
  'QcloudCOSFullAccess',
  'QcloudCLSFullAccess',
  'QcloudVPCFullAccess',
  'QcloudAPIGWFullAccess',
  'AdministratorAccess',
].map((name, index) => ({ id: index + 1, name }))
