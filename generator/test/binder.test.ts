import { StructureKind } from 'ts-morph'
import { describe, expect, it } from 'vitest'
import { type Declaration, type External, type Module, reference } from '../dist/emit/typescript/module.js'
import { print } from '../dist/emit/typescript/print.js'

function interfaceOf(key: string, name: string, type = 'string'): Declaration {
  return {
    key,
    name,
    typeOnly: true,
    structure: (boundName) => ({
      kind: StructureKind.Interface,
      name: boundName,
      isExported: true,
      properties: [{ name: 'member', type }],
    }),
  }
}

function module(path: string, ...declarations: Declaration[]): Module {
  return {
    path,
    scope: 'scope',
    from: 'a test',
    declarations,
  }
}

function sourceOf(path: string, modules: readonly Module[], externals: readonly External[] = []) {
  return print(modules, externals).find((file) => file.path === path)?.content
}

describe('the binder', () => {
  it('imports a declaration from its module by a relative path', () => {
    const modules = [
      module('a/types.ts', interfaceOf('type', 'Type')),
      module('a/deep/user.ts', interfaceOf('user', 'User', reference('type'))),
    ]
    expect(sourceOf('a/deep/user.ts', modules)).toBe(
      [
        '// Generated from a test by `tc3 generate`. Do not edit.',
        '',
        "import type { Type } from '../types.js';",
        '',
        'export interface User {',
        '  member: Type;',
        '}',
        '',
      ].join('\n'),
    )
  })

  it('imports nothing from the same module', () => {
    const modules = [
      module('a.ts', interfaceOf('type', 'Type'), interfaceOf('user', 'User', reference('type'))),
    ]
    expect(sourceOf('a.ts', modules)).not.toContain('import')
  })

  it('renames an import of another scope that conflicts with a declaration', () => {
    const other = { ...module('b.ts', interfaceOf('2', 'Type', reference('1'))), scope: 'another' }
    const source = sourceOf('b.ts', [module('a.ts', interfaceOf('1', 'Type')), other])
    expect(source).toContain("import type { Type as Type2 } from './a.js';")
    expect(source).toContain('export interface Type {\n  member: Type2;\n}')
  })

  it('renames an import of another package that conflicts with a declaration of the scope', () => {
    const externals = [{ key: 'x', module: 'other', name: 'Type', typeOnly: false }]
    const modules = [module('a.ts', interfaceOf('1', 'Type', `${reference('x')} | ${reference('1')}`))]
    const source = sourceOf('a.ts', modules, externals)
    expect(source).toContain("import { Type as Type2 } from 'other';")
    expect(source).toContain('  member: Type2 | Type;')
  })

  it('marks types in an import that also has values', () => {
    const externals = [
      { key: 'v', module: 'other', name: 'value', typeOnly: false },
      { key: 't', module: 'other', name: 'Type', typeOnly: true },
    ]
    const modules = [module('a.ts', interfaceOf('1', 'User', `${reference('t')} | typeof ${reference('v')}`))]
    expect(sourceOf('a.ts', modules, externals)).toContain("import { type Type, value } from 'other';")
  })

  it('rejects an unknown reference, a repeated key and a repeated name', () => {
    expect(() => print([module('a.ts', interfaceOf('1', 'User', reference('gone')))], [])).toThrow(
      'a.ts refers to gone, which is not declared.',
    )
    expect(() => print([module('a.ts', interfaceOf('1', 'A'), interfaceOf('1', 'B'))], [])).toThrow(
      'Two declarations have the key 1. The second one is in a.ts.',
    )
    expect(() => print([module('a.ts', interfaceOf('1', 'A'), interfaceOf('2', 'A'))], [])).toThrow(
      'Two declarations have the name A in scope. The second one is in a.ts.',
    )
  })
})
