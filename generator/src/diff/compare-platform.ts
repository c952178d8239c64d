import { isDeepStrictEqual } from 'node:util'
import type { Platform } from '../model/model.js'
import {
  type Comparison,
  compareFields,
  type Difference,
  elsewhere,
  type Owner,
  pair,
  shown,
} from './difference.js'
import type { Kind } from './rules.js'

/** Compares what all products of the cloud have in common. */
export const comparePlatform = (before: Platform, after: Platform): Difference[] =>
  compareFields(comparison, before, after)

const owner = ({ title }: Platform): Owner => ({ subject: 'platform', name: title })

const comparison: Comparison<Platform> = {
  errors: (before, after) => {
    const { added, removed, kept, reordered } = pair(before.errors, after.errors, ({ code }) => code)
    const tell = (kind: Kind, code: string) => tellOf(after, kind, 'common error codes', code)
    return [
      ...added.map(({ code }) => tell('common-error-added', code)),
      ...removed.map(({ code }) => tell('common-error-removed', code)),
      ...kept
        .filter(([old, now]) => old.description !== now.description)
        .map(([{ code }]) => tell('common-error-words', code)),
      ...(reordered ? [tell('common-error-words', 'order')] : []),
    ]
  },
  commonParameters: (before, after) =>
    (['v3', 'v1'] as const).flatMap((version) => {
      const entries = (platform: Platform) => Object.entries(platform.commonParameters[version])
      const { added, removed, kept, reordered } = pair(entries(before), entries(after), ([name]) => name)
      const tell = (kind: Kind, name: string) => tellOf(after, kind, 'common parameters', name)
      return [
        ...added.map(([name]) => tell('common-parameter-added', name)),
        ...removed.map(([name]) => tell('common-parameter-removed', name)),
        ...kept.flatMap(([[name, old], [, now]]) => [
          ...(old.required === now.required ? [] : [tell('common-parameter-required', name)]),
          ...(old.type === now.type && old.description === now.description
            ? []
            : [tellOf(after, 'common-parameter-words', 'common parameters', name)]),
        ]),
        ...(reordered ? [tell('common-parameter-order', 'order')] : []),
      ]
    }),
  // Protocol, path and encoding are in no package.
  request: (before, after) => {
    const form = ({ method, contentType, signatures }: Platform['request']['forms'][number]) =>
      `${method} ${contentType} ${signatures.join(', ')}`
    const { added, removed, kept, reordered } = pair(before.request.forms, after.request.forms, form)
    const tell = (kind: Kind, one: Platform['request']['forms'][number]) =>
      tellOf(after, kind, 'request forms', form(one))
    return [
      ...added.map((one) => tell('request-form-added', one)),
      ...removed.map((one) => tell('request-form-removed', one)),
      ...kept
        .filter(([old, now]) => !isDeepStrictEqual(old, now))
        .map(([, now]) => tell('request-form-words', now)),
      ...(reordered ? [tellOf(after, 'request-form-words', 'request forms', 'order')] : []),
      ...(isDeepStrictEqual(before.request.sizeLimits, after.request.sizeLimits)
        ? []
        : [tellOf(after, 'size-limits', 'limits', 'bytes of a request')]),
    ]
  },
  signatures: (before, after) => {
    const { window: oldWindow, ...old } = withoutSources(before.signatures)
    const { window, ...now } = withoutSources(after.signatures)
    return [
      ...(oldWindow === window
        ? []
        : [tellOf(after, 'signature-window', 'limits', 'seconds between clocks', oldWindow, window)]),
      ...(isDeepStrictEqual(old, now) ? [] : [tellOf(after, 'signature-changed', 'signatures', 'facts')]),
    ]
  },
  response: (before, after) => {
    const { requestId: oldId, ...old } = before.response
    const { requestId, ...now } = after.response
    return [
      ...(isDeepStrictEqual(old, now) ? [] : [tellOf(after, 'response-changed', 'answers', 'form')]),
      ...(isDeepStrictEqual(oldId, requestId)
        ? []
        : [tellOf(after, 'request-id-words', 'words', requestId.name)]),
    ]
  },
  retryable: (before, after) =>
    (['throttling', 'internal'] as const)
      .filter((name) => !isDeepStrictEqual(before.retryable[name], after.retryable[name]))
      .map((name) =>
        tellOf(after, 'retryable-codes', 'error codes', name, before.retryable[name], after.retryable[name]),
      ),
  // What no package shows.
  title: elsewhere,
  apiVersion: elsewhere,
  domain: elsewhere,
}

const tellOf = (
  platform: Platform,
  kind: Kind,
  noun: string,
  name: string,
  before?: unknown,
  after?: unknown,
): Difference => ({
  kind,
  owner: owner(platform),
  part: { noun, name },
  before: shown(before),
  after: shown(after),
})

/** How a fact was obtained is for the keeper of the spec alone. */
const withoutSources = (signatures: Platform['signatures']) => {
  const { source, ...unsignedPayload } = signatures.v3.unsignedPayload
  return { ...signatures, v3: { ...signatures.v3, unsignedPayload } }
}
