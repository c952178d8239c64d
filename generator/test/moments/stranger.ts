/** The user nobody, on most systems. */
const stranger = 65_534

/** Runs a task without the permissions of root, if this process has them. */
export async function asStranger<Result>(task: () => Promise<Result>): Promise<Result> {
  const { getuid, setegid, seteuid } = process
  if (getuid?.() !== 0 || setegid === undefined || seteuid === undefined) return task()
  setegid(stranger)
  seteuid(stranger)
  try {
    return await task()
  } finally {
    seteuid(0)
    setegid(0)
  }
}
