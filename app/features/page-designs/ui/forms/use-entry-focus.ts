import { useEffect, useRef } from "react";

type Wanted = { index: number; what: "field" } | { index: number; what: "button"; place: number } | "add";

/**
 * Keeps the reader's place in a list that changes under them: a new entry's first field, the entry that was moved, the next
 * one where one was removed. Entries are found by `${listId}-${index}`, the button that adds by `${listId}-add`.
 */
export function useEntryFocus(listId: string) {
  const wanted = useRef<Wanted | null>(null);
  useEffect(() => {
    const found = wanted.current && find(listId, wanted.current);
    wanted.current = null;
    found?.focus();
  });
  return {
    onField: (index: number) => {
      wanted.current = { index, what: "field" };
    },
    /** The same button, by its place among the buttons of its entry. */
    onButton: (index: number) => {
      wanted.current = { index, what: "button", place: placeOfButton() };
    },
    onAdd: () => {
      wanted.current = "add";
    },
  };
}

const buttonsOf = (entry: Element): HTMLButtonElement[] => [
  ...entry.querySelectorAll<HTMLButtonElement>("[data-entry-buttons] button"),
];

function placeOfButton(): number {
  const entry = document.activeElement?.closest("li");
  return entry ? buttonsOf(entry).findIndex((button) => button === document.activeElement) : -1;
}

function find(listId: string, wanted: Wanted): HTMLElement | null {
  if (wanted === "add") return document.getElementById(`${listId}-add`);
  const entry = document.getElementById(`${listId}-${wanted.index}`);
  if (!entry) return document.getElementById(`${listId}-add`);
  if (wanted.what === "field") return entry.querySelector<HTMLElement>("input, textarea, select");
  const buttons = buttonsOf(entry);
  const same = buttons[wanted.place];
  return (same?.disabled ? undefined : same) ?? buttons.find((button) => !button.disabled) ?? null;
}
