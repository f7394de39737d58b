import { parseArgs } from "node:util";
import { DEFAULT_BRAND } from "#app/features/brand/brand.ts";
import { defaultDocument } from "#app/features/mail-templates/defaults/default-document.ts";
import { compileDocument, rendererOf } from "#app/features/mail-templates/mail-templates.server.ts";
import type { MailValues } from "#app/features/messages/mail-values.ts";
import { sampleValues } from "#app/features/messages/samples/samples.ts";
import { median, printTable, round } from "../support/table.ts";
import { renderByMjml } from "./mjml-mail.ts";
import { renderByReact } from "./react-mail.ts";

const ITEMS = 5;
const MEASURE_MS = 400;

/**
 * Mails a second of one core: a shipping notice with five items, ours as it is sent (subject, HTML and text), against MJML for each
 * mail and react-email (HTML alone), in turns in one process.
 */
export async function runBench(args: string[]): Promise<object> {
  const { values: options } = parseArgs({ args, options: { rounds: { type: "string", default: "7" } } });
  const mail = mailOfFive();
  const reader = { lang: "en", dir: "ltr", moment: "shipped" } as const;
  const render = rendererOf(await compileDocument(defaultDocument("shipped", "en"), DEFAULT_BRAND, reader));
  const words = { heading: "Your order is on its way", lead: "You can see at any time where it is." };
  const contenders = {
    ours: () => render(mail).html,
    mjml: () => renderByMjml(mail, words),
    reactEmail: () => renderByReact(mail, words),
  };
  const bytes = {
    ours: Buffer.byteLength(contenders.ours()),
    mjml: Buffer.byteLength(await contenders.mjml()),
    reactEmail: Buffer.byteLength(await contenders.reactEmail()),
  };
  const rates = await raceInTurns(contenders, Number(options.rounds));
  printTable(
    ["email-render", "mails per second", "bytes of HTML"],
    [
      ["Doorstep (subject, HTML, text)", median(rates.ours), bytes.ours],
      ["MJML for each mail (HTML)", median(rates.mjml), bytes.mjml],
      ["react-email (HTML)", median(rates.reactEmail), bytes.reactEmail],
    ],
  );
  const ratioTo = (peer: number[]) =>
    round(median(rates.ours.map((rate, turn) => rate / (peer[turn] ?? Number.NaN))), 1);
  return {
    bench: "email-render",
    perSecond: {
      ours: Math.round(median(rates.ours)),
      mjml: Math.round(median(rates.mjml)),
      reactEmail: Math.round(median(rates.reactEmail)),
    },
    ratio: { mjml: ratioTo(rates.mjml), reactEmail: ratioTo(rates.reactEmail) },
    bytes: bytes.ours,
  };
}

/** The usual sample, with as many items as the facts were measured with. */
function mailOfFive(): MailValues {
  const mail = sampleValues("shipped", "en", "typical");
  const items = Array.from({ length: ITEMS }, (_, index) => ({
    title: `Linen shirt, number ${index + 1}`,
    variant: "Blue / M",
    quantity: index + 1,
    image: null,
    price: null,
  }));
  return { ...mail, items };
}

type Contenders = Record<"ours" | "mjml" | "reactEmail", () => string | Promise<string>>;

/** Mails per second by turn; the first turn warms up. */
async function raceInTurns(contenders: Contenders, rounds: number) {
  const rates = { ours: [] as number[], mjml: [] as number[], reactEmail: [] as number[] };
  for (let turn = 0; turn <= rounds; turn += 1)
    for (const name of ["ours", "mjml", "reactEmail"] as const) {
      const startedAt = performance.now();
      let rendered = 0;
      do {
        await contenders[name]();
        rendered += 1;
      } while (performance.now() - startedAt < MEASURE_MS);
      if (turn > 0) rates[name].push((1_000 * rendered) / (performance.now() - startedAt));
    }
  return rates;
}
