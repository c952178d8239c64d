// Generated from spec/tag/2018-08-13/actions by `tc3 generate`. Do not edit.

/** The documented response of AttachResourcesTag. */
export const attachResourcesTag: object = {};

/** The documented response of CreateTag. */
export const createTag: object = {};

/** The documented response of DeleteTag. */
export const deleteTag: object = {};

/** The documented response of DescribeResourceTagsByResourceIds. */
export const describeResourceTagsByResourceIds: object = {
  TotalCount: 1,
  Offset: 0,
  Limit: 15,
  Tags: [
    {
      ServiceType: 'cvm',
      TagKey: 'testKey',
      TagValue: 'String',
      TagKeyMd5: 'cc4dd1da7e1a754534215f02fb9ba85d',
      TagValueMd5: 'cc4dd1da7e1a754534215f02fb9ba85d',
      ResourceId: 'ins-1234',
    },
  ],
};

/** The documented response of DescribeTags. */
export const describeTags: object = { TotalCount: 1, Offset: 0, Limit: 15, Tags: [{ TagKey: 'abc', TagValue: '123', CanDelete: 1 }] };

/** The documented response of DetachResourcesTag. */
export const detachResourcesTag: object = {};

/** The documented response of ModifyResourceTags. */
export const modifyResourceTags: object = {};
