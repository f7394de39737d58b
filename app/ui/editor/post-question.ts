/**
 * Posts a question to an address of ours; App Bridge signs it. Not a Remix fetcher: after each of those the whole page's
 * data would be loaded again. Throws when there is no answer.
 */
export async function postQuestion<Answer>(path: string, question: unknown): Promise<Answer> {
  const body = new URLSearchParams({ question: JSON.stringify(question) });
  const response = await fetch(path, { method: "POST", body });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  // Both ends of this address are ours; the caller names what its action returns.
  return (await response.json()) as Answer;
}
