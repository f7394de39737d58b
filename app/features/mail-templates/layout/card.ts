import type { Brand } from "#app/features/brand/brand.ts";
import type { Block, BlockType, SimpleBlock } from "../blocks.ts";
import { layOutItems } from "./items-block.ts";
import { layOutAddress, layOutParcels, layOutProblem } from "./order-blocks.ts";
import type { LaidOut, Paper, Place } from "./paper.ts";
import {
  layOutDiscount,
  layOutFaq,
  layOutLiquid,
  layOutRecommendations,
  layOutSocial,
  layOutSupport,
} from "./shop-blocks.ts";
import { layOutSimple } from "./simple-blocks.ts";
import { layOutDeliveryDate, layOutProgress, layOutStatus } from "./way-blocks.ts";

const SIDE = 32;

/** The room above a block, in pixels: what belongs together stands together. */
const ROOM_ABOVE: Record<BlockType, number> = {
  heading: 24,
  text: 12,
  button: 24,
  image: 24,
  divider: 32,
  spacer: 0,
  columns: 24,
  items: 32,
  progress: 24,
  delivery_date: 24,
  parcels: 28,
  problem: 24,
  address: 32,
  social: 20,
  faq: 28,
  support: 24,
  recommendations: 28,
  discount: 24,
  liquid: 16,
};

const column = (mjml: string): string =>
  mjml && `<mj-section><mj-column css-class="col">${mjml}</mj-column></mj-section>`;

/** A merchant's blocks, one below the other, as sections of MJML and as text. */
export function layOutCard(paper: Paper, blocks: readonly Block[], social: Brand["social"]): LaidOut {
  const mainHeading = mainHeadingOf(blocks);
  const texts: string[] = [];
  let sections = "";
  // Everything of full width shares a column: a section of its own for each block would be five times as large.
  let flow = "";
  for (const [index, block] of blocks.entries()) {
    const place = { top: roomAbove(block, blocks[index - 1]), left: SIDE, right: SIDE };
    if (isStatus(blocks[index - 1], block)) continue;
    const laidOut = isStatus(block, blocks[index + 1])
      ? layOutStatus(paper, place)
      : layOutBlock(paper, block, place, { mainHeading, social });
    texts.push(laidOut.text);
    if (block.type === "columns" || block.type === "recommendations") {
      sections += column(flow) + laidOut.mjml;
      flow = "";
    } else flow += laidOut.mjml;
  }
  return { mjml: sections + column(flow), text: texts.filter(Boolean).join("\n\n") };
}

/** The day and the steps below it are drawn as one. */
const isStatus = (block: Block | undefined, below: Block | undefined): boolean =>
  block?.type === "delivery_date" && block.style === "card" && below?.type === "progress";

function roomAbove(block: Block, above: Block | undefined): number {
  if (!above) return 0;
  // A line above the main heading, such as the order's number, belongs to it.
  if (block.type === "heading" && above.type === "text" && above.tone === "quiet") return 6;
  // Words that follow words are one text; after anything that is drawn they need air.
  if (block.type === "text" && above.type !== "text" && above.type !== "heading") return 20;
  return ROOM_ABOVE[block.type];
}

/** The id of the heading that the whole mail stands under. */
function mainHeadingOf(blocks: readonly Block[]): string | null {
  const all = blocks.flatMap((block) => (block.type === "columns" ? block.columns.flat() : [block]));
  return all.find((block) => block.type === "heading" && block.level === "1")?.id ?? null;
}

type OfMail = { mainHeading: string | null; social: Brand["social"] };

function layOutBlock(paper: Paper, block: Block, place: Place, { mainHeading, social }: OfMail): LaidOut {
  switch (block.type) {
    case "columns":
      return layOutColumns(paper, block.columns, place, mainHeading);
    case "items":
      return layOutItems(paper, block, place);
    case "progress":
      return layOutProgress(paper, place);
    case "delivery_date":
      return layOutDeliveryDate(paper, block, place);
    case "parcels":
      return layOutParcels(paper, place);
    case "problem":
      return layOutProblem(paper, place);
    case "address":
      return layOutAddress(paper, place);
    case "social":
      return layOutSocial(paper, social, place);
    case "faq":
      return layOutFaq(paper, block, place);
    case "support":
      return layOutSupport(paper, block, place);
    case "recommendations":
      return layOutRecommendations(paper, block, place);
    case "discount":
      return layOutDiscount(paper, block, place);
    case "liquid":
      return layOutLiquid(paper, block, place);
    case "heading":
    case "text":
    case "button":
    case "image":
    case "divider":
    case "spacer":
      return layOutSimple(paper, block, place, block.id === mainHeading);
  }
}

const GUTTER = 10;

/** Side by side; below each other where there is no room. */
function layOutColumns(
  paper: Paper,
  columns: readonly (readonly SimpleBlock[])[],
  { top }: Place,
  mainHeading: string | null,
): LaidOut {
  const last = columns.length - 1;
  const laidOut = columns.map((blocks, at) =>
    blocks.map((block, index) =>
      layOutSimple(
        paper,
        block,
        {
          top: index === 0 ? top : roomAbove(block, blocks[index - 1]),
          left: at === 0 ? SIDE : GUTTER,
          right: at === last ? SIDE : GUTTER,
        },
        block.id === mainHeading,
      ),
    ),
  );
  const cells = laidOut.map(
    (blocks) => `<mj-column css-class="col">${blocks.map(({ mjml }) => mjml).join("")}</mj-column>`,
  );
  return {
    mjml: `<mj-section>${cells.join("")}</mj-section>`,
    text: laidOut
      .flat()
      .map(({ text }) => text)
      .filter(Boolean)
      .join("\n\n"),
  };
}
