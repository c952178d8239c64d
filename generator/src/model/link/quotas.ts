import type { QuotasDocument } from '../../spec/definitions/quotas.js'
import type { Quota } from '../model.js'

/** Links how much an account may have. */
export function linkQuotas(document: QuotasDocument): Quota[] {
  return Object.entries(document).map(([name, { value, unit, description, source }]) => ({
    name,
    value,
    unit,
    description,
    source,
  }))
}
