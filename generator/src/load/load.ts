import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type * as v from 'valibot'
import type { Report } from '../diagnostics/report.js'
import { filesBelow, readIfThere } from '../project.js'
import { action } from './definitions/action.js'
import { errors } from './definitions/errors.js'
import { history } from './definitions/history.js'
import { platform } from './definitions/platform.js'
import { service } from './definitions/service.js'
import { states } from './definitions/states.js'
import { types } from './definitions/types.js'
import { SourceDocument } from './source-document.js'
import type { ProductSpec, Sourced, Spec } from './spec.js'
import { validate } from './validate.js'

/**
 * Reads all of spec/ and holds each file against its definition. Knows YAML, and nothing of what is made of it.
 *
 * @param root The project's folder, which holds spec/.
 * @param report Gets every problem of form.
 */
export async function load(root: string, report: Report): Promise<Spec> {
  const read = async <Content>(file: string, definition: v.GenericSchema<unknown, Content>) => {
    const text = await readIfThere(join(root, file))
    if (text === undefined) {
      report.add('missing-file', { file, line: 1, column: 1, length: 1, text: '' }, file)
      return undefined
    }
    return parse(file, text, definition, report)
  }

  const products = await Promise.all(
    (await productFolders(root)).map(async (folder): Promise<ProductSpec> => {
      const actionFiles = (await filesBelow(root, `${folder}/actions`)).filter((file) =>
        file.endsWith('.yaml'),
      )
      const [serviceFile, typesFile, errorsFile, statesFile, historyFile, actions] = await Promise.all([
        read(`${folder}/service.yaml`, service),
        read(`${folder}/types.yaml`, types),
        read(`${folder}/errors.yaml`, errors),
        read(`${folder}/states.yaml`, states),
        read(`${folder}/history.yaml`, history),
        Promise.all(actionFiles.map((file) => read(file, action))),
      ])
      return {
        folder,
        service: serviceFile,
        types: typesFile,
        errors: errorsFile,
        states: statesFile,
        history: historyFile,
        actions,
      }
    }),
  )
  return { platform: await read('spec/tencentcloud.yaml', platform), products }
}

function parse<Content>(
  file: string,
  text: string,
  definition: v.GenericSchema<unknown, Content>,
  report: Report,
): Sourced<Content> | undefined {
  const source = new SourceDocument(file, text)
  const { errors: problems } = source.document
  for (const { code, message, pos } of problems) {
    if (code === 'DUPLICATE_KEY') {
      const [key = ''] = text.slice(pos[0]).split(/\s*:/, 1)
      report.add('duplicate-key', source.at(pos[0], key.length), key)
    } else {
      report.add('syntax', source.at(pos[0], pos[1] - pos[0]), message)
    }
  }
  if (problems.length > 0) return undefined
  const validated = validate(source, definition, report)
  return validated && { source, ...validated }
}

/** spec/<service>/<version> folders, in the order of their names. */
async function productFolders(root: string): Promise<string[]> {
  const folders: string[] = []
  for (const serviceName of await subfolders(join(root, 'spec'))) {
    if (serviceName === 'schema') continue
    for (const version of await subfolders(join(root, 'spec', serviceName))) {
      folders.push(`spec/${serviceName}/${version}`)
    }
  }
  return folders
}

async function subfolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}
