import { isDeepStrictEqual } from 'node:util'
import { jsonText } from '../../model/json-text.js'
import type { Platform } from '../../model/model.js'
import type { ChangeKind } from '../rules.js'
import {
  compareFields,
  type Difference,
  difference,
  type FieldComparisons,
  type Owner,
  pair,
  skip,
} from './difference.js'

/** Compares two versions of the platform. */
export function comparePlatform(before: Platform, after: Platform): Difference[] {
  return compareFields(comparisons, before, after, { kind: 'platform', name: after.title })
}

const comparisons: FieldComparisons<Platform, [Owner]> = {
  errors: (before, after, owner) => {
    const { added, removed, matched, reordered } = pair(before.errors, after.errors, ({ code }) => code)
    const create = (kind: ChangeKind, code: string) => difference(kind, owner, 'common error codes', code)
    return [
      ...added.map(({ code }) => create('common-error-added', code)),
      ...removed.map(({ code }) => create('common-error-removed', code)),
      ...matched
        .filter(([old, now]) => !isDeepStrictEqual(old, now))
        .map(([{ code }]) => create('common-error-docs', code)),
      ...(reordered ? [create('common-error-docs', 'order')] : []),
    ]
  },
  commonParameters: (before, after, owner) =>
    (['v3', 'v1'] as const).flatMap((version) => {
      const entries = (platform: Platform) => Object.entries(platform.commonParameters[version])
      const { added, removed, matched, reordered } = pair(entries(before), entries(after), ([name]) => name)
      const create = (kind: ChangeKind, name: string) => difference(kind, owner, 'common parameters', name)
      return [
        ...added.map(([name]) => create('common-parameter-added', name)),
        ...removed.map(([name]) => create('common-parameter-removed', name)),
        ...matched.flatMap(([[name, old], [, now]]) => [
          ...(old.required === now.required ? [] : [create('common-parameter-required', name)]),
          ...(old.type === now.type && old.description === now.description && old.source === now.source
            ? []
            : [difference('common-parameter-docs', owner, 'common parameters', name)]),
        ]),
        ...(reordered ? [create('common-parameter-order', 'order')] : []),
      ]
    }),
  request: (before, after, owner) => {
    const { forms: oldForms, sizeLimits: oldLimits, ...oldDocumentation } = before.request
    const { forms, sizeLimits, ...documentation } = after.request
    const formName = ({ method, contentType, signatures }: Platform['request']['forms'][number]) =>
      `${method} ${contentType} ${signatures.join(', ')}`
    const { added, removed, matched, reordered } = pair(oldForms, forms, formName)
    const create = (kind: ChangeKind, form: Platform['request']['forms'][number]) =>
      difference(kind, owner, 'request forms', formName(form))
    return [
      ...added.map((form) => create('request-form-added', form)),
      ...removed.map((form) => create('request-form-removed', form)),
      ...matched
        .filter(([old, now]) => !isDeepStrictEqual(old, now))
        .map(([, now]) => create('request-form-docs', now)),
      ...(reordered ? [difference('request-form-docs', owner, 'request forms', 'order')] : []),
      ...(isDeepStrictEqual(oldLimits, sizeLimits)
        ? []
        : [difference('size-limits', owner, 'limits', 'bytes per request')]),
      ...compareDocumentation(owner, 'requests', oldDocumentation, documentation),
    ]
  },
  signatures: (before, after, owner) => {
    const old = splitSignatures(before.signatures)
    const now = splitSignatures(after.signatures)
    return [
      ...(old.window === now.window
        ? []
        : [difference('signature-window', owner, 'limits', 'seconds of clock skew', old.window, now.window)]),
      ...(sameText(old.facts, now.facts)
        ? []
        : [difference('signature-changed', owner, 'signatures', 'algorithm')]),
      ...compareDocumentation(owner, 'signatures', old.documentation, now.documentation),
    ]
  },
  response: (before, after, owner) => {
    const old = splitResponse(before.response)
    const now = splitResponse(after.response)
    return [
      ...(isDeepStrictEqual(old.facts, now.facts)
        ? []
        : [difference('response-changed', owner, 'responses', 'format')]),
      ...(isDeepStrictEqual(old.requestId, now.requestId)
        ? []
        : [difference('request-id-docs', owner, 'documentation', now.requestId.name)]),
      ...compareDocumentation(owner, 'responses', old.documentation, now.documentation),
    ]
  },
  credentials: (before, after, owner) =>
    compareDocumentation(owner, 'credentials', before.credentials, after.credentials),
  developerResources: (before, after, owner) =>
    compareDocumentation(owner, 'developer resources', before.developerResources, after.developerResources),
  retryable: (before, after, owner) => [
    ...(['throttling', 'internal'] as const)
      .filter((name) => !isDeepStrictEqual(before.retryable[name], after.retryable[name]))
      .map((name) =>
        difference(
          'retryable-codes',
          owner,
          'error codes',
          name,
          before.retryable[name],
          after.retryable[name],
        ),
      ),
    ...compareDocumentation(owner, 'retries', before.retryable.source, after.retryable.source),
  ],
  errorAdvice: (before, after, owner) =>
    compareDocumentation(owner, 'advice on errors', before.errorAdvice, after.errorAdvice),
  // No package shows these.
  title: skip,
  apiVersion: skip,
  domain: skip,
}

/** Compares texts that only the reference shows. */
function compareDocumentation(owner: Owner, name: string, before: unknown, after: unknown): Difference[] {
  return sameText(before, after) ? [] : [difference('platform-docs', owner, 'documentation', name)]
}

/** Whether two values are equal, including the order of their members, which pages show. */
function sameText(before: unknown, after: unknown): boolean {
  return jsonText(before) === jsonText(after)
}

/** Separates the facts of signatures from their documentation. */
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
    documentation: {
      v3: { updated, description, canonicalRequest, stringToSign, advice, source, examples },
      v1: { updated: v1Updated, steps, advice: v1Advice, examples: v1Examples },
      failures,
    },
  }
}

/** Separates the format of responses from its documentation. */
function splitResponse({ requestId, errorStatus, updated, success, failure, ...form }: Platform['response']) {
  return {
    requestId,
    facts: { ...form, errorStatus: errorStatus.value },
    documentation: { updated, success, failure, source: errorStatus.source },
  }
}
