import type { Node as MorphNode } from 'ts-morph'
import { Node } from '../ts-morph.js'

/** The places where the program uses what a node declares, also in other files. */
export function usesOf(declaration: MorphNode): readonly MorphNode[] {
  const found = new Set<MorphNode>()
  const pending = [declaration]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (!Node.isReferenceFindable(node)) continue
    for (const reference of node.findReferencesAsNodes()) {
      if (found.has(reference)) continue
      found.add(reference)
      // The compiler does not follow `const { name } = require('…')`.
      const parent = reference.getParent()
      if (Node.isBindingElement(parent)) pending.push(parent)
    }
  }
  return [...found].filter((reference) => !isDeclarationName(reference))
}

/** Whether a reference only declares, imports or exports the name. */
function isDeclarationName(reference: MorphNode): boolean {
  const parent = reference.getParent()
  if (
    Node.isImportSpecifier(parent) ||
    Node.isExportSpecifier(parent) ||
    Node.isImportClause(parent) ||
    Node.isExportAssignment(parent) ||
    Node.isBindingElement(parent)
  ) {
    return true
  }
  if (Node.isShorthandPropertyAssignment(parent)) return isExports(parent.getParentOrThrow())
  if (Node.isPropertyAssignment(parent)) {
    return parent.getNameNode() === reference || isExports(parent.getParentOrThrow())
  }
  if (Node.isBinaryExpression(parent)) {
    return isExportsName(parent.getLeft()) && parent.getRight() === reference
  }
  if (Node.isPropertyAccessExpression(parent)) {
    const assignment = parent.getParent()
    return isExportsName(parent) && Node.isBinaryExpression(assignment) && assignment.getLeft() === parent
  }
  return (
    (Node.isVariableDeclaration(parent) ||
      Node.isParameterDeclaration(parent) ||
      Node.isFunctionDeclaration(parent) ||
      Node.isFunctionExpression(parent) ||
      Node.isClassDeclaration(parent) ||
      Node.isMethodDeclaration(parent)) &&
    parent.getNameNode() === reference
  )
}

/** Whether a node is `module.exports`, `exports.name` or `module.exports.name`. */
function isExportsName(node: MorphNode): boolean {
  return /^(module\.)?exports(\.\w+)?$/.test(node.getText())
}

/** Whether an object literal is assigned to `module.exports`. */
function isExports(literal: MorphNode): boolean {
  const assignment = literal.getParent()
  return Node.isBinaryExpression(assignment) && isExportsName(assignment.getLeft())
}
