import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { parse } from 'yaml'
import { ProjectError } from './project-error.js'

/** What references in a description refer to. */
export interface References {
  /** The file with the description. */
  readonly file: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The content of the file. */
  readonly content: unknown
}

/** A description without references. */
export interface Substituted {
  readonly content: unknown
  /** The files that were read. */
  readonly files: readonly string[]
}

/** A reference with no other reference in it, such as `${env:NAME, default}`. */
const reference = /\$\{([^${}]{1,500})\}/

/** An environment variable as the CLI of CloudBase refers to it. */
const cloudbaseReference = /\{\{ ?env\.(\w{1,100}) ?\}\}/

/** Stands for a brace in a value of the environment, which is no part of a reference. */
const literalBrace = '\uE000'

/** How deep references to values with references may be. */
const maxDepth = 20

/**
 * Replaces the references in a description: `${env:NAME}`, `${file(path):key}`, `${self:path}` and the names of members at
 * its top, such as `${name}`. All but the last may have a default: `${env:NAME, default}`.
 *
 * @throws {ProjectError} If a reference refers to nothing.
 */
export async function substitute({ file, environment, content }: References): Promise<Substituted> {
  const files = new Set<string>()

  async function visit(value: unknown, path: string, depth: number): Promise<unknown> {
    if (depth > maxDepth) throw failure(path, 'has references that refer to themselves')
    if (typeof value === 'string') return replace(value, path, depth)
    if (Array.isArray(value)) {
      return Promise.all(value.map((item, index) => visit(item, `${path}[${index}]`, depth)))
    }
    if (typeof value !== 'object' || value === null) return value
    const members = Object.entries(value).map(
      async ([name, member]) => [name, await visit(member, path ? `${path}.${name}` : name, depth)] as const,
    )
    return Object.fromEntries(await Promise.all(members))
  }

  async function replace(text: string, path: string, depth: number): Promise<unknown> {
    const [whole, expression] = reference.exec(text) ?? cloudbaseExpression(text)
    if (whole === undefined || expression === undefined) return text.replaceAll(literalBrace, '{')
    const found = await resolveReference(expression, path)
    if (whole === text) return visit(found, path, depth + 1)
    if (typeof found === 'object') throw failure(path, `puts ${whole}, which is no text, into a text`)
    return visit(
      text.replace(whole, () => String(found)),
      path,
      depth + 1,
    )
  }

  async function resolveReference(expression: string, path: string): Promise<unknown> {
    const comma = expression.indexOf(',')
    const source = (comma < 0 ? expression : expression.slice(0, comma)).trim()
    const found = await find(source, path)
    if (found !== undefined) return found
    if (comma >= 0)
      return expression
        .slice(comma + 1)
        .trim()
        .replace(/^(['"])(.*)\1$/, '$2')
    if (source.startsWith('env:')) {
      const name = source.slice(4)
      throw failure(
        path,
        `needs the environment variable ${name}. Set it, add it to .env, or write \${env:${name}, default}`,
      )
    }
    throw failure(path, `refers to \${${source}}, which does not exist`)
  }

  async function find(source: string, path: string): Promise<unknown> {
    const [, kind = '', rest = ''] = /^(env|self|opt|file\([^()]*\))(?::(.*))?$/.exec(source) ?? []
    if (kind === 'env') return environment[rest]?.replaceAll('{', literalBrace)
    if (kind === 'self') return member(content, rest)
    if (source === 'opt:stage' || source === 'stage') return member(content, 'stage') ?? 'dev'
    if (kind === 'opt') return undefined
    if (kind !== '') return member(await readReferenced(kind.slice(5, -1), path), rest)
    return member(content, source)
  }

  async function readReferenced(name: string, path: string): Promise<unknown> {
    const location = resolve(dirname(file), name.trim())
    files.add(location)
    try {
      // JSON is YAML, too.
      return parse(await readFile(location, 'utf8'))
    } catch (error) {
      throw failure(
        path,
        `refers to ${name}, which cannot be read: ${error instanceof Error ? error.message : error}`,
      )
    }
  }

  function failure(path: string, problem: string): ProjectError {
    return new ProjectError(`${basename(file)}: ${path || 'the description'} ${problem}.`)
  }

  return { content: await visit(content, '', 0), files: [...files] }
}

/** Returns a reference of CloudBase, and what it stands for. */
function cloudbaseExpression(text: string): readonly string[] {
  const [whole, variable] = cloudbaseReference.exec(text) ?? []
  return whole === undefined ? [] : [whole, `env:${variable}`]
}

/** Returns the member at a path such as `provider.stage`; the value itself for an empty path. */
function member(value: unknown, path: string): unknown {
  if (path === '') return value
  return path.split('.').reduce<unknown>((parent, name) => {
    const isOwn = typeof parent === 'object' && parent !== null && Object.hasOwn(parent, name)
    return isOwn ? Reflect.get(parent, name) : undefined
  }, value)
}
