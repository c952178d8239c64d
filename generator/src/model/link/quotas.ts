import type { QuotasDocument } from '../../spec/definitions/quotas.js'
import type { Quota } from '../model.js'

/** Links the quotas of a product. */
export function linkQuotas(document: QuotasDocument): Quota[] {
  return Object.entries(document).map(([name, { value, unit, description, source }]) => ({
    name,
    value,
    unit,
    description,
    source,
  }))
}
