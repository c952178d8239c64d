import type { DomainInfo } from '../generated/types.js'
import type { CustomDomainRecord } from '../store/records.js'

/** Returns a domain as in responses. */
export function describeDomain(record: CustomDomainRecord): DomainInfo {
  const { certificateId, waf } = record
  return {
    Domain: record.domain,
    Protocol: record.protocol,
    EndpointsConfig: record.routes.map((route) => ({
      Namespace: route.namespace,
      FunctionName: route.functionName,
      Qualifier: route.qualifier,
      PathMatch: route.pathMatch,
      PathRewrite: route.rewrites.map(({ path, type, rewrite }) => ({
        Path: path,
        Type: type,
        Rewrite: rewrite,
      })),
    })),
    ...(certificateId !== undefined && { CertConfig: { CertificateId: certificateId } }),
    WafConfig: { WafOpen: waf.open, WafInstanceId: waf.instanceId },
    Tags: [...record.tags],
  }
}
