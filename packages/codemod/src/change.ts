import type { Identifier, Node as MorphNode, SourceFile, Statement } from 'ts-morph'
import { Edits, type Range } from './edit/edits.js'
import { NewImports, quoteOf } from './edit/imports.js'
import { todoComment } from './edit/todo.js'
import type { Position } from './program.js'
import { type Bindings, isTopLevel, statementOf } from './sdk/bindings.js'
import type { Clients } from './sdk/clients.js'
import { clientPath, modelsPath } from './sdk/modules.js'
import { typeName } from './target.js'
import { Node } from './ts-morph.js'

/** A place in a file, and what is to be known about it. */
export interface Remark extends Position {
  readonly message: string
}

/** The result of changing a file. */
export interface ChangedText {
  readonly text: string
  /** What stays as it is, with its position in the new text. */
  readonly notes: readonly Remark[]
}

interface PendingRemark {
  readonly node: MorphNode
  readonly message: string
  readonly isTodo: boolean
}

/** The facts about the whole program that changes of its files depend on. */
export interface ProgramFacts {
  readonly clients: Clients
  /** Whether the program uses the official SDK for other products too, so that what products share must stay. */
  readonly isMixed: boolean
  /** The change of a file. */
  changeOf(source: SourceFile): Change
}

/** The change of one file. */
export class Change {
  readonly source: SourceFile
  readonly text: string
  readonly bindings: Bindings
  readonly facts: ProgramFacts
  readonly edits: Edits
  readonly imports: NewImports
  /** References to names of the official SDK that the change replaces. */
  readonly replaced = new Set<Identifier>()
  /** Nodes that have been changed, since several uses can lead to one. */
  readonly done = new Set<MorphNode>()
  /** The statements to remove. */
  readonly removed = new Set<Statement>()
  readonly #remarks: PendingRemark[] = []

  /** @param text The text of the file, of which the parsed source may have more. */
  constructor(source: SourceFile, text: string, bindings: Bindings, facts: ProgramFacts) {
    this.source = source
    this.text = text
    this.bindings = bindings
    this.facts = facts
    this.edits = new Edits(text)
    const sites = bindings.all.map(({ site }) => site).filter(isTopLevel)
    this.imports = new NewImports(source, earliest(sites), (name) => this.isFree(name))
  }

  get newline(): string {
    return this.text.includes('\r\n') ? '\r\n' : '\n'
  }

  /** The quotation mark of most strings of the file. */
  get quote(): string {
    return quoteOf(this.source)
  }

  get isTypeScript(): boolean {
    return /\.[cm]?tsx?$/.test(this.source.getFilePath())
  }

  /** Whether a node is no part of the new text. */
  isReplaced(node: MorphNode): boolean {
    if (this.edits.isReplaced(rangeOf(node))) return true
    return node.getAncestors().some((ancestor) => Node.isStatement(ancestor) && this.removed.has(ancestor))
  }

  /** Marks a place that has to be changed by hand. */
  todo(node: MorphNode, message: string): void {
    this.#remark({ node, message, isTodo: true })
  }

  /** Lists a place that stays as it is. */
  note(node: MorphNode, message: string): void {
    this.#remark({ node, message, isTodo: false })
  }

  #remark(remark: PendingRemark): void {
    const isKnown = this.#remarks.some(
      ({ node, message }) => node === remark.node && message === remark.message,
    )
    if (!isKnown) this.#remarks.push(remark)
  }

  /** Whether a name is declared nowhere in the file, except for an alias of the official client, which is removed. */
  isFree(name: string): boolean {
    return this.source.getDescendants().every((node) => {
      if (!Node.isIdentifier(node) || node.getText() !== name || !isDeclared(node)) return true
      const binding = this.bindings.all.find((known) => known.name === node)
      return binding !== undefined && isRemovable(binding.path) && !isExported(binding.declaration)
    })
  }

  /** The text with all changes applied. */
  apply(): ChangedText {
    const notes: { offset: number; message: string }[] = []
    const todos = this.#remarks.filter(({ isTodo }) => isTodo)
    const written = new Set<PendingRemark>()
    for (const { node, message } of this.#remarks.filter(({ isTodo }) => !isTodo)) {
      this.edits.insert(node.getStart(), '', (offset) => void notes.push({ offset, message }))
    }
    for (const todo of todos) {
      const { offset, text } = todoComment(todo.node, todo.message, this.newline)
      this.edits.insert(offset, text, () => void written.add(todo))
    }
    this.edits.apply()
    // A comment inside replaced text is inserted before the statement.
    for (const todo of todos.filter((candidate) => !written.has(candidate))) {
      const { offset, text } = todoComment(statementOf(todo.node), todo.message, this.newline)
      this.edits.insert(offset, text)
    }
    notes.length = 0
    const text = this.edits.apply()
    return { text, notes: notes.map(({ offset, message }) => ({ ...positionAt(text, offset), message })) }
  }
}

function earliest(statements: readonly Statement[]): Statement | undefined {
  return statements.toSorted((a, b) => a.getStart() - b.getStart())[0]
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** Whether every use of a name with this path is replaced. */
function isRemovable(path: string): boolean {
  if (path.startsWith(`${modelsPath}.`)) return typeName(path.slice(modelsPath.length + 1)) !== undefined
  return path === clientPath
}

function isDeclared(node: Identifier): boolean {
  const parent = node.getParent()
  if (Node.isImportSpecifier(parent)) return (parent.getAliasNode() ?? parent.getNameNode()) === node
  if (Node.isImportClause(parent) || Node.isNamespaceImport(parent)) return true
  return (
    (Node.isVariableDeclaration(parent) ||
      Node.isBindingElement(parent) ||
      Node.isParameterDeclaration(parent) ||
      Node.isFunctionDeclaration(parent) ||
      Node.isClassDeclaration(parent) ||
      Node.isTypeAliasDeclaration(parent) ||
      Node.isInterfaceDeclaration(parent) ||
      Node.isEnumDeclaration(parent) ||
      Node.isTypeParameterDeclaration(parent) ||
      Node.isModuleDeclaration(parent)) &&
    parent.getNameNode() === node
  )
}

/** Whether the statement of a declaration exports it. */
export function isExported(declaration: MorphNode): boolean {
  const statement = declaration.getFirstAncestor(Node.isVariableStatement)
  return statement?.isExported() ?? false
}

/** The range of a node, without what precedes it. */
export function rangeOf(node: MorphNode): Range {
  return { start: node.getStart(), end: node.getEnd() }
}
