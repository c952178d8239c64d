import type { PackageKind } from '../emit/packages.js'
import type { Level } from './level.js'

/** One kind of change and what it asks of the versions of the packages that it touches. */
export interface Rule {
  /** When it applies, in words. */
  readonly condition: string
  /** By package; one that is left out does not show the change. */
  readonly levels: Readonly<Partial<Record<PackageKind, Level>>>
  /** Why it has these levels. */
  readonly reason: string
  /** How release notes tell it; what only improves the documentation stands apart in them. */
  readonly note: readonly Note[]
}

/** The words of release notes; something renamed is deleted under one name and new under the other. */
export type Note = 'new' | 'modified' | 'deleted' | 'renamed' | 'deprecated' | 'documentation'

function rule(condition: string, note: Note | readonly Note[], levels: Rule['levels'], reason: string): Rule {
  return { condition, note: typeof note === 'string' ? [note] : note, levels, reason }
}

function all(client: Level, mock: Level, docs: Level): Rule['levels'] {
  return { client, mock, docs }
}

/** More can be sent, or more is known of what is answered. */
const wider = all('minor', 'minor', 'patch')
/** What was sent is refused, or what was read is gone. */
const narrower = all('major', 'major', 'patch')
const words = all('patch', 'patch', 'patch')

/**
 * The rule of every kind of change. Programs are taken to write inputs and to read outputs, and to expect values and
 * error codes that they do not know. Then, for a client, "major" is what a program that compiled may fail by: in the
 * compiler, in `validate`, or at the call. For an emulator it is a request that is refused where it was not, or an
 * answer that lacks what it held. For a reference it is a page that is gone.
 */
export const rules = {
  // Products.
  'product-added': rule(
    'A product is new',
    'new',
    all('minor', 'minor', 'minor'),
    'Its packages are new; nobody uses them yet.',
  ),
  'product-removed': rule(
    'A product is gone',
    'deleted',
    all('major', 'major', 'major'),
    'Its packages have nothing left to offer.',
  ),
  'product-version': rule(
    "The version of a product's API changes",
    'modified',
    narrower,
    'Every request carries the version, and an endpoint that knows another one refuses it.',
  ),
  'product-words': rule(
    'The name, description, glossary or categories of a product change, or the order of what it has',
    'documentation',
    words,
    'Only what people read changes.',
  ),
  'history-changed': rule(
    'The release history changes',
    'documentation',
    { docs: 'patch' },
    'Only what people read changes.',
  ),
  'region-added': rule('A region is new', 'new', wider, 'A value more can be given.'),
  'region-removed': rule(
    'A region is gone',
    'deleted',
    all('minor', 'major', 'patch'),
    'The type of regions admits others, so programs compile; the emulator refuses the region.',
  ),
  'region-words': rule(
    'The name of a region changes',
    'documentation',
    { docs: 'patch' },
    'Only what people read changes.',
  ),
  'default-endpoint': rule(
    'The default endpoint changes',
    'modified',
    wider,
    'Calls that name no endpoint go to another host; what they send and get is the same.',
  ),
  'endpoints-changed': rule(
    'Another endpoint is new or gone, or its words change',
    'documentation',
    { docs: 'patch' },
    'Clients make the hosts of regions from their names; only the list that people read changes.',
  ),
  'busy-codes': rule(
    'Other error codes say that a change is in progress',
    'modified',
    { client: 'minor', docs: 'patch' },
    'Other refused requests are made again; what is sent and answered is the same.',
  ),
  'error-code-added': rule(
    'An error code of a product or an action is new',
    'new',
    wider,
    'Programs expect codes that they do not know.',
  ),
  'error-code-removed': rule(
    'An error code of a product or an action is gone',
    'deleted',
    all('major', 'minor', 'patch'),
    'A program that names the code no longer compiles; answers that do not have it are the same.',
  ),
  'error-code-words': rule(
    'The description of an error code changes',
    'documentation',
    { mock: 'patch', docs: 'patch' },
    'Only what people read changes.',
  ),
  'error-code-order': rule(
    'Error codes stand in another order',
    'documentation',
    words,
    'Only what people read changes.',
  ),

  // Actions.
  'action-added': rule('An action is new', 'new', all('minor', 'minor', 'minor'), 'Nobody calls it yet.'),
  'action-removed': rule(
    'An action is gone',
    'deleted',
    all('major', 'major', 'major'),
    'What calls it no longer compiles, and its page is gone.',
  ),
  'action-deprecated': rule(
    'An action is deprecated',
    'modified',
    { client: 'minor', docs: 'patch' },
    'It works as before, but editors and linters warn of it.',
  ),
  'action-undeprecated': rule(
    'An action is no longer deprecated',
    'modified',
    { client: 'patch', docs: 'patch' },
    'It works as before; a warning is gone.',
  ),
  'action-words': rule(
    'The summary, description, category or page of an action changes',
    'documentation',
    words,
    'Only what people read changes.',
  ),
  'examples-changed': rule(
    'The examples of an action change',
    'documentation',
    { mock: 'patch', docs: 'patch' },
    'Only what people read changes, and what an emulator without behaviour answers.',
  ),
  'rate-limit-raised': rule(
    'An action may be called more often',
    'modified',
    wider,
    'What kept the old limit keeps the new one.',
  ),
  'rate-limit-lowered': rule(
    'An action may be called less often',
    'modified',
    all('minor', 'major', 'patch'),
    'Clients that pace themselves follow by themselves; the emulator refuses calls that it took.',
  ),
  'action-region-required': rule(
    'An action comes to require Region',
    'modified',
    narrower,
    'A call without a region fails.',
  ),
  'action-region-not-required': rule(
    'An action no longer requires Region',
    'modified',
    wider,
    'Calls that name a region still can.',
  ),
  'action-region-added': rule(
    'An action is supported in a region more',
    'new',
    all('patch', 'minor', 'patch'),
    'Clients only mention it; the emulator answers in a region more.',
  ),
  'action-region-removed': rule(
    'An action is no longer supported in a region',
    'deleted',
    all('patch', 'major', 'patch'),
    'Clients only mention it; the emulator refuses the region.',
  ),
  'action-repeatable': rule(
    'Whether an action only reads, or can be repeated safely, changes',
    'modified',
    { client: 'minor' },
    'Other failed calls are made again; what is sent and answered is the same.',
  ),
  'pagination-added': rule('A list can be paged through', 'new', { client: 'minor' }, 'A method is new.'),
  'pagination-removed': rule(
    'A list can no longer be paged through',
    'deleted',
    { client: 'major' },
    'What calls the method no longer compiles.',
  ),
  'pagination-items': rule(
    'Paging through a list gives the items of another member',
    'modified',
    { client: 'major' },
    'What reads the items no longer compiles.',
  ),
  'pagination-parameters': rule(
    'Paging through a list takes another offset, limit or total',
    'modified',
    { client: 'minor' },
    'Which requests are made changes, not how the list is read.',
  ),

  // Parameters that programs send, members of data types that are part of an input among them.
  'input-added-optional': rule(
    'An optional input parameter is new',
    'new',
    wider,
    'Programs that do not know it leave it out.',
  ),
  'input-added-required': rule(
    'A required input parameter is new',
    'new',
    narrower,
    'Calls without it no longer compile and are refused.',
  ),
  'input-removed': rule(
    'An input parameter is gone',
    'deleted',
    narrower,
    'Calls that send it no longer compile and are refused.',
  ),
  'input-renamed': rule(
    'An input parameter has another name and is the same otherwise',
    'renamed',
    narrower,
    'Calls that send the old name no longer compile and are refused.',
  ),
  'input-retyped': rule(
    'An input parameter has another type',
    'modified',
    narrower,
    'Calls that send the old type no longer compile or are refused.',
  ),
  'input-type-widened': rule(
    'An input parameter has a type that holds all values of the old one, as Float those of Integer',
    'modified',
    wider,
    'What could be sent still can.',
  ),
  'input-made-required': rule(
    'An input parameter becomes required',
    'modified',
    narrower,
    'Calls without it no longer compile and are refused.',
  ),
  'input-made-optional': rule(
    'An input parameter is no longer required',
    'modified',
    wider,
    'Calls that send it still can.',
  ),
  'input-made-nullable': rule(
    'A member that is both sent and answered may be null: sending it',
    'modified',
    wider,
    'What could be sent still can.',
  ),
  'input-made-not-null': rule(
    'A member that is both sent and answered may no longer be null: sending it',
    'modified',
    all('major', 'patch', 'patch'),
    'Calls that send null no longer compile; the emulator takes null for left out, as before.',
  ),
  'input-default': rule(
    'The default of an input parameter changes',
    'modified',
    wider,
    'Calls without it mean the new value; what can be sent is the same.',
  ),
  'input-enum-widened': rule(
    'An input parameter takes values more, or any',
    'modified',
    wider,
    'What could be sent still can.',
  ),
  'input-enum-narrowed': rule(
    'An input parameter no longer takes a value, or only listed ones',
    'modified',
    narrower,
    'Calls that send another value no longer compile and are refused.',
  ),
  'input-loosened': rule(
    'A constraint of an input parameter is loosened or gone',
    'modified',
    wider,
    'What could be sent still can.',
  ),
  'input-tightened': rule(
    'A constraint of an input parameter is tightened or new',
    'modified',
    narrower,
    'Values that were taken are refused, by `validate` and by the emulator.',
  ),

  // Parameters that programs read, members of data types that are part of an output among them.
  'output-added': rule(
    'An output parameter is new',
    'new',
    wider,
    'Programs that do not know it do not read it.',
  ),
  'output-removed': rule(
    'An output parameter is gone',
    'deleted',
    narrower,
    'What reads it no longer compiles.',
  ),
  'output-renamed': rule(
    'An output parameter has another name and is the same otherwise',
    'renamed',
    narrower,
    'What reads the old name no longer compiles.',
  ),
  'output-retyped': rule(
    'An output parameter has another type',
    'modified',
    narrower,
    'What reads the old type no longer compiles, or gets values that it does not expect.',
  ),
  'output-type-narrowed': rule(
    'An output parameter has a type of which the old one holds all values, as Float those of Integer',
    'modified',
    { mock: 'minor', docs: 'patch' },
    'What read the old type reads the new one; to a client both are the same.',
  ),
  'output-made-optional': rule(
    'An output parameter may be missing',
    'modified',
    narrower,
    'What relies on it no longer compiles.',
  ),
  'output-made-present': rule(
    'An output parameter is no longer missing',
    'modified',
    wider,
    'What reckons with its absence still works.',
  ),
  'output-made-nullable': rule(
    'An output parameter may be null',
    'modified',
    narrower,
    'What relies on it no longer compiles.',
  ),
  'output-made-not-null': rule(
    'An output parameter is no longer null',
    'modified',
    wider,
    'What reckons with null still works.',
  ),
  'output-enum-widened': rule(
    'An output parameter has values more, or any',
    'modified',
    wider,
    'The types of answers admit values that are not listed.',
  ),
  'output-enum-narrowed': rule(
    'An output parameter no longer has a value, or only listed ones',
    'modified',
    words,
    'The types of answers admit values that are not listed, so what knows the old one still compiles.',
  ),
  'output-constraints': rule(
    'What is said of the values of an output parameter changes: default, range, length, pattern',
    'modified',
    words,
    'Answers are not held against it.',
  ),

  // Parameters, whichever way they go.
  'parameter-unit': rule(
    'The unit of a parameter changes',
    'modified',
    narrower,
    'The same number says something else, which no compiler shows.',
  ),
  'enum-examples': rule(
    'Other values are listed as examples, and any can be given',
    'modified',
    words,
    'The type admits any value, before and after.',
  ),
  'parameter-deprecated': rule(
    'A parameter is deprecated',
    ['modified', 'deprecated'],
    all('minor', 'patch', 'patch'),
    'It works as before, but editors and linters warn of it.',
  ),
  'parameter-undeprecated': rule(
    'A parameter is no longer deprecated',
    'modified',
    words,
    'It works as before; a warning is gone.',
  ),
  'parameter-words': rule(
    'The description of a parameter changes',
    'documentation',
    words,
    'Only what people read changes.',
  ),
  'parameter-order': rule(
    'Parameters stand in another order',
    'documentation',
    words,
    'They are sent and read by name.',
  ),

  // Data types.
  'type-added': rule('A data type is new', 'new', wider, 'Nobody uses it yet.'),
  'type-removed': rule(
    'A data type is gone',
    'deleted',
    all('major', 'patch', 'patch'),
    'What names it no longer compiles.',
  ),
  'type-deprecated': rule(
    'A data type is deprecated',
    'modified',
    all('minor', 'patch', 'patch'),
    'It works as before, but editors and linters warn of it.',
  ),
  'type-undeprecated': rule(
    'A data type is no longer deprecated',
    'modified',
    words,
    'It works as before; a warning is gone.',
  ),
  'member-sent': rule(
    'A member that was only answered comes to be sent, too, so that it may be left out',
    'modified',
    { client: 'major', mock: 'patch' },
    'What relies on the members of answers no longer compiles.',
  ),
  'type-words': rule(
    'The description of a data type changes',
    'documentation',
    words,
    'Only what people read changes.',
  ),

  // Quotas, statuses and waiters.
  'quota-added': rule(
    'A quota is new',
    'new',
    { mock: 'minor', docs: 'patch' },
    'Programs can set it; nobody does yet.',
  ),
  'quota-removed': rule(
    'A quota is gone',
    'deleted',
    { mock: 'major', docs: 'patch' },
    'A program that sets it no longer compiles.',
  ),
  'quota-changed': rule(
    'The value of a quota changes',
    'modified',
    { mock: 'major', docs: 'patch' },
    'The emulator may refuse a request that it accepted.',
  ),
  'quota-words': rule(
    'The description or unit of a quota changes',
    'documentation',
    { mock: 'patch', docs: 'patch' },
    'Only what people read changes.',
  ),
  'status-added': rule(
    'A status is new',
    'new',
    { mock: 'minor', docs: 'patch' },
    'Programs expect statuses that they do not know.',
  ),
  'status-removed': rule(
    'A status is gone',
    'deleted',
    { mock: 'minor', docs: 'patch' },
    'Answers that do not have it are the same.',
  ),
  'transitions-changed': rule(
    'Statuses change in another way, or are of another kind',
    'modified',
    { mock: 'minor', docs: 'patch' },
    'The emulator follows them; programs wait for statuses by waiters.',
  ),
  'status-words': rule(
    'The description of statuses, operations or transitions changes',
    'documentation',
    { docs: 'patch' },
    'Only what people read changes.',
  ),
  'waiter-added': rule('A waiter is new', 'new', { client: 'minor', docs: 'patch' }, 'A method is new.'),
  'waiter-removed': rule(
    'A waiter is gone',
    'deleted',
    { client: 'major', docs: 'patch' },
    'What calls the method no longer compiles.',
  ),
  'waiter-retyped': rule(
    'A waiter asks another action, requires more, or comes to wait for a deletion or no longer does',
    'modified',
    { client: 'major', docs: 'patch' },
    'It takes or gives something else, so that what calls it may no longer compile.',
  ),
  'waiter-changed': rule(
    'A waiter ends with other statuses or error codes, requires less, or has other words',
    'modified',
    { client: 'minor', docs: 'patch' },
    'When a wait is over changes, not what it takes and gives.',
  ),

  // The platform.
  'common-error-added': rule(
    'A common error code is new',
    'new',
    { core: 'minor', ...wider },
    'Programs expect codes that they do not know.',
  ),
  'common-error-removed': rule(
    'A common error code is gone',
    'deleted',
    { core: 'major', client: 'major', mock: 'minor', docs: 'patch' },
    'A program that names the code no longer compiles; answers that do not have it are the same.',
  ),
  'common-error-words': rule(
    'The description of a common error code changes, or their order',
    'documentation',
    { core: 'patch', mock: 'patch', docs: 'patch' },
    'Only what people read changes.',
  ),
  'common-parameter-added': rule(
    'A common parameter is new',
    'new',
    { core: 'minor', docs: 'patch' },
    'The client sends common parameters, not the program.',
  ),
  'common-parameter-removed': rule(
    'A common parameter is gone',
    'deleted',
    { core: 'major', docs: 'patch' },
    'What names it no longer compiles.',
  ),
  'common-parameter-required': rule(
    'Whether a common parameter is required changes',
    'modified',
    { core: 'minor', docs: 'patch' },
    'The client sends common parameters, not the program.',
  ),
  'request-form-added': rule(
    'A request can have a form more',
    'new',
    { core: 'minor', docs: 'patch' },
    'What sends another form still can.',
  ),
  'request-form-removed': rule(
    'A request can no longer have a form',
    'deleted',
    { core: 'major', docs: 'patch' },
    'What names the form no longer compiles, and requests in it are refused.',
  ),
  'size-limits': rule(
    'The greatest size of a request changes',
    'modified',
    { core: 'minor', docs: 'patch' },
    'What the cloud refuses is refused before it is sent.',
  ),
  'signature-window': rule(
    'How far clocks may differ changes',
    'modified',
    { core: 'minor', docs: 'patch' },
    'What is signed is the same.',
  ),
  'signature-changed': rule(
    'What is signed, or how, changes',
    'modified',
    { core: 'major', docs: 'patch' },
    'Signatures are others, and what names the old facts no longer compiles.',
  ),
  'response-changed': rule(
    'The form of answers changes',
    'modified',
    { core: 'major', docs: 'patch' },
    'What reads answers by the old form no longer compiles.',
  ),
  'retryable-codes': rule(
    'Other error codes say that a request can be made again',
    'modified',
    { core: 'minor', docs: 'patch' },
    'Other failed requests are made again; what is sent and answered is the same.',
  ),
  'common-parameter-words': rule(
    'The description of a common parameter changes',
    'documentation',
    { docs: 'patch' },
    'Only what people read changes.',
  ),
  'common-parameter-order': rule(
    'Common parameters stand in another order',
    'documentation',
    { core: 'patch', docs: 'patch' },
    'They are sent and read by name.',
  ),
  'request-form-words': rule(
    'Another form of a request is recommended, where it is accepted changes, or their order',
    'documentation',
    { core: 'patch', docs: 'patch' },
    'The form stays as it is.',
  ),
  'request-id-words': rule(
    'The description of RequestId changes',
    'documentation',
    { client: 'patch', docs: 'patch' },
    'Only what people read changes.',
  ),
  'platform-words': rule(
    'What the chapters about all products explain, advise or show changes',
    'documentation',
    { docs: 'patch' },
    'Only what people read changes.',
  ),
} as const satisfies Readonly<Record<string, Rule>>

export type Kind = keyof typeof rules

export function ruleOf(kind: Kind): Rule {
  return rules[kind]
}
