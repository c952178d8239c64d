import { relative, resolve } from 'node:path'
import { Command } from 'commander'
import pc from 'picocolors'
import type { Diagnostic } from './diagnostics/diagnostic.js'
import { formatDiagnostic } from './diagnostics/format.js'
import type { Compared } from './diff/diff.js'
import type { Generated } from './generate.js'
import type { Answers, NewProduct } from './init/new-product.js'
import type { Model, Product } from './model/model.js'
import { showProgress } from './progress.js'
import { findRoot } from './project.js'
import { Stages, type Timings } from './stages.js'
import type { Plan } from './write/plan.js'

const { stdout, stderr } = process
const newStages = () => new Stages(() => performance.now())
const say = (text: string) => stdout.write(`${text}\n`)
const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`

/** Loads and links; what does that takes a while to load, which not all commands need. */
const checked = async () => {
  const { check } = await import('./check.js')
  return check(await findRoot(process.cwd()), newStages())
}

/** Prints problems for people on stderr, and what came of them. */
function complain(diagnostics: readonly Diagnostic[], outcome = 'in the spec; nothing was written.'): void {
  const colors = pc.createColors(stderr.isTTY === true && !process.env.NO_COLOR)
  const problems = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, colors))
  stderr.write(`${problems.join('\n\n')}\n\n${count(diagnostics.length, 'problem')} ${outcome}\n`)
  process.exitCode = 1
}

const inMilliseconds = (timings: Timings): string =>
  timings.map(([stage, milliseconds]) => `${stage} ${milliseconds.toFixed(0)} ms`).join(', ')

function summarize({ plan, diagnostics }: Generated, dry: boolean, timings: Timings): void {
  if (plan === undefined) complain(diagnostics)
  else if (dry) compare(plan)
  else {
    const { written, unchanged, removed } = plan
    say(
      `${count(written.length, 'file')} written, ${unchanged} unchanged, ${removed.length} removed (${inMilliseconds(timings)})`,
    )
  }
}

/** Tells what a run would have changed; anything at all is a failure. */
function compare({ written, unchanged, removed }: Plan): void {
  if (written.length + removed.length === 0) {
    say(`${count(unchanged, 'file')} up to date`)
    return
  }
  const lines = [
    ...written.map(({ path }) => `would write ${path}`),
    ...removed.map((path) => `would remove ${path}`),
  ]
  stderr.write(
    `${lines.join('\n')}\n\nThe packages do not match the spec. Run \`tc3 generate\` and commit what it writes.\n`,
  )
  process.exitCode = 1
}

/** Says why nothing happens. */
const onWait = (pid: number) =>
  void stderr.write(`Waiting for process ${pid}, which is writing to this project.\n`)

interface GenerateFlags {
  readonly check: boolean
  readonly watch: boolean
  readonly product?: string
}

const program = new Command('tc3').description(
  'Makes packages from the YAML description of a Tencent Cloud API.',
)

program
  .command('init')
  .description('begin a product: its spec and its packages, in a new folder or inside a project')
  .argument(
    '[folder]',
    'a project, or a new one; by default the project here, else a folder named for the service',
  )
  .option('--service <name>', 'the service name, as in hosts, such as cvm')
  .option('--version <date>', 'the version of its API, such as 2017-03-12')
  .option('--endpoint <host>', 'the host of its default endpoint')
  .option('--name <text>', 'its full name')
  .action(async (folder: string | undefined, given: Answers) => {
    const product = await askedFor(given)
    const here = folder === undefined ? await findRoot(process.cwd()).catch(() => product.service) : folder
    const root = resolve(here)
    const { init } = await import('./init/init.js')
    const { plan, diagnostics, added } = await init(root, product, newStages())
    if (plan === undefined) return complain(diagnostics)
    const what = `${product.service} ${product.version}`
    const place = relative(process.cwd(), root)
    const enter = place === '' ? '' : `cd ${place} && `
    say(
      `${added ? `Added ${what} to` : `Began ${what} in`} ${root}: ${count(plan.written.length, 'file')} written.\n` +
        `Next: ${enter}npm install && npm test; then describe the product in spec/${product.service}/${product.version}/.`,
    )
  })

/** What a product is begun with: what was given, and what somebody at the terminal says. */
async function askedFor(given: Answers): Promise<NewProduct> {
  const { newProduct } = await import('./init/new-product.js')
  if (!process.stdin.isTTY || !stdout.isTTY) return newProduct(given, undefined, say)
  const { openTerminal } = await import('./init/ask.js')
  const terminal = openTerminal(process.stdin, stdout)
  try {
    return await newProduct(given, terminal.ask, say)
  } finally {
    terminal.close()
  }
}

program
  .command('generate')
  .description('write the packages from the spec')
  .option('--check', 'write nothing; fail where the packages do not match the spec', false)
  .option('--watch', 'write again whenever the spec or a template changes', false)
  .option('--product <service>', 'the one product to write; by default all, and what they share')
  .action(async ({ check: dry, watch: keepOn, product }: GenerateFlags) => {
    const root = await findRoot(process.cwd())
    const { generate } = await import('./generate.js')
    const run = async () => {
      const stages = newStages()
      const progress = showProgress(stderr)
      const generated = await generate(root, stages, dry, { product, progress, onWait })
      summarize(generated, dry, stages.timings)
    }
    if (!keepOn) return run()
    const stop = new AbortController()
    process.once('SIGINT', () => stop.abort())
    process.once('SIGTERM', () => stop.abort())
    const { watch } = await import('./watch.js')
    const ready = () => void say('Watching spec/ and templates/. Stop with Ctrl+C.')
    await watch(root, () => run().catch(fail), ready, stop.signal)
    process.exitCode = 0
  })

program
  .command('check')
  .description('check the spec and report every problem')
  .option('--json', 'print the problems as JSON', false)
  .action(async ({ json }: { json: boolean }) => {
    const { model, diagnostics } = await checked()
    if (json) {
      say(JSON.stringify(diagnostics, null, 2))
      process.exitCode = model === undefined ? 1 : 0
    } else if (model === undefined) complain(diagnostics)
    else for (const product of model.products) say(`${overview(product)}: no problems`)
  })

program
  .command('inspect')
  .description('print the linked model')
  .option('--json', 'print it as JSON', false)
  .option('--product <service>', 'the product to print, where the spec has several')
  .action(async ({ json, product: name }: { json: boolean; product?: string }) => {
    const { model, diagnostics } = await checked()
    if (model === undefined) return complain(diagnostics)
    const product = select(model, name)
    if (!json) return void say(describe(product))
    const { inspect } = await import('./model/inspect.js')
    say(JSON.stringify(inspect(model, product), null, 2))
  })

/** What changed since an earlier spec; undefined where that cannot be told, which has been said then. */
async function differences(root: string, from: string | undefined): Promise<Compared | undefined> {
  const { diff } = await import('./diff/diff.js')
  const found = await diff(root, from, newStages())
  if (found.changes !== undefined) return found
  complain(
    found.diagnostics,
    found.earlierIsBroken ? `in the spec at ${found.from}; it cannot be compared with.` : undefined,
  )
  return undefined
}

const earlierSpec =
  'a folder that holds a spec/, or a git ref; by default where this branch left the base branch'

program
  .command('diff')
  .description('tell what changed in the spec, as release notes, and the version that each package asks for')
  .argument('[from]', earlierSpec)
  .option('--json', 'print it as JSON', false)
  .action(async (from: string | undefined, { json }: { json: boolean }) => {
    const found = await differences(await findRoot(process.cwd()), from)
    if (found === undefined) return
    const { formatChanges, changesAsJson } = await import('./diff/report.js')
    if (json) say(JSON.stringify(changesAsJson(found.changes), null, 2))
    else say(found.changes.length === 0 ? `No changes since ${found.from}.` : formatChanges(found.changes))
  })

program
  .command('changeset')
  .description('write the changeset of what changed in the spec')
  .argument('[from]', earlierSpec)
  .action(async (from: string | undefined) => {
    const root = await findRoot(process.cwd())
    const found = await differences(root, from)
    if (found === undefined) return
    const { writeChangesets } = await import('./diff/diff.js')
    const plan = await writeChangesets(root, found.changes, found.changesets, { onWait })
    const edited = (path: string) =>
      plan.overwritten.includes(path) ? '; it had been edited for an earlier state of the spec' : ''
    const lines = [
      ...plan.written.map(({ path }) => `wrote ${path}${edited(path)}`),
      ...plan.removed.map((path) => `removed ${path}${edited(path)}`),
      ...plan.kept.map((path) => `kept ${path} as it was edited`),
    ]
    if (lines.length > 0) say(lines.join('\n'))
    else if (plan.unchanged > 0) say(`${count(plan.unchanged, 'changeset')} up to date`)
    else say(`No changes since ${found.from}; there is no changeset to write.`)
  })

const overview = ({ service, version, actions, types, errors }: Product) =>
  `${service} ${version}, ${count(actions.length, 'action')}, ${count(types.length, 'data type')}, ${count(errors.length, 'error code')}`

const describe = (product: Product) =>
  [overview(product), ...product.actions.map(({ name, summary }) => `  ${name}  ${summary}`)].join('\n')

function select({ products }: Model, name: string | undefined): Product {
  const services = products.map(({ service }) => service).join(', ')
  const found = name === undefined ? products : products.filter(({ service }) => service === name)
  const [product, second] = found
  if (product === undefined) throw new Error(`The spec has no product ${name ?? ''}; it has ${services}.`)
  if (second !== undefined)
    throw new Error(`The spec has several products; choose one with --product: ${services}.`)
  return product
}

/** Prints what stopped a run. */
function fail(error: unknown): void {
  stderr.write(`tc3: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

await program.parseAsync().catch(fail)
