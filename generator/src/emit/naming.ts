/** DescribeInstances → describeInstances: the name of a method or a module. */
export function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** cvm → Cvm: the name of a product in class names. */
export function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
