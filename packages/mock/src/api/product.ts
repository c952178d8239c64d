import type { Constraints } from '@tc3/core/validate'

/** The tables of a product, as the generator writes them from its description. */
export interface Product {
  /** The product's name, such as `cvm`. */
  readonly service: string
  /** The version of the API, such as `2017-03-12`. */
  readonly version: string
  /** The host of the default endpoint, such as `cvm.tencentcloudapi.com`. */
  readonly endpoint: string
  readonly regions: readonly string[]
  /** By the action's name, such as `DescribeInstances`. */
  readonly actions: Readonly<Record<string, ActionTable>>
  /** The data types, by name. */
  readonly types: Readonly<Record<string, Shape>>
  /** The descriptions of the product's own error codes; the common ones are the platform's. */
  readonly errors: Readonly<Record<string, string>>
}

/** One action. */
export interface ActionTable {
  /** The name of the method that implements it, such as `describeInstances`. */
  readonly handler: string
  /** The most requests a second. */
  readonly rateLimit: number
  /** Whether the common parameter Region is required; a list where only some regions are supported. */
  readonly region: 'required' | 'not required' | readonly string[]
  readonly input: Shape
  readonly output: Shape
  /** The error codes of the business logic that the action's page documents. */
  readonly errors: readonly string[]
  /** The first documented response: the members of `Response`. */
  readonly example?: object
}

/** The parameters of an action or the members of a data type, by name. */
export type Shape = Readonly<Record<string, Field>>

/** A parameter or member: its type and the constraints that the documentation states. */
export interface Field extends Constraints {
  /** The value of a member that an input leaves out. */
  readonly default?: string | number | boolean
  /** The default is that of a new resource: an input that leaves the member out keeps the value that there is. */
  readonly unchanged?: true
}
