import { useNavigate } from "@remix-run/react";
import { useCallback } from "react";
import { toListParams, type ListQuery } from "../list-query.ts";

export const listPath = (query: ListQuery): string => {
  const search = new URLSearchParams(toListParams(query)).toString();
  return `/app/shipments${search ? `?${search}` : ""}`;
};

/** Goes to the list with something changed; any change but of the place leads to the first page. */
export function useListAddress(query: ListQuery): (change: Partial<ListQuery>) => void {
  const navigate = useNavigate();
  return useCallback(
    (change) =>
      navigate(listPath({ ...query, after: null, before: null, ...change }), { replace: "search" in change }),
    [navigate, query],
  );
}
