import type { ApiError } from '@tc3/mock'
import type { ScfContext } from '../action/context.js'
import { type InvalidPart, refusal } from '../action/errors.js'
import { scf } from '../generated/product.js'
import type { Code, ImageConfig } from '../generated/types.js'
import type { CodeRecord } from '../store/records.js'
import type { World } from '../store/world.js'
import { type PackageFault, readPackage } from './zip.js'

/** The code that a call gives. */
export interface GivenCode {
  readonly code: CodeRecord
  /** The package in Base64; absent where the code is elsewhere. */
  readonly content?: string
}

/** Which kind of code the values of CodeSource stand for. */
const kindOfSource: Readonly<Record<string, CodeRecord['kind']>> = {
  ZipFile: 'package',
  Inline: 'package',
  Cos: 'cos',
  Demo: 'demo',
}

/**
 * Reads the code that a call gives, of a function or of a layer. Only a package is looked into; nothing fetches the
 * code of the other sources.
 *
 * @throws {ApiError} of the action, for what is no code
 */
export async function readCode(
  world: World,
  context: ScfContext,
  given: Code,
  source?: string,
): Promise<GivenCode> {
  const kind = kindOf(context, given)
  if (source !== undefined && kindOfSource[source] !== kind) {
    throw wrong(context, 'CodeSource', `CodeSource is ${source}, but the code that is given is not of it.`)
  }
  switch (kind) {
    case 'package':
      return readZipFile(world, context, given.ZipFile ?? '', source)
    case 'cos':
      return { code: readCos(context, given) }
    case 'image':
      return { code: { kind, image: readImage(context, given.ImageConfig) } }
    case 'demo':
      return { code: { kind, demoId: readDemoId(context, given.DemoId ?? '') } }
    case 'git':
      return { code: readGit(context, given) }
  }
}

/** The size of code in bytes; 0 for code that is elsewhere. */
export function codeSize(code: CodeRecord): number {
  return code.kind === 'package' ? code.size : 0
}

/** The error for a parameter of the code. Not every action has a code for each of them. */
function wrong(context: ScfContext, parameter: InvalidPart, message: string): ApiError {
  return refusal(
    context,
    [
      `InvalidParameterValue.${parameter}`,
      'InvalidParameterValue.Code',
      'InvalidParameterValue.Content',
      'InvalidParameterValue',
    ],
    message,
  )
}

/** By which members of Code each kind is given. */
const kindsOfMembers: readonly (readonly [CodeRecord['kind'], RegExp])[] = [
  ['package', /^ZipFile$/],
  ['cos', /^Cos/],
  ['image', /^ImageConfig$/],
  ['demo', /^DemoId$/],
  ['git', /^Git/],
]

function kindOf(context: ScfContext, given: Code): CodeRecord['kind'] {
  if (given.TempCosObjectName !== undefined) {
    // Only the console puts objects there.
    throw wrong(context, 'TempCosObjectName', `There is no temporary object ${given.TempCosObjectName}.`)
  }
  const names = Object.keys(given)
  const kinds = kindsOfMembers.filter(([, members]) => names.some((name) => members.test(name)))
  const [first] = kinds
  const choice = 'ZipFile, CosBucketName with CosObjectName, ImageConfig, DemoId or GitUrl'
  if (!first) {
    throw refusal(
      context,
      ['MissingParameter.Code', 'InvalidParameterValue.Code', 'InvalidParameterValue.Content'],
      `The code is missing: give ${choice}.`,
    )
  }
  if (kinds.length > 1) throw wrong(context, 'Code', `The code must come from one source: ${choice}.`)
  return first[0]
}

async function readZipFile(
  { limits }: World,
  context: ScfContext,
  zipFile: string,
  source: string | undefined,
): Promise<GivenCode> {
  const given = await readPackage(zipFile, limits.packageBytes)
  if (typeof given !== 'string') {
    const { content, sha256, size } = given
    return { code: { kind: 'package', sha256, size }, content }
  }
  const [parameter, message] = zipFileFault(given, limits.packageBytes)
  if (source === 'Inline' && given === 'not a zip archive') throw wrong(context, 'InlineZipFile', message)
  throw wrong(context, parameter, message)
}

function zipFileFault(fault: PackageFault, mostBytes: number): [parameter: InvalidPart, message: string] {
  switch (fault) {
    case 'not Base64':
      return ['ZipFileBase64BinasciiError', 'ZipFile must be Base64, with its padding.']
    case 'too large':
      return ['ZipFile', `The package in ZipFile must be at most ${mostBytes} bytes long.`]
    case 'not a zip archive':
      return [
        'ZipFile',
        'ZipFile must hold a zip archive with at least one file, none of whose names leads out of the archive.',
      ]
  }
}

function readCos(
  context: ScfContext,
  { CosBucketName: bucket, CosObjectName: object, CosBucketRegion: region }: Code,
) {
  if (bucket === undefined || object === undefined) {
    throw wrong(context, 'Cos', 'Code in COS needs both CosBucketName and CosObjectName.')
  }
  if (!/^[a-z0-9]([a-z0-9-]{0,48}[a-z0-9])?$/.test(bucket)) {
    throw wrong(
      context,
      'CosBucketName',
      'CosBucketName must have 1 to 50 lowercase letters, digits and hyphens (-), no hyphen first or last.',
    )
  }
  // The documentation has objects begin with a slash; deployment tools leave it out.
  if (!isLine(object) || object === '/') {
    throw wrong(context, 'CosObjectName', 'CosObjectName must be the path of an object.')
  }
  // Beijing has two; the second one is no region of functions.
  if (region !== undefined && region !== 'ap-beijing-1' && !scf.regions.includes(region)) {
    throw wrong(context, 'CosBucketRegion', 'CosBucketRegion must be a region, or ap-beijing-1.')
  }
  return { kind: 'cos', bucket, object, ...(region !== undefined && { region }) } as const
}

/** `{domain}/{namespace}/{imageName}:{tag}@{digest}`; the product takes images without their digest, too. */
const imageUri = /^[a-z0-9.-]+(:\d+)?(\/[A-Za-z0-9._-]+){2,}:[A-Za-z0-9_][A-Za-z0-9_.-]*(@sha256:[0-9a-f]+)?$/

function readImage(context: ScfContext, image: ImageConfig | undefined): ImageConfig {
  if (!image || !imageUri.test(image.ImageUri)) {
    throw wrong(
      context,
      'ImageUri',
      'ImageUri must have the form {domain}/{namespace}/{imageName}:{tag}@{digest}.',
    )
  }
  if (image.ImageType === 'enterprise' && !image.RegistryId) {
    throw wrong(context, 'RegistryId', 'RegistryId is required where ImageType is enterprise.')
  }
  for (const parameter of ['Command', 'Args'] as const) {
    const value = image[parameter]
    if (value && !isLine(value)) throw wrong(context, parameter, `${parameter} must be one line of text.`)
  }
  return image
}

function readDemoId(context: ScfContext, demoId: string): string {
  // The documentation lists no templates. All of the product's have this beginning.
  if (/^demo-[A-Za-z0-9_-]+$/.test(demoId)) return demoId
  throw refusal(
    context,
    [
      'ResourceNotFound.Demo',
      'InvalidParameterValue.DemoId',
      'InvalidParameterValue.Code',
      'InvalidParameterValue.Content',
    ],
    `There is no function template ${demoId}; the identifiers of templates begin with demo-.`,
  )
}

/** The password is not kept. */
function readGit(context: ScfContext, given: Code) {
  const { GitUrl: url = '', GitBranch: branch, GitDirectory: directory, GitCommitId: commit } = given
  if (!/^((https?|ssh|git):\/\/|[^\s@/]+@[^\s:/]+:)\S+$/.test(url)) {
    throw wrong(context, 'GitUrl', 'GitUrl must be the address of a Git repository.')
  }
  if (branch !== undefined && !/^[^\s~^:?*[\\]+$/.test(branch)) {
    throw wrong(context, 'GitBranch', 'GitBranch must be the name of a branch.')
  }
  if (directory !== undefined && (!isLine(directory) || directory.split('/').includes('..'))) {
    throw wrong(context, 'GitDirectory', 'GitDirectory must be a directory of the repository.')
  }
  if (commit !== undefined && !/^[0-9a-f]{7,40}$/i.test(commit)) {
    throw wrong(context, 'GitCommitId', 'GitCommitId must have 7 to 40 hexadecimal digits.')
  }
  const [user, password] = [given.GitUserName, given.GitPassword ?? given.GitPasswordSecret]
  if (user !== undefined && !password) {
    throw wrong(context, 'GitPassword', 'GitUserName needs GitPassword beside it.')
  }
  if (password !== undefined && !user && !given.GitUserNameSecret) {
    throw wrong(context, 'GitUserName', 'GitPassword needs GitUserName beside it.')
  }
  return {
    kind: 'git',
    url,
    ...(branch !== undefined && { branch }),
    ...(directory !== undefined && { directory }),
  } as const
}

/** Whether text is not empty and has no line breaks or other control characters. */
function isLine(text: string): boolean {
  return /^\P{Cc}+$/u.test(text)
}
