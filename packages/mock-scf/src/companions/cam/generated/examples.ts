// Generated from spec/cam/2019-01-16/actions by `tc3 generate`. Do not edit.

/** The documented response of AttachRolePolicy. */
export const attachRolePolicy: object = {};

/** The documented response of CreateRole. */
export const createRole: object = { RoleId: '123456789000' };

/** The documented response of DeleteRole. */
export const deleteRole: object = {};

/** The documented response of GetRole. */
export const getRole: object = {
  RoleInfo: {
    RoleId: '4611686018427844696',
    RoleName: 'test_1234544',
    PolicyDocument: '{"version":"2.0","statement":[{"action":"name/sts:AssumeRole","effect":"allow","principal":{"service":["cloudaudit.cloud.tencent.com","cls.cloud.tencent.com"]}}]}',
    Description: 'abc',
    AddTime: '2019-07-10 11:22:27',
    UpdateTime: '2019-07-10 11:22:27',
    ConsoleLogin: 0,
    RoleType: 'system',
    SessionDuration: 43200,
    DeletionTaskId: '114',
    Tags: [{ Value: 'xx', Key: 'xx' }],
  },
};

/** The documented response of GetUserAppId. */
export const getUserAppId: object = { Uin: '12345678', OwnerUin: '12345678', AppId: 1250000000 };

/** The documented response of ListAttachedRolePolicies. */
export const listAttachedRolePolicies: object = {
  List: [
    {
      PolicyName: 'QcloudAccessForASRole',
      Description: 'xx',
      CreateMode: 1,
      Deactived: 1,
      AddTime: '2019-07-10 11:17:41',
      PolicyType: 'QCS',
      PolicyId: 13847366,
      DeactivedDetail: ['xx'],
    },
  ],
  TotalNum: 1,
};
