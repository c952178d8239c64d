import type { Constraints } from '@tc3/core/validate'

/** The tables of a product. The generator writes them from the product's spec. */
export interface Product {
  /** The product's name, such as `cvm`. */
  readonly service: string
  /** The version of the API, such as `2017-03-12`. */
  readonly version: string
  /** The host of the default endpoint, such as `cvm.tencentcloudapi.com`. */
  readonly endpoint: string
  /** Empty if they are unknown, so that any region is accepted. */
  readonly regions: readonly string[]
  /** By the action's name, such as `DescribeInstances`. */
  readonly actions: Readonly<Record<string, ActionTable>>
  /** The data types, by name. */
  readonly types: Readonly<Record<string, Shape>>
  /**
   * The descriptions of the product's own error codes, which are empty if they are unknown. Those of common error codes are
   * part of the platform.
   */
  readonly errors: Readonly<Record<string, string>>
  /**
   * Loads the first documented example of each action that has one, by the name of its handler: the members of `Response`.
   * They are large, and most emulators need none.
   */
  readonly examples?: () => Promise<Readonly<Record<string, object>>>
}

/** The table of one action. */
export interface ActionTable {
  /** The name of the handler that implements it, such as `describeInstances`. */
  readonly handler: string
  /** The most requests per second; undefined if the limit is unknown. */
  readonly rateLimit?: number
  /**
   * Whether the common parameter Region is required. A list of regions if it is required and only these are supported.
   * Undefined if it is unknown, so that any region is accepted.
   */
  readonly region?: 'required' | 'not required' | readonly string[]
  /** Whether the cloud no longer executes the action. */
  readonly offline?: boolean
  readonly input: Shape
  readonly output: Shape
  /** The error codes of the business logic that the documentation of the action lists. */
  readonly errors: readonly string[]
}

/** The parameters of an action or the members of a data type, by name. */
export type Shape = Readonly<Record<string, Field>>

/** A parameter or member: its type and its documented constraints. */
export interface Field extends Constraints {
  /** The value used if an input omits the member. */
  readonly default?: string | number | boolean
  /** The default applies to new resources only: an input that omits the member leaves the current value unchanged. */
  readonly unchanged?: true
}
