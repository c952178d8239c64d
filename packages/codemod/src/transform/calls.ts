import type {
  CallExpression,
  ElementAccessExpression,
  Node as MorphNode,
  PropertyAccessExpression,
} from 'ts-morph'
import { type Change, rangeOf } from '../change.js'
import { isUntyped } from '../sdk/clients.js'
import { methods } from '../target.js'
import { Node, SyntaxKind } from '../ts-morph.js'
import { memberName } from './object-literal.js'
import { memberPieces } from './profile.js'

type Access = PropertyAccessExpression | ElementAccessExpression

/** The members of the official client that are no actions. */
const otherMembers: Readonly<Record<string, string>> = {
  requestOctetStream:
    'Call the action with { encode: multipart } of @tc3/core/multipart as its second argument.',
  region: 'Keep the region in a variable: the client does not expose its options.',
  credential: 'Keep the credentials in a variable: the client does not expose its options.',
  profile: 'Keep the settings in a variable: the client does not expose its options.',
  endpoint: 'Keep the endpoint in a variable: the client does not expose its options.',
  getCredential: 'Keep the credentials in a variable: the client does not expose its options.',
  sdkVersion: 'Remove it: the client has no such member.',
  apiVersion: 'Remove it: the client has no such member.',
  path: 'Remove it: the client has no such member.',
}

/** The names of the official actions: those of the client, and any other in the same style. */
function isActionName(name: string): boolean {
  return /^[A-Z]\w*$/.test(name)
}

/** Changes the calls of actions. */
export function convertCalls(change: Change): void {
  const accesses = [
    ...change.source.getDescendantsOfKind(SyntaxKind.PropertyAccessExpression),
    ...change.source.getDescendantsOfKind(SyntaxKind.ElementAccessExpression),
  ]
  for (const access of accesses) {
    const receiver = access.getExpression()
    if (change.facts.clients.isClient(receiver)) convertAccess(change, access)
    else if (isUnknownReceiver(change, access)) {
      const place = `${access.getText()} looks like a call of the official client`
      const message = `${place}, but the type of ${receiver.getText()} is not known. If it is a client of SCF, call ${methods.get(nameOf(access) ?? '')}.`
      if (change.bindings.all.length > 0) change.todo(access, message)
      else change.note(access, message)
    }
  }
  for (const call of change.source.getDescendantsOfKind(SyntaxKind.CallExpression)) convertSpy(change, call)
}

function nameOf(access: Access): string | undefined {
  if (Node.isPropertyAccessExpression(access)) return access.getName()
  const argument = access.getArgumentExpression()
  return Node.isStringLiteral(argument) ? argument.getLiteralText() : undefined
}

/** Whether a call has the name of an action, on an object of which nothing is known. */
function isUnknownReceiver(change: Change, access: Access): boolean {
  const name = nameOf(access)
  const call = access.getParent()
  if (name === undefined || !methods.has(name)) return false
  if (!Node.isCallExpression(call) || call.getExpression() !== access) return false
  const receiver = access.getExpression()
  return isUntyped(receiver) && change.bindings.denotation(receiver) === undefined
}

function convertAccess(change: Change, access: Access): void {
  const name = nameOf(access)
  const call = access.getParent()
  const isCalled = Node.isCallExpression(call) && call.getExpression() === access
  if (name === 'request' && isCalled) {
    convertRequest(change, access, call)
    return
  }
  if (name === undefined) {
    if (isCalled && Node.isElementAccessExpression(access)) convertDynamicCall(change, access, call)
    else if (!isCalled) change.todo(access, 'Pass the name of the action to the method send of the client.')
    return
  }
  const remedy = otherMembers[name]
  if (remedy !== undefined) change.todo(access, remedy)
  if (!isActionName(name)) return
  const method = methods.get(name)
  if (isCalled) {
    if (method === undefined) convertToSend(change, access, call, `'${name}'`, call.getArguments())
    else {
      rename(change, access, method)
      convertArguments(change, call, call.getArguments())
    }
  } else convertReference(change, access, name, method)
}

function rename(change: Change, access: Access, method: string): void {
  if (Node.isPropertyAccessExpression(access)) change.edits.replace(rangeOf(access.getNameNode()), method)
  else {
    const argument = access.getArgumentExpressionOrThrow()
    const quote = argument.getText()[0] ?? "'"
    change.edits.replace(rangeOf(argument), quote + method + quote)
  }
}

/** A method that is not called, but passed on. */
function convertReference(change: Change, access: Access, name: string, method: string | undefined): void {
  if (method === undefined) {
    change.todo(
      access,
      `Call send({ name: '${name}', region: true }, input) instead: the client has no method for it.`,
    )
    return
  }
  rename(change, access, method)
  const bind = access.getParent()
  const bound = bind?.getParent()
  const isBound =
    Node.isPropertyAccessExpression(bind) && bind.getName() === 'bind' && Node.isCallExpression(bound)
  const promisify = (isBound ? bound : access).getParent()
  if (!Node.isCallExpression(promisify) || !/(^|\.)promisify$/.test(promisify.getExpression().getText()))
    return
  if (isBound) change.edits.replace(rangeOf(promisify), rangeOf(bound))
  else change.todo(promisify, `Remove promisify: ${method} returns a promise.`)
}

/** `client[action](input)` */
function convertDynamicCall(change: Change, access: ElementAccessExpression, call: CallExpression): void {
  const action = access.getArgumentExpressionOrThrow()
  convertToSend(change, access, call, rangeOf(action), call.getArguments())
}

/** `client.request(action, input, options, callback)` */
function convertRequest(change: Change, access: Access, call: CallExpression): void {
  const [action, ...rest] = call.getArguments()
  if (!action) return
  const name = Node.isStringLiteral(action) ? action.getLiteralText() : undefined
  const method = methods.get(name ?? '')
  if (method === undefined) {
    convertToSend(change, access, call, rangeOf(action), rest)
    return
  }
  rename(change, access, method)
  const [input] = rest
  change.edits.remove({ start: action.getStart(), end: input ? input.getStart() : action.getEnd() })
  convertArguments(change, call, rest)
}

/** Calls the method `send`, for actions that have no method. */
function convertToSend(
  change: Change,
  access: Access,
  call: CallExpression,
  action: string | { start: number; end: number },
  [input, ...rest]: readonly MorphNode[],
): void {
  const [first] = call.getArguments()
  const receiver = access.getExpression()
  const name = memberPieces(change.source, 'name', [action])
  const start = first
    ? { start: receiver.getEnd(), end: input ? input.getStart() : first.getEnd() }
    : rangeOf(access)
  if (first) {
    change.edits.replace(start, '.send({ ', ...name, ', region: true }, ', input ? '' : '{}')
  } else {
    change.edits.replace(
      { start: receiver.getEnd(), end: call.getEnd() },
      '.send({ ',
      ...name,
      ', region: true }, {})',
    )
  }
  convertArguments(change, call, input ? [input, ...rest] : [])
  if (change.isTypeScript && isResultUsed(call)) {
    change.todo(call, 'Declare the type of the response: the client does not know this action.')
  }
}

/** Whether something reads the result of a call. */
function isResultUsed(call: MorphNode): boolean {
  const parent = call.getParent()
  if (Node.isAwaitExpression(parent) || Node.isVoidExpression(parent)) return isResultUsed(parent)
  return !Node.isExpressionStatement(parent)
}

/** Changes the input, and the options or the callback behind it. */
function convertArguments(change: Change, call: CallExpression, args: readonly MorphNode[]): void {
  const [input, second, third] = args
  if (!input) return
  if (/^(null|undefined)$/.test(input.getText())) change.edits.replace(rangeOf(input), '{}')
  removeNulls(change, input)
  const callback = third ?? (second && isCallback(second) ? second : undefined)
  const options = second === callback ? undefined : second
  if (Node.isObjectLiteralExpression(options)) {
    for (const member of options.getProperties()) {
      const name = memberName(member)
      if (name !== 'headers' && name !== 'signal') {
        change.todo(
          member,
          `Remove ${name ?? member.getText()}: a call has the options headers, signal, region and timeout.`,
        )
      }
    }
  } else if (options && options.getText() !== 'undefined') {
    change.todo(
      call,
      `Check ${options.getText()}: a call has the options headers, signal, region and timeout.`,
    )
  }
  if (callback) convertCallback(change, call, options ?? input, callback)
}

/** The official SDK leaves out members that are null. */
function removeNulls(change: Change, input: MorphNode): void {
  if (!Node.isObjectLiteralExpression(input)) return
  for (const literal of [input, ...input.getDescendantsOfKind(SyntaxKind.ObjectLiteralExpression)]) {
    for (const member of literal.getProperties()) {
      const value = Node.isPropertyAssignment(member) ? member.getInitializer() : undefined
      if (value && Node.isNullLiteral(value)) change.edits.replace(rangeOf(value), 'undefined')
    }
  }
}

function isCallback(node: MorphNode): boolean {
  if (Node.isArrowFunction(node) || Node.isFunctionExpression(node)) return true
  if (Node.isObjectLiteralExpression(node)) return false
  const type = node.getType()
  return (
    type.getCallSignatures().length > 0 ||
    (type.isAny() && (Node.isIdentifier(node) || Node.isPropertyAccessExpression(node)))
  )
}

function convertCallback(change: Change, call: CallExpression, last: MorphNode, callback: MorphNode): void {
  const parent = call.getParent()
  const isStatement =
    Node.isExpressionStatement(parent) ||
    Node.isReturnStatement(parent) ||
    Node.isVoidExpression(parent) ||
    Node.isArrowFunction(parent)
  const suspends = [last, ...last.getDescendants()].some(
    (node) => Node.isAwaitExpression(node) || Node.isYieldExpression(node),
  )
  if (!isStatement || suspends) {
    change.todo(call, 'Use the promise that the call returns: it takes no callback.')
    return
  }
  // The module is new to the file, so that its import is added to those of the file itself.
  const name = change.imports.name('node:util', 'callbackify')
  change.edits.insert(call.getStart(), `${name}(() => `)
  change.edits.replace({ start: last.getEnd(), end: callback.getStart() }, '))(')
  if (!change.isTypeScript || !(Node.isArrowFunction(callback) || Node.isFunctionExpression(callback))) return
  const [error] = callback.getParameters()
  const type = error?.getTypeNode()
  if (type?.getText() === 'string') change.edits.replace(rangeOf(type), 'Error | null')
}

/** `jest.spyOn(client, 'ListFunctions')`, and what other libraries have like it. */
function convertSpy(change: Change, call: CallExpression): void {
  const [object, name] = call.getArguments()
  if (!object || !name || !Node.isStringLiteral(name)) return
  const method = methods.get(name.getLiteralText())
  if (method === undefined) return
  const owner =
    Node.isPropertyAccessExpression(object) && object.getName() === 'prototype'
      ? object.getExpression()
      : undefined
  const isPrototype =
    owner !== undefined && change.bindings.denotation(owner)?.path === 'scf.v20180416.Client'
  if (!isPrototype && !change.facts.clients.isClient(object)) return
  const quote = name.getText()[0] ?? "'"
  change.edits.replace(rangeOf(name), quote + method + quote)
}
