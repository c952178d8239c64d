// Generated from spec/sts/2018-08-13/service.yaml by `tc3 generate`. Do not edit.

/** A region of STS. */
export type StsRegion = string;
