import type { ScfContext } from '../action/context.js'
import { apiError, invalidParameter } from '../action/errors.js'
import type { CfsConfig, IntranetConfigOut, PublicNetConfigIn, VpcConfig } from '../generated/types.js'
import type { FunctionRecord, VersionRecord } from '../store/records.js'

// The emulator does not emulate VPCs, file systems and addresses. It stores the settings if they are consistent.

/** Checks that both members are set or empty. If both are empty, the function is removed from its VPC. */
export function readVpc(
  context: ScfContext,
  { VpcId = '', SubnetId = '' }: VpcConfig,
): VpcConfig | undefined {
  if ((VpcId === '') !== (SubnetId === '')) {
    throw apiError(context, ['UnsupportedOperation.VpcConfig'], 'VpcConfig requires both VpcId and SubnetId.')
  }
  return VpcId === '' ? undefined : { VpcId, SubnetId }
}

/** Checks the file systems of a function. An empty list unmounts all. */
export function readCfs(context: ScfContext, { CfsInsList: list }: CfsConfig): CfsConfig | undefined {
  const mounted = new Set<string>()
  for (const { LocalMountDir: local, RemoteMountDir: remote, CfsId, MountInsId } of list) {
    if (CfsId === '' || MountInsId === '') {
      throw apiError(
        context,
        [
          CfsId === '' ? 'InvalidParameterValue.CfsId' : 'InvalidParameterValue.CfsMountInsId',
          'InvalidParameterValue.CfsStructionError',
          'InvalidParameterValue.CfsParameterError',
        ],
        'A file system requires CfsId and MountInsId.',
      )
    }
    for (const [name, path] of [
      ['CfsLocalMountDir', local],
      ['CfsRemoteMountDir', remote],
    ] as const) {
      if (path.startsWith('/')) continue
      throw apiError(
        context,
        [`InvalidParameterValue.${name}`, 'InvalidParameterValue.CfsParameterError'],
        'The LocalMountDir and RemoteMountDir of a file system must begin with a slash.',
      )
    }
    if (mounted.has(local)) {
      throw invalidParameter(
        context,
        'CfsParameterDuplicate',
        `More than one file system is mounted on ${local}.`,
      )
    }
    mounted.add(local)
  }
  return list.length === 0 ? undefined : { CfsInsList: list }
}

/** Returns the file systems of a function as in responses. What the request leaves out is only known to the cloud. */
export function describeCfs({ cfsConfig }: VersionRecord): CfsConfig | null {
  if (!cfsConfig) return null
  return {
    CfsInsList: cfsConfig.CfsInsList.map(
      ({ IpAddress = null, MountVpcId = null, MountSubnetId = null, ...others }) => ({
        ...others,
        IpAddress,
        MountVpcId,
        MountSubnetId,
      }),
    ),
  }
}

/** Checks that a function is in the VPC of its file systems. */
export function checkCfsInVpc(
  context: ScfContext,
  cfs: CfsConfig | undefined,
  vpc: VpcConfig | undefined,
): void {
  if (!cfs) return
  if (!vpc) {
    throw apiError(
      context,
      ['InvalidParameterValue.VpcNotSetWhenOpenCfs', 'InvalidParameterValue.CfsParameterError'],
      'A function that mounts file systems must be in their VPC. Specify VpcConfig, too.',
    )
  }
  if (cfs.CfsInsList.every(({ MountVpcId }) => !MountVpcId || MountVpcId === vpc.VpcId)) return
  throw apiError(
    context,
    ['ResourceNotFound.CfsVpcNotMatch'],
    `The function is in the VPC ${vpc.VpcId}, but a file system is in another.`,
  )
}

/** Checks that a fixed IP is requested only with public network access. */
export function readPublicNet(
  context: ScfContext,
  config: PublicNetConfigIn | undefined,
): PublicNetConfigIn | undefined {
  if (config?.PublicNetStatus === 'DISABLE' && config.EipConfig?.EipStatus === 'ENABLE') {
    throw invalidParameter(
      context,
      'EipConfig',
      'A fixed IP requires public network access. Set PublicNetStatus to ENABLE.',
    )
  }
  return config
}

/** Checks that only event functions cache DNS. */
export function checkDnsCache(context: ScfContext, type: FunctionRecord['type'], dnsCache: string): void {
  if (dnsCache !== 'TRUE' || type === 'Event') return
  throw apiError(
    context,
    ['UnsupportedOperation'],
    `DnsCache is available for functions of the Type Event only, but the Type is ${type}.`,
  )
}

/**
 * Returns the configuration of private network access as in responses. Functions of a subnet share an address, which is
 * derived from the names, so that it stays the same.
 */
export function describeIntranet({ intranetConfig, vpcConfig }: VersionRecord): IntranetConfigOut | null {
  if (!intranetConfig) return null
  const { IpFixed } = intranetConfig
  const isFixed = IpFixed === 'ENABLE' && vpcConfig !== undefined
  return { IpFixed, IpAddress: isFixed ? [privateAddress(`${vpcConfig.VpcId}/${vpcConfig.SubnetId}`)] : [] }
}

/** Returns an address of the network 10.0.0.0/16 that depends on a text only. */
function privateAddress(text: string): string {
  let hash = 0
  for (const character of text) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 65_521
  // The first and the last address of a subnet are reserved.
  return `10.0.${Math.floor(hash / 254) % 256}.${(hash % 254) + 1}`
}
