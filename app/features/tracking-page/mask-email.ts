/** "m•••@example.com": enough to know one's own address by, and of no use to anybody else. Null: there is none. */
export function maskEmail(address: string | null): string | null {
  const at = address?.lastIndexOf("@") ?? -1;
  if (!address || at < 1) return null;
  const [first = ""] = address;
  return `${first}•••${address.slice(at)}`;
}
