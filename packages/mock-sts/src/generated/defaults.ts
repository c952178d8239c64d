// Generated from spec/sts/2018-08-13/actions by `tc3 generate`. Do not edit.

/** The defaults of input parameters of STS, by action. */
export const stsDefaults = {
  AssumeRole: { DurationSeconds: 7200 },
  AssumeRoleWithSAML: { DurationSeconds: 7200 },
  AssumeRoleWithWebIdentity: { DurationSeconds: 7200 },
  GetFederationToken: { DurationSeconds: 1800 },
} as const;
