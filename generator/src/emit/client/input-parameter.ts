import type { OptionalKind, ParameterDeclarationStructure } from 'ts-morph'

/** The parameter `input` of a method. It has a default if no part of it is required. */
export function inputParameter(
  type: string,
  isOptional: boolean,
): OptionalKind<ParameterDeclarationStructure> {
  return {
    name: 'input',
    type,
    ...(isOptional ? { initializer: '{}' } : {}),
  }
}
