import type { ImportDeclaration, Node as MorphNode, Statement, VariableDeclaration } from 'ts-morph'
import { type Change, isExported, rangeOf } from '../change.js'
import { removeElements } from '../edit/elements.js'
import { lineIndent } from '../edit/lines.js'
import { statementRanges } from '../edit/statements.js'
import type { Binding } from '../sdk/bindings.js'
import { Node, SyntaxKind } from '../ts-morph.js'

/** Removes the names of the official SDK that nothing uses any more, and imports the new ones. */
export function convertImports(change: Change): void {
  const unused = unusedBindings(change)
  const removed = new Set<Statement>()
  for (const declaration of change.bindings.imports) removeImport(change, declaration, unused, removed)
  for (const binding of change.bindings.all) {
    const { declaration } = binding
    if (Node.isImportEqualsDeclaration(declaration) && unused.has(binding)) removed.add(declaration)
    if (Node.isVariableDeclaration(declaration)) removeVariable(change, declaration, unused, removed)
    if (Node.isBindingElement(declaration)) {
      const variable = declaration.getFirstAncestorByKind(SyntaxKind.VariableDeclaration)
      if (variable) removeVariable(change, variable, unused, removed)
    }
  }
  addImports(change, removed)
  for (const binding of change.bindings.all) {
    if (!unused.has(binding) && !isAlias(binding)) noteKept(change, binding.name, binding)
  }
}

/** Whether a name is declared by another name of the SDK, so that one remark about that name is enough. */
function isAlias({ declaration, site }: Binding): boolean {
  return !site.containsRange(declaration.getPos(), declaration.getEnd())
}

function noteKept(change: Change, node: MorphNode, binding: Binding | undefined): void {
  const isScf = binding !== undefined && /^scf(\.|$)/.test(binding.path)
  // Its uses are marked.
  if (isScf) return
  change.note(node, `${node.getText()} is left: the official SDK is used for other products than SCF.`)
}

/** The names whose uses are all replaced. */
function unusedBindings(change: Change): ReadonlySet<Binding> {
  const unused = new Map<Binding, boolean>()
  const { all } = change.bindings

  function isUnused(binding: Binding): boolean {
    const known = unused.get(binding)
    if (known !== undefined) return known
    unused.set(binding, false)
    const isOurs = binding.path !== 'other' || binding.references.length > 0
    const result = isOurs && !isExported(binding.declaration) && binding.references.every(isReplaced)
    unused.set(binding, result)
    return result
  }

  function isReplaced(reference: Binding['references'][number]): boolean {
    if (change.replaced.has(reference) || change.isReplaced(reference)) return true
    // The initializer of other names, with which it is removed.
    const variable = reference.getFirstAncestorByKind(SyntaxKind.VariableDeclaration)
    const dependent = all.filter(
      ({ declaration }) => variable !== undefined && isPartOf(declaration, variable),
    )
    return dependent.length > 0 && dependent.every(isUnused)
  }

  return new Set(all.filter(isUnused))
}

function isPartOf(declaration: MorphNode, variable: VariableDeclaration): boolean {
  return declaration === variable || declaration.getAncestors().includes(variable)
}

function removeImport(
  change: Change,
  declaration: ImportDeclaration,
  unused: ReadonlySet<Binding>,
  removed: Set<Statement>,
): void {
  const bindings = change.bindings.all.filter(({ site }) => site === declaration)
  const clause = declaration.getImportClause()
  const own = bindings.filter(
    ({ declaration: part }) =>
      part === declaration || (Node.isImportSpecifier(part) && part.getImportDeclaration() === declaration),
  )
  if (!clause) {
    noteKept(change, declaration, undefined)
    return
  }
  const kept = own.filter((binding) => !unused.has(binding))
  if (kept.length === own.length && own.length > 0) return
  if (kept.length === 0) {
    removed.add(declaration)
    return
  }
  const specifiers = declaration.getNamedImports()
  const unusedNodes = new Set(
    own.filter((binding) => unused.has(binding)).map((binding) => binding.declaration),
  )
  const hasKeptNames = specifiers.some((specifier) => !unusedNodes.has(specifier))
  const defaultImport = clause.getDefaultImport()
  const others = clause.getNamedBindings()
  if (!defaultImport || hasKeptNames) removeElements(change.edits, unusedNodes, specifiers)
  if (!defaultImport || !others) return
  const isDefaultUnused = own.some((binding) => binding.name === defaultImport && unused.has(binding))
  if (isDefaultUnused) change.edits.remove({ start: defaultImport.getStart(), end: others.getStart() })
  const areOthersUnused = Node.isNamespaceImport(others)
    ? own.some((binding) => binding.name === others.getNameNode() && unused.has(binding))
    : !hasKeptNames
  if (areOthersUnused) change.edits.remove({ start: defaultImport.getEnd(), end: others.getEnd() })
}

function removeVariable(
  change: Change,
  variable: VariableDeclaration,
  unused: ReadonlySet<Binding>,
  removed: Set<Statement>,
): void {
  if (change.done.has(variable)) return
  change.done.add(variable)
  const own = change.bindings.all.filter(({ declaration }) => isPartOf(declaration, variable))
  const kept = own.filter((binding) => !unused.has(binding))
  const statement = variable.getVariableStatement()
  if (kept.length === own.length || !statement) return
  if (kept.length > 0) {
    const elements = new Set<MorphNode>(
      own.filter((binding) => unused.has(binding)).map(({ declaration }) => declaration),
    )
    // Inner patterns first: one that becomes empty is removed from the outer one.
    for (const pattern of variable.getDescendantsOfKind(SyntaxKind.ObjectBindingPattern).toReversed()) {
      const parts = pattern.getElements()
      const owner = pattern.getParent()
      if (parts.every((part) => elements.has(part)) && Node.isBindingElement(owner)) elements.add(owner)
      else removeElements(change.edits, elements, parts)
    }
    return
  }
  const declarations = statement.getDeclarations()
  const isWhole = declarations.every((declaration) =>
    change.bindings.all.some((binding) => isPartOf(binding.declaration, declaration) && unused.has(binding)),
  )
  if (isWhole) removed.add(statement)
  else removeElements(change.edits, new Set([variable]), declarations)
}

function addImports(change: Change, removed: ReadonlySet<Statement>): void {
  const { edits, imports, newline, source } = change
  for (const statement of removed) {
    const texts = imports.sites.has(statement) ? imports.statements(statement) : []
    if (texts.length === 0) change.removed.add(statement)
    else edits.replace(rangeOf(statement), texts.join(newline + lineIndent(statement)))
  }
  for (const range of statementRanges(change.removed)) edits.remove(range)
  for (const site of imports.sites.keys()) {
    if (site && removed.has(site)) continue
    const texts = imports.statements(site)
    const after = site ?? lastImport(source.getStatements())
    if (after) {
      const indent = newline + lineIndent(after)
      edits.insert(after.getEnd(), texts.map((text) => indent + text).join(''))
    } else {
      const [first] = source.getStatements()
      edits.insert(first?.getStart() ?? 0, texts.map((text) => text + newline).join(''))
    }
  }
}

function lastImport(statements: readonly Statement[]): Statement | undefined {
  return statements.findLast(
    (statement) =>
      Node.isImportDeclaration(statement) ||
      (Node.isVariableStatement(statement) &&
        statement
          .getDeclarations()
          .some((declaration) => declaration.getInitializer()?.getText().startsWith('require(') === true)),
  )
}
