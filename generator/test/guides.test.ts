import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyProject, generatedProject, TestProject } from './project.js'
import { tc3 } from './run.js'

const readme = 'packages/client-demo/README.md'
const guide = 'templates/client/guides/demo.md'
const text = '## Connect\n\n`{{verbatim}}` & <b>"\\"</b> $& $1\n\n```js\nconst scf = 1\n```\n'

describe('the guide of a product', () => {
  it('takes the place of the generic sections of the README, as it is', async () => {
    const project = await generatedProject()
    const generic = await project.read(readme)
    expect(generic).toContain('## Errors')
    await mkdir(join(project.root, 'templates/client/guides'), { recursive: true })
    await project.write(guide, text)

    expect((await tc3(project.root, 'generate', '--check')).status).toBe(1)
    expect((await tc3(project.root, 'generate')).stdout).toMatch(
      /^1 files? written, \d+ unchanged, 0 removed /,
    )
    const [before, after] = (await project.read(readme)).split(text)
    expect(before).toMatch(/^<!-- .*\n# @tc3\/client-demo\n[^#]*npm install @tc3\/client-demo\n```\n\n$/)
    expect(after).toMatch(/^\n## Actions\n/)
    expect(generic.endsWith(after ?? '')).toBe(true)

    await project.write(guide, `${text}\nMore.\n`)
    expect((await tc3(project.root, 'generate', '--check')).status).toBe(1)
    await tc3(project.root, 'generate')
    expect(await project.read(readme)).toContain(`${text}\nMore.\n`)
  })

  it('does not change the packages of other products', async () => {
    const project = await generatedProject()
    await mkdir(join(project.root, 'templates/client/guides'), { recursive: true })
    await project.write(guide, text)
    const words = ['init', '--service', 'vpc', '--version', '2017-03-12', '--name', 'Virtual Private']
    expect((await tc3(project.root, ...words)).status).toBe(0)
    const other = await project.read('packages/client-vpc/README.md')
    expect(other).not.toContain('verbatim')
    expect(other).toContain('## Errors')
  })

  it('belongs to its project, and not to a product of the same name in another one', async () => {
    const folder = await emptyProject()
    const words = ['init', 'new', '--service', 'scf', '--version', '2018-04-16', '--name', 'Functions']
    expect((await tc3(folder.root, ...words)).status).toBe(0)
    const project = new TestProject(join(folder.root, 'new'))
    expect(await project.read('packages/client-scf/README.md')).toContain('describeExamples')
    expect(await project.read('packages/client-scf/README.md')).not.toContain('deployFunction')
  })
})
