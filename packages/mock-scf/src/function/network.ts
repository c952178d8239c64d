import type { ScfContext } from '../action/context.js'
import { invalid, refusal } from '../action/errors.js'
import type { CfsConfig, PublicNetConfigIn, VpcConfig } from '../generated/types.js'

// The emulator has no VPCs, file systems and addresses: what a function says of them is kept as it is, where it can be.

/** Both members, or neither: empty text in both takes a function out of its VPC. */
export function readVpc(
  context: ScfContext,
  { VpcId = '', SubnetId = '' }: VpcConfig,
): VpcConfig | undefined {
  if ((VpcId === '') !== (SubnetId === '')) {
    throw refusal(context, ['UnsupportedOperation.VpcConfig'], 'VpcConfig needs both VpcId and SubnetId.')
  }
  return VpcId === '' ? undefined : { VpcId, SubnetId }
}

/** An empty list takes a function off its file systems. */
export function readCfs(context: ScfContext, { CfsInsList: list }: CfsConfig): CfsConfig | undefined {
  const mounted = new Set<string>()
  for (const { LocalMountDir: local, RemoteMountDir: remote, CfsId, MountInsId } of list) {
    if (CfsId === '' || MountInsId === '') {
      throw refusal(
        context,
        ['InvalidParameterValue.CfsStructionError', 'InvalidParameterValue.CfsParameterError'],
        'A file system needs CfsId and MountInsId.',
      )
    }
    if (!local.startsWith('/') || !remote.startsWith('/')) {
      throw invalid(
        context,
        'CfsParameterError',
        'The LocalMountDir and RemoteMountDir of a file system must begin with a slash.',
      )
    }
    if (mounted.has(local)) {
      throw invalid(context, 'CfsParameterDuplicate', `More than one file system is mounted on ${local}.`)
    }
    mounted.add(local)
  }
  return list.length === 0 ? undefined : { CfsInsList: list }
}

export function checkCfsInVpc(
  context: ScfContext,
  cfs: CfsConfig | undefined,
  vpc: VpcConfig | undefined,
): void {
  if (!cfs) return
  if (!vpc) {
    throw refusal(
      context,
      ['InvalidParameterValue.VpcNotSetWhenOpenCfs', 'InvalidParameterValue.CfsParameterError'],
      'A function that mounts file systems must be in their VPC. Give VpcConfig, too.',
    )
  }
  if (cfs.CfsInsList.every(({ MountVpcId }) => !MountVpcId || MountVpcId === vpc.VpcId)) return
  throw refusal(
    context,
    ['ResourceNotFound.CfsVpcNotMatch'],
    `The function is in the VPC ${vpc.VpcId}, but a file system is in another.`,
  )
}

export function readPublicNet(
  context: ScfContext,
  config: PublicNetConfigIn | undefined,
): PublicNetConfigIn | undefined {
  if (config?.PublicNetStatus === 'DISABLE' && config.EipConfig?.EipStatus === 'ENABLE') {
    throw invalid(
      context,
      'EipConfig',
      'A fixed IP needs public network access: set PublicNetStatus to ENABLE.',
    )
  }
  return config
}
