// Generated from spec/scf/2018-04-16/states.yaml by `tc3 generate`. Do not edit.

import type { StatusMachine } from '@tc3/mock';

/** The statuses of the resources of SCF. */
export const scfStatuses = {
  function: {
    statuses: {
      Creating: 'transient',
      CreateFailed: 'failed',
      Active: 'stable',
      Updating: 'transient',
      UpdateFailed: 'failed',
      Publishing: 'transient',
      PublishFailed: 'failed',
      Deleting: 'transient',
      DeleteFailed: 'failed',
      Deleted: 'stable',
    },
    outcomes: {
      Creating: { success: ['Active'], failure: ['CreateFailed'] },
      Updating: { success: ['Active'], failure: ['UpdateFailed'] },
      Publishing: { success: ['Active'], failure: ['PublishFailed'] },
      Deleting: { success: ['Deleted'], failure: ['DeleteFailed'] },
    },
    operations: {
      'Create function': { creates: 'Creating', from: {} },
      'Update function': { from: { Active: 'Updating', UpdateFailed: 'Updating' } },
      'Delete function': {
        from: {
          CreateFailed: 'Deleting',
          Active: 'Deleting',
          UpdateFailed: 'Deleting',
          DeleteFailed: 'Deleting',
        },
      },
      'Publish version': { creates: 'Publishing', from: {} },
      'Delete version': { from: { Active: 'Deleting', PublishFailed: 'Deleting', DeleteFailed: 'Deleting' } },
    },
  },
  functionBilling: { statuses: { Available: 'stable', InsufficientBalance: 'failed' }, outcomes: {}, operations: {} },
  layer: {
    statuses: {
      Publishing: 'transient',
      PublishFailed: 'failed',
      Active: 'stable',
      Deleting: 'transient',
      DeleteFailed: 'failed',
      Deleted: 'stable',
    },
    outcomes: {
      Publishing: { success: ['Active'], failure: ['PublishFailed'] },
      Deleting: { success: ['Deleted'], failure: ['DeleteFailed'] },
    },
    operations: {
      'Publish version': { creates: 'Publishing', from: {} },
      'Delete version': { from: { Active: 'Deleting', PublishFailed: 'Deleting', DeleteFailed: 'Deleting' } },
    },
  },
  asyncEvent: {
    statuses: { RUNNING: 'transient', FINISHED: 'stable', ABORTED: 'failed', FAILED: 'failed' },
    outcomes: { RUNNING: { success: ['FINISHED'], failure: ['FAILED'] } },
    operations: {
      'Invoke asynchronously': { creates: 'RUNNING', from: {} },
      'Terminate event': { from: { RUNNING: 'ABORTED' } },
    },
  },
  provisionedConcurrency: {
    statuses: { Done: 'stable', InProgress: 'transient', Failed: 'failed' },
    outcomes: { InProgress: { success: ['Done'], failure: ['Failed'] } },
    operations: {
      'Set provisioned concurrency': { creates: 'InProgress', from: { Done: 'InProgress', Failed: 'InProgress' } },
    },
  },
} as const satisfies Readonly<Record<string, StatusMachine>>;

/** The transient statuses, which change by themselves. */
export const scfTransitions = [
  'function.Creating',
  'function.Updating',
  'function.Publishing',
  'function.Deleting',
  'layer.Publishing',
  'layer.Deleting',
  'asyncEvent.RUNNING',
  'provisionedConcurrency.InProgress',
] as const;

/** A transient status: the resource and the status. */
export type ScfTransition = (typeof scfTransitions)[number];
