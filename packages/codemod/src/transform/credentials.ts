import type { Node as MorphNode, ObjectLiteralExpression, Statement } from 'ts-morph'
import { type Change, rangeOf } from '../change.js'
import type { Piece } from '../edit/edits.js'
import { sdkTypeName } from '../sdk/clients.js'
import { Node } from '../ts-morph.js'
import { initializerOf } from './object-literal.js'
import type { Value } from './profile.js'

/** The providers of `@tc3/core/credentials` that stand for classes without arguments. */
const providers: Readonly<Record<string, readonly [module: string, name: string]>> = {
  'common.EnvironmentVariableCredential': ['env', 'fromEnv'],
  'common.ProfileCredential': ['profile', 'fromProfile'],
  'common.CvmRoleCredential': ['cvm-role', 'fromCvmRole'],
  'common.DefaultCredentialProvider': ['default', 'fromDefaultChain'],
  'common.OIDCRoleArnCredential': ['oidc', 'fromOidc'],
}

const plainClasses: readonly string[] = ['common.Credential', 'common.BasicCredential']
const assumeRole = 'common.STSCredential'

/** The options of `fromAssumeRole` by parameter of the action AssumeRole. */
const assumeRoleOptions: Readonly<Record<string, string>> = {
  RoleArn: 'roleArn',
  RoleSessionName: 'sessionName',
  DurationSeconds: 'duration',
  ExternalId: 'externalId',
}

/** Whether a path is that of a class of credentials. */
export function isCredentialClass(path: string): boolean {
  return path in providers || plainClasses.includes(path) || path === assumeRole
}

/** Replaces the creation of credentials; false if it stays. */
export function convertCredentialClass(
  change: Change,
  chain: MorphNode,
  path: string,
  site: Statement,
): boolean {
  const creation = chain.getParent()
  // Other products need the classes. Their instances are accepted as credentials, or wrapped in a function.
  if (change.facts.isMixed) return false
  if (!Node.isNewExpression(creation) || creation.getExpression() !== chain) {
    change.todo(chain, `Replace ${chain.getText()}: credentials are objects or functions, not classes.`)
    return false
  }
  const args = creation.getArguments()
  if (plainClasses.includes(path)) {
    const names = ['secretId', 'secretKey', 'token']
    const members = args.map((argument, index): Piece[] => [
      `${index > 0 ? ', ' : ''}${names[index]}: `,
      ...(index < 2 ? definedValue(change, argument) : [rangeOf(argument)]),
    ])
    change.edits.replace(rangeOf(creation), '{ ', ...members.flat(), ' }')
    return true
  }
  const [module, name] = providers[path] ?? []
  if (module && name && args.length === 0) {
    const local = change.imports.name(`@tc3/core/credentials/${module}`, name, { site })
    change.edits.replace(rangeOf(creation), `${local}()`)
    return true
  }
  if (path === assumeRole && convertAssumeRole(change, creation, args, site)) return true
  change.todo(
    creation,
    path === assumeRole
      ? 'Replace the credentials by fromAssumeRole of @tc3/core/credentials/assume-role.'
      : 'Replace the credentials by fromOidc of @tc3/core/credentials/oidc, which reads the environment.',
  )
  return false
}

function convertAssumeRole(
  change: Change,
  creation: MorphNode,
  [config, parameters]: readonly MorphNode[],
  site: Statement,
): boolean {
  if (!Node.isObjectLiteralExpression(config) || !Node.isObjectLiteralExpression(parameters)) return false
  const options = [...assignments(config, { credential: 'credentials', region: 'region' })]
  options.push(...assignments(parameters, assumeRoleOptions))
  if (options.length < config.getProperties().length + parameters.getProperties().length) return false
  const local = change.imports.name('@tc3/core/credentials/assume-role', 'fromAssumeRole', { site })
  const members = options.flatMap((pieces, index) => [index > 0 ? ', ' : '', ...pieces])
  change.edits.replace(rangeOf(creation), `${local}({ `, ...members, ' })')
  return true
}

/** The members of an object literal under other names, as far as they have one. */
function assignments(literal: ObjectLiteralExpression, names: Readonly<Record<string, string>>): Piece[][] {
  return Object.entries(names).flatMap(([official, name]) => {
    const value = initializerOf(literal, official)
    return value ? [[`${name}: `, rangeOf(value)]] : []
  })
}

/** A value that must not be undefined for the compiler: version 4 of the official SDK accepts a type with undefined. */
function definedValue(change: Change, value: MorphNode): Piece[] {
  const type = value.getType()
  const mayBeUndefined =
    type.isUndefined() || (type.isUnion() && type.getUnionTypes().some((part) => part.isUndefined()))
  if (!change.isTypeScript || !mayBeUndefined) return [rangeOf(value)]
  const isSimple =
    Node.isIdentifier(value) ||
    Node.isPropertyAccessExpression(value) ||
    Node.isElementAccessExpression(value) ||
    Node.isCallExpression(value)
  return isSimple ? [rangeOf(value), '!'] : ['(', rangeOf(value), ')!']
}

/** Changes an expression of credentials into one that the client accepts. */
export function convertCredentials(change: Change, value: MorphNode): void {
  if (change.done.has(value)) return
  change.done.add(value)
  const wrapper = providerCall(change, value)
  if (wrapper) {
    change.edits.replace(rangeOf(value), ...wrapper)
    return
  }
  if (Node.isObjectLiteralExpression(value)) {
    for (const name of ['secretId', 'secretKey']) {
      const member = initializerOf(value, name)
      if (!member) continue
      const pieces = definedValue(change, member)
      if (pieces.length === 1) continue
      const parent = member.getParent()
      if (Node.isShorthandPropertyAssignment(parent))
        change.edits.replace(rangeOf(member), `${name}: ${name}!`)
      else change.edits.replace(rangeOf(member), ...pieces)
    }
  }
}

/** What to pass as credentials, if they are read from a variable. */
export function credentialsPieces(change: Change, { node, read }: Value): readonly Piece[] {
  return node && needsProvider(change, node) ? ['() => ', ...read, '.getCredential()'] : read
}

/** Whether credentials have a method `getCredential` and stay as they are. */
function needsProvider(change: Change, value: MorphNode): boolean {
  const type = value.getType().getNonNullableType()
  if (!type.getProperty('getCredential')) return false
  const name = sdkTypeName(type)
  return change.facts.isMixed || name === undefined || name === 'DynamicCredential'
}

/** The function for credentials that have a method `getCredential` and stay as they are. */
function providerCall(change: Change, value: MorphNode): Piece[] | undefined {
  if (!needsProvider(change, value)) return undefined
  const range = rangeOf(value)
  return Node.isNewExpression(value) || Node.isObjectLiteralExpression(value)
    ? ['() => (', range, ').getCredential()']
    : ['() => ', range, '.getCredential()']
}
