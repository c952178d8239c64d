import type { ErrorCode, Platform, Product } from '../../model/model.js'
import { codeSpan } from '../markdown.js'
import { adviceOn, adviceSource } from './error-advice.js'
import { actionLink } from './links.js'
import { sourceNote, withNotes } from './source.js'

export function errorsView(platform: Platform, product: Product): object {
  return {
    common: platform.errors.map(({ code, ...error }) => ({
      code,
      description: describeError(error),
      advice: adviceOn(code, platform),
    })),
    adviceSource: adviceSource(platform),
    errors: product.errors.map(({ code, ...error }) => ({
      code,
      description: describeError(error),
      advice: adviceOn(code, platform),
      actions: product.actions
        .filter(({ errors }) => errors.some((one) => one.code === code))
        .map(({ name }) => actionLink(name, product))
        .join(', '),
    })),
    retryable: {
      throttling: codeList(platform.retryable.throttling),
      internal: codeList(platform.retryable.internal),
      busy: product.busy.map(({ code, messages, source }) => ({
        code,
        messages: codeList(messages),
        source: source === undefined ? undefined : sourceNote(source),
      })),
      source: sourceNote(platform.retryable.source),
    },
  }
}

function codeList(names: readonly string[]): string {
  return names.map((name) => codeSpan(name)).join(', ')
}

function describeError({ description, responses, source, since }: Omit<ErrorCode, 'code'>): string {
  return withNotes(
    responses === undefined
      ? description
      : `${description ?? ''}\nDescription in the Responses chapter: ${responses}`,
    { source, since },
  )
}
