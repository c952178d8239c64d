import type { ApiError } from '@tc3/mock'
import type { ScfContext } from '../action/context.js'
import { apiError, type InvalidParameterName } from '../action/errors.js'
import type { Emulator } from '../emulator.js'
import { scf } from '../generated/product.js'
import type { Code, ImageConfig } from '../generated/types.js'
import type { Limits } from '../store/limits.js'
import type { CodeRecord } from '../store/records.js'
import { checkDemoId } from './demo.js'
import { type PackageError, readPackage } from './zip.js'

/** The code of a function or layer, as a request specifies it. */
export interface CodeUpload {
  readonly code: CodeRecord
  /** The package in Base64; absent if the code comes from another source. */
  readonly content?: string
}

/** The kind of code that each value of CodeSource stands for. */
const kindOfSource: Readonly<Record<string, CodeRecord['kind']>> = {
  ZipFile: 'package',
  Inline: 'package',
  Cos: 'cos',
  Demo: 'demo',
}

/**
 * Reads and checks the code parameter of a function or layer. Only packages are opened, and objects of the storage if that is
 * emulated; code from other sources is not fetched.
 *
 * @param source The parameter CodeSource.
 * @throws {ApiError} If the code is missing, ambiguous or invalid.
 */
export async function readCode(
  emulator: Emulator,
  context: ScfContext,
  input: Code,
  source?: string,
): Promise<CodeUpload> {
  if (input.TempCosObjectName !== undefined) {
    return readTemporaryObject(emulator, context, input.TempCosObjectName)
  }
  const kind = kindOf(context, input)
  if (source !== undefined && kindOfSource[source] !== kind) {
    throw codeError(context, 'CodeSource', `CodeSource is ${source}, but the code comes from another source.`)
  }
  switch (kind) {
    case 'package':
      return readZipFile(emulator, context, input.ZipFile ?? '', source)
    case 'cos':
      return readCos(emulator, context, readCosLocation(context, input))
    case 'image':
      return { code: { kind, image: readImage(context, input.ImageConfig) } }
    case 'demo':
      return { code: readDemo(context, input.DemoId) }
    case 'git':
      return { code: readGit(context, input) }
  }
}

/** Returns the size of a package in bytes; 0 for code from other sources. */
export function codeSize(code: CodeRecord): number {
  return code.kind === 'package' ? code.size : 0
}

/** Creates the error for a parameter of the code. Not every action has an error code for each of them. */
function codeError(context: ScfContext, parameter: InvalidParameterName, message: string): ApiError {
  return apiError(
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

/** The members of Code that specify each kind of code. */
const membersOfKind: readonly (readonly [CodeRecord['kind'], RegExp])[] = [
  ['package', /^ZipFile$/],
  ['cos', /^Cos/],
  ['image', /^ImageConfig$/],
  ['demo', /^DemoId$/],
  ['git', /^Git/],
]

function kindOf(context: ScfContext, input: Code): CodeRecord['kind'] {
  const names = Object.keys(input)
  const kinds = membersOfKind.filter(([, members]) => names.some((name) => members.test(name)))
  const [first] = kinds
  const sources = 'ZipFile, CosBucketName with CosObjectName, ImageConfig, DemoId or GitUrl'
  if (!first) {
    throw apiError(
      context,
      ['MissingParameter.Code', 'InvalidParameterValue.Code', 'InvalidParameterValue.Content'],
      `The code is missing. Specify ${sources}.`,
    )
  }
  if (kinds.length > 1)
    throw codeError(context, 'Code', `The code must come from exactly one source: ${sources}.`)
  return first[0]
}

async function readZipFile(
  { limits }: Emulator,
  context: ScfContext,
  zipFile: string,
  source: string | undefined,
): Promise<CodeUpload> {
  const result = await readPackage(zipFile, limits.packageBytes)
  if (typeof result !== 'string') {
    const { content, sha256, size } = result
    return { code: { kind: 'package', sha256, size }, content }
  }
  const [parameter, message] = describePackageError(result, limits.packageBytes)
  if (source === 'Inline' && result === 'not a zip archive')
    throw codeError(context, 'InlineZipFile', message)
  throw codeError(context, parameter, message)
}

function describePackageError(
  error: PackageError,
  maxBytes: number,
): [parameter: InvalidParameterName, message: string] {
  switch (error) {
    case 'not Base64':
      return ['ZipFileBase64BinasciiError', 'ZipFile must be encoded in Base64, with padding.']
    case 'too large':
      return ['ZipFile', `The package in ZipFile must have at most ${maxBytes} bytes.`]
    case 'not a zip archive':
      return [
        'ZipFile',
        'ZipFile must contain a zip archive with at least one file, and no file name may lead out of the archive.',
      ]
  }
}

/** Reads a package from the storage, if that is emulated. Otherwise its location is enough. */
async function readCos(
  { limits, readObject }: Emulator,
  context: ScfContext,
  location: Extract<CodeRecord, { kind: 'cos' }>,
): Promise<CodeUpload> {
  if (!readObject) return { code: location }
  const { bucket, object } = location
  const content = await readObject(context.account, location)
  if (content === undefined) {
    throw codeError(
      context,
      'CosObjectName',
      `The storage of the account has no object ${object} in the bucket ${bucket}.`,
    )
  }
  return readObjectPackage(limits, context, 'CosObjectName', object, content)
}

/** Reads a package from the object that was uploaded with a signature of GetTempCosInfo. */
async function readTemporaryObject(
  { limits, readObject }: Emulator,
  context: ScfContext,
  object: string,
): Promise<CodeUpload> {
  const content = await readObject?.(context.account, { object })
  if (content === undefined) {
    throw codeError(context, 'TempCosObjectName', `The temporary object ${object} does not exist.`)
  }
  return readObjectPackage(limits, context, 'TempCosObjectName', object, content)
}

/** @param content The content of the object in Base64. */
async function readObjectPackage(
  limits: Limits,
  context: ScfContext,
  parameter: InvalidParameterName,
  object: string,
  content: string,
): Promise<CodeUpload> {
  const result = await readPackage(content, limits.packageBytes)
  if (typeof result !== 'string') {
    const { content, sha256, size } = result
    return { code: { kind: 'package', sha256, size }, content }
  }
  throw codeError(
    context,
    parameter,
    result === 'too large'
      ? `The package in the object ${object} must have at most ${limits.packageBytes} bytes.`
      : `The object ${object} must be a zip archive with at least one file, and no file name may lead out of the archive.`,
  )
}

function readCosLocation(
  context: ScfContext,
  { CosBucketName: bucket, CosObjectName: object, CosBucketRegion: region }: Code,
) {
  if (bucket === undefined || object === undefined) {
    throw codeError(context, 'Cos', 'Code in COS needs both CosBucketName and CosObjectName.')
  }
  if (!/^[a-z0-9]([a-z0-9-]{0,48}[a-z0-9])?$/.test(bucket)) {
    throw codeError(
      context,
      'CosBucketName',
      'CosBucketName must have 1 to 50 lowercase letters, digits and hyphens (-), and must not begin or end with a hyphen.',
    )
  }
  // The documentation requires a leading slash, but deployment tools omit it.
  if (!isLine(object) || object === '/') {
    throw codeError(context, 'CosObjectName', 'CosObjectName must be the path of an object.')
  }
  // ap-beijing-1 is a region of COS, but not of SCF.
  if (region !== undefined && region !== 'ap-beijing-1' && !scf.regions.includes(region)) {
    throw codeError(context, 'CosBucketRegion', 'CosBucketRegion must be a region, or ap-beijing-1.')
  }
  return { kind: 'cos', bucket, object, ...(region !== undefined && { region }) } as const
}

/** `{domain}/{namespace}/{imageName}:{tag}@{digest}`. The cloud also accepts images without a digest. */
const imageUri = /^[a-z0-9.-]+(:\d+)?(\/[A-Za-z0-9._-]+){2,}:[A-Za-z0-9_][A-Za-z0-9_.-]*(@sha256:[0-9a-f]+)?$/

function readImage(context: ScfContext, image: ImageConfig | undefined): ImageConfig {
  if (!image || !imageUri.test(image.ImageUri)) {
    throw codeError(
      context,
      'ImageUri',
      'ImageUri must have the form {domain}/{namespace}/{imageName}:{tag}@{digest}.',
    )
  }
  if (image.ImageType === 'enterprise' && !image.RegistryId) {
    throw codeError(context, 'RegistryId', 'RegistryId is required if ImageType is enterprise.')
  }
  for (const parameter of ['Command', 'Args'] as const) {
    const value = image[parameter]
    if (value && !isLine(value)) throw codeError(context, parameter, `${parameter} must be one line of text.`)
  }
  return image
}

function readDemo(context: ScfContext, demoId = '') {
  checkDemoId(context, demoId)
  return { kind: 'demo', demoId } as const
}

/** Reads the location of a Git repository. Credentials are checked but not stored. */
function readGit(context: ScfContext, input: Code) {
  const { GitUrl: url = '', GitBranch: branch, GitDirectory: directory, GitCommitId: commit } = input
  if (!/^((https?|ssh|git):\/\/|[^\s@/]+@[^\s:/]+:)\S+$/.test(url)) {
    throw codeError(context, 'GitUrl', 'GitUrl must be the address of a Git repository.')
  }
  if (branch !== undefined && !/^[^\s~^:?*[\\]+$/.test(branch)) {
    throw codeError(context, 'GitBranch', 'GitBranch must be the name of a branch.')
  }
  if (directory !== undefined && (!isLine(directory) || directory.split('/').includes('..'))) {
    throw codeError(context, 'GitDirectory', 'GitDirectory must be a directory of the repository.')
  }
  if (commit !== undefined && !/^[0-9a-f]{7,40}$/i.test(commit)) {
    throw codeError(context, 'GitCommitId', 'GitCommitId must have 7 to 40 hexadecimal digits.')
  }
  const [user, password] = [input.GitUserName, input.GitPassword ?? input.GitPasswordSecret]
  if (user !== undefined && !password) {
    throw codeError(context, 'GitPassword', 'GitPassword is required if GitUserName is specified.')
  }
  if (password !== undefined && !user && !input.GitUserNameSecret) {
    throw codeError(context, 'GitUserName', 'GitUserName is required if GitPassword is specified.')
  }
  return {
    kind: 'git',
    url,
    ...(branch !== undefined && { branch }),
    ...(directory !== undefined && { directory }),
  } as const
}

/** Returns whether a text is not empty and has no line breaks or other control characters. */
function isLine(text: string): boolean {
  return /^\P{Cc}+$/u.test(text)
}
