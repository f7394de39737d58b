import { useEffect, useState } from "react";

export type AnswerState<Answer> = {
  answer: Answer | null;
  /** The answer is not yet to what is asked now. */
  isWaiting: boolean;
  hasFailed: boolean;
  retry: () => void;
};

const PAUSE_MS = 350;

/**
 * Posts `question` to an address of ours whenever it has not changed for a moment, and keeps the last answer until the
 * next one is there. Not a Remix fetcher: after each of those the whole page's data would be loaded again.
 * `known` is what the page came with: an answer to `known.question`.
 */
export function useAnswer<Answer>(
  path: string,
  question: string,
  known: { question: string; answer: Answer } | null,
): AnswerState<Answer> {
  const [state, setState] = useState<{ question: string; answer: Answer | null; hasFailed: boolean }>({
    question: known?.question ?? "",
    answer: known?.answer ?? null,
    hasFailed: false,
  });
  const [attempt, setAttempt] = useState(0);
  const isWaiting = state.question !== question;

  useEffect(() => {
    if (!isWaiting) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      ask<Answer>(path, question, abort.signal).then(
        (answer) => setState({ question, answer, hasFailed: false }),
        () => {
          if (!abort.signal.aborted) setState((before) => ({ ...before, question, hasFailed: true }));
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [path, question, isWaiting, attempt]);

  return {
    ...state,
    isWaiting,
    retry: () => {
      setState((before) => ({ ...before, question: "", hasFailed: false }));
      setAttempt((before) => before + 1);
    },
  };
}

/** App Bridge signs the request, as every fetch to our own address. */
async function ask<Answer>(path: string, question: string, signal: AbortSignal): Promise<Answer> {
  const body = new URLSearchParams({ question });
  const response = await fetch(path, { method: "POST", body, signal });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  // Both ends of this address are ours; the caller names what its action returns.
  return (await response.json()) as Answer;
}
