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

  it('numbers a name that another declaration of the package already has', () => {
    const modules = [
      module('a.ts', interfaceOf('1', 'Type')),
      module('b.ts', interfaceOf('2', 'Type', reference('1'))),
    ]
    expect(sourceOf('b.ts', modules)).toContain('export interface Type2 {\n  member: Type;\n}')
  })

  it('renames an import that conflicts with a declaration of the package', () => {
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

  it('rejects an unknown reference and a repeated key', () => {
    expect(() => print([module('a.ts', interfaceOf('1', 'User', reference('gone')))], [])).toThrow(
      'a.ts refers to gone, which is not declared.',
    )
    expect(() => print([module('a.ts', interfaceOf('1', 'A'), interfaceOf('1', 'B'))], [])).toThrow(
      'Two declarations have the key 1. The second one is in a.ts.',
    )
  })
})
