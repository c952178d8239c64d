import { type Diagnostic, generate, Stages } from '@tc3/generator'
import { describe, expect, it } from 'vitest'
import { checkSource } from '../dist/check.js'
import { breakages, product } from './breakages/breakages.js'
import { emptyProject } from './project.js'
import { now, tc3, tc3Process } from './run.js'
import { readSpec, type SpecTexts } from './spec-texts.js'

function stages() {
  return new Stages(() => 0)
}

const spec = readSpec(new URL('./breakages/spec/', import.meta.url), product)

async function problemsOf(broken: SpecTexts): Promise<readonly Diagnostic[]> {
  return (await checkSource(broken.source(), stages(), undefined, { now })).diagnostics
}

describe('a broken spec', () => {
  it('is valid before it is broken', async () => {
    expect(await problemsOf(spec)).toEqual([])
  })

  for (const { title, file, from, to, message } of breakages) {
    it(`reports ${title} at its position`, async () => {
      const text = spec.text(file)
      if (from !== undefined) expect(text).toContain(from)
      const marked = from === undefined ? to : text.replace(from, () => to)

      const diagnostics = await problemsOf(spec.with(file, marked.replace('‹', '').replace('›', '')))

      expect(diagnostics.map((diagnostic) => diagnostic.message)).toEqual([
        typeof message === 'string' ? message : expect.stringMatching(message),
      ])
      const [diagnostic] = diagnostics
      expect(diagnostic?.position.file).toBe(`spec/${file}`)
      if (to.includes('‹')) {
        const lines = marked.slice(0, marked.indexOf('‹')).split('\n')
        expect(diagnostic?.position).toMatchObject({
          line: lines.length,
          column: (lines.at(-1)?.length ?? 0) + 1,
        })
        const [pointed = ''] = marked.slice(marked.indexOf('‹') + 1, marked.indexOf('›')).split('\n')
        expect(diagnostic?.position.length).toBe(pointed.length)
      }
    })
  }

  it('reports a missing file by its name', async () => {
    const diagnostics = await problemsOf(spec.without(`${product}/service.yaml`))
    expect(diagnostics.map(({ message }) => message)).toEqual([
      `The file spec/${product}/service.yaml is missing, but every product requires it.`,
    ])
  })

  it('reports invalid YAML at its position', async () => {
    const file = `${product}/actions/Invoke.yaml`
    const [diagnostic] = await problemsOf(
      spec.replace(file, 'category: Function APIs', 'category: [Function APIs'),
    )
    expect(diagnostic).toMatchObject({
      id: 'syntax',
      position: { file: `spec/${file}`, line: 2, column: 11 },
    })
  })

  it('reports problems of several files in one run, in reading order, and writes nothing', async () => {
    const project = await spec.project()
    const folder = `spec/${product}`
    async function replace(file: string, from: string, to: string) {
      const text = await project.read(`${folder}/${file}`)
      expect(text).toContain(from)
      await project.write(`${folder}/${file}`, text.replace(from, to))
    }
    await replace('types.yaml', 'type: Array of Tag', 'type: Array of Tab')
    await replace('service.yaml', 'region: ap-guangzhou', 'region: ap-guangzho')
    // Three problems in one file, two of which are found although the first one is an unknown key.
    await replace('actions/Invoke.yaml', 'rateLimit: 100', 'rateLimt: 100')
    await replace('actions/Invoke.yaml', 'FailedOperation.InvokeFunction', 'FailedOperation.Invoke')
    await replace('actions/Invoke.yaml', 'RetMsg: hello from scf', 'RetMsg: 1')

    const before = await project.files()

    const { plan, diagnostics } = await generate(project.root, stages(), false)

    expect(plan).toBeUndefined()
    expect(await project.files()).toEqual(before)
    expect(diagnostics.map(({ id, position }) => `${position.file.slice(folder.length + 1)} ${id}`)).toEqual([
      'actions/Invoke.yaml unknown-key',
      'actions/Invoke.yaml unknown-error-code',
      'actions/Invoke.yaml example-value',
      'service.yaml unknown-region',
      'types.yaml unknown-type',
    ])
  })
})

describe('tc3 check', () => {
  it('prints the position, the message, the line and carets, and fails', async () => {
    const project = await spec.project()
    const file = `spec/${product}/actions/DeleteNamespace.yaml`
    await project.write(file, (await project.read(file)).replace('type: String', 'type: Sting'))
    const { status, stdout, stderr } = await tc3(project.root, 'check')
    const text = await project.read(file)
    const index = text.split('\n').findIndex((line) => line.includes('Sting'))
    const line = text.split('\n')[index] ?? ''
    const column = line.indexOf('Sting')
    expect(stdout).toBe('')
    expect(stderr).toBe(
      [
        `${file}:${index + 1}:${column + 1} error Unknown data type Sting. It is neither a primitive type nor defined in types.yaml. Did you mean String? (unknown-type)`,
        `  ${index + 1} | ${line}`,
        `  ${' '.repeat(String(index + 1).length)} | ${' '.repeat(column)}^^^^^`,
        '',
        '1 problem in the spec; nothing was written.',
        '',
      ].join('\n'),
    )
    expect(status).toBe(1)
  })

  it('prints no colours into a pipe, even with FORCE_COLOR', async () => {
    const project = await spec.project()
    const file = `spec/${product}/actions/DeleteNamespace.yaml`
    await project.write(file, (await project.read(file)).replace('type: String', 'type: Sting'))
    const { stderr } = await tc3Process(project.root, 'check', { CI: 'true', FORCE_COLOR: '1' })
    expect(stderr).toContain('Unknown data type Sting')
    expect(stderr).not.toContain('\u001B')
  })

  it('prints the problems as JSON for other programs', async () => {
    const project = await spec.project()
    const file = `spec/${product}/actions/DeleteNamespace.yaml`
    await project.write(file, (await project.read(file)).replace('type: String', 'type: Sting'))
    const { status, stdout } = await tc3(project.root, 'check', '--json')
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'unknown-type', position: { file } }])
    expect(status).toBe(1)
  })

  it.each(['check', 'generate'])(
    'reports times in the future by the clock of the command: tc3 %s',
    async (command) => {
      const project = await spec.project()
      const file = `spec/${product}/history.yaml`
      const text = await project.read(file)
      // A clock in the easternmost time zone may already show the next day.
      await project.write(file, text.replace('2023-07-18 11:07:14', '2027-01-01 13:00:00'))
      expect((await tc3(project.root, command)).status).toBe(0)
      await project.write(file, text.replace('2023-07-18 11:07:14', '2027-01-02 11:07:14'))
      const { status, stderr } = await tc3(project.root, command)
      expect(stderr).toContain('Expected a time that has passed, but found 2027-01-02 11:07:14.')
      expect(status).toBe(1)
    },
  )

  it('prints 200 of many problems in full, and counts the others by kind', async () => {
    const project = await spec.project()
    const file = `spec/${product}/types.yaml`
    const members = Array.from(
      { length: 5000 },
      (_, index) => `    M${index}: { type: Sting, description: x }\n`,
    )
    const text = await project.read(file)
    await project.write(file, `${text.trimEnd()}\nMany:\n  members:\n${members.join('')}`)
    const { status, stderr } = await tc3(project.root, 'check')
    const lines = stderr.trimEnd().split('\n')
    expect(lines.filter((line) => line.includes(' error '))).toHaveLength(200)
    expect(lines.slice(-4)).toEqual([
      '4800 more, by kind; `tc3 check --json` prints all of them:',
      '  4800 unknown-type',
      '',
      '5000 problems in the spec; nothing was written.',
    ])
    expect(status).toBe(1)
    expect(JSON.parse((await tc3(project.root, 'check', '--json')).stdout)).toHaveLength(5000)
  })

  it('accepts a byte order mark, and does not count it in columns', async () => {
    const file = `${product}/types.yaml`
    expect(await problemsOf(spec.with(file, `\uFEFF${spec.text(file)}`))).toEqual([])
    const [diagnostic] = await problemsOf(spec.with(file, '\uFEFFa: [b'))
    expect(diagnostic?.position).toMatchObject({ line: 1, column: 4, text: 'a: [b' })
  })

  it('has positions in files with the line breaks of Windows', async () => {
    const file = `${product}/types.yaml`
    expect(await problemsOf(spec.with(file, spec.text(file).replaceAll('\n', '\r\n')))).toEqual([])
    const [diagnostic] = await problemsOf(spec.with(file, 'a: b\r\nc: "d\r\n'))
    expect(diagnostic?.position).toMatchObject({ line: 2, column: 4, length: 1, text: 'c: "d' })
  })

  it('does not print control characters of the spec', async () => {
    const file = `${product}/actions/DeleteNamespace.yaml`
    const [diagnostic] = await problemsOf(spec.replace(file, 'type: String', 'type: "\\e[31mred\\n\\x9b"'))
    expect(diagnostic?.message).toContain('Unknown data type \\u001b[31mred\\u000a\\u009b.')
  })

  it('points to the alias of which there are too many', async () => {
    const file = `${product}/errors.yaml`
    const aliases = Array.from({ length: 150 }, (_, index) => `B${index}: *a\n`)
    const [diagnostic, ...others] = await problemsOf(spec.with(file, `A: &a b\n${aliases.join('')}`))
    expect(others).toEqual([])
    expect(diagnostic).toMatchObject({ id: 'many-aliases', position: { line: 102, column: 7, length: 2 } })
  })

  it('prints a summary if there are no problems', async () => {
    const project = await spec.project()
    const { status, stdout } = await tc3(project.root, 'check')
    expect(stdout).toBe('functions 2020-01-01, 10 actions, 9 data types, 7 error codes: no problems\n')
    expect(status).toBe(0)
  })

  it('reports the folder if there is no spec', async () => {
    const project = await emptyProject()
    const { status, stderr } = await tc3(project.root, 'check')
    expect(stderr).toBe(
      `tc3: There is no spec/ folder in ${project.root} or in a folder above it. Run tc3 inside a project.\n`,
    )
    expect(status).toBe(1)
  })
})
