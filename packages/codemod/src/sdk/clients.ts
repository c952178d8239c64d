import type { ClassDeclaration, ClassExpression, Node as MorphNode, SourceFile, Type } from 'ts-morph'
import { isSdkDeclaration } from '../program.js'
import { Node, SyntaxKind } from '../ts-morph.js'
import { type Bindings, unwrap } from './bindings.js'
import { clientPath } from './modules.js'
import { usesOf } from './uses.js'

/** The name of the class or interface of the official SDK that a type is, or extends; undefined if it is none. */
export function sdkTypeName(type: Type): string | undefined {
  const present = type.getNonNullableType()
  const own = (present.isTypeParameter() ? present.getConstraint() : undefined) ?? present
  if (own.isUnion()) {
    const names = new Set(own.getUnionTypes().map(sdkTypeName))
    return names.size === 1 ? [...names][0] : undefined
  }
  const symbol = own.getSymbol()
  if (symbol?.getDeclarations().some(isSdkDeclaration)) return symbol.getName()
  for (const base of own.isObject() || own.isInterface() ? own.getBaseTypes() : []) {
    const name = sdkTypeName(base)
    if (name !== undefined) return name
  }
  return undefined
}

/** Decides which expressions are clients of SCF. */
export class Clients {
  readonly #bindingsOf: (source: SourceFile) => Bindings
  readonly #known = new Map<MorphNode, boolean>()
  /** Whether all generic clients of the program are clients of SCF; they can then be told by their class alone. */
  readonly areCommonClientsScf: boolean
  /** Whether the program creates generic clients that are not known to be clients of SCF. */
  readonly hasOtherCommonClients: boolean

  constructor(bindingsOf: (source: SourceFile) => Bindings, sources: Iterable<SourceFile>) {
    this.#bindingsOf = bindingsOf
    const generic = [...sources]
      .flatMap((source) => source.getDescendantsOfKind(SyntaxKind.NewExpression))
      .filter((node) => this.#pathOf(node.getExpression()) === 'common.CommonClient')
    const scf = generic.filter((node) => isScfEndpoint(node.getArguments()[0]))
    this.areCommonClientsScf = scf.length > 0 && scf.length === generic.length
    this.hasOtherCommonClients = scf.length < generic.length
  }

  #pathOf(node: MorphNode): string | undefined {
    return this.#bindingsOf(node.getSourceFile()).denotation(node)?.path
  }

  /** Whether a node creates a client of SCF. */
  isConstruction(node: MorphNode): boolean {
    if (Node.isNewExpression(node)) {
      const callee = node.getExpression()
      const path = this.#pathOf(callee)
      if (path === clientPath) return true
      if (path === 'common.CommonClient') return isScfEndpoint(node.getArguments()[0])
      const type = callee.getType()
      if (type.getConstructSignatures().some((signature) => isExactClient(signature.getReturnType())))
        return true
      // A class without a constructor has the one of its base.
      const [named] = declarationsOf(callee)
      const declaration = Node.isVariableDeclaration(named) ? named.getInitializer() : named
      return (
        isClassLike(declaration) &&
        declaration.getConstructors().length === 0 &&
        this.#extendsClient(declaration)
      )
    }
    if (Node.isCallExpression(node) && Node.isSuperExpression(node.getExpression())) {
      const owner = node.getFirstAncestor(isClassLike)
      return owner !== undefined && this.#extendsClient(owner)
    }
    return false
  }

  /** Whether a class extends the client itself. */
  #extendsClient(declaration: ClassDeclaration | ClassExpression): boolean {
    const base = declaration.getExtends()?.getExpression()
    return base !== undefined && this.#pathOf(base) === clientPath
  }

  /** Whether an expression is a client of SCF. */
  isClient(node: MorphNode): boolean {
    const known = this.#known.get(node)
    if (known !== undefined) return known
    // A value that depends on itself is not known by that.
    this.#known.set(node, false)
    const result = this.#hasClientType(typeOf(node)) || this.#comesFromClient(unwrap(node))
    this.#known.set(node, result)
    return result
  }

  #hasClientType(type: Type): boolean {
    const declarations = type.getNonNullableType().getSymbol()?.getDeclarations() ?? []
    if (declarations.some((node) => isClassLike(node) && this.#extendsClient(node))) return true
    const name = sdkTypeName(type)
    if (name !== 'CommonClient') return name === 'Client'
    const [endpoint] = type.getNonNullableType().getTypeArguments()
    const literal = endpoint?.getLiteralValue()
    return typeof literal === 'string' ? literal.startsWith('scf.') : this.areCommonClientsScf
  }

  /** Follows a value without a type to what is assigned to it. */
  #comesFromClient(node: MorphNode): boolean {
    if (Node.isNewExpression(node)) return this.isConstruction(node)
    if (!isUntyped(node)) return false
    if (Node.isAwaitExpression(node)) return this.isClient(node.getExpression())
    if (Node.isConditionalExpression(node)) {
      return this.isClient(node.getWhenTrue()) || this.isClient(node.getWhenFalse())
    }
    if (Node.isBinaryExpression(node)) {
      const isAssignment = node.getOperatorToken().getKind() === SyntaxKind.EqualsToken
      return this.isClient(node.getRight()) || (!isAssignment && this.isClient(node.getLeft()))
    }
    if (Node.isCallExpression(node)) {
      return declarationsOf(node.getExpression()).some((declaration) => this.#returnsClient(declaration))
    }
    if (Node.isIdentifier(node) || Node.isPropertyAccessExpression(node)) {
      return declarationsOf(node).some((declaration) => this.#holdsClient(declaration))
    }
    return false
  }

  #returnsClient(declaration: MorphNode): boolean {
    const target = functionOf(declaration)
    if (!target) return false
    const body = target.getBody()
    if (body && !Node.isBlock(body)) return this.isClient(body)
    return target
      .getDescendantsOfKind(SyntaxKind.ReturnStatement)
      .filter((statement) => statement.getFirstAncestor(Node.isFunctionLikeDeclaration) === target)
      .some((statement) => {
        const value = statement.getExpression()
        return value !== undefined && this.isClient(value)
      })
  }

  #holdsClient(declaration: MorphNode): boolean {
    if (Node.isParameterDeclaration(declaration)) {
      const passed = passedArguments(declaration)
      return passed.length > 0 && passed.every((argument) => this.isClient(argument))
    }
    if (Node.isPropertyAccessExpression(declaration)) {
      const assignment = declaration.getParent()
      return Node.isBinaryExpression(assignment) && this.isClient(assignment.getRight())
    }
    if (
      !Node.isVariableDeclaration(declaration) &&
      !Node.isPropertyDeclaration(declaration) &&
      !Node.isPropertyAssignment(declaration)
    ) {
      return false
    }
    const initializer = declaration.getInitializer()
    if (initializer && this.isClient(initializer)) return true
    return assignedValues(declaration).some((value) => this.isClient(value))
  }
}

/** The type of an expression; of `this` that of its class. */
function typeOf(node: MorphNode): Type {
  const owner = Node.isThisExpression(node) ? node.getFirstAncestor(isClassLike) : undefined
  return (owner ?? node).getType()
}

function isClassLike(node: MorphNode | undefined): node is ClassDeclaration | ClassExpression {
  return Node.isClassDeclaration(node) || Node.isClassExpression(node)
}

/** Whether a type is that of the client's class itself, not of one that extends it. */
function isExactClient(type: Type): boolean {
  const symbol = type.getSymbol()
  return symbol?.getName() === 'Client' && symbol.getDeclarations().some(isSdkDeclaration)
}

function isScfEndpoint(argument: MorphNode | undefined): boolean {
  return Node.isStringLiteral(argument) && argument.getLiteralText().startsWith('scf.')
}

/** Whether the compiler knows nothing of a value, or not what is assigned to it elsewhere. */
export function isUntyped(node: MorphNode): boolean {
  const type = node.getType()
  return type.isAny() || type.isUnknown() || type.isUndefined() || type.isNull() || type.isNever()
}

/** The declarations of the value that a name stands for, also if it is imported. */
export function declarationsOf(node: MorphNode): readonly MorphNode[] {
  const parent = node.getParent()
  const symbol = Node.isShorthandPropertyAssignment(parent) ? parent.getValueSymbol() : node.getSymbol()
  const target = symbol?.isAlias() ? (symbol.getAliasedSymbol() ?? symbol) : symbol
  return target?.getDeclarations() ?? []
}

/** The function that a declaration declares. */
export function functionOf(declaration: MorphNode) {
  const value =
    Node.isVariableDeclaration(declaration) || Node.isPropertyAssignment(declaration)
      ? declaration.getInitializer()
      : declaration
  return Node.isFunctionDeclaration(value) ||
    Node.isFunctionExpression(value) ||
    Node.isArrowFunction(value) ||
    Node.isMethodDeclaration(value)
    ? value
    : undefined
}

/** The values that are assigned to a variable or property after its declaration. */
function assignedValues(declaration: MorphNode): readonly MorphNode[] {
  return usesOf(declaration).flatMap((reference) => {
    const parent = reference.getParent()
    const target =
      Node.isPropertyAccessExpression(parent) && parent.getNameNode() === reference ? parent : reference
    const assignment = target.getParent()
    return Node.isBinaryExpression(assignment) && assignment.getLeft() === target
      ? [assignment.getRight()]
      : []
  })
}

/** The arguments that the program passes for a parameter; none if it passes a function on, so that they are not known. */
export function passedArguments(parameter: MorphNode): readonly MorphNode[] {
  const owner = parameter.getParent()
  if (!Node.isParameterDeclaration(parameter) || !owner || !Node.isFunctionLikeDeclaration(owner)) return []
  const index = owner.getParameters().indexOf(parameter)
  const declaration = nameOfFunction(owner)
  const passed: MorphNode[] = []
  for (const reference of declaration ? usesOf(declaration) : []) {
    const parent = reference.getParent()
    const callee =
      Node.isPropertyAccessExpression(parent) && parent.getNameNode() === reference ? parent : reference
    const call = callee.getParent()
    if (!(Node.isCallExpression(call) || Node.isNewExpression(call)) || call.getExpression() !== callee)
      return []
    const argument = call.getArguments()[index]
    if (argument) passed.push(argument)
  }
  return passed
}

/** The node whose references are the uses of a function. */
function nameOfFunction(node: MorphNode): MorphNode | undefined {
  const holder = node.getParent()
  if (Node.isConstructorDeclaration(node)) return holder
  if (!Node.isArrowFunction(node) && !Node.isFunctionExpression(node)) return node
  // `exports.connect = (config) => …`
  const target = Node.isBinaryExpression(holder) ? holder.getLeft() : undefined
  return Node.isPropertyAccessExpression(target) ? target.getNameNode() : holder
}
