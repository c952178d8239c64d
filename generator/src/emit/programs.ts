import type { Product } from '../model/model.js'
import type { Emitter } from './emitter.js'
import type { GeneratedFile } from './generated-file.js'
import { emulatorFunction, pascalCase, serviceConstant } from './naming.js'
import { hasOwnPackages, packageFolder } from './packages.js'

/** Templates that are real programs, which are not rendered. */
const programs = /^(client|mock)\/((?:(?:bin|src|test)\/|tsconfig(?:\.commonjs)?\.json$).*)/

/**
 * The first version of the handwritten part of new packages. The templates are real programs for a product named demo, in
 * which only the names are replaced.
 */
export const emitPrograms: Emitter = ({ products }, { templates }) =>
  products.filter(hasOwnPackages).flatMap((product) =>
    [...templates].flatMap(([template, text]): GeneratedFile[] => {
      const [, kind, name = ''] = programs.exec(template) ?? []
      const isGenerated = (kind === 'client' || kind === 'mock') && product.packages.includes(kind)
      // The tests of a client call the emulator.
      if (!isGenerated || (name.startsWith('test/') && !product.packages.includes('mock'))) return []
      const path = `packages/${packageFolder(kind, product)}/${replaceDemo(name, product)}`
      return [{ path, content: replaceDemo(text, product), initial: true }]
    }),
  )

function replaceDemo(text: string, { service, packageId }: Product): string {
  return (
    text
      .replaceAll(/(client|mock)-demo/g, `$1-${packageId}`)
      .replaceAll('DEMO', service.toUpperCase())
      .replaceAll('createDemo', emulatorFunction(service))
      .replaceAll('Demo', pascalCase(service))
      // A word that is not part of the name of a package or a program is the constant of the product.
      .replaceAll(/(?<![-\w])demo\b/g, serviceConstant(service))
      .replaceAll('demo', service)
  )
}
