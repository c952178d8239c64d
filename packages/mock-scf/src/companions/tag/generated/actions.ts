// Generated from spec/tag/2018-08-13/actions by `tc3 generate`. Do not edit.

import type { Tag, TagKeyObject, TagResource, TagWithDelete } from './types.js';

/** The input of AttachResourcesTag. */
export interface AttachResourcesTagRequest {
  ServiceType: string;
  ResourceIds: string[];
  TagKey: string;
  TagValue: string;
  ResourceRegion?: string | undefined;
  ResourcePrefix?: string | undefined;
}

/** The output of AttachResourcesTag, which only has a RequestId. */
export type AttachResourcesTagResponse = Record<string, never>;

/** The input of CreateTag. */
export interface CreateTagRequest {
  TagKey: string;
  TagValue: string;
}

/** The output of CreateTag, which only has a RequestId. */
export type CreateTagResponse = Record<string, never>;

/** The input of DeleteTag. */
export interface DeleteTagRequest {
  TagKey: string;
  TagValue: string;
}

/** The output of DeleteTag, which only has a RequestId. */
export type DeleteTagResponse = Record<string, never>;

/** The input of DescribeResourceTagsByResourceIds. */
export interface DescribeResourceTagsByResourceIdsRequest {
  ServiceType: string;
  ResourcePrefix: string;
  /** At most 50 elements. */
  ResourceIds: string[];
  ResourceRegion: string;
  /**
   * At least 0.
   *
   * @defaultValue 0
   */
  Offset: number;
  /**
   * At least 0.
   *
   * @defaultValue 0
   */
  Limit: number;
  /** @defaultValue "All" */
  Category: 'Custom' | 'System' | 'All';
}

/** The output of DescribeResourceTagsByResourceIds without the RequestId. */
export interface DescribeResourceTagsByResourceIdsResponse {
  TotalCount: number;
  Offset: number;
  Limit: number;
  Tags: TagResource[];
}

/** The input of DescribeTags. */
export interface DescribeTagsRequest {
  TagKey?: string | undefined;
  TagValue?: string | undefined;
  /**
   * At least 0.
   *
   * @defaultValue 0
   */
  Offset: number;
  /**
   * At least 0.
   *
   * @defaultValue 0
   */
  Limit: number;
  /** At least 0. */
  CreateUin?: number | undefined;
  TagKeys?: string[] | undefined;
  /** At least 0. */
  ShowProject?: number | undefined;
}

/** The output of DescribeTags without the RequestId. */
export interface DescribeTagsResponse {
  TotalCount: number;
  Offset: number;
  Limit: number;
  Tags: TagWithDelete[];
}

/** The input of DetachResourcesTag. */
export interface DetachResourcesTagRequest {
  ServiceType: string;
  ResourceIds: string[];
  TagKey: string;
  ResourceRegion?: string | undefined;
  ResourcePrefix?: string | undefined;
}

/** The output of DetachResourcesTag, which only has a RequestId. */
export type DetachResourcesTagResponse = Record<string, never>;

/** The input of ModifyResourceTags. */
export interface ModifyResourceTagsRequest {
  Resource: string;
  ReplaceTags?: Tag[] | undefined;
  DeleteTags?: TagKeyObject[] | undefined;
}

/** The output of ModifyResourceTags, which only has a RequestId. */
export type ModifyResourceTagsResponse = Record<string, never>;

/** The inputs of the actions of Tag. */
export interface TagRequests {
  readonly AttachResourcesTag: AttachResourcesTagRequest;
  readonly CreateTag: CreateTagRequest;
  readonly DeleteTag: DeleteTagRequest;
  readonly DescribeResourceTagsByResourceIds: DescribeResourceTagsByResourceIdsRequest;
  readonly DescribeTags: DescribeTagsRequest;
  readonly DetachResourcesTag: DetachResourcesTagRequest;
  readonly ModifyResourceTags: ModifyResourceTagsRequest;
}
