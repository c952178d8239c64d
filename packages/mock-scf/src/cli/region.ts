/** The region of commands and functions that name none. */
export const defaultRegion = 'ap-guangzhou'
