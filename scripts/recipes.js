// Writes skeletons of the recipes that `packages/mock-scf/test/recipes/` lacks: `toDo` for each error code of the spec
// without a recipe, and for a new action a file and an input with which it should succeed. Nothing else is changed.
//
//   node scripts/recipes.js [root]

import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import ts from 'typescript'

const repository = fileURLToPath(new URL('..', import.meta.url))
const [root = repository] = process.argv.slice(2)
const folder = join(root, 'packages/mock-scf/test/recipes')

/** The texts of the changed files, by path. */
const changed = new Map()

function read(file) {
  return changed.get(file) ?? readFileSync(file, 'utf8')
}

function insert(file, position, text) {
  const old = read(file)
  changed.set(file, old.slice(0, position) + text + old.slice(position))
}

/** The initializer of a variable of a file, or the first one of which `isWanted` accepts the declaration. */
function variable(file, isWanted) {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022, true)
  for (const statement of source.statements.filter(ts.isVariableStatement)) {
    for (const declaration of statement.declarationList.declarations) {
      if (isWanted(declaration)) return withoutAssertions(declaration.initializer)
    }
  }
  return undefined
}

/** The expression without `as const` and `satisfies`. */
function withoutAssertions(node) {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? withoutAssertions(node.expression) : node
}

function variableNamed(file, name) {
  const found = variable(file, (declaration) => declaration.name.getText() === name)
  if (found === undefined) throw new Error(`${file} has no variable ${name}.`)
  return found
}

/** The value of a property of an object in the source; undefined if there is none. */
function propertyOf(object, name) {
  return object.properties.find((property) => property.name?.text === name)?.initializer
}

/** The position before the closing bracket of an object or a list, where another element can be inserted. */
function endOf(node) {
  const elements = node.properties ?? node.elements
  return { position: node.end - 1, comma: elements.length > 0 && !elements.hasTrailingComma ? ',' : '' }
}

function append(file, node, text) {
  const { position, comma } = endOf(node)
  insert(file, position, `${comma}${text}`)
}

function lowerFirst(name) {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

function kebabCase(name) {
  return name.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase()
}

/** Loads the present recipes. They are TypeScript, and helpers of the account import Vitest, which only runs tests. */
async function loadRecipes() {
  const entry = join(folder, 'loaded.ts')
  const program = "export * from './index.js'\nexport { validInputs } from './account.js'"
  const plugin = {
    name: 'entry',
    resolveId: (id) => (id === entry || id === 'vitest' ? id : null),
    load: (id) => (id === entry ? program : id === 'vitest' ? 'export function afterEach() {}' : null),
  }
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    plugins: [plugin],
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    external: /^(?:node:|@tc3\/|fflate$)/,
  })
  // Beside the tests, whose packages it imports.
  const file = join(folder, '..', 'loaded-recipes.mjs')
  try {
    await bundle.write({ file, format: 'es', codeSplitting: false })
    return await import(pathToFileURL(file).href)
  } finally {
    await bundle.close()
    rmSync(file, { force: true })
  }
}

const { actionEntries, emulatedActions, entries, validInputs } = await loadRecipes()
const accountFile = join(folder, 'account.ts')
const indexFile = join(folder, 'index.ts')
const chapters = readdirSync(folder).map((name) => join(folder, name))

/** The recipes of an action: the file and the object. */
function recipesOf(action) {
  for (const file of chapters) {
    const recipes = variable(file, ({ type }) => type?.getText() === 'RecipesByAction')
    const object = recipes && propertyOf(recipes, action)
    if (object !== undefined) return { file, object }
  }
  throw new Error(`No file in ${folder} has the recipes of ${action}.`)
}

function addRecipes(action, text) {
  const { file, object } = recipesOf(action)
  const isImported = /\btoDo\b/.test(read(file))
  append(file, object, text)
  if (!isImported) insert(file, 0, "import { toDo } from './recipe.js'\n")
}

function addFile(action, text) {
  const [file, constant] = [kebabCase(action), lowerFirst(action)]
  const imports = "import { type RecipesByAction, toDo } from './recipe.js'"
  const recipes = `export const ${constant}: RecipesByAction = {\n${action}: {\n${text}},\n}\n`
  changed.set(join(folder, `${file}.ts`), `${imports}\n\n${recipes}`)
  append(indexFile, variableNamed(indexFile, 'recipes'), constant)
  insert(indexFile, 0, `import { ${constant} } from './${file}.js'\n`)
}

/** An input to begin with: a placeholder for each required parameter. */
function addInput(action, input) {
  const required = Object.entries(input).flatMap(([name, field]) => (field.required ? [[name, 'to do']] : []))
  const text = `// To do: an input with which the action succeeds.\n${action}: ${JSON.stringify(Object.fromEntries(required))},\n`
  append(accountFile, variableNamed(accountFile, 'validInputs'), text)
}

for (const [action, { errors, input }] of Object.entries(emulatedActions)) {
  const text = errors
    .filter((code) => !entries.some((entry) => entry.action === action && entry.code === code))
    .map((code) => `${JSON.stringify(code)}: toDo,\n`)
    .join('')
  if (text !== '') {
    if (actionEntries.some((entry) => entry.action === action)) addRecipes(action, text)
    else addFile(action, text)
  }
  if (!Object.hasOwn(validInputs, action)) addInput(action, input)
}

for (const [file, text] of changed) {
  writeFileSync(file, text)
  process.stdout.write(`wrote ${file.slice(root.length).replace(/^\//, '')}\n`)
}
if (changed.size > 0) {
  const biome = join(repository, 'node_modules/@biomejs/biome/bin/biome')
  const format = [biome, 'check', '--write', '--log-level=error', '--vcs-enabled=false', ...changed.keys()]
  execFileSync(process.execPath, format, { cwd: repository, stdio: ['ignore', 'ignore', 'inherit'] })
} else process.stdout.write('All error codes have recipes.\n')
