import { isDeepStrictEqual } from 'node:util'
import type { ErrorCode } from '../../model/model.js'
import type { Kind } from '../rules.js'
import { type Difference, type Owner, pair, tell } from './difference.js'

/** Compares the error codes of a product or of an action. */
export function compareErrorCodes(
  owner: Owner,
  before: readonly ErrorCode[],
  after: readonly ErrorCode[],
): Difference[] {
  const { added, removed, kept, reordered } = pair(before, after, ({ code }) => code)
  const report = (kind: Kind, name: string) => tell(kind, owner, 'error codes', name)
  return [
    ...added.map(({ code }) => report('error-code-added', code)),
    ...removed.map(({ code }) => report('error-code-removed', code)),
    ...kept
      .filter(([old, now]) => !isDeepStrictEqual(old, now))
      .map(([{ code }]) => report('error-code-words', code)),
    ...(reordered ? [report('error-code-order', 'order')] : []),
  ]
}
