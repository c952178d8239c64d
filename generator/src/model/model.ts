import type { PlatformDocument } from '../spec/definitions/platform.js'
import type { ScalarType } from '../spec/definitions/scalar.js'
import type { packageKinds } from '../spec/definitions/service.js'

/** The linked and checked spec, which all emitters read. Immutable. */
export interface Model {
  readonly platform: Platform
  /** Whether the project contains the spec of the platform and generates the core; other projects install the core. */
  readonly ownsPlatform: boolean
  /** Sorted by folder. */
  readonly products: readonly Product[]
}

/** Everything that all products of the cloud have in common. */
export interface Platform extends Omit<PlatformDocument, 'errors'> {
  readonly errors: readonly ErrorCode[]
}

/** A kind of package of a product. */
export type ProductPackageKind = (typeof packageKinds)[number]

/** One version of one product. */
export interface Product {
  /** The folder of its spec, relative to the project root. */
  readonly folder: string
  /** The service name in hosts and credential scopes, such as cvm. */
  readonly service: string
  readonly version: string
  /** The name of the product in the names of its packages, such as cvm, or clb-20180317 if another version is the default. */
  readonly packageId: string
  /** The kinds of packages to generate. */
  readonly packages: readonly ProductPackageKind[]
  /** The product whose emulator contains that of this one; undefined if its packages are its own. */
  readonly companionOf: string | undefined
  readonly title: string
  readonly abbreviation: string
  readonly description: string | undefined
  readonly documentation: string | undefined
  readonly glossary: readonly (readonly [term: string, meaning: string])[]
  /** The first one is the default. */
  readonly endpoints: readonly Endpoint[]
  /** Empty if they are unknown. */
  readonly regions: readonly Region[]
  /** Empty if they are unknown. */
  readonly categories: readonly string[]
  /** Sorted by category, then by name. */
  readonly actions: readonly Action[]
  readonly types: readonly DataType[]
  /** The error codes of the product without the common ones, in the order of errors.yaml. */
  readonly errors: readonly ErrorCode[]
  /** The errors that report that a change is in progress. */
  readonly busy: readonly BusyError[]
  readonly states: readonly StateMachine[]
  readonly quotas: readonly Quota[]
  /** The newest one comes first. */
  readonly releases: readonly Release[]
  /** When the History chapter was last updated. */
  readonly historyUpdated: string | undefined
}

/** A fact with its source. */
export interface HasSource {
  /** How a fact that no page states was obtained; undefined if the documentation states it. */
  readonly source: string | undefined
}

/** A release that the history tells of. */
export interface Since {
  readonly release: number
  /** The day of the release, such as 2023-08-04. */
  readonly date: string
}

/** A fact that a release may have added. */
export interface HasSince {
  /** Undefined if it exists since the first release, or since its action or data type does. */
  readonly since: Since | undefined
}

/** A fact that may exist although no page describes it. */
export interface MayBeUndocumented extends HasSource {
  /** Whether no page describes it at all, so that `source` says how its existence is known. */
  readonly undocumented: boolean
}

/** Information that the documentation lacks or has wrong. */
export interface Remark {
  readonly text: string
  readonly source: string
}

/** A limit of an account. */
export interface Quota extends HasSource {
  readonly name: string
  readonly value: number
  readonly unit: string | undefined
  readonly description: string
}

export interface Endpoint extends HasSource {
  readonly host: string
  readonly label: string
  readonly region: string | undefined
}

export interface Region {
  readonly value: string
  readonly name: string
}

/** Of an action: `since` is the release in which the action got the code. */
export interface ErrorCode extends HasSource, HasSince {
  readonly code: string
  readonly description: string | undefined
  /** The description in the Responses chapter, if it differs. */
  readonly responses: string | undefined
}

/** An error that reports that a change is in progress, after which the request can be retried. */
export interface BusyError extends HasSource {
  /** An error code or a family of codes. */
  readonly code: string
  /** Texts of which the message contains one, if the code has other causes, too; otherwise empty. */
  readonly messages: readonly string[]
}

export interface Action extends MayBeUndocumented, HasSince {
  readonly name: string
  /** The file of the spec that describes it, relative to the project root. */
  readonly file: string
  readonly category: string | undefined
  /** The description in the API Category table. */
  readonly feature: string | undefined
  readonly summary: string | undefined
  readonly description: string | undefined
  readonly page: string | undefined
  readonly updated: string | undefined
  /** The maximum number of requests per second; undefined if it is unknown. */
  readonly rateLimit: number | undefined
  /** Undefined if it is unknown. */
  readonly regionRequired: boolean | undefined
  /** The regions that support the action; undefined if all regions of the product do. */
  readonly regions: readonly string[] | undefined
  /** The reason of the deprecation; undefined if the action is not deprecated. */
  readonly deprecated: string | undefined
  /** Whether the cloud no longer executes the action. */
  readonly offline: boolean
  readonly remark: Remark | undefined
  readonly readOnly: boolean
  /** Whether sending the same request twice has the same effect as once; true for every read-only action. */
  readonly idempotent: boolean
  readonly pagination: Pagination | undefined
  readonly input: readonly Parameter[]
  /** The last one is RequestId, which every action returns. */
  readonly output: readonly Parameter[]
  /** The error codes of the page, in its order and with its descriptions. */
  readonly errors: readonly ErrorCode[]
  readonly examples: readonly Example[]
}

/** How an action returns its list in pages. Parameters are paths: names joined by dots. */
export type Pagination = OffsetPagination | PagePagination | CursorPagination

/** The input contains the number of items to skip. */
export interface OffsetPagination {
  readonly kind: 'offset'
  readonly offset: string
  readonly limit: string
  readonly items: string
  readonly total: string | undefined
}

/** The input contains the number of a page. */
export interface PagePagination {
  readonly kind: 'page'
  readonly page: string
  /** The number of the first page. */
  readonly first: 0 | 1
  readonly limit: string
  readonly items: string
  readonly total: string | undefined
}

/** The output contains a cursor, which the input of the next page passes on. */
export interface CursorPagination {
  readonly kind: 'cursor'
  readonly cursor: string
  /** The next cursor in the output. */
  readonly next: string
  /** The output parameter that is true on the last page. */
  readonly end: string | undefined
  /** The output parameter that is false on the last page. */
  readonly more: string | undefined
  readonly limit: string | undefined
  readonly items: string
}

/** A parameter of an action or a member of a data type. */
export interface Parameter extends Constraints, MayBeUndocumented, HasSince {
  readonly name: string
  readonly type: TypeReference
  /** The value of the Required column; undefined if the table has no such column. */
  readonly required: boolean | undefined
  /** Whether every output contains it; if undefined, that depends on `required` and `nullable`. */
  readonly returned: boolean | undefined
  readonly nullable: boolean
  readonly deprecated: boolean
  readonly description: string | undefined
  readonly remark: Remark | undefined
  /** The resource whose statuses are the values; `enum` then contains the visible statuses. */
  readonly status: string | undefined
  /** The values of `enum` that releases added later. */
  readonly valuesSince: readonly { readonly value: Scalar; readonly since: Since }[]
}

/** The constraints of the values of a parameter, extracted from its description. */
export interface Constraints {
  readonly default: Scalar | undefined
  /** The default applies to new resources only; an update without the parameter keeps the current value. */
  readonly unchanged: boolean
  readonly enum: readonly Scalar[] | undefined
  /** The values of `enum` that are deprecated; empty if there are none. */
  readonly deprecatedValues: readonly Scalar[]
  /** The listed values are examples; others are accepted, too. */
  readonly open: boolean
  /** The cloud may add values: clients accept any, the emulator only the listed ones. */
  readonly extensible: boolean
  /** The values are binary data in Base64; clients accept bytes, too. Only in inputs. */
  readonly base64: boolean
  readonly min: number | undefined
  readonly max: number | undefined
  readonly maxWhen: ConditionalMax | undefined
  readonly step: number | undefined
  /** The value is in one of these ranges; used if `min`, `max` and `step` are not sufficient. */
  readonly ranges: readonly Range[] | undefined
  readonly unit: string | undefined
  readonly minLength: number | undefined
  readonly maxLength: number | undefined
  readonly maxBytes: number | undefined
  readonly pattern: string | undefined
  readonly maxItems: number | undefined
}

export type Scalar = string | number | boolean

/** A larger maximum, which replaces `max` if another parameter has a value. */
export interface ConditionalMax {
  /** The name of the other parameter of the action, or member of the data type. */
  readonly parameter: string
  readonly value: Scalar
  /** Inclusive. */
  readonly max: number
  /** Whether the larger maximum also applies if the other parameter is left out, because it may then have the value. */
  readonly orAbsent: boolean
}

/** Numbers from `min` to `max`, both inclusive; with `step`, only those that differ from `min` by a multiple of it. */
export interface Range {
  readonly min: number
  readonly max: number
  readonly step?: number
}

/** A type of the documentation: a primitive type, a data type, or an array of one of these. */
export interface TypeReference {
  readonly name: string
  /** The primitive type; undefined if the type is a data type. */
  readonly scalar: ScalarType | undefined
  readonly array: boolean
}

export interface DataType extends HasSource, HasSince {
  readonly name: string
  readonly description: string | undefined
  readonly deprecated: boolean
  readonly remark: Remark | undefined
  readonly members: readonly Parameter[]
  /** The names of the actions that use it, directly or through other data types. */
  readonly usedBy: readonly string[]
  readonly usedInInput: boolean
  readonly usedInOutput: boolean
}

export interface Example extends HasSource {
  readonly title: string | undefined
  readonly description: string | undefined
  readonly method: 'GET' | 'POST'
  /** The input without the common parameters. */
  readonly params: Readonly<Record<string, unknown>>
  /** The input as the page prints it: in a query, for example, a Boolean is the text FALSE. */
  readonly printed: Readonly<Record<string, unknown>>
  readonly response: Readonly<Record<string, unknown>> | undefined
}

/** The name of a type as the documentation spells it. */
export function typeName({ name, array }: TypeReference): string {
  return array ? `Array of ${name}` : name
}

/** The statuses of a kind of resource and their transitions. */
export interface StateMachine {
  readonly name: string
  readonly title: string
  /** The URL of the chapter. */
  readonly page: string | undefined
  /** When the chapter was last updated. */
  readonly updated: string | undefined
  readonly description: string | undefined
  readonly note: string | undefined
  readonly statuses: readonly Status[]
  readonly operations: readonly Operation[]
  readonly lifecycles: readonly Lifecycle[]
  readonly waiters: readonly Waiter[]
}

export interface Status extends HasSource {
  readonly name: string
  /** Whether the status changes by itself, is the result of a success, or is the result of a failure. */
  readonly kind: 'transient' | 'stable' | 'failed'
  /** Whether any action returns it. */
  readonly visible: boolean
  readonly description: string | undefined
}

/** An operation that starts a transition: its name in transitions, and the actions that perform it. */
export interface Operation extends HasSource {
  readonly name: string
  readonly actions: readonly string[]
}

export interface Lifecycle extends HasSource {
  readonly name: string
  readonly description: string | undefined
  readonly transitions: readonly Transition[]
}

export interface Transition extends HasSource {
  /** Undefined if the resource did not exist before. */
  readonly from: string | undefined
  /** An operation, or the outcome of one. */
  readonly on: string
  readonly to: string
}

/** Waits until a resource has a status. */
export interface Waiter extends HasSource {
  readonly name: string
  /** The condition, as the end of the sentence "Waits until …". */
  readonly summary: string
  /** The name of the read-only action that returns the status. */
  readonly action: string
  /** The path of the status in the output: names joined by dots. */
  readonly status: string
  readonly success: readonly string[]
  readonly failure: readonly string[]
  /** Input parameters that the waiter requires in addition to those that the action requires. */
  readonly requires: readonly string[]
  /** Error codes that mean that the resource was deleted; empty unless the waiter waits for a deletion. */
  readonly notFound: readonly string[]
  /** The paths of the reasons of a failed status in the output. */
  readonly reasons: readonly string[]
}

/** A release of the History chapter. */
export interface Release extends HasSource {
  /** Undefined for the first release, which lists what already existed. */
  readonly number: number | undefined
  /** A time, or only a date. */
  readonly time: string
  readonly entries: readonly HistoryEntry[]
}

/** An action, a data type or an error code that a release changed. */
export interface HistoryEntry {
  readonly kind: 'new' | 'modified' | 'deleted'
  readonly subject: 'action' | 'type' | 'errorCode'
  readonly name: string
  /** The changed parameters or members of a modified subject, by kind of change. */
  readonly parts: readonly { readonly kind: HistoryPartKind; readonly names: readonly string[] }[]
}

/** The kinds of changes of parameters, members and error codes in a release. A value is named with its parameter. */
export const historyPartKinds = [
  'newInput',
  'modifiedInput',
  'deletedInput',
  'newInputValues',
  'newOutput',
  'modifiedOutput',
  'deletedOutput',
  'newOutputValues',
  'newErrorCodes',
  'deletedErrorCodes',
  'newMembers',
  'modifiedMembers',
  'deprecatedMembers',
  'deletedMembers',
  'newMemberValues',
] as const

export type HistoryPartKind = (typeof historyPartKinds)[number]
