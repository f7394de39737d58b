import type { BlockOf } from "#app/features/page-designs/page-blocks.ts";
import type { BlockModelOf } from "../block-model.ts";
import { isAllDelivered } from "../situations-of.ts";
import { linkTo, write, type BlockInput } from "./block-input.ts";

type Asking = "review" | "survey" | "returns";

/** Questions wait until all has arrived, returns until something has; none of them without an address to go to. */
export function presentAfterDelivery(block: BlockOf<Asking>, input: BlockInput): BlockModelOf<Asking> | null {
  const { order, situations, reader } = input;
  const isTime = block.type === "returns" ? situations.has("delivered") : isAllDelivered(order);
  if (!isTime) return null;
  const label = write(block.label, input) || reader.say(`${block.type}.label`);
  const link = linkTo(block.id, block.url, label, input);
  if (!link) return null;
  return {
    id: block.id,
    type: block.type,
    text: write(block.text, input) || reader.say(`${block.type}.text`),
    link,
  };
}
