import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv, type ValidateFunction } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const spec = fileURLToPath(new URL('../../../spec/', import.meta.url))

/** Finds the JSON Schema of a spec file by its first line, as an editor does. */
function schemaOf(file: string, text: string): string {
  const [, path] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? []
  if (path === undefined) throw new Error(`The first line of ${file} does not name a schema.`)
  return resolve(dirname(join(spec, file)), path)
}

const ajv = new Ajv({ allErrors: true, formats: { uri: /^https?:\/\// } })
const validators = new Map<string, ValidateFunction>()

/** Compiles each schema once. */
function compile(path: string): ValidateFunction {
  const validator = validators.get(path) ?? ajv.compile(JSON.parse(readFileSync(path, 'utf8')))
  validators.set(path, validator)
  return validator
}

describe('the JSON Schemas', async () => {
  const files = (await readdir(spec, { recursive: true })).filter((file) => file.endsWith('.yaml')).sort()

  it.each(files)('accept %s', async (file) => {
    const text = await readFile(join(spec, file), 'utf8')
    const validate = compile(schemaOf(file, text))
    validate(parse(text))
    expect(validate.errors).toBeNull()
  })

  it('reject an unknown key, a missing field and a wrong type', async () => {
    const text = await readFile(join(spec, 'scf/2018-04-16/actions/Invoke.yaml'), 'utf8')
    const validate = compile(join(spec, 'schema/action.json'))
    const { input, ...action } = parse(text)
    expect(input).toBeDefined()
    validate({ ...action, inputs: input, rateLimit: 'often' })
    expect(validate.errors?.map(({ keyword, instancePath }) => `${keyword} ${instancePath}`).sort()).toEqual([
      'additionalProperties ',
      'required ',
      'type /rateLimit',
    ])
  })
})
