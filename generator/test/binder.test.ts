import { StructureKind } from 'ts-morph'
import { describe, expect, it } from 'vitest'
import { type Declaration, type External, type Module, reference } from '../dist/emit/typescript/module.js'
import { print } from '../dist/emit/typescript/print.js'

function interfaceOf(key: string, name: string, type = 'string'): Declaration {
  return {
    key,
    name,
    typeOnly: true,
    structure: (settled) => ({
      kind: StructureKind.Interface,
      name: settled,
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
  it('imports from the module that declares, by a relative path', () => {
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

  it('imports nothing for a name of the same module', () => {
    const modules = [
      module('a.ts', interfaceOf('type', 'Type'), interfaceOf('user', 'User', reference('type'))),
    ]
    expect(sourceOf('a.ts', modules)).not.toContain('import')
  })

  it('numbers a name that another declaration of the package has', () => {
    const modules = [
      module('a.ts', interfaceOf('1', 'Type')),
      module('b.ts', interfaceOf('2', 'Type', reference('1'))),
    ]
    expect(sourceOf('b.ts', modules)).toContain('export interface Type2 {\n  member: Type;\n}')
  })

  it('renames what another package exports where the package itself has the name', () => {
    const externals = [{ key: 'x', module: 'other', name: 'Type', typeOnly: false }]
    const modules = [module('a.ts', interfaceOf('1', 'Type', `${reference('x')} | ${reference('1')}`))]
    const source = sourceOf('a.ts', modules, externals)
    expect(source).toContain("import { Type as Type2 } from 'other';")
    expect(source).toContain('  member: Type2 | Type;')
  })

  it('keeps types apart from values in one import', () => {
    const externals = [
      { key: 'v', module: 'other', name: 'value', typeOnly: false },
      { key: 't', module: 'other', name: 'Type', typeOnly: true },
    ]
    const modules = [module('a.ts', interfaceOf('1', 'User', `${reference('t')} | typeof ${reference('v')}`))]
    expect(sourceOf('a.ts', modules, externals)).toContain("import { type Type, value } from 'other';")
  })

  it('refuses a reference that leads nowhere and a key that stands twice', () => {
    expect(() => print([module('a.ts', interfaceOf('1', 'User', reference('gone')))], [])).toThrow(
      'a.ts refers to gone, which nothing declares.',
    )
    expect(() => print([module('a.ts', interfaceOf('1', 'A'), interfaceOf('1', 'B'))], [])).toThrow(
      'Two declarations have the key 1; the second one is in a.ts.',
    )
  })
})
