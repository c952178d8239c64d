/** What the explorer reads of a product: a part of the JSON that `tc3 inspect --json` prints. */
export interface Model {
  /** The name of the product in hosts and credential scopes, such as `cvm`. */
  readonly service: string
  readonly version: string
  /** The name of the product in the names of its packages. */
  readonly packageId: string
  /** The kinds of packages that the product has. */
  readonly packages: readonly string[]
  /** Such as `CVM`. */
  readonly abbreviation: string
  /** The first one is the default. */
  readonly endpoints: readonly { readonly host: string }[]
  /** Empty if they are unknown. */
  readonly regions: readonly string[]
  readonly actions: readonly ActionModel[]
  readonly types: readonly TypeModel[]
}

export interface ActionModel {
  readonly name: string
  /** The name of the method of the client. */
  readonly method: string
  /** Whether no page of the cloud describes it. */
  readonly undocumented: boolean
  readonly regionRequired?: boolean
  /** Null if all regions of the product support the action. */
  readonly regions: readonly string[] | null
  readonly input: readonly ParameterModel[]
}

export interface TypeModel {
  readonly name: string
  readonly members: readonly ParameterModel[]
}

/** A parameter of an action or a member of a data type, with its constraints. */
export interface ParameterModel {
  readonly name: string
  /** The name of a type, or `Array of` one. */
  readonly type: string
  readonly required: boolean
  /** Whether no page of the cloud describes it. */
  readonly undocumented: boolean
  readonly description?: string
  readonly default?: string | number | boolean
  readonly enum?: readonly (string | number | boolean)[]
  /** Whether other values than those of `enum` are accepted. */
  readonly open: boolean
  /** Whether the cloud may add values to `enum`. */
  readonly extensible: boolean
  readonly base64: boolean
  readonly deprecated: boolean
  readonly unit?: string
  readonly min?: number
  readonly max?: number
  readonly maxWhen?: {
    readonly parameter: string
    readonly value: string | number | boolean
    readonly max: number
    readonly orAbsent: boolean
  }
  readonly step?: number
  readonly ranges?: readonly { readonly min: number; readonly max: number; readonly step?: number }[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly maxBytes?: number
  readonly pattern?: string
  readonly maxItems?: number
}

const models = new Map<string, Promise<Model>>()

/**
 * Loads the model of a product, once.
 *
 * @param product The folder of the product on the site, such as `cvm`.
 * @throws {Error} If the site does not have the model.
 */
export function loadModel(product: string): Promise<Model> {
  const known = models.get(product)
  if (known) return known
  const model = fetchModel(product)
  models.set(product, model)
  // The next page may try again.
  model.catch(() => models.delete(product))
  return model
}

async function fetchModel(product: string): Promise<Model> {
  // The modules are in a folder beside those of the products.
  const url = new URL(`../${encodeURIComponent(product)}/model.json`, import.meta.url)
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url.pathname} could not be loaded: the status is ${response.status}.`)
  return response.json()
}

/** The action with a name; undefined if the product has none. */
export function findAction(model: Model, name: string): ActionModel | undefined {
  return model.actions.find((action) => action.name === name)
}
