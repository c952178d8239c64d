// Generated from spec/sts/2018-08-13/states.yaml by `tc3 generate`. Do not edit.

export {};
