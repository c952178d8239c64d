// Generated from spec/tag/2018-08-13/types.yaml by `tc3 generate`. Do not edit.

/** Used by ModifyResourceTags. */
export interface Tag {
  TagKey: string;
  TagValue: string;
  /** @defaultValue "All" */
  Category: 'Custom' | 'System' | 'All';
}

/** Used by ModifyResourceTags. */
export interface TagKeyObject {
  TagKey: string;
}

/** Used by DescribeResourceTagsByResourceIds. */
export interface TagResource {
  TagKey: string;
  TagValue: string;
  ResourceId: string;
  TagKeyMd5: string;
  TagValueMd5: string;
  ServiceType: string | null;
  Category?: 'Custom' | 'System' | (string & {}) | null;
}

/** Used by DescribeTags. */
export interface TagWithDelete {
  TagKey: string;
  TagValue: string;
  CanDelete: number;
  /** @defaultValue "All" */
  Category?: 'Custom' | 'System' | 'All' | (string & {}) | null;
}
