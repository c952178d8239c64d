// Generates again and again, each time from the same project and with another call that fails; prints what came of it.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { generate, Stages } from '@tc3/generator'
import { counted, setMoment } from './preload.js'

const [project, folder, moment] = process.argv.slice(2)

async function attempt(at) {
  const root = join(folder, String(at))
  setMoment({ calls: '^$' })
  cpSync(project, root, { recursive: true })
  setMoment({ ...JSON.parse(moment), at })
  const error = await generate(root, new Stages(() => 0), false).then(
    () => undefined,
    ({ message }) => message,
  )
  return { root, error }
}

await attempt(Number.POSITIVE_INFINITY)
const total = counted()
const outcomes = []
for (let at = 1; at <= total; at += 1) outcomes.push(await attempt(at))
process.stdout.write(JSON.stringify(outcomes))
