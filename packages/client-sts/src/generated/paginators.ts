// Generated from spec/sts/2018-08-13/actions by `tc3 generate`. Do not edit.

export {};
