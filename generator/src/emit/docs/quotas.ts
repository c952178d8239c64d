import type { Product } from '../../model/model.js'
import { withNotes } from './source.js'

export const quotasView = ({ quotas }: Product): object => ({
  quotas: quotas.map(({ name, value, unit, description, source }) => ({
    name,
    value,
    unit: unit ?? '',
    description: withNotes(description, { source }),
  })),
})
