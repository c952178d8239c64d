import type { Node as MorphNode, ObjectLiteralElementLike, SourceFile, Statement } from 'ts-morph'
import { type Change, rangeOf } from '../change.js'
import type { Piece } from '../edit/edits.js'
import { removeElements } from '../edit/elements.js'
import { unwrap } from '../sdk/bindings.js'
import { Node, SyntaxKind } from '../ts-morph.js'
import { variableLiteral } from './literals.js'
import { initializerOf, memberName, ownIndent } from './object-literal.js'

/** A value of the official options, and how to read it. */
export interface Value {
  /** The node of the value, if it is known. */
  readonly node: MorphNode | undefined
  readonly read: readonly Piece[]
  /** Whether the value is moved from where it is, instead of read from a variable. */
  readonly isMoved: boolean
  /** Whether the value may be absent. */
  readonly isOptional: boolean
  /** The members, if statements assign them. */
  readonly members?: ReadonlyMap<string, Value>
}

/** An option of the new client. */
export interface Option {
  readonly name: string
  readonly value: readonly Piece[]
  /** The values that it replaces. */
  readonly from: readonly Value[]
}

const defaultEndpoint = 'scf.tencentcloudapi.com'
const signatureMethods: Readonly<Record<string, string>> = { HmacSHA1: 'hmacSha1', HmacSHA256: 'hmacSha256' }

const remedies: Readonly<Record<string, string>> = {
  language:
    "Pass { headers: { 'X-TC-Language': … } } as the second argument of each call: the client has no option for it.",
  headers: 'Pass { headers } as the second argument of each call: the client has no option for headers.',
  proxy: 'Set https.globalAgent to an agent that uses the proxy: the client has no option for it.',
  agent: 'Set https.globalAgent to the agent: the client has no option for it.',
  signMethod:
    'Set signatureMethod to hmacSha1 or hmacSha256 of @tc3/core/v1, or omit it for TC3-HMAC-SHA256.',
}

/** The value of a member; undefined if there is none. */
export function memberOf(value: Value | undefined, name: string): Value | undefined {
  if (!value) return undefined
  if (value.members) return value.members.get(name)
  const node = value.node && unwrap(value.node)
  if (Node.isObjectLiteralExpression(node)) {
    const member = initializerOf(node, name)
    if (!member) return undefined
    const read = value.isMoved ? [rangeOf(member)] : [...value.read, `.${name}`]
    return { node: member, read, isMoved: value.isMoved, isOptional: mayBeAbsent(member) }
  }
  const literal = node && variableLiteral(node)
  if (literal) return memberOf({ ...value, node: literal, isMoved: false }, name)
  const access = value.isOptional ? '?.' : '.'
  return { node: undefined, read: [...value.read, access + name], isMoved: false, isOptional: true }
}

function mayBeAbsent(node: MorphNode): boolean {
  const type = node.getType()
  return type.isAny() || type.isUnknown() || type.isNullable() || type.isUndefined()
}

function textOf(value: Value | undefined): string | undefined {
  const node = value?.node && unwrap(value.node)
  return Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node)
    ? node.getLiteralText()
    : undefined
}

/** The options that stand for a profile. Values that have no option are left out. */
export function optionsOfProfile(
  change: Change,
  profile: Value | undefined,
  site: Statement | undefined,
): Option[] {
  const http = memberOf(profile, 'httpProfile')
  const protocol = memberOf(http, 'protocol')
  const options: (Option | undefined)[] = [
    signatureMethod(change, memberOf(profile, 'signMethod'), site),
    methodOption(memberOf(http, 'reqMethod')),
    // The protocol of unknown options is hardly ever set.
    endpointOption(memberOf(http, 'endpoint'), protocol?.node && protocol, change.quote),
    timeoutOption(memberOf(http, 'reqTimeout')),
  ]
  return options.filter((option) => option !== undefined)
}

function signatureMethod(
  change: Change,
  value: Value | undefined,
  site: Statement | undefined,
): Option | undefined {
  const name = signatureMethods[textOf(value) ?? '']
  if (!value || !name) return undefined
  return {
    name: 'signatureMethod',
    value: [change.imports.name('@tc3/core/v1', name, { site })],
    from: [value],
  }
}

function methodOption(value: Value | undefined): Option | undefined {
  if (!value || textOf(value)?.toUpperCase() === 'POST') return undefined
  return { name: 'method', value: value.read, from: [value] }
}

function endpointOption(
  endpoint: Value | undefined,
  protocol: Value | undefined,
  quote: string,
): Option | undefined {
  const from = [endpoint, protocol].filter((value) => value !== undefined)
  const scheme = textOf(protocol)
  if (!protocol || scheme === 'https://') {
    return endpoint && { name: 'endpoint', value: endpoint.read, from }
  }
  const host = endpoint?.isMoved ? textOf(endpoint) : undefined
  const known = host ?? (endpoint ? undefined : defaultEndpoint)
  const before: Piece[] = scheme === undefined ? ['${', ...protocol.read, '}'] : [scheme]
  if (known !== undefined) {
    if (scheme !== undefined) return { name: 'endpoint', value: [`${quote}${scheme}${known}${quote}`], from }
    return { name: 'endpoint', value: ['`', ...before, known, '`'], from }
  }
  const fallback = endpoint?.isOptional ? ` ?? ${quote}${defaultEndpoint}${quote}` : ''
  return { name: 'endpoint', value: ['`', ...before, '${', ...(endpoint?.read ?? []), fallback, '}`'], from }
}

function timeoutOption(value: Value | undefined): Option | undefined {
  if (!value) return undefined
  const node = value.node && unwrap(value.node)
  const option = (...pieces: Piece[]): Option => ({ name: 'timeout', value: pieces, from: [value] })
  if (Node.isNumericLiteral(node) && value.isMoved) {
    const milliseconds = Math.round(node.getLiteralValue() * 1000)
    return option(milliseconds === 0 ? 'Infinity' : withSeparators(milliseconds))
  }
  // The official SDK has no timeout for undefined and 0.
  if (value.isOptional) {
    const [open, close] = isOperand(node) || !value.isMoved ? ['', ''] : ['(', ')']
    const fallback = value.node ? 'Infinity' : '60'
    return option('(', open, ...value.read, close, ` || ${fallback}) * 1000`)
  }
  const [open, close] = isOperand(node) || isProduct(node) || !value.isMoved ? ['', ''] : ['(', ')']
  return option(open, ...value.read, close, ' * 1000')
}

function withSeparators(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, '_')
}

function isProduct(node: MorphNode | undefined): boolean {
  return Node.isBinaryExpression(node) && node.getOperatorToken().getKind() === SyntaxKind.AsteriskToken
}

function isOperand(node: MorphNode | undefined): boolean {
  return (
    node === undefined ||
    Node.isIdentifier(node) ||
    Node.isPropertyAccessExpression(node) ||
    Node.isElementAccessExpression(node) ||
    Node.isCallExpression(node)
  )
}

/** The members of profiles that options stand for. */
export const supportedMembers: readonly string[] = [
  'signMethod',
  'reqMethod',
  'endpoint',
  'protocol',
  'reqTimeout',
]

/** The members of a profile that no option stands for. */
export function unsupportedMembers(profile: MorphNode): ObjectLiteralElementLike[] {
  if (!Node.isObjectLiteralExpression(profile)) return []
  return profile.getProperties().flatMap((member) => {
    const name = memberName(member)
    const value = name === undefined ? undefined : initializerOf(profile, name)
    if (name === 'httpProfile' && value) {
      return Node.isObjectLiteralExpression(value) ? unsupportedMembers(value) : []
    }
    if (name === 'signMethod' && value && !Node.isStringLiteral(value)) return [member]
    return supportedMembers.includes(name ?? '') ? [] : [member]
  })
}

/** The sentence that says what to do about a member of a profile. */
export function remedyOf(member: ObjectLiteralElementLike): string {
  return remedy(memberName(member) ?? member.getText())
}

/** The sentence that says what to do about the member of a profile with a name. */
export function remedy(name: string): string {
  return (
    remedies[name] ??
    `Pass what ${name} sets as an option of ScfClient, such as endpoint or timeout in milliseconds.`
  )
}

/**
 * Replaces the member `profile` of options by the options that stand for it. Members that have none stay, and are marked.
 */
export function convertProfile(
  change: Change,
  member: ObjectLiteralElementLike,
  value: MorphNode,
  site: Statement | undefined,
): void {
  const node = unwrap(value)
  const isLiteral = Node.isObjectLiteralExpression(node)
  if (!isLiteral && !variableLiteral(node)) {
    change.todo(
      member,
      'Pass endpoint, method and timeout (in milliseconds) of the profile as options of ScfClient.',
    )
    return
  }
  const options = optionsOfProfile(
    change,
    { node, read: [rangeOf(value)], isMoved: isLiteral, isOptional: false },
    site,
  )
  const literal = isLiteral ? node : variableLiteral(node)
  const unsupported = literal ? unsupportedMembers(literal) : []
  for (const left of unsupported) {
    const owner = isLiteral ? change : change.facts.changeOf(left.getSourceFile())
    owner.todo(left, remedyOf(left))
  }
  const texts = options.map((option) => formatOption(member, option))
  if (isLiteral && unsupported.length > 0) {
    removeOthers(change, node, unsupported)
    // First, so that the comments about its members are above it.
    texts.unshift({ lead: [], value: [rangeOf(member)], trail: '' })
  }
  replaceMember(change, member, texts)
}

/** Removes the members of a profile that options stand for. */
function removeOthers(change: Change, profile: MorphNode, kept: readonly MorphNode[]): void {
  if (!Node.isObjectLiteralExpression(profile)) return
  const members = profile.getProperties()
  const removed = new Set<MorphNode>()
  for (const member of members) {
    if (kept.includes(member)) continue
    const name = memberName(member)
    const value = name === undefined ? undefined : initializerOf(profile, name)
    const holdsKept =
      value !== undefined && kept.some((node) => value.containsRange(node.getPos(), node.getEnd()))
    if (holdsKept) removeOthers(change, value, kept)
    else removed.add(member)
  }
  removeElements(change.edits, removed, members)
}

/** A member of an object literal, in the short form if its value has its name. */
export function memberPieces(source: SourceFile, name: string, value: readonly Piece[]): readonly Piece[] {
  const [only] = value
  const isShort =
    value.length === 1 &&
    typeof only === 'object' &&
    source.getFullText().slice(only.start, only.end) === name
  return isShort ? value : [`${name}: `, ...value]
}

interface FormattedOption {
  /** The comments before it. */
  readonly lead: readonly string[]
  readonly value: readonly Piece[]
  /** The comment behind it. */
  readonly trail: string
}

function formatOption(profile: MorphNode, { name, value, from }: Option): FormattedOption {
  const lead: string[] = []
  let trail = ''
  for (const { node, isMoved } of from) {
    const member = node?.getParent()
    if (!isMoved || !member || !profile.containsRange(member.getPos(), member.getEnd())) continue
    lead.push(...member.getLeadingCommentRanges().map((comment) => comment.getText()))
    const after = member.getSourceFile().getFullText().slice(member.getEnd())
    trail ||= /^\s*?,?[ \t]*(\/\/[^\r\n]*)/.exec(after)?.[1] ?? ''
  }
  return { lead, value: memberPieces(profile.getSourceFile(), name, value), trail: trail && ` ${trail}` }
}

function replaceMember(
  change: Change,
  member: ObjectLiteralElementLike,
  options: readonly FormattedOption[],
): void {
  const literal = member.getParent()
  if (options.length === 0) {
    const members = Node.isObjectLiteralExpression(literal) ? literal.getProperties() : []
    removeElements(change.edits, new Set([member]), members)
    return
  }
  const indent = ownIndent(member)
  const comma = /^\s*,/.exec(member.getSourceFile().getFullText().slice(member.getEnd()))?.[0] ?? ''
  const pieces = options.flatMap(({ lead, value, trail }, index): Piece[] => {
    const isLast = index === options.length - 1
    if (indent === undefined) return [...value, isLast ? comma : ', ']
    const line = change.newline + indent
    return [
      ...lead.map((comment) => comment + line),
      ...value,
      isLast ? comma : ',',
      trail,
      isLast ? '' : line,
    ]
  })
  change.edits.replace({ start: member.getStart(), end: member.getEnd() + comma.length }, ...pieces)
}
