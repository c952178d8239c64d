import type { BinaryExpression, Node as MorphNode, Statement } from 'ts-morph'
import { type Change, rangeOf } from '../change.js'
import { sdkTypeName } from '../sdk/clients.js'
import { isDocumentedCode } from '../target.js'
import { Node, SyntaxKind } from '../ts-morph.js'

const client = '@tc3/client-scf'

/** The members of errors that stand for methods of official errors. */
const getters: Readonly<Record<string, string>> = {
  getMessage: 'message',
  getRequestId: 'requestId',
  getCode: 'code',
}

const remedies: Readonly<Record<string, string>> = {
  httpCode:
    'Use statusCode of a ResponseError of @tc3/core, which is thrown for HTTP statuses other than 200.',
  traceId: 'Use requestId: the client sends no trace ID.',
  getTraceId: 'Use requestId: the client sends no trace ID.',
}

/** Replaces the test whether an error is one of the official SDK; false if it stays. */
export function convertInstanceof(change: Change, chain: MorphNode, site: Statement): boolean {
  const test = chain.getParent()
  if (
    !Node.isBinaryExpression(test) ||
    test.getRight() !== chain ||
    test.getOperatorToken().getKind() !== SyntaxKind.InstanceOfKeyword
  ) {
    change.todo(
      chain,
      'Replace the class: the errors of the client are ServiceError and others of @tc3/core.',
    )
    return false
  }
  const parent = test.getParent()
  const isAlternative = Node.isBinaryExpression(parent) && parent.getOperatorToken().getText() === '||'
  // What an earlier run wrote.
  if (isAlternative && /^\w*isScfError\(/.test(parent.getRight().getText())) return false
  const guard = change.imports.name(client, 'isScfError', { site })
  const error = test.getLeft()
  if (change.facts.isMixed) {
    const [open, close] =
      Node.isIfStatement(parent) || Node.isParenthesizedExpression(parent) || isAlternative
        ? ['', '']
        : ['(', ')']
    change.edits.replace(rangeOf(test), open, rangeOf(test), ` || ${guard}(`, rangeOf(error), `)${close}`)
    return false
  }
  const both = comparisonOfCode(test)
  if (both) {
    change.edits.replace(rangeOf(both.expression), `${guard}(`, rangeOf(error), ', ', rangeOf(both.code), ')')
    return true
  }
  change.edits.replace(rangeOf(test), `${guard}(`, rangeOf(error), ')')
  if (!isFollowedByCode(test, error.getText())) {
    change.todo(
      test,
      'Use isTransportError, isTimeoutError and isResponseError of @tc3/core too if lost connections matter here: isScfError is about errors that the service returned.',
    )
  }
  return true
}

/** `test && error.code === 'code'`, if the guard can test that code. */
function comparisonOfCode(test: BinaryExpression): { expression: MorphNode; code: MorphNode } | undefined {
  const conjunction = test.getParent()
  if (!Node.isBinaryExpression(conjunction) || conjunction.getLeft() !== test) return undefined
  if (conjunction.getOperatorToken().getKind() !== SyntaxKind.AmpersandAmpersandToken) return undefined
  const comparison = conjunction.getRight()
  if (!Node.isBinaryExpression(comparison)) return undefined
  const code = comparison.getRight()
  const isEqual = /^===?$/.test(comparison.getOperatorToken().getText())
  const isCode = comparison.getLeft().getText() === `${test.getLeft().getText()}.code`
  return isEqual && isCode && Node.isStringLiteral(code) && isDocumentedCode(code.getLiteralText())
    ? { expression: conjunction, code }
    : undefined
}

/** Whether the code of the error is tested together with its class, so that only errors of the service matter. */
function isFollowedByCode(test: BinaryExpression, error: string): boolean {
  const conjunction = test.getParent()
  return (
    Node.isBinaryExpression(conjunction) &&
    conjunction.getOperatorToken().getKind() === SyntaxKind.AmpersandAmpersandToken &&
    conjunction.getRight().getText().includes(`${error}.code`)
  )
}

/** Marks comparisons of messages: those of the client contain more than the text of the service. */
export function markMessageComparisons(change: Change): void {
  if (change.bindings.all.length === 0) return
  for (const comparison of change.source.getDescendantsOfKind(SyntaxKind.BinaryExpression)) {
    if (!/^[!=]==?$/.test(comparison.getOperatorToken().getText())) continue
    const isMessage = [comparison.getLeft(), comparison.getRight()].some((side) => {
      const access = Node.isCallExpression(side) ? side.getExpression() : side
      if (!Node.isPropertyAccessExpression(access)) return false
      return /^(message|getMessage)$/.test(access.getName()) && mayBeOfficial(access.getExpression())
    })
    if (isMessage) {
      change.todo(
        comparison,
        'Compare the code: the message of an error contains more than the text of the service.',
      )
    }
  }
}

/** Whether an expression is an error of the official SDK, as far as is known. */
function mayBeOfficial(error: MorphNode): boolean {
  const type = error.getType()
  if (sdkTypeName(type) === 'TencentCloudSDKHttpException') return true
  return isCaught(error) && (type.isAny() || type.isUnknown())
}

/** Replaces the members of official errors that the errors of the client do not have. */
export function convertErrorMembers(change: Change): void {
  if (change.bindings.all.length === 0) return
  for (const access of change.source.getDescendantsOfKind(SyntaxKind.PropertyAccessExpression)) {
    const name = access.getName()
    const getter = getters[name]
    const remedy = remedies[name]
    if (getter === undefined && remedy === undefined) continue
    if (!mayBeOfficial(access.getExpression())) continue
    const call = access.getParent()
    const isCall =
      Node.isCallExpression(call) && call.getExpression() === access && call.getArguments().length === 0
    if (remedy !== undefined) change.todo(access, remedy)
    // Official errors of version 4 have these members too.
    else if (isCall && getter !== undefined) {
      change.edits.replace({ start: access.getNameNode().getStart(), end: call.getEnd() }, getter)
    }
  }
}

/** Whether a name is that of a caught error. */
function isCaught(node: MorphNode): boolean {
  if (!Node.isIdentifier(node)) return false
  const declarations = node.getSymbol()?.getDeclarations() ?? []
  return declarations.some((declaration) => {
    if (Node.isVariableDeclaration(declaration)) return Node.isCatchClause(declaration.getParent())
    if (!Node.isParameterDeclaration(declaration)) return false
    const handler = declaration.getParent()
    const call = handler?.getParent()
    if (!Node.isCallExpression(call) || !handler) return false
    const method = call.getExpression()
    const name = Node.isPropertyAccessExpression(method) ? method.getName() : ''
    const index = call.getArguments().indexOf(handler)
    return (name === 'catch' && index === 0) || (name === 'then' && index === 1)
  })
}

/** Replaces the methods of the responses and requests of version 3. */
export function convertModelMethods(change: Change): void {
  for (const call of change.source.getDescendantsOfKind(SyntaxKind.CallExpression)) {
    const access = call.getExpression()
    if (!Node.isPropertyAccessExpression(access)) continue
    const receiver = access.getExpression()
    const [argument] = call.getArguments()
    if (access.getName() === 'to_json_string' && sdkTypeName(receiver.getType()) === 'ScfResponse') {
      change.edits.replace(rangeOf(call), 'JSON.stringify(', rangeOf(receiver), ')')
    }
    if (access.getName() === 'from_json_string' && argument && isScfModel(change, receiver)) {
      change.edits.replace(
        rangeOf(call),
        'Object.assign(',
        rangeOf(receiver),
        ', JSON.parse(',
        rangeOf(argument),
        '))',
      )
    }
  }
}

/** Whether a variable was declared with a request of SCF. */
function isScfModel(change: Change, receiver: MorphNode): boolean {
  const [declaration] = receiver.getSymbol()?.getDeclarations() ?? []
  const initializer = Node.isVariableDeclaration(declaration) ? declaration.getInitializer() : undefined
  if (!Node.isNewExpression(initializer)) return false
  return change.bindings.denotation(initializer.getExpression())?.path.startsWith('scf.') ?? false
}
