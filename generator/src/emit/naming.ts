/** DescribeInstances → describeInstances: the name of a method or a module. */
export const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** cvm → Cvm: the name of a product in class names. */
export const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
