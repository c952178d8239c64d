import type { PlatformDocument } from '../spec/definitions/platform.js'
import type { ScalarType } from '../spec/definitions/scalar.js'

/** The one vocabulary between reading and emitting: linked, checked, and never changed once made. */
export interface Model {
  readonly platform: Platform
  /** Whether the project describes the platform itself, and so makes the core; other projects install it. */
  readonly ownsPlatform: boolean
  /** In the order of their folders. */
  readonly products: readonly Product[]
}

/** What all products of the cloud have in common. */
export interface Platform extends Omit<PlatformDocument, 'errors'> {
  readonly errors: readonly ErrorCode[]
}

/** One version of one product. */
export interface Product {
  /** The folder of its spec below the project's root. */
  readonly folder: string
  /** The service name in hosts and credential scopes, such as cvm. */
  readonly service: string
  readonly version: string
  readonly title: string
  readonly abbreviation: string
  readonly description: string
  readonly documentation: string | undefined
  readonly glossary: readonly (readonly [term: string, meaning: string])[]
  /** The first one is the default. */
  readonly endpoints: readonly Endpoint[]
  readonly regions: readonly Region[]
  readonly categories: readonly string[]
  /** In the order of categories, then of names. */
  readonly actions: readonly Action[]
  readonly types: readonly DataType[]
  /** The product's own, in the order of errors.yaml. */
  readonly errors: readonly ErrorCode[]
  /** Error codes that say that a change is in progress. */
  readonly busy: readonly string[]
  readonly states: readonly StateMachine[]
  readonly quotas: readonly Quota[]
  /** The newest release first. */
  readonly releases: readonly Release[]
  /** When the History chapter was last updated. */
  readonly historyUpdated: string | undefined
}

/** How a fact that no page states was obtained; undefined where the documentation states all of it. */
export interface Inferable {
  readonly source: string | undefined
}

/** What readers must know that the documentation does not say, or says wrongly. */
export interface Remark {
  readonly text: string
  readonly source: string
}

/** How much an account may have. */
export interface Quota extends Inferable {
  readonly name: string
  readonly value: number
  readonly unit: string | undefined
  readonly description: string
}

export interface Endpoint extends Inferable {
  readonly host: string
  readonly label: string
  readonly region: string | undefined
}

export interface Region {
  readonly value: string
  readonly name: string
}

export interface ErrorCode extends Inferable {
  readonly code: string
  readonly description: string
  /** The words of the Responses chapter, where they differ. */
  readonly responses: string | undefined
}

export interface Action extends Inferable {
  readonly name: string
  /** Where it is described, below the project's root. */
  readonly file: string
  readonly category: string
  /** The words of the API Category table. */
  readonly feature: string | undefined
  readonly summary: string
  readonly description: string | undefined
  readonly page: string | undefined
  readonly updated: string | undefined
  /** The most requests a second. */
  readonly rateLimit: number
  readonly regionRequired: boolean
  /** The regions that support the action, where not all of the service do. */
  readonly regions: readonly string[] | undefined
  /** Why, where it is deprecated. */
  readonly deprecated: string | undefined
  readonly remark: Remark | undefined
  readonly readOnly: boolean
  /** Whether twice the same request leaves what one would; true of all that only read. */
  readonly idempotent: boolean
  readonly pagination: Pagination | undefined
  readonly input: readonly Parameter[]
  /** RequestId, which every action answers, is the last one. */
  readonly output: readonly Parameter[]
  /** Business error codes in the order of the page, in the page's words. */
  readonly errors: readonly ErrorCode[]
  readonly examples: readonly Example[]
}

export interface Pagination {
  readonly offset: string
  readonly limit: string
  readonly items: string
  readonly total: string | undefined
}

/** A parameter of an action or a member of a data type. */
export interface Parameter extends Constraints, Inferable {
  readonly name: string
  readonly type: TypeReference
  /** What the Required column says; undefined where the table has none. */
  readonly required: boolean | undefined
  readonly nullable: boolean
  readonly deprecated: boolean
  readonly description: string
  readonly remark: Remark | undefined
  /** The resource whose statuses are the values; `enum` holds those that can be answered. */
  readonly status: string | undefined
}

/** What the prose says of the values of a parameter. */
export interface Constraints {
  readonly default: Scalar | undefined
  /** The default is that of a new resource; an update without the parameter keeps the present value. */
  readonly unchanged: boolean
  readonly enum: readonly Scalar[] | undefined
  /** The listed values are examples, others are accepted too. */
  readonly open: boolean
  readonly min: number | undefined
  readonly max: number | undefined
  readonly step: number | undefined
  /** Where a single minimum, maximum and step cannot say it: a value lies in one of these. */
  readonly ranges: readonly Range[] | undefined
  readonly unit: string | undefined
  readonly minLength: number | undefined
  readonly maxLength: number | undefined
  readonly maxBytes: number | undefined
  readonly pattern: string | undefined
  readonly maxItems: number | undefined
}

export type Scalar = string | number | boolean

/** Numbers from `min` to `max`, both inclusive; with `step`, only those that differ from `min` by multiples of it. */
export interface Range {
  readonly min: number
  readonly max: number
  readonly step?: number
}

/** A type as the documentation writes it: a primitive or a data type, or an array of one. */
export interface TypeReference {
  readonly name: string
  /** The primitive type, or undefined where the name is a data type's. */
  readonly scalar: ScalarType | undefined
  readonly array: boolean
}

export interface DataType extends Inferable {
  readonly name: string
  readonly description: string | undefined
  readonly deprecated: boolean
  readonly remark: Remark | undefined
  readonly members: readonly Parameter[]
  /** The actions that use it, directly or through other data types. */
  readonly usedBy: readonly string[]
  readonly usedInInput: boolean
  readonly usedInOutput: boolean
}

export interface Example extends Inferable {
  readonly title: string
  readonly description: string | undefined
  readonly method: 'GET' | 'POST'
  /** The input, without the common parameters. */
  readonly params: Readonly<Record<string, unknown>>
  /** The same as the page prints it: a query has Booleans such as FALSE. */
  readonly printed: Readonly<Record<string, unknown>>
  readonly response: Readonly<Record<string, unknown>> | undefined
}

/** A type in the documentation's words. */
export function typeName({ name, array }: TypeReference): string {
  return array ? `Array of ${name}` : name
}

/** The statuses of a kind of resource and how they change. */
export interface StateMachine {
  readonly name: string
  readonly title: string
  /** The address of the chapter. */
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

export interface Status extends Inferable {
  readonly name: string
  /** Whether it changes by itself, is where work ends well, or where it ends badly. */
  readonly kind: 'transient' | 'stable' | 'failed'
  /** Whether any action answers it. */
  readonly visible: boolean
  readonly description: string | undefined
}

/** What begins a change: the name that transitions use, and the actions that do it. */
export interface Operation extends Inferable {
  readonly name: string
  readonly actions: readonly string[]
}

export interface Lifecycle extends Inferable {
  readonly name: string
  readonly description: string | undefined
  readonly transitions: readonly Transition[]
}

export interface Transition extends Inferable {
  /** Undefined where the resource did not exist before. */
  readonly from: string | undefined
  /** An operation, or the outcome of one. */
  readonly on: string
  readonly to: string
}

/** How to wait until a resource has a status. */
export interface Waiter extends Inferable {
  readonly name: string
  /** What is waited for, as the end of "Waits until …". */
  readonly summary: string
  /** The name of the action that tells the status; it only reads. */
  readonly action: string
  /** The names that lead to the status in the output, joined by dots. */
  readonly status: string
  readonly success: readonly string[]
  readonly failure: readonly string[]
  /** Input parameters that must be given, though the action does not require them. */
  readonly requires: readonly string[]
  /** Error codes that mean success, where a deletion is waited for. */
  readonly notFound: readonly string[]
  /** Where the output says why a status failed. */
  readonly reasons: readonly string[]
}

/** What one release changed, as the History chapter tells it. */
export interface Release {
  /** Its number; the first one, which lists what there was, has none. */
  readonly number: number | undefined
  readonly time: string
  readonly changes: readonly Change[]
}

/** One line of a release. */
export interface Change {
  readonly kind: 'new' | 'modified' | 'deleted'
  readonly subject: 'action' | 'type'
  readonly name: string
  /** Of a modified subject: its parameters or members by what happened to them. */
  readonly parts: readonly { readonly kind: ChangedPart; readonly names: readonly string[] }[]
}

/** What can happen to parameters and members in a release. */
export const changedParts = [
  'newInput',
  'modifiedInput',
  'newOutput',
  'newMembers',
  'modifiedMembers',
  'deprecatedMembers',
] as const

export type ChangedPart = (typeof changedParts)[number]
