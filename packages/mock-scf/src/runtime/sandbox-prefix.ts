/** What the names of the folders with the unpacked code of an emulator begin with, in the folder for temporary files. */
export const sandboxPrefix = 'tc3-mock-scf-'
