import { isDeepStrictEqual } from 'node:util'
import type { Platform } from '../model/model.js'
import {
  type Comparison,
  compareFields,
  type Difference,
  elsewhere,
  type Owner,
  pair,
  tell,
} from './difference.js'
import type { Kind } from './rules.js'

/** Compares what all products of the cloud have in common. */
export const comparePlatform = (before: Platform, after: Platform): Difference[] =>
  compareFields(comparison, before, after, { subject: 'platform', name: after.title })

const comparison: Comparison<Platform, [Owner]> = {
  errors: (before, after, owner) => {
    const { added, removed, kept, reordered } = pair(before.errors, after.errors, ({ code }) => code)
    const report = (kind: Kind, code: string) => tell(kind, owner, 'common error codes', code)
    return [
      ...added.map(({ code }) => report('common-error-added', code)),
      ...removed.map(({ code }) => report('common-error-removed', code)),
      ...kept
        .filter(([old, now]) => old.description !== now.description)
        .map(([{ code }]) => report('common-error-words', code)),
      ...(reordered ? [report('common-error-words', 'order')] : []),
    ]
  },
  commonParameters: (before, after, owner) =>
    (['v3', 'v1'] as const).flatMap((version) => {
      const entries = (platform: Platform) => Object.entries(platform.commonParameters[version])
      const { added, removed, kept, reordered } = pair(entries(before), entries(after), ([name]) => name)
      const report = (kind: Kind, name: string) => tell(kind, owner, 'common parameters', name)
      return [
        ...added.map(([name]) => report('common-parameter-added', name)),
        ...removed.map(([name]) => report('common-parameter-removed', name)),
        ...kept.flatMap(([[name, old], [, now]]) => [
          ...(old.required === now.required ? [] : [report('common-parameter-required', name)]),
          ...(old.type === now.type && old.description === now.description
            ? []
            : [tell('common-parameter-words', owner, 'common parameters', name)]),
        ]),
        ...(reordered ? [report('common-parameter-order', 'order')] : []),
      ]
    }),
  // Protocol, path and encoding are in no package.
  request: (before, after, owner) => {
    const form = ({ method, contentType, signatures }: Platform['request']['forms'][number]) =>
      `${method} ${contentType} ${signatures.join(', ')}`
    const { added, removed, kept, reordered } = pair(before.request.forms, after.request.forms, form)
    const report = (kind: Kind, one: Platform['request']['forms'][number]) =>
      tell(kind, owner, 'request forms', form(one))
    return [
      ...added.map((one) => report('request-form-added', one)),
      ...removed.map((one) => report('request-form-removed', one)),
      ...kept
        .filter(([old, now]) => !isDeepStrictEqual(old, now))
        .map(([, now]) => report('request-form-words', now)),
      ...(reordered ? [tell('request-form-words', owner, 'request forms', 'order')] : []),
      ...(isDeepStrictEqual(before.request.sizeLimits, after.request.sizeLimits)
        ? []
        : [tell('size-limits', owner, 'limits', 'bytes of a request')]),
    ]
  },
  signatures: (before, after, owner) => {
    const { window: oldWindow, ...old } = withoutSources(before.signatures)
    const { window, ...now } = withoutSources(after.signatures)
    return [
      ...(oldWindow === window
        ? []
        : [tell('signature-window', owner, 'limits', 'seconds between clocks', oldWindow, window)]),
      ...(isDeepStrictEqual(old, now) ? [] : [tell('signature-changed', owner, 'signatures', 'facts')]),
    ]
  },
  response: (before, after, owner) => {
    const { requestId: oldId, ...old } = before.response
    const { requestId, ...now } = after.response
    return [
      ...(isDeepStrictEqual(old, now) ? [] : [tell('response-changed', owner, 'answers', 'form')]),
      ...(isDeepStrictEqual(oldId, requestId)
        ? []
        : [tell('request-id-words', owner, 'words', requestId.name)]),
    ]
  },
  retryable: (before, after, owner) =>
    (['throttling', 'internal'] as const)
      .filter((name) => !isDeepStrictEqual(before.retryable[name], after.retryable[name]))
      .map((name) =>
        tell('retryable-codes', owner, 'error codes', name, before.retryable[name], after.retryable[name]),
      ),
  // What no package shows.
  title: elsewhere,
  apiVersion: elsewhere,
  domain: elsewhere,
}

/** How a fact was obtained is for the keeper of the spec alone. */
const withoutSources = (signatures: Platform['signatures']) => {
  const { source, ...unsignedPayload } = signatures.v3.unsignedPayload
  return { ...signatures, v3: { ...signatures.v3, unsignedPayload } }
}
