// Generated from spec/scf/2018-04-16/service.yaml by `tc3 generate`. Do not edit.

import type { Service } from '@tc3/core';

/** Serverless Cloud Function (SCF), version 2018-04-16. */
export const scf: Service = { service: 'scf', version: '2018-04-16', endpoint: 'scf.tencentcloudapi.com' };
