// Generated from spec/tag/2018-08-13/actions by `tc3 generate`. Do not edit.

/** The defaults of input parameters of Tag, by action. */
export const tagDefaults = {
  DescribeResourceTagsByResourceIds: { Offset: 0, Limit: 0, Category: 'All' },
  DescribeTags: { Offset: 0, Limit: 0 },
} as const;
