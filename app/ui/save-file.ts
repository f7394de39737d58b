/**
 * Fetches an address of ours and has the browser save the answer as a file. App Bridge signs the request, which a plain
 * link inside Shopify's frame could not do. False when it did not work.
 */
export async function saveFile(path: string, fallbackName: string): Promise<boolean> {
  const response = await fetch(path).catch(() => null);
  if (!response?.ok) return false;
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = nameIn(response.headers.get("content-disposition")) ?? fallbackName;
  link.click();
  URL.revokeObjectURL(address);
  return true;
}

const nameIn = (disposition: string | null): string | null =>
  /filename="([^"]+)"/.exec(disposition ?? "")?.[1] ?? null;
