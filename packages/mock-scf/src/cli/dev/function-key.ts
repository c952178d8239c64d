/** Returns a text that identifies a function of an account. */
export function functionKey(region: string, namespace: string, name: string): string {
  return [region, namespace, name].join('/')
}
