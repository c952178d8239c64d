import type { OnComplete } from '@tc3/mock'
import { scfStatuses } from '../generated/statuses.js'
import { lifecycleAfter } from '../store/lifecycle.js'
import type { Tables } from '../store/records.js'
import { isTransient } from '../store/statuses.js'

/** Returns the key of the transition, which differs from the key of the version's own transitions. */
export function transitionKey(version: string): string {
  return `provisioned/${version}`
}

const { outcomes } = scfStatuses.provisionedConcurrency

/** Creates the callback that completes the setting of provisioned concurrency. */
export function provisionedCompletions({
  provisioned,
}: Tables): Record<'provisionedConcurrency.InProgress', OnComplete> {
  return {
    'provisionedConcurrency.InProgress'(path, transition, _now, failure) {
      for (const record of provisioned.all(path).values()) {
        if (
          transitionKey(record.version) !== transition ||
          !isTransient('provisionedConcurrency', record.lifecycle.status)
        )
          continue
        provisioned.put(path, record.version, {
          ...record,
          available: failure ? record.available : record.requested,
          lifecycle: lifecycleAfter(failure, outcomes.InProgress),
        })
      }
    },
  }
}
