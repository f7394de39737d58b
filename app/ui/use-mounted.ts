import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * False while the server's HTML is being taken over, true after. For what server and browser may spell differently, such
 * as names of countries and zones: React would throw the whole page away over one word.
 */
export const useMounted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
