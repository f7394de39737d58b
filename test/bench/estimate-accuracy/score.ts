import type { Prediction } from "./predict.ts";
import { round } from "../support/table.ts";

/** The bench's figures, in whole calendar days from the stage's own day. */
export type Accuracy = {
  n: number;
  mae50: number;
  pinball: Record<"50" | "80" | "90" | "95" | "mean", number>;
  coverage: Record<"90" | "95", number>;
  meanDaysPromised: Record<"90" | "95", number>;
  window80: { coverage: number; width: number };
  window90: { coverage: number; width: number };
  merchantPromise: { onTime: number; meanDays: number; mae: number };
};

/** Scores predictions against what happened: a promise holds when the parcel came on or before its day. */
export function scoreOf(predictions: Prediction[]): Accuracy {
  const mean = (figure: (prediction: Prediction) => number): number =>
    predictions.reduce((sum, prediction) => sum + figure(prediction), 0) / predictions.length;
  const took = ({ order, issuedOn }: Prediction) => order.deliveredOn - issuedOn;
  const day = (prediction: Prediction, share: 50 | 80 | 90 | 95) =>
    (share === 50 ? prediction.likelyOn : prediction.by[share]) - prediction.issuedOn;
  const pinball = (share: 50 | 80 | 90 | 95) =>
    mean((prediction) => {
      const error = took(prediction) - day(prediction, share);
      return Math.max((share / 100) * error, (share / 100 - 1) * error);
    });
  const coverage = (share: 90 | 95) =>
    mean((prediction) => Number(took(prediction) <= day(prediction, share)));
  const window = (share: 80 | 90) => ({
    coverage: round(
      mean(({ order, window: { [share]: shown } }) =>
        Number(order.deliveredOn >= shown.from && order.deliveredOn <= shown.to),
      ),
      4,
    ),
    width: round(mean(({ window: { [share]: shown } }) => shown.to - shown.from)),
  });
  const losses = { 50: pinball(50), 80: pinball(80), 90: pinball(90), 95: pinball(95) };
  const total = (losses[50] + losses[80] + losses[90] + losses[95]) / 4;
  return {
    n: predictions.length,
    mae50: round(
      mean((prediction) => Math.abs(took(prediction) - day(prediction, 50))),
      3,
    ),
    pinball: {
      "50": round(losses[50], 4),
      "80": round(losses[80], 4),
      "90": round(losses[90], 4),
      "95": round(losses[95], 4),
      mean: round(total, 4),
    },
    coverage: { "90": round(coverage(90), 4), "95": round(coverage(95), 4) },
    meanDaysPromised: {
      "90": round(mean((prediction) => day(prediction, 90))),
      "95": round(mean((prediction) => day(prediction, 95))),
    },
    window80: window(80),
    window90: window(90),
    merchantPromise: merchantPromiseOf(predictions),
  };
}

/** The same of the dates that the marketplace itself had promised, where it had. */
function merchantPromiseOf(predictions: Prediction[]): Accuracy["merchantPromise"] {
  const promised = predictions.flatMap(({ order, issuedOn }) =>
    order.merchantPromiseOn === null ? [] : [{ order, issuedOn, promisedOn: order.merchantPromiseOn }],
  );
  const mean = (figure: (one: (typeof promised)[number]) => number): number =>
    promised.reduce((sum, one) => sum + figure(one), 0) / promised.length;
  return {
    onTime: round(
      mean(({ order, promisedOn }) => Number(order.deliveredOn <= promisedOn)),
      4,
    ),
    meanDays: round(mean(({ promisedOn, issuedOn }) => promisedOn - issuedOn)),
    mae: round(
      mean(({ order, promisedOn }) => Math.abs(order.deliveredOn - promisedOn)),
      3,
    ),
  };
}
