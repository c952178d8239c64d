// Generated from spec/sts/2018-08-13/service.yaml by `tc3 generate`. Do not edit.

import type { Service } from '@tc3/core';

/** Security Token Service (STS), version 2018-08-13. */
export const sts: Service = { service: 'sts', version: '2018-08-13', endpoint: 'sts.tencentcloudapi.com' };
