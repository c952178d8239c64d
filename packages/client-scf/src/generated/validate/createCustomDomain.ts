// Generated from spec/scf/2018-04-16/actions/CreateCustomDomain.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';
import { CertConfSchema, EndpointsConfSchema, PathRewriteRuleSchema, TagSchema, WafConfSchema } from './types.js';

/** The documented constraints of the input of CreateCustomDomain, for `validate`. */
export const createCustomDomainInput: InputSchema = {
  action: 'CreateCustomDomain',
  input: {
    Domain: {
      type: 'String',
      required: true,
      description: 'Domain name. Wildcard domain names are not supported',
    },
    Protocol: {
      type: 'String',
      required: true,
      enum: ['HTTP', 'HTTPS', 'HTTP&HTTPS'],
      open: true,
      description: 'Protocol. Valid values: `HTTP`, `HTTPS`, `HTTP&HTTPS`',
    },
    EndpointsConfig: { type: 'EndpointsConf', list: true, required: true, description: 'Route configuration' },
    CertConfig: {
      type: 'CertConf',
      description: 'Certificate configuration, which is required if the HTTPS protocol is used',
    },
    WafConfig: { type: 'WafConf', description: 'Web application firewall configuration' },
    Tags: { type: 'Tag', list: true, description: 'Tags' },
  },
  types: { EndpointsConf: EndpointsConfSchema, PathRewriteRule: PathRewriteRuleSchema, CertConf: CertConfSchema, WafConf: WafConfSchema, Tag: TagSchema },
};
