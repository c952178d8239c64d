// Generated from spec/scf/2018-04-16/service.yaml by `tc3 generate`. Do not edit.

/** The documented regions of SCF; other values are accepted, too. */
export type ScfRegion =
  | 'ap-bangkok'
  | 'ap-beijing'
  | 'ap-chengdu'
  | 'ap-chongqing'
  | 'ap-guangzhou'
  | 'ap-hongkong'
  | 'ap-mumbai'
  | 'ap-nanjing'
  | 'ap-seoul'
  | 'ap-shanghai'
  | 'ap-shanghai-fsi'
  | 'ap-shenzhen-fsi'
  | 'ap-singapore'
  | 'ap-tokyo'
  | 'eu-frankfurt'
  | 'na-ashburn'
  | 'na-siliconvalley'
  | 'na-toronto'
  | 'sa-saopaulo'
  | (string & {});
