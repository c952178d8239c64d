import type { OnComplete } from '@tc3/mock'
import { scfStatuses } from '../generated/statuses.js'
import { lifeAfter } from '../store/life.js'
import type { Tables } from '../store/records.js'
import { isTransient } from '../store/statuses.js'

/** Set apart from the version's own changes of status, which its number names. */
export function transitionKey(version: string): string {
  return `provisioned/${version}`
}

const { outcomes } = scfStatuses.provisionedConcurrency

/** How the setting of provisioned concurrency ends. */
export function provisionedCompletions({
  provisioned,
}: Tables): Record<'provisionedConcurrency.InProgress', OnComplete> {
  return {
    'provisionedConcurrency.InProgress'(path, transition, _now, failure) {
      for (const record of provisioned.all(path).values()) {
        if (
          transitionKey(record.version) !== transition ||
          !isTransient('provisionedConcurrency', record.life.status)
        )
          continue
        provisioned.put(path, record.version, {
          ...record,
          available: failure ? record.available : record.requested,
          life: lifeAfter(failure, outcomes.InProgress),
        })
      }
    },
  }
}
