import { isDeepStrictEqual } from 'node:util'
import type { Platform } from '../../model/model.js'
import type { Kind } from '../rules.js'
import {
  type Comparison,
  compareFields,
  type Difference,
  elsewhere,
  type Owner,
  pair,
  tell,
} from './difference.js'

/** Compares what all products of the cloud have in common. */
export function comparePlatform(before: Platform, after: Platform): Difference[] {
  return compareFields(comparison, before, after, { subject: 'platform', name: after.title })
}

const comparison: Comparison<Platform, [Owner]> = {
  errors: (before, after, owner) => {
    const { added, removed, kept, reordered } = pair(before.errors, after.errors, ({ code }) => code)
    const report = (kind: Kind, code: string) => tell(kind, owner, 'common error codes', code)
    return [
      ...added.map(({ code }) => report('common-error-added', code)),
      ...removed.map(({ code }) => report('common-error-removed', code)),
      ...kept
        .filter(([old, now]) => !isDeepStrictEqual(old, now))
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
          ...(old.type === now.type && old.description === now.description && old.source === now.source
            ? []
            : [tell('common-parameter-words', owner, 'common parameters', name)]),
        ]),
        ...(reordered ? [report('common-parameter-order', 'order')] : []),
      ]
    }),
  request: (before, after, owner) => {
    const { forms: oldForms, sizeLimits: oldLimits, ...oldWords } = before.request
    const { forms, sizeLimits, ...words } = after.request
    const form = ({ method, contentType, signatures }: Platform['request']['forms'][number]) =>
      `${method} ${contentType} ${signatures.join(', ')}`
    const { added, removed, kept, reordered } = pair(oldForms, forms, form)
    const report = (kind: Kind, one: Platform['request']['forms'][number]) =>
      tell(kind, owner, 'request forms', form(one))
    return [
      ...added.map((one) => report('request-form-added', one)),
      ...removed.map((one) => report('request-form-removed', one)),
      ...kept
        .filter(([old, now]) => !isDeepStrictEqual(old, now))
        .map(([, now]) => report('request-form-words', now)),
      ...(reordered ? [tell('request-form-words', owner, 'request forms', 'order')] : []),
      ...(isDeepStrictEqual(oldLimits, sizeLimits)
        ? []
        : [tell('size-limits', owner, 'limits', 'bytes of a request')]),
      ...compareWords(owner, 'requests', oldWords, words),
    ]
  },
  signatures: (before, after, owner) => {
    const old = splitSignatures(before.signatures)
    const now = splitSignatures(after.signatures)
    return [
      ...(old.window === now.window
        ? []
        : [tell('signature-window', owner, 'limits', 'seconds between clocks', old.window, now.window)]),
      ...(sameText(old.facts, now.facts) ? [] : [tell('signature-changed', owner, 'signatures', 'facts')]),
      ...compareWords(owner, 'signatures', old.words, now.words),
    ]
  },
  response: (before, after, owner) => {
    const old = splitResponse(before.response)
    const now = splitResponse(after.response)
    return [
      ...(isDeepStrictEqual(old.facts, now.facts)
        ? []
        : [tell('response-changed', owner, 'answers', 'form')]),
      ...(isDeepStrictEqual(old.requestId, now.requestId)
        ? []
        : [tell('request-id-words', owner, 'words', now.requestId.name)]),
      ...compareWords(owner, 'responses', old.words, now.words),
    ]
  },
  credentials: (before, after, owner) =>
    compareWords(owner, 'credentials', before.credentials, after.credentials),
  developerResources: (before, after, owner) =>
    compareWords(owner, 'developer resources', before.developerResources, after.developerResources),
  retryable: (before, after, owner) => [
    ...(['throttling', 'internal'] as const)
      .filter((name) => !isDeepStrictEqual(before.retryable[name], after.retryable[name]))
      .map((name) =>
        tell('retryable-codes', owner, 'error codes', name, before.retryable[name], after.retryable[name]),
      ),
    ...compareWords(owner, 'retries', before.retryable.source, after.retryable.source),
  ],
  // What no package shows.
  title: elsewhere,
  apiVersion: elsewhere,
  domain: elsewhere,
}

/** Compares what only the reference shows. */
function compareWords(owner: Owner, name: string, before: unknown, after: unknown): Difference[] {
  return sameText(before, after) ? [] : [tell('platform-words', owner, 'words', name)]
}

/** Whether two values are the same, the order of their members included, which pages show. */
function sameText(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}

/** Tells what programs sign from what people read about it. */
function splitSignatures({ window, v3, v1, failures }: Platform['signatures']) {
  const { updated, description, advice, examples, canonicalRequest, stringToSign, ...v3Facts } = v3
  const { unsignedPayload, ...constants } = v3Facts
  const { source, ...unsigned } = unsignedPayload
  const { updated: v1Updated, steps, advice: v1Advice, examples: v1Examples, ...v1Facts } = v1
  return {
    window,
    facts: {
      ...constants,
      v1: v1Facts,
      unsigned,
      canonicalRequest: Object.keys(canonicalRequest),
      stringToSign: Object.keys(stringToSign),
    },
    words: {
      v3: { updated, description, canonicalRequest, stringToSign, advice, source, examples },
      v1: { updated: v1Updated, steps, advice: v1Advice, examples: v1Examples },
      failures,
    },
  }
}

/** Tells the form of answers from what people read about it. */
function splitResponse({ requestId, errorStatus, updated, success, failure, ...form }: Platform['response']) {
  return {
    requestId,
    facts: { ...form, errorStatus: errorStatus.value },
    words: { updated, success, failure, source: errorStatus.source },
  }
}
