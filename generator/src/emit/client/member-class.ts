import type { ClassDeclarationStructure } from 'ts-morph'
import { docs } from '../typescript/docstring.js'
import { reference } from '../typescript/module.js'
import { StructureKind } from '../typescript/ts-morph.js'

/** The class of a member of the client, whose methods send requests with the generic client. */
export function memberClass(
  name: string,
  description: string,
  methods: NonNullable<ClassDeclarationStructure['methods']>,
): ClassDeclarationStructure {
  return {
    kind: StructureKind.Class,
    name,
    isExported: true,
    docs: docs([description]),
    properties: [
      {
        name: 'client',
        type: reference('core:Client'),
        isReadonly: true,
        docs: docs(['Sends the calls.']),
      },
    ],
    ctors: [
      {
        parameters: [{ name: 'client', type: reference('core:Client') }],
        statements: ['this.client = client'],
      },
    ],
    methods,
  }
}
