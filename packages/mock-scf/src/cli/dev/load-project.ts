import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { readCloudbaseFile } from './cloudbase-file.js'
import { environmentFile, readEnvironment } from './environment-file.js'
import { type FunctionFolder, readFunctionFolder } from './function-folder.js'
import type { FunctionDefaults, FunctionSettings, Project } from './function-settings.js'
import { ProjectError } from './project-error.js'
import { readServerlessFile } from './serverless-file.js'
import { substitute } from './substitute.js'

/** Where the functions of a project are described. */
export interface ProjectSource {
  /** The folder with the file that describes the functions. */
  readonly folder: string
  /** Functions of the command line. If there are any, there is no such file. */
  readonly functions: readonly FunctionFolder[]
  readonly defaults: FunctionDefaults
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** The files that describe functions, and how they are read. The first one that exists counts. */
const readers = {
  'serverless.yml': readServerlessFile,
  'serverless.yaml': readServerlessFile,
  'cloudbaserc.json': readCloudbaseFile,
} satisfies Readonly<Record<string, ReadFunctions>>

type ReadFunctions = (
  file: string,
  content: unknown,
  defaults: FunctionDefaults,
) => readonly FunctionSettings[]

/**
 * Reads the description of functions.
 *
 * @throws {ProjectError} If there is none, or it is invalid.
 */
export async function loadProject(source: ProjectSource): Promise<Project> {
  const { folder, defaults, functions } = source
  if (functions.length > 0) {
    const read = await Promise.all(functions.map((one) => readFunctionFolder(one, defaults)))
    return checkNames({ functions: read, files: [] })
  }
  for (const [name, readFunctions] of Object.entries(readers)) {
    const file = join(folder, name)
    const text = await readFile(file, 'utf8').catch(() => undefined)
    if (text === undefined) continue
    const environment = await readEnvironment(folder, source.environment)
    const { content, files } = await substitute({ file, environment, content: parseFile(file, text) })
    return checkNames({
      functions: readFunctions(file, content, defaults),
      files: [file, environmentFile(folder), ...files],
    })
  }
  throw new ProjectError(
    `There is no ${Object.keys(readers).join(', ')} in ${folder}. Create one of them, or name functions with --function hello=./src.`,
  )
}

function parseFile(file: string, text: string): unknown {
  try {
    // JSON is YAML, too.
    return parse(text)
  } catch (error) {
    throw new ProjectError(`${basename(file)}: ${error instanceof Error ? error.message : error}`)
  }
}

/** @throws {ProjectError} If two functions have the same name and place. */
function checkNames(project: Project): Project {
  const seen = new Set<string>()
  for (const { name, namespace, region } of project.functions) {
    const place = `${region}/${namespace}/${name}`
    if (seen.has(place))
      throw new ProjectError(`Two functions have the name ${name} in ${region}/${namespace}.`)
    seen.add(place)
  }
  return project
}
