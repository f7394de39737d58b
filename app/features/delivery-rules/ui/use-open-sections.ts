import { useEffect, useState } from "react";
import { fieldId } from "./RulesForm.tsx";
import { sectionOf, type SectionId } from "./sections.ts";

export type OpenSections = {
  isOpen: (section: SectionId) => boolean;
  toggle: (section: SectionId) => void;
  /** Opens the section of a problem's path and puts the reader into its field. */
  goTo: (path: string) => void;
};

export function useOpenSections(): OpenSections {
  const [open, setOpen] = useState<readonly SectionId[]>([]);
  const [wanted, setWanted] = useState<{ path: string } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    // The field is there once its section has been drawn, and that is before this effect runs.
    const field = nearestField(wanted.path) ?? document.getElementById(`section-${sectionOf(wanted.path)}`);
    field?.scrollIntoView({ block: "center", behavior: "instant" });
    field?.focus({ preventScroll: true });
  }, [wanted]);
  return {
    isOpen: (section) => open.includes(section),
    toggle: (section) =>
      setOpen((before) =>
        before.includes(section) ? before.filter((one) => one !== section) : [...before, section],
      ),
    goTo: (path) => {
      const section = sectionOf(path);
      setOpen((before) => (before.includes(section) ? before : [...before, section]));
      setWanted({ path });
    },
  };
}

/** The field of a path, or of what it is part of: "transit.3.days.min" is shown at "transit.3". */
function nearestField(path: string): HTMLElement | null {
  const parts = path.split(".");
  while (parts.length > 0) {
    const field = document.getElementById(fieldId(parts.join(".")));
    if (field) return field;
    parts.pop();
  }
  return null;
}
