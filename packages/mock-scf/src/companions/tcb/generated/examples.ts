// Generated from spec/tcb/2018-06-08/actions by `tc3 generate`. Do not edit.

export {};
