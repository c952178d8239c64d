import { isDeepStrictEqual } from 'node:util'
import type { ErrorCode } from '../../model/model.js'
import type { ChangeKind } from '../rules.js'
import { type Difference, difference, type Owner, pair } from './difference.js'

/** Compares the error codes of a product or of an action. */
export function compareErrorCodes(
  owner: Owner,
  before: readonly ErrorCode[],
  after: readonly ErrorCode[],
): Difference[] {
  const { added, removed, matched, reordered } = pair(before, after, ({ code }) => code)
  const create = (kind: ChangeKind, name: string) => difference(kind, owner, 'error codes', name)
  return [
    ...added.map(({ code }) => create('error-code-added', code)),
    ...removed.map(({ code }) => create('error-code-removed', code)),
    ...matched
      .filter(([old, now]) => !isDeepStrictEqual(old, now))
      .map(([{ code }]) => create('error-code-docs', code)),
    ...(reordered ? [create('error-code-order', 'order')] : []),
  ]
}
