import { useState } from "react";

/**
 * Calls `adjust` while rendering whenever `value` is another than at the last render, so that state that depends on it is
 * never shown out of date. https://react.dev/reference/react/useState#storing-information-from-previous-renders
 */
export function useChangeOf<Value>(value: Value, adjust: () => void): void {
  const [last, setLast] = useState(value);
  if (Object.is(last, value)) return;
  setLast(value);
  adjust();
}
