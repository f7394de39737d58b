import { useState, type DragEvent } from "react";

export type BlockDrag = {
  /** The place that the block would take, while one is being dragged over it. */
  overId: string | null;
  handleOf: (id: string) => {
    draggable: true;
    onDragStart: (event: DragEvent) => void;
    onDragEnd: () => void;
  };
  targetOf: (id: string) => { onDragOver: (event: DragEvent) => void; onDrop: (event: DragEvent) => void };
};

/** Moving a block with the mouse, inside its own list. Whoever has none uses the buttons, or Alt with the arrow keys. */
export function useBlockDrag(ids: readonly string[], onMove: (id: string, index: number) => void): BlockDrag {
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const [overId, setOverId] = useState<string | null>(null);
  const end = () => {
    setDraggedId(null);
    setOverId(null);
  };
  return {
    overId,
    handleOf: (id) => ({
      draggable: true,
      onDragStart: (event) => {
        event.stopPropagation();
        event.dataTransfer.effectAllowed = "move";
        // Firefox drags nothing that carries no data.
        event.dataTransfer.setData("text/plain", "");
        setDraggedId(id);
      },
      onDragEnd: end,
    }),
    targetOf: (id) => ({
      onDragOver: (event) => {
        if (draggedId === null) return;
        event.preventDefault();
        event.stopPropagation();
        setOverId(id === draggedId ? null : id);
      },
      onDrop: (event) => {
        if (draggedId === null) return;
        event.preventDefault();
        event.stopPropagation();
        onMove(draggedId, ids.indexOf(id));
        end();
      },
    }),
  };
}
