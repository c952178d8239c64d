// Generated from spec/scf/2018-04-16/actions/UpdateCustomDomain.yaml by `tc3 generate`. Do not edit.

import type { InputSchema } from '@tc3/core/validate';
import { CertConfSchema, EndpointsConfSchema, PathRewriteRuleSchema, WafConfSchema } from './types.js';

/** The documented constraints of the input of UpdateCustomDomain, for `validate`. */
export const updateCustomDomainInput: InputSchema = {
  action: 'UpdateCustomDomain',
  input: {
    Domain: { type: 'String', required: true, description: 'Custom domain name' },
    Protocol: {
      type: 'String',
      enum: ['HTTP', 'HTTPS', 'HTTP&HTTPS'],
      open: true,
      description: 'Protocol. Valid values: `HTTP`, `HTTPS`, `HTTP&HTTPS`',
    },
    CertConfig: {
      type: 'CertConf',
      description: 'Certificate configuration, which is required for the HTTPS protocol',
    },
    WafConfig: { type: 'WafConf', description: 'Web application firewall configuration' },
    EndpointsConfig: { type: 'EndpointsConf', list: true, description: 'Route configuration' },
  },
  types: { CertConf: CertConfSchema, WafConf: WafConfSchema, EndpointsConf: EndpointsConfSchema, PathRewriteRule: PathRewriteRuleSchema },
};
