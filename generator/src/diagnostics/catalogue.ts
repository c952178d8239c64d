import { foldConfusable } from './confusable.js'
import { nearest } from './suggest.js'

/** " Did you mean …?" if a known name is near; otherwise an empty text. */
function suggestion(name: string, known: Iterable<string>): string {
  const candidate = nearest(name, known)
  if (candidate === undefined) return ''
  // A difference in I, l and 1, or in rn and m, is a misreading of a scan rather than a typing error.
  const isMisread = candidate !== name && foldConfusable(candidate) === foldConfusable(name)
  return isMisread
    ? ` The scan was probably misread: it should be ${candidate}.`
    : ` Did you mean ${candidate}?`
}

/** A value on one line, shortened if it is long. */
export function excerpt(value: unknown): string {
  return shorten(typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? String(value)))
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** The message templates of all diagnostics, by the id of the diagnostic. */
export const catalogue = {
  // The format of a file.
  'missing-file': (file: string) => `The file ${file} is missing, but every product requires it.`,
  'symbolic-link': (file: string) =>
    `${file} is a symbolic link, which tc3 does not follow. Replace it with a copy of its target.`,
  'stray-file': (path: string, remedy: string) => `tc3 does not read ${path}. ${remedy}`,
  'unreadable-file': (reason: string) => reason,
  syntax: (problem: string) => problem,
  'second-document': () =>
    'Expected one document, but found a second one. Remove it, or move it to a file of its own.',
  directive: () => 'Directives, which begin with %, are not supported. Remove this line.',
  tag: (tag: string) => `Tags such as ${excerpt(tag)} are not supported. Remove it.`,
  'deep-value': (levels: number) => `Values are nested more than ${levels} levels deep.`,
  'unknown-alias': (name: string, known: Iterable<string>) =>
    `Unknown alias ${name}. No anchor before it has this name.${suggestion(name, known)} Put a text that begins with * in quotes.`,
  'nested-alias': () => 'An alias must not be inside an anchored value. Write the value out.',
  'many-aliases': (max: number) =>
    `Expected at most ${max} aliases in a file, but this is another one. Write the value out.`,
  'merge-key': () => 'Merge keys (<<) are not supported. Write the entries out.',
  'bad-key': (received: string) =>
    `Expected a name, but found ${received}. Put it in quotes if it is a name.`,
  'number-form': (text: string) =>
    `Expected a decimal number such as 15 or 0.5, but found ${text}. Put it in quotes if it is a text.`,
  'inexact-number': (text: string) =>
    `The number ${shorten(text)} cannot be represented exactly. Leave it out, or put it in quotes if it is a text.`,
  'duplicate-key': (key: string) => `The key ${key} is repeated in this map. Remove one of the entries.`,
  'unknown-key': (key: string, known: readonly string[]) =>
    `Unknown key ${key}. Expected one of ${known.join(', ')}.${suggestion(key, known)}`,
  'missing-field': (field: string) => `The field ${field} is missing.`,
  'future-time': (time: string) => `Expected a time that has passed, but found ${time}.`,
  'wrong-value': (expected: string, received: string) => `Expected ${expected}, but found ${received}.`,

  // References.
  'file-name': (declared: string, expected: string) =>
    `The path of this file requires ${expected}, but the file describes ${declared}. Rename one of them.`,
  'file-case': (action: string) =>
    `The path of this file differs from another one only in case. Rename the file to ${action}_2.yaml, because some file systems ignore case.`,
  'repeated-action': (action: string) =>
    `Another file describes the action ${action}, too. Remove one of them.`,
  'unknown-type': (name: string, known: Iterable<string>) =>
    `Unknown data type ${name}. It is neither a primitive type nor defined in types.yaml.${suggestion(name, known)}`,
  'unused-type': (name: string) => `No action uses the data type ${name}. Use it or remove it.`,
  'unknown-error-code': (code: string, known: Iterable<string>) =>
    `Unknown error code ${code}. It is neither defined in errors.yaml nor a common error code.${suggestion(code, known)}`,
  'repeated-error-code': (code: string) =>
    `The error code ${code} is listed twice. Remove one of the entries.`,
  'one-error-code': () =>
    'Expected one error code with its description, but found several keys in one list entry.',
  'common-error-code': (code: string) =>
    `The error code ${code} is already defined as a common error code in tencentcloud.yaml. Remove it here.`,
  'unknown-region': (region: string, known: Iterable<string>) =>
    `Unknown region ${region}. It is not one of the regions in service.yaml.${suggestion(region, known)}`,
  'repeated-region': (region: string) => `The region ${region} is listed twice. Remove one of the entries.`,
  'repeated-default': (folder: string) =>
    `${folder} is already the default version of the product. Mark only one version as the default.`,
  'companion-packages': (host: string) =>
    `A companion has no packages of its own, since it is a part of the emulator of ${host}. Remove packages or companionOf.`,
  'unknown-category': (category: string, known: Iterable<string>) =>
    `Unknown category ${excerpt(category)}. It is not one of the categories in service.yaml.${suggestion(category, known)}`,
  'unknown-action': (action: string, known: Iterable<string>) =>
    `Unknown action ${action}.${suggestion(action, known)}`,
  'unknown-member': (name: string, owner: string, known: Iterable<string>) =>
    `${owner} does not contain ${name}.${suggestion(name, known)}`,
  'reserved-parameter': (name: string) => `Every output contains ${name}. Remove it here.`,
  'not-an-array': (name: string) =>
    `${name} contains the items of the list, so its type must be "Array of …".`,
  'pagination-kind': (count: number) =>
    `Expected exactly one of offset, page and cursor, but found ${count === 0 ? 'none' : 'several'}. A list is read by an offset, by the number of a page, or by a cursor.`,
  'pagination-field': (field: string, kind: string, known: readonly string[]) =>
    `A pagination by ${kind} has no ${field}. Expected one of ${known.join(', ')}.`,
  'array-on-path': (path: string, name: string) =>
    `The path ${path} leads through ${name}, which is an array. Only its last member may be one.`,
  'pagination-type': (path: string, expected: string, type: string) =>
    `The type of ${path} must be ${expected}, but is ${type}.`,

  'unknown-status': (status: string, known: Iterable<string>) =>
    `Unknown status ${status}. It is not one of the statuses of this resource.${suggestion(status, known)}`,
  'unknown-machine': (name: string, known: Iterable<string>) =>
    `Unknown resource ${name}. It is not defined in states.yaml.${suggestion(name, known)}`,
  'unused-machine': (name: string) =>
    `No parameter has the statuses of ${name}. Add \`status: ${name}\` to a parameter, or remove the statuses.`,
  'unreached-status': (status: string) => `No transition starts or ends with the status ${status}.`,
  'repeated-waiter': (name: string) => `The waiter ${name} is defined twice. Rename one of the waiters.`,
  'waiter-changes': (action: string) =>
    `A waiter calls its action repeatedly, but ${action} is not marked readOnly. Use an action that only returns the status.`,
  'not-a-string': (path: string, type: string) => `The type of ${path} must be String, but is ${type}.`,
  'undocumented-error-code': (code: string, action: string, known: Iterable<string>) =>
    `${action} does not document the error code ${code}.${suggestion(code, known)}`,
  'unknown-in-history': (name: string, known: Iterable<string>) =>
    `The history names ${name}, which is not defined in the spec.${suggestion(name, known)}`,
  'release-order': (release: number, expected: number) =>
    `Expected release ${expected}, but found release ${release}. The newest release comes first.`,
  'repeated-release': (release: number) =>
    `Release ${release} is listed twice. Remove one of the entries, or correct its number.`,
  'misplaced-release': (release: number) =>
    `Release ${release} is not between its neighbours. The newest release comes first, and each has the next number.`,
  'first-release': () => 'The release "existing" is the first one, so it must be the last entry of the list.',
  'release-time': (time: string, relation: 'after' | 'before', neighbour: string) =>
    `The time ${time} is ${relation} ${neighbour} of the release ${relation === 'after' ? 'above' : 'below'}, but the newest release comes first.`,
  'unused-spelling': (name: string) =>
    `The spelling ${name} needs no reason: no declared name differs from it only in letters that scans confuse, or the other one is the rarer. Remove it.`,
  'scan-damage': (name: string, known: string) =>
    `${name} differs from ${known} only in letters that scans confuse. It is probably the same name, misread. ` +
    'If the cloud uses both, add this one to spellings in service.yaml, with the reason.',

  'undocumented-source': (name: string) =>
    `${name} is marked as undocumented, but has no source. Say in source which tools use it, such as "a-tool 1.2.3 sends it".`,
  'undocumented-page': (name: string) =>
    `${name} is marked as undocumented, but has a page. Remove the page, or the mark if the page describes it.`,

  // Constraints.
  'unknown-condition': (name: string, known: Iterable<string>) =>
    `maxWhen names ${name}, which is not another parameter here.${suggestion(name, known)}`,
  'constraint-type': (constraint: string, type: string) =>
    `The constraint ${constraint} does not apply to the type ${type}.`,
  'base64-output': (name: string) =>
    `${name} is part of an output, but base64 is for inputs: clients encode bytes, but decode none.`,
  'base64-recursive': (name: string) =>
    `${name} is within a data type that contains itself, where clients cannot find bytes to encode. Remove base64.`,
  'smaller-max': (one: number, max: number) =>
    `The maximum of maxWhen must be greater than max, which is ${max}, but is ${one}.`,
  'bad-pattern': (problem: string) => `The pattern is not a valid regular expression: ${problem}`,
  'empty-range': (low: string, high: string) => `${low} is greater than ${high}, so no value is allowed.`,
  'redundant-constraint': (one: string, other: string) =>
    `${one} and ${other} both define the allowed values. Remove one of them.`,
  'repeated-value': (value: unknown) =>
    `The value ${excerpt(value)} is listed twice. Remove one of the entries.`,
  'unlisted-value': (value: unknown, known: readonly string[]) =>
    `The value ${excerpt(value)} is not one of the values of enum.${suggestion(String(value), known)}`,
  'enum-value': (value: unknown, words: string) => `The value ${excerpt(value)} must ${words}.`,
  default: (value: unknown, words: string) => `The default ${excerpt(value)} must ${words}.`,

  // Examples.
  'example-unknown': (name: string, owner: string, known: Iterable<string>) =>
    `The example contains ${name}, which is not defined in ${owner}.${suggestion(name, known)}`,
  'example-missing': (name: string, owner: string) =>
    `The example does not contain ${name}, which is required in ${owner}.`,
  'example-value': (path: string, words: string) => `The value of ${path} in the example must ${words}.`,
} as const

export type DiagnosticId = keyof typeof catalogue
