import type { Product } from '../../model/model.js'
import { withNotes } from './source.js'

export function quotasView({ quotas }: Product): object {
  return {
    quotas: quotas.map(({ name, value, unit, description, source }) => ({
      name,
      value,
      unit: unit ?? '',
      description: withNotes(description, { source }),
    })),
  }
}
