// Generated from spec/tag/2018-08-13/actions by `tc3 generate`. Do not edit.

import type { Context } from '@tc3/mock';
import type { AttachResourcesTagRequest, AttachResourcesTagResponse, CreateTagRequest, CreateTagResponse, DeleteTagRequest, DeleteTagResponse, DescribeResourceTagsByResourceIdsRequest, DescribeResourceTagsByResourceIdsResponse, DescribeTagsRequest, DescribeTagsResponse, DetachResourcesTagRequest, DetachResourcesTagResponse, ModifyResourceTagsRequest, ModifyResourceTagsResponse } from './actions.js';

/** The handlers of Tag: one method for each action, which is called with a valid input. */
export interface TagHandlers {
  attachResourcesTag(input: AttachResourcesTagRequest, context: Context<'AttachResourcesTag'>): AttachResourcesTagResponse | Promise<AttachResourcesTagResponse>;
  createTag(input: CreateTagRequest, context: Context<'CreateTag'>): CreateTagResponse | Promise<CreateTagResponse>;
  deleteTag(input: DeleteTagRequest, context: Context<'DeleteTag'>): DeleteTagResponse | Promise<DeleteTagResponse>;
  describeResourceTagsByResourceIds(input: DescribeResourceTagsByResourceIdsRequest, context: Context<'DescribeResourceTagsByResourceIds'>): DescribeResourceTagsByResourceIdsResponse | Promise<DescribeResourceTagsByResourceIdsResponse>;
  describeTags(input: DescribeTagsRequest, context: Context<'DescribeTags'>): DescribeTagsResponse | Promise<DescribeTagsResponse>;
  detachResourcesTag(input: DetachResourcesTagRequest, context: Context<'DetachResourcesTag'>): DetachResourcesTagResponse | Promise<DetachResourcesTagResponse>;
  modifyResourceTags(input: ModifyResourceTagsRequest, context: Context<'ModifyResourceTags'>): ModifyResourceTagsResponse | Promise<ModifyResourceTagsResponse>;
}
