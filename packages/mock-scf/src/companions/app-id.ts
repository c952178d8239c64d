/**
 * Returns the AppId of an account, which the names of buckets end with. The cloud assigns it; the emulator derives it, so that
 * it is the same each time.
 *
 * @param account Such as `100000000001`, whose AppId is 1300000001.
 */
export function appIdOf(account: string): number {
  const [digits = '0'] = /\d{1,8}$/.exec(account) ?? []
  return 1_300_000_000 + Number(digits)
}
