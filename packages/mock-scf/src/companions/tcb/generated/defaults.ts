// Generated from spec/tcb/2018-06-08/actions by `tc3 generate`. Do not edit.

/** The defaults of input parameters of TCB, by action. */
export const tcbDefaults = {
  DescribeCloudBaseGWAPI: { Offset: 0 },
  ListFunctions: { Limit: 20, Offset: 0 },
  SearchClsLog: { Sort: 'desc', UseLucene: false },
} as const;
