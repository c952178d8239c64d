/** A call of an action, for which programs are written. */
export interface Call {
  /** The name of the product in hosts, such as `cvm`. */
  readonly service: string
  readonly version: string
  /** The name of the product in the names of its packages; undefined if it has no client. */
  readonly packageId: string | undefined
  readonly action: string
  /** The name of the action as a method of the client. */
  readonly method: string
  /** Whether the cloud documents the action and the parameters of the input: the official SDKs have classes for them. */
  readonly isDocumented: boolean
  /** Empty if the action needs none. */
  readonly region: string
  readonly input: Readonly<Record<string, unknown>>
  /** The address that the program calls, such as `http://127.0.0.1:9580`; undefined for that of the cloud. */
  readonly endpoint: string | undefined
}

/** What the documentation says of an action or a parameter. */
interface Described {
  readonly name: string
  /** Whether no page of the cloud describes it. */
  readonly undocumented: boolean
}

/** Whether the cloud documents an action and the parameters of an input. */
export function isDocumented(
  action: Described & { readonly input: readonly Described[] },
  input: Readonly<Record<string, unknown>>,
): boolean {
  return ![action, ...action.input.filter(({ name }) => name in input)].some((one) => one.undocumented)
}

/** cvm → Cvm, as in the names of classes. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** 2017-03-12 → 20170312, as in the names of packages. */
export function compactVersion(version: string): string {
  return version.replaceAll('-', '')
}
