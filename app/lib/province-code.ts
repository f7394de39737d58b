/** A province code as we keep it: without its country, in capitals; "JP-13" and "13" are the same. Null: none. */
export function provinceCodeOf(country: string | null, province: string | null): string | null {
  const code = province?.trim().toUpperCase() ?? "";
  const land = country?.trim().toUpperCase() ?? "";
  return (land && code.startsWith(`${land}-`) ? code.slice(land.length + 1) : code) || null;
}
