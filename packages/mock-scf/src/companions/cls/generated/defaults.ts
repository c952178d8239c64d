// Generated from spec/cls/2020-10-16/actions by `tc3 generate`. Do not edit.

/** The defaults of input parameters of CLS, by action. */
export const clsDefaults = {
  CreateIndex: { Status: true, IncludeInternalFields: false, MetadataFlag: 0 },
  CreateTopic: { IsWebTracking: false, BillingMode: 0 },
  DescribeLogsets: { Offset: 0, Limit: 20 },
  DescribeTopics: { Offset: 0, Limit: 20 },
  ModifyIndex: { IncludeInternalFields: false, MetadataFlag: 0 },
  ModifyTopic: { MaxSplitPartitions: 50, PartitionCount: 1, BillingMode: 0 },
  SearchLog: { QuerySyntax: 1, Sort: 'desc', Limit: 100, Offset: 0, SamplingRate: 1 },
} as const;
