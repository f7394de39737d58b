import { expect, test } from "vitest";
import { recordLives } from "#test/support/kill-replay/record-lives.ts";
import { replayUnderFire } from "#test/support/kill-replay/replay-under-fire.ts";
import type { ShopState } from "#tools/replay/shop-state.ts";

const ORDERS = 20;
const KILLS = 10;

test(
  "killed at ten points of a replay, the app ends in the state of an undisturbed run, no mail missing or doubled",
  { timeout: 240_000 },
  async () => {
    const recordings = await recordLives("doorstep-demo.myshopify.com", ORDERS);
    const killAfter = Array.from({ length: KILLS }, (_, n) =>
      Math.floor(((n + 1) * recordings.length) / (KILLS + 1)),
    );

    const undisturbed = await replayUnderFire(recordings, [], 1);
    const disturbed = await replayUnderFire(recordings, killAfter, 1);

    expect(disturbed.kills).toBe(KILLS);
    expect(disturbed.mails.length, "no mail comes twice").toBe(new Set(disturbed.mails).size);
    // A mail in the very hands of the mail server at the moment of a kill is "unknown": it may have come or not.
    const unknown = disturbed.messages.unknown ?? 0;
    expect(undisturbed.mails.length).toBe(ORDERS);
    expect(undisturbed.mails.length - disturbed.mails.length, "no mail is missing").toBeLessThanOrEqual(
      unknown,
    );
    expect(disturbed.state.rows).toEqual(undisturbed.state.rows);
    // Only the row of such a message may differ from the undisturbed run's.
    const comparable = ({ Message, ...others }: ShopState["digests"]) =>
      unknown === 0 ? { Message, ...others } : others;
    expect(comparable(disturbed.state.digests)).toEqual(comparable(undisturbed.state.digests));
  },
);
