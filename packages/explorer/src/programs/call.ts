/** A call of an action, for which programs are written. */
export interface Call {
  /** The name of the product in hosts, such as `cvm`. */
  readonly service: string
  readonly version: string
  /** The name of the product in the names of its packages; undefined if it has no client. */
  readonly packageId: string | undefined
  readonly action: string
  /** Empty if the action needs none. */
  readonly region: string
  readonly input: Readonly<Record<string, unknown>>
  /** The address that the program calls, such as `http://127.0.0.1:9580`; undefined for that of the cloud. */
  readonly endpoint: string | undefined
}

/** cvm → Cvm, as in the names of classes. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** 2017-03-12 → 20170312, as in the names of packages. */
export function compactVersion(version: string): string {
  return version.replaceAll('-', '')
}
