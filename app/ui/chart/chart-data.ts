/** A point of a chart: what stands below it, and its height; null where nothing is known. */
type ChartPoint = { label: string; value: number | null };
/** `isGoal`: a line to compare with, drawn dashed. */
export type ChartSeries = { name: string; points: ChartPoint[]; kind: "good" | "bad" | "goal" };
