import type { QuotasDocument } from '../../spec/definitions/quotas.js'
import type { Quota } from '../model.js'

/** Links how much an account may have. */
export const linkQuotas = (document: QuotasDocument): Quota[] =>
  Object.entries(document).map(([name, { value, unit, description, source }]) => ({
    name,
    value,
    unit,
    description,
    source,
  }))
