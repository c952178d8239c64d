// Generated from spec/apigateway/2018-08-08/actions by `tc3 generate`. Do not edit.

/** The defaults of input parameters of API Gateway, by action. */
export const apigatewayDefaults = {
  CreateApi: { ApiType: 'NORMAL', AuthType: 'NONE', TokenTimeout: 7200 },
  CreateService: { IpVersion: 'IPv4' },
  DescribeApiUsagePlan: { Limit: 20, Offset: 0 },
  DescribeApisStatus: { Offset: 0, Limit: 20 },
  DescribeServiceEnvironmentList: { Limit: 20, Offset: 0 },
  DescribeServiceSubDomains: { Limit: 20, Offset: 0 },
  DescribeServiceUsagePlan: { Limit: 20, Offset: 0 },
  DescribeServicesStatus: { Limit: 20, Offset: 0 },
  ModifyApi: { ApiType: 'NORMAL', AuthType: 'NONE', EIAMAppId: '7200' },
} as const;
