import type { OptionalKind, ParameterDeclarationStructure } from 'ts-morph'

/** The parameter `input` of a method; one that requires nothing can be left out. */
export function inputParameter(type: string, optional: boolean): OptionalKind<ParameterDeclarationStructure> {
  return {
    name: 'input',
    type,
    ...(optional ? { initializer: '{}' } : {}),
  }
}
