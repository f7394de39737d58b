import { useNavigate } from "@remix-run/react";
import { useState } from "react";
import { useChangeOf } from "#app/ui/use-change-of.ts";
import { toListParams, type ListQuery } from "../list-query.ts";

export const listPath = (query: ListQuery): string => {
  const search = new URLSearchParams(toListParams(query)).toString();
  return `/app/shipments${search ? `?${search}` : ""}`;
};

/**
 * The list's address as it is wished for, ahead of the answer: a box ticked is ticked at once, and two ticked in a row both
 * count. `go` changes something; any change but of the place leads to the first page.
 */
export function useListAddress(query: ListQuery): {
  wished: ListQuery;
  go: (change: Partial<ListQuery>) => void;
} {
  const navigate = useNavigate();
  const [wished, setWished] = useState(query);
  useChangeOf(listPath(query), () => setWished(query));
  const go = (change: Partial<ListQuery>) => {
    const next = { ...wished, after: null, before: null, ...change };
    setWished(next);
    navigate(listPath(next), { replace: "search" in change });
  };
  return { wished, go };
}
