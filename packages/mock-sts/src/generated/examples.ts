// Generated from spec/sts/2018-08-13/actions by `tc3 generate`. Do not edit.

/** The documented response of AssumeRole. */
export const assumeRole: object = {
  Credentials: { Token: 'da1e***', TmpSecretId: 'AKID***', TmpSecretKey: 'q95K***' },
  ExpiredTime: 1543914376,
  Expiration: '2018-12-04T09:06:16Z',
};

/** The documented response of AssumeRoleWithSAML. */
export const assumeRoleWithSAML: object = {
  Credentials: { Token: '1siMD***', TmpSecretId: 'AKID***', TmpSecretKey: 'q95K***' },
  ExpiredTime: 1543914376,
  Expiration: '2018-12-04T09:06:16Z',
};

/** The documented response of GetCallerIdentity. */
export const getCallerIdentity: object = {
  Type: 'CAMUser',
  AccountId: '1000262***',
  UserId: '1000261***',
  PrincipalId: '1000261****',
  Arn: 'qcs::cam:1000262***:uin/1000261***',
};

/** The documented response of GetFederationToken. */
export const getFederationToken: object = {
  Credentials: { Token: 'kTRt***', TmpSecretId: 'AKID***', TmpSecretKey: 'Eo28***' },
  Expiration: '2023-06-14T05:06:57Z',
  ExpiredTime: 1686719217,
};
