/** The products that the emulator can stand in for. */
export const companionNames = ['apigateway', 'cam', 'cls', 'cos', 'sts', 'tag', 'tcb'] as const

/** A product that the emulator can stand in for. */
export type CompanionName = (typeof companionNames)[number]
