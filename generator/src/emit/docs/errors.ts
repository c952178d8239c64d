import type { ErrorCode, Platform, Product } from '../../model/model.js'
import { actionLink } from './links.js'
import { sourceNote, withNotes } from './source.js'

export function errorsView(platform: Platform, product: Product): object {
  return {
    common: platform.errors.map(({ code, ...error }) => ({ code, description: explained(error) })),
    errors: product.errors.map(({ code, ...error }) => ({
      code,
      description: explained(error),
      actions: product.actions
        .filter(({ errors }) => errors.some((one) => one.code === code))
        .map(({ name }) => actionLink(name, ''))
        .join(', '),
    })),
    repeatable: {
      throttling: codes(platform.retryable.throttling),
      internal: codes(platform.retryable.internal),
      busy: codes(product.busy),
      source: sourceNote(platform.retryable.source),
    },
  }
}

function codes(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

function explained({ description, responses, source }: Omit<ErrorCode, 'code'>): string {
  return withNotes(
    responses === undefined ? description : `${description}\nThe chapter of responses says: ${responses}`,
    { source },
  )
}
