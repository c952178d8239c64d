// Generated from spec/cam/2019-01-16/actions by `tc3 generate`. Do not edit.

/** The defaults of input parameters of CAM, by action. */
export const camDefaults = { ListPolicies: { Rp: 20, Page: 1 } } as const;
