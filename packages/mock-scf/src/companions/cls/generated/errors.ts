// Generated from spec/cls/2020-10-16/errors.yaml by `tc3 generate`. Do not edit.

import type { CommonErrorCode } from '@tc3/mock';

/** The documented error codes of CreateIndex, including the common ones. */
export type CreateIndexErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.InValidIndexRuleForSearchLow'
  | 'FailedOperation.Timeout'
  | 'FailedOperation.TopicIsolated'
  | 'InternalError'
  | 'InvalidParameter'
  | 'InvalidParameter.InValidIndexRuleForSearchLow'
  | 'InvalidParameter.IndexConflict'
  | 'LimitExceeded'
  | 'LimitExceeded.IndexKeyOverLimit'
  | 'LimitExceeded.IndexOperating'
  | 'MissingParameter'
  | 'OperationDenied'
  | 'OperationDenied.AccountDestroy'
  | 'OperationDenied.AccountIsolate'
  | 'OperationDenied.AccountNotExists'
  | 'ResourceNotFound.IndexNotExist'
  | 'ResourceNotFound.TopicNotExist'
  | 'UnsupportedOperation';

/** The documented error codes of CreateLogset, including the common ones. */
export type CreateLogsetErrorCode =
  | CommonErrorCode
  | 'AuthFailure'
  | 'FailedOperation'
  | 'FailedOperation.LogsetConflict'
  | 'InternalError'
  | 'InvalidParameter'
  | 'InvalidParameter.LogsetConflict'
  | 'LimitExceeded'
  | 'LimitExceeded.Logset'
  | 'MissingParameter'
  | 'OperationDenied'
  | 'OperationDenied.AccountDestroy'
  | 'OperationDenied.AccountIsolate'
  | 'OperationDenied.AccountNotExists';

/** The documented error codes of CreateTopic, including the common ones. */
export type CreateTopicErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.InvalidPeriod'
  | 'FailedOperation.TopicCreating'
  | 'InternalError'
  | 'InvalidParameter'
  | 'InvalidParameter.TopicConflict'
  | 'LimitExceeded'
  | 'LimitExceeded.BillingTopicOutOfLimit'
  | 'LimitExceeded.Logset'
  | 'LimitExceeded.Topic'
  | 'MissingParameter'
  | 'OperationDenied'
  | 'OperationDenied.AccountDestroy'
  | 'OperationDenied.AccountIsolate'
  | 'OperationDenied.AccountNotExists'
  | 'ResourceNotFound.LogsetNotExist';

/** The documented error codes of DeleteLogset, including the common ones. */
export type DeleteLogsetErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.LogsetNotEmpty'
  | 'FailedOperation.Timeout'
  | 'InternalError'
  | 'InvalidParameter'
  | 'MissingParameter'
  | 'OperationDenied'
  | 'OperationDenied.ACLFailed'
  | 'OperationDenied.AccountDestroy'
  | 'OperationDenied.AccountIsolate'
  | 'OperationDenied.AccountNotExists'
  | 'ResourceNotFound.LogsetNotExist';

/** The documented error codes of DeleteTopic, including the common ones. */
export type DeleteTopicErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.TagQpsLimit'
  | 'FailedOperation.Timeout'
  | 'InternalError'
  | 'MissingParameter'
  | 'OperationDenied'
  | 'OperationDenied.ACLFailed'
  | 'OperationDenied.AccountDestroy'
  | 'OperationDenied.AccountIsolate'
  | 'OperationDenied.AccountNotExists'
  | 'OperationDenied.TopicHasDataFormTask'
  | 'OperationDenied.TopicHasDeliverFunction'
  | 'OperationDenied.TopicHasExternalDatasourceConfig'
  | 'OperationDenied.TopicHasScheduleSqlTask'
  | 'ResourceNotFound.LogsetNotExist'
  | 'ResourceNotFound.TopicNotExist';

/** The documented error codes of DescribeIndex, including the common ones. */
export type DescribeIndexErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.Timeout'
  | 'FailedOperation.TopicIsolated'
  | 'InternalError'
  | 'InvalidParameter'
  | 'MissingParameter'
  | 'OperationDenied'
  | 'OperationDenied.ACLFailed'
  | 'OperationDenied.AccountDestroy'
  | 'OperationDenied.AccountIsolate'
  | 'OperationDenied.AccountNotExists'
  | 'ResourceNotFound.IndexNotExist'
  | 'ResourceNotFound.TopicNotExist';

/** The documented error codes of DescribeLogsets, including the common ones. */
export type DescribeLogsetsErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.TagQpsLimit'
  | 'InternalError'
  | 'InvalidParameter'
  | 'InvalidParameterValue'
  | 'MissingParameter'
  | 'OperationDenied'
  | 'OperationDenied.ACLFailed'
  | 'OperationDenied.AccountDestroy'
  | 'OperationDenied.AccountIsolate'
  | 'OperationDenied.AccountNotExists'
  | 'ResourceNotFound';

/** The documented error codes of DescribeTopics, including the common ones. */
export type DescribeTopicsErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.TagQpsLimit'
  | 'FailedOperation.Timeout'
  | 'InternalError'
  | 'InvalidParameter'
  | 'InvalidParameterValue'
  | 'MissingParameter'
  | 'OperationDenied'
  | 'OperationDenied.ACLFailed'
  | 'OperationDenied.AccountDestroy'
  | 'OperationDenied.AccountIsolate'
  | 'OperationDenied.AccountNotExists'
  | 'OperationDenied.AnalysisSwitchClose'
  | 'ResourceNotFound.LogsetNotExist'
  | 'ResourceNotFound.TopicNotExist'
  | 'UnsupportedOperation';

/** The documented error codes of ModifyIndex, including the common ones. */
export type ModifyIndexErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.InValidIndexRuleForSearchLow'
  | 'FailedOperation.Timeout'
  | 'FailedOperation.TopicIsolated'
  | 'InternalError'
  | 'InvalidParameter'
  | 'InvalidParameter.InValidIndexRuleForSearchLow'
  | 'LimitExceeded.IndexKeyOverLimit'
  | 'LimitExceeded.IndexOperating'
  | 'MissingParameter'
  | 'OperationDenied'
  | 'OperationDenied.ACLFailed'
  | 'OperationDenied.AccountDestroy'
  | 'OperationDenied.AccountIsolate'
  | 'OperationDenied.AccountNotExists'
  | 'ResourceNotFound.IndexNotExist'
  | 'ResourceNotFound.TopicNotExist'
  | 'UnsupportedOperation';

/** The documented error codes of ModifyLogset, including the common ones. */
export type ModifyLogsetErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.PeriodModifyForbidden'
  | 'FailedOperation.Timeout'
  | 'InternalError'
  | 'InvalidParameter'
  | 'InvalidParameter.LogsetConflict'
  | 'LimitExceeded'
  | 'MissingParameter'
  | 'OperationDenied'
  | 'OperationDenied.ACLFailed'
  | 'OperationDenied.AccountDestroy'
  | 'OperationDenied.AccountIsolate'
  | 'OperationDenied.AccountNotExists'
  | 'ResourceNotFound.LogsetNotExist';

/** The documented error codes of ModifyTopic, including the common ones. */
export type ModifyTopicErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.InvalidPeriod'
  | 'FailedOperation.TagQpsLimit'
  | 'FailedOperation.TopicClosed'
  | 'FailedOperation.TopicIsolated'
  | 'InternalError'
  | 'InvalidParameter'
  | 'InvalidParameter.TopicConflict'
  | 'LimitExceeded'
  | 'OperationDenied'
  | 'OperationDenied.ACLFailed'
  | 'OperationDenied.AccountDestroy'
  | 'OperationDenied.AccountIsolate'
  | 'OperationDenied.AccountNotExists'
  | 'OperationDenied.TopicHasScheduleSqlTask'
  | 'ResourceNotFound'
  | 'ResourceNotFound.TopicNotExist';

/** The documented error codes of SearchLog, including the common ones. */
export type SearchLogErrorCode =
  | CommonErrorCode
  | 'FailedOperation'
  | 'FailedOperation.InvalidContext'
  | 'FailedOperation.QueryError'
  | 'FailedOperation.SearchTimeout'
  | 'FailedOperation.SyntaxError'
  | 'FailedOperation.Timeout'
  | 'FailedOperation.TopicIsolated'
  | 'InternalError'
  | 'InternalError.SearchError'
  | 'InternalError.SearchFailed'
  | 'InternalError.ServerBusy'
  | 'InvalidParameter'
  | 'LimitExceeded.LogSearch'
  | 'LimitExceeded.SearchResources'
  | 'LimitExceeded.SearchResultTooLarge'
  | 'MissingParameter'
  | 'OperationDenied'
  | 'OperationDenied.AccountDestroy'
  | 'OperationDenied.AccountIsolate'
  | 'OperationDenied.AccountNotExists'
  | 'OperationDenied.NewSyntaxNotSupported'
  | 'OperationDenied.OperationNotSupportInSearchLow'
  | 'ResourceNotFound.TopicNotExist';

/** The documented error codes of the actions of CLS. */
export interface ClsErrorCodes {
  readonly CreateIndex: CreateIndexErrorCode;
  readonly CreateLogset: CreateLogsetErrorCode;
  readonly CreateTopic: CreateTopicErrorCode;
  readonly DeleteLogset: DeleteLogsetErrorCode;
  readonly DeleteTopic: DeleteTopicErrorCode;
  readonly DescribeIndex: DescribeIndexErrorCode;
  readonly DescribeLogsets: DescribeLogsetsErrorCode;
  readonly DescribeTopics: DescribeTopicsErrorCode;
  readonly ModifyIndex: ModifyIndexErrorCode;
  readonly ModifyLogset: ModifyLogsetErrorCode;
  readonly ModifyTopic: ModifyTopicErrorCode;
  readonly SearchLog: SearchLogErrorCode;
}
