import type { PackageKind } from '../emit/packages.js'
import type { Level } from './level.js'

/** The rule of one kind of change: the version bump that it requires of each package that it affects. */
export interface Rule {
  /** What changed, as a title without a full stop. */
  readonly condition: string
  /** The version bump of each package; a package that is left out is not affected. */
  readonly levels: Readonly<Partial<Record<PackageKind, Level>>>
  /** Why these bumps are required. */
  readonly reason: string
  /** How release notes list the change; changes of the documentation alone have a section of their own. */
  readonly note: readonly Note[]
}

/** The categories of release notes; a renamed subject is listed as deleted and as new. */
export type Note = 'new' | 'modified' | 'deleted' | 'renamed' | 'deprecated' | 'documentation'

function rule(condition: string, note: Note | readonly Note[], levels: Rule['levels'], reason: string): Rule {
  return { condition, note: typeof note === 'string' ? [note] : note, levels, reason }
}

function productLevels(client: Level, mock: Level, docs: Level): Rule['levels'] {
  return { client, mock, docs }
}

/** More requests are valid, or responses contain more. */
const compatible = productLevels('minor', 'minor', 'patch')
/** Requests that were valid are rejected, or responses lack what they contained. */
const breaking = productLevels('major', 'major', 'patch')
const documentation = productLevels('patch', 'patch', 'patch')

/**
 * The rule of every kind of change. The rules assume that programs write inputs and read outputs, and that they handle
 * unknown values and unknown error codes. A major version is required:
 *
 * - of a client, if a program that compiled before may fail to compile, or fail in `validate` or in the call;
 * - of an emulator, if it rejects a request that it accepted, or if a response lacks what it contained;
 * - of a reference, if a page is removed.
 */
export const rules = {
  // Products.
  'product-added': rule(
    'A product was added',
    'new',
    productLevels('minor', 'minor', 'minor'),
    'Its packages are new and have no users yet.',
  ),
  'product-removed': rule(
    'A product was removed',
    'deleted',
    productLevels('major', 'major', 'major'),
    'Its packages no longer have any content.',
  ),
  'product-version': rule(
    "The version of a product's API changed",
    'modified',
    breaking,
    'Every request contains the version, and an endpoint with another version rejects the request.',
  ),
  'packages-renamed': rule(
    'The packages of a version of a product were renamed',
    'modified',
    productLevels('major', 'major', 'major'),
    'A name now stands for another version of the API, or for none.',
  ),
  'client-added': rule(
    'The client of a product was added',
    'new',
    { client: 'minor' },
    'It has no users yet.',
  ),
  'client-removed': rule(
    'The client of a product was removed',
    'deleted',
    { client: 'major' },
    'Its package no longer has any content.',
  ),
  'mock-added': rule(
    'The emulator of a product was added',
    'new',
    { client: 'patch', mock: 'minor' },
    'It has no users yet. The examples in the README of the client use it.',
  ),
  'mock-removed': rule(
    'The emulator of a product was removed',
    'deleted',
    { client: 'patch', mock: 'major' },
    'Its package no longer has any content. The README of the client had examples with it.',
  ),
  'docs-added': rule(
    'The reference of a product was added',
    'new',
    { docs: 'minor' },
    'It has no users yet.',
  ),
  'docs-removed': rule(
    'The reference of a product was removed',
    'deleted',
    { docs: 'major' },
    'Its package no longer has any content.',
  ),
  'product-docs': rule(
    'The name, description, glossary or categories of a product changed, or the order of its contents',
    'documentation',
    documentation,
    'Only documentation changed.',
  ),
  'history-changed': rule(
    'The release history changed',
    'documentation',
    { docs: 'patch' },
    'Only documentation changed.',
  ),
  'region-added': rule('A region was added', 'new', compatible, 'One more value is accepted.'),
  'region-removed': rule(
    'A region was removed',
    'deleted',
    productLevels('minor', 'major', 'patch'),
    'The type of regions accepts any string, so programs still compile; the emulator rejects the region.',
  ),
  'region-docs': rule(
    'The name of a region changed',
    'documentation',
    { docs: 'patch' },
    'Only documentation changed.',
  ),
  'default-endpoint': rule(
    'The default endpoint changed',
    'modified',
    compatible,
    'Calls that do not name an endpoint go to another host; requests and responses are the same.',
  ),
  'endpoints-changed': rule(
    'Another endpoint was added or removed, or the description of an endpoint changed',
    'documentation',
    { docs: 'patch' },
    'Clients derive the hosts of regions from their names; only the documented list changed.',
  ),
  'busy-codes': rule(
    'The errors that report a change in progress changed',
    'modified',
    { client: 'minor', docs: 'patch' },
    'Clients retry different errors; requests and responses are the same.',
  ),
  'busy-docs': rule(
    'The source of an error that reports a change in progress changed',
    'documentation',
    { docs: 'patch' },
    'Only documentation changed.',
  ),
  'error-code-added': rule(
    'An error code of a product or an action was added',
    'new',
    compatible,
    'Programs handle unknown error codes.',
  ),
  'error-code-removed': rule(
    'An error code of a product or an action was removed',
    'deleted',
    productLevels('major', 'minor', 'patch'),
    'Programs that use the code no longer compile; all other responses are the same.',
  ),
  'error-code-docs': rule(
    'The description of an error code changed',
    'documentation',
    { mock: 'patch', docs: 'patch' },
    'Only documentation changed.',
  ),
  'error-code-order': rule(
    'The order of error codes changed',
    'documentation',
    documentation,
    'Only documentation changed.',
  ),

  // Actions.
  'action-added': rule(
    'An action was added',
    'new',
    productLevels('minor', 'minor', 'minor'),
    'No program calls it yet.',
  ),
  'action-removed': rule(
    'An action was removed',
    'deleted',
    productLevels('major', 'major', 'major'),
    'Programs that call it no longer compile, and its page is removed.',
  ),
  'action-deprecated': rule(
    'An action was deprecated',
    'modified',
    { client: 'minor', docs: 'patch' },
    'It still works, but editors and linters warn about it.',
  ),
  'action-undeprecated': rule(
    'An action is no longer deprecated',
    'modified',
    { client: 'patch', docs: 'patch' },
    'It still works; a warning was removed.',
  ),
  'action-offline': rule(
    'The cloud no longer executes an action',
    'modified',
    { mock: 'major', docs: 'patch' },
    'The emulator responds with ActionOffline to calls that it executed.',
  ),
  'action-online': rule(
    'The cloud executes an action again',
    'modified',
    { mock: 'minor', docs: 'patch' },
    'The emulator executes calls to which it responded with ActionOffline.',
  ),
  'action-docs': rule(
    'The summary, description, category or page of an action changed',
    'documentation',
    documentation,
    'Only documentation changed.',
  ),
  'examples-changed': rule(
    'The examples of an action changed',
    'documentation',
    { mock: 'patch', docs: 'patch' },
    'Only documentation changed, and the stub responses of the emulator.',
  ),
  'rate-limit-raised': rule(
    'The rate limit of an action was raised',
    'modified',
    compatible,
    'Programs that stay below the old limit stay below the new one.',
  ),
  'rate-limit-lowered': rule(
    'The rate limit of an action was lowered',
    'modified',
    productLevels('minor', 'major', 'patch'),
    'Clients with pacing adapt automatically; the emulator rejects calls that it accepted.',
  ),
  'action-region-required': rule(
    'An action now requires Region',
    'modified',
    breaking,
    'Calls without a region fail.',
  ),
  'action-region-not-required': rule(
    'An action no longer requires Region',
    'modified',
    compatible,
    'Calls with a region are still valid.',
  ),
  'action-region-added': rule(
    'An action is supported in another region',
    'new',
    productLevels('patch', 'minor', 'patch'),
    'Only the documentation of clients changed; the emulator accepts another region.',
  ),
  'action-region-removed': rule(
    'An action is no longer supported in a region',
    'deleted',
    productLevels('patch', 'major', 'patch'),
    'Only the documentation of clients changed; the emulator rejects the region.',
  ),
  'action-idempotency': rule(
    'An action became, or is no longer, read-only or idempotent',
    'modified',
    { client: 'minor' },
    'Clients retry different failed calls; requests and responses are the same.',
  ),
  'pagination-added': rule('A paginator was added', 'new', { client: 'minor' }, 'A method was added.'),
  'pagination-removed': rule(
    'A paginator was removed',
    'deleted',
    { client: 'major' },
    'Programs that call the method no longer compile.',
  ),
  'pagination-items': rule(
    'A paginator returns the items of another member',
    'modified',
    { client: 'major' },
    'Programs that read the items no longer compile.',
  ),
  'pagination-parameters': rule(
    'A paginator uses another kind of pagination, or other parameters',
    'modified',
    { client: 'minor' },
    'The requests changed; reading the list works the same way.',
  ),

  // Parameters that programs send, including members of data types that are part of an input.
  'input-added-optional': rule(
    'An optional input parameter was added',
    'new',
    compatible,
    'Programs that do not know it do not send it.',
  ),
  'input-added-required': rule(
    'A required input parameter was added',
    'new',
    breaking,
    'Calls without it no longer compile and are rejected.',
  ),
  'input-removed': rule(
    'An input parameter was removed',
    'deleted',
    breaking,
    'Calls with it no longer compile and are rejected.',
  ),
  'input-renamed': rule(
    'An input parameter was renamed',
    'renamed',
    breaking,
    'Calls with the old name no longer compile and are rejected.',
  ),
  'input-retyped': rule(
    'The type of an input parameter changed',
    'modified',
    breaking,
    'Calls with the old type no longer compile or are rejected.',
  ),
  'input-type-widened': rule(
    'The type of an input parameter was widened, such as from Integer to Float',
    'modified',
    compatible,
    'All inputs that were valid still are.',
  ),
  'input-made-required': rule(
    'An input parameter became required',
    'modified',
    breaking,
    'Calls without it no longer compile and are rejected.',
  ),
  'input-made-optional': rule(
    'An input parameter became optional',
    'modified',
    compatible,
    'Calls with it are still valid.',
  ),
  'input-made-nullable': rule(
    'A member of inputs and outputs became nullable: the effect on inputs',
    'modified',
    compatible,
    'All inputs that were valid still are.',
  ),
  'input-made-not-null': rule(
    'A member of inputs and outputs is no longer nullable: the effect on inputs',
    'modified',
    productLevels('major', 'patch', 'patch'),
    'Calls with null no longer compile; the emulator still treats null as absent.',
  ),
  'input-default': rule(
    'The default of an input parameter changed',
    'modified',
    compatible,
    'Calls without it use the new default; valid inputs are the same.',
  ),
  'input-enum-widened': rule(
    'An input parameter accepts more values, or any value',
    'modified',
    compatible,
    'All inputs that were valid still are.',
  ),
  'input-enum-narrowed': rule(
    'An input parameter no longer accepts a value, or only accepts the listed values',
    'modified',
    breaking,
    'Calls with other values no longer compile and are rejected.',
  ),
  'input-enum-extensible': rule(
    'An input parameter now accepts values that the cloud may add',
    'modified',
    { client: 'minor', docs: 'patch' },
    'All inputs that were valid still are; the emulator accepts the same values.',
  ),
  'input-enum-closed': rule(
    'An input parameter no longer accepts values that the cloud may add',
    'modified',
    { client: 'major', docs: 'patch' },
    'Calls with unlisted values no longer compile; the emulator accepts the same values.',
  ),
  'input-enum-value-removed': rule(
    'A value of an input parameter was removed that clients still accept, since the cloud may add values',
    'modified',
    productLevels('minor', 'major', 'patch'),
    'Programs that use the value still compile; the emulator rejects it.',
  ),
  'input-bytes-added': rule(
    'An input parameter in Base64 now also accepts bytes',
    'modified',
    { client: 'minor', mock: 'patch', docs: 'patch' },
    'Text is still sent as it is; requests are the same.',
  ),
  'input-bytes-removed': rule(
    'An input parameter in Base64 no longer accepts bytes',
    'modified',
    { client: 'major', mock: 'patch', docs: 'patch' },
    'Calls with bytes no longer compile; requests are the same.',
  ),
  'input-loosened': rule(
    'A constraint of an input parameter was loosened or removed',
    'modified',
    compatible,
    'All inputs that were valid still are.',
  ),
  'input-tightened': rule(
    'A constraint of an input parameter was tightened or added',
    'modified',
    breaking,
    'Values that were valid are rejected, by `validate` and by the emulator.',
  ),

  // Parameters that programs read, including members of data types that are part of an output.
  'output-added': rule(
    'An output parameter was added',
    'new',
    compatible,
    'Programs that do not know it do not read it.',
  ),
  'output-removed': rule(
    'An output parameter was removed',
    'deleted',
    breaking,
    'Code that reads it no longer compiles.',
  ),
  'output-renamed': rule(
    'An output parameter was renamed',
    'renamed',
    breaking,
    'Code that reads the old name no longer compiles.',
  ),
  'output-retyped': rule(
    'The type of an output parameter changed',
    'modified',
    breaking,
    'Code that reads the old type no longer compiles, or receives unexpected values.',
  ),
  'output-type-narrowed': rule(
    'The type of an output parameter was narrowed, such as from Float to Integer',
    'modified',
    { mock: 'minor', docs: 'patch' },
    'Code that reads the old type can read the new one; a client has the same TypeScript type for both.',
  ),
  'output-type-equivalent': rule(
    'The type of an output parameter changed to one with the same TypeScript type, such as from Integer to Float',
    'modified',
    { mock: 'minor', docs: 'patch' },
    'Code that reads the old type still compiles; clients do not contain the difference.',
  ),
  'output-made-optional': rule(
    'An output parameter may now be absent',
    'modified',
    breaking,
    'Code that relies on its presence no longer compiles.',
  ),
  'output-made-present': rule(
    'An output parameter is now always present',
    'modified',
    compatible,
    'Code that handles its absence still works.',
  ),
  'output-made-nullable': rule(
    'An output parameter became nullable',
    'modified',
    breaking,
    'Code that does not handle null no longer compiles.',
  ),
  'output-made-not-null': rule(
    'An output parameter is no longer nullable',
    'modified',
    compatible,
    'Code that handles null still works.',
  ),
  'output-enum-widened': rule(
    'An output parameter has more possible values, or any value',
    'modified',
    compatible,
    'The types of responses accept unlisted values.',
  ),
  'output-enum-narrowed': rule(
    'An output parameter no longer has a value, or only has the listed values',
    'modified',
    documentation,
    'The types of responses accept unlisted values, so code that uses the old value still compiles.',
  ),
  'output-constraints': rule(
    'The default or a constraint of an output parameter changed',
    'modified',
    documentation,
    'Responses are not validated.',
  ),

  // Parameters, in inputs or in outputs.
  'parameter-unit': rule(
    'The unit of a parameter changed',
    'modified',
    breaking,
    'The same number has another meaning, which no compiler detects.',
  ),
  'enum-examples': rule(
    'The example values of a parameter that accepts any value changed',
    'modified',
    documentation,
    'The type accepted any value before, and still does.',
  ),
  'parameter-deprecated': rule(
    'A parameter was deprecated',
    ['modified', 'deprecated'],
    productLevels('minor', 'patch', 'patch'),
    'It still works, but editors and linters warn about it.',
  ),
  'parameter-undeprecated': rule(
    'A parameter is no longer deprecated',
    'modified',
    documentation,
    'It still works; a warning was removed.',
  ),
  'parameter-docs': rule(
    'The description of a parameter changed',
    'documentation',
    documentation,
    'Only documentation changed.',
  ),
  'parameter-order': rule(
    'The order of parameters changed',
    'documentation',
    documentation,
    'Parameters are sent and read by name.',
  ),

  // Data types.
  'type-added': rule('A data type was added', 'new', compatible, 'No program uses it yet.'),
  'type-removed': rule(
    'A data type was removed',
    'deleted',
    productLevels('major', 'patch', 'patch'),
    'Programs that use it no longer compile.',
  ),
  'type-deprecated': rule(
    'A data type was deprecated',
    'modified',
    productLevels('minor', 'patch', 'patch'),
    'It still works, but editors and linters warn about it.',
  ),
  'type-undeprecated': rule(
    'A data type is no longer deprecated',
    'modified',
    documentation,
    'It still works; a warning was removed.',
  ),
  'member-sent': rule(
    'A member of an output data type is now also part of an input, so that it became optional',
    'modified',
    { client: 'major', mock: 'patch' },
    'Code that relies on the presence of the member in responses no longer compiles.',
  ),
  'type-docs': rule(
    'The description of a data type changed',
    'documentation',
    documentation,
    'Only documentation changed.',
  ),

  // Quotas, statuses and waiters.
  'quota-added': rule(
    'A quota was added',
    'new',
    { mock: 'minor', docs: 'patch' },
    'It can be configured; no program does yet.',
  ),
  'quota-removed': rule(
    'A quota was removed',
    'deleted',
    { mock: 'major', docs: 'patch' },
    'Programs that configure it no longer compile.',
  ),
  'quota-changed': rule(
    'The value of a quota changed',
    'modified',
    { mock: 'major', docs: 'patch' },
    'The emulator may reject a request that it accepted.',
  ),
  'quota-docs': rule(
    'The description or unit of a quota changed',
    'documentation',
    { mock: 'patch', docs: 'patch' },
    'Only documentation changed.',
  ),
  'status-added': rule(
    'A status was added',
    'new',
    { mock: 'minor', docs: 'patch' },
    'Programs handle unknown statuses.',
  ),
  'status-removed': rule(
    'A status was removed',
    'deleted',
    { mock: 'minor', docs: 'patch' },
    'Responses with other statuses are the same.',
  ),
  'transitions-changed': rule(
    'The transitions or kinds of statuses changed',
    'modified',
    { mock: 'minor', docs: 'patch' },
    'The emulator follows them; programs use waiters.',
  ),
  'status-docs': rule(
    'The description of statuses, operations or transitions changed',
    'documentation',
    { docs: 'patch' },
    'Only documentation changed.',
  ),
  'waiter-added': rule(
    'A waiter was added',
    'new',
    { client: 'minor', docs: 'patch' },
    'A method was added.',
  ),
  'waiter-removed': rule(
    'A waiter was removed',
    'deleted',
    { client: 'major', docs: 'patch' },
    'Programs that call the method no longer compile.',
  ),
  'waiter-retyped': rule(
    'A waiter polls another action, requires more parameters, or became or is no longer a deletion waiter',
    'modified',
    { client: 'major', docs: 'patch' },
    'Its input or its result changed, so that programs that call it may no longer compile.',
  ),
  'waiter-changed': rule(
    'The final statuses, error codes or description of a waiter changed, or it requires fewer parameters',
    'modified',
    { client: 'minor', docs: 'patch' },
    'The end of the wait changed; its result has the same type, and all valid inputs still are.',
  ),

  // The platform.
  'common-error-added': rule(
    'A common error code was added',
    'new',
    { core: 'minor', ...compatible },
    'Programs handle unknown error codes.',
  ),
  'common-error-removed': rule(
    'A common error code was removed',
    'deleted',
    { core: 'major', client: 'major', mock: 'minor', docs: 'patch' },
    'Programs that use the code no longer compile; all other responses are the same.',
  ),
  'common-error-docs': rule(
    'The description or order of common error codes changed',
    'documentation',
    { core: 'patch', mock: 'patch', docs: 'patch' },
    'Only documentation changed.',
  ),
  'common-parameter-added': rule(
    'A common parameter was added',
    'new',
    { core: 'minor', docs: 'patch' },
    'The client sends common parameters, not the program.',
  ),
  'common-parameter-removed': rule(
    'A common parameter was removed',
    'deleted',
    { core: 'major', docs: 'patch' },
    'Programs that use it no longer compile.',
  ),
  'common-parameter-required': rule(
    'A common parameter became required or optional',
    'modified',
    { core: 'minor', docs: 'patch' },
    'The client sends common parameters, not the program.',
  ),
  'request-form-added': rule(
    'A request form was added',
    'new',
    { core: 'minor', docs: 'patch' },
    'Requests in other forms are still valid.',
  ),
  'request-form-removed': rule(
    'A request form was removed',
    'deleted',
    { core: 'major', docs: 'patch' },
    'Programs that use the form no longer compile, and requests in it are rejected.',
  ),
  'size-limits': rule(
    'The maximum size of a request changed',
    'modified',
    { core: 'minor', docs: 'patch' },
    'Requests that the cloud would reject are rejected before they are sent.',
  ),
  'signature-window': rule(
    'The permitted clock skew changed',
    'modified',
    { core: 'minor', docs: 'patch' },
    'Signatures are the same.',
  ),
  'signature-changed': rule(
    'A signature algorithm changed',
    'modified',
    { core: 'major', docs: 'patch' },
    'Signatures differ, and programs that use the old constants no longer compile.',
  ),
  'response-changed': rule(
    'The format of responses changed',
    'modified',
    { core: 'major', docs: 'patch' },
    'Code that reads the old format no longer compiles.',
  ),
  'retryable-codes': rule(
    'The error codes of retryable requests changed',
    'modified',
    { core: 'minor', docs: 'patch' },
    'Clients retry different failed requests; requests and responses are the same.',
  ),
  'common-parameter-docs': rule(
    'The description of a common parameter changed',
    'documentation',
    { docs: 'patch' },
    'Only documentation changed.',
  ),
  'common-parameter-order': rule(
    'The order of common parameters changed',
    'documentation',
    { core: 'patch', docs: 'patch' },
    'Parameters are sent and read by name.',
  ),
  'request-form-docs': rule(
    'The recommended request form, the restrictions of a form, or the order of forms changed',
    'documentation',
    { core: 'patch', docs: 'patch' },
    'The forms themselves are the same.',
  ),
  'request-id-docs': rule(
    'The description of RequestId changed',
    'documentation',
    { client: 'patch', docs: 'patch' },
    'Only documentation changed.',
  ),
  'platform-docs': rule(
    'The explanations, advice or examples of the chapters about all products changed',
    'documentation',
    { docs: 'patch' },
    'Only documentation changed.',
  ),
} as const satisfies Readonly<Record<string, Rule>>

export type ChangeKind = keyof typeof rules

export function ruleOf(kind: ChangeKind): Rule {
  return rules[kind]
}
