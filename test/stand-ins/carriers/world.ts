/** What happens to every parcel here, one step after the other. */
const STEPS = ["label", "picked_up", "arrived", "out_for_delivery", "delivered"] as const;
export type Step = (typeof STEPS)[number];

export type Scan = {
  step: Step;
  atMs: number;
  text: string;
  city: string;
  state: string;
  country: string;
  zip: string;
};

export type Parcel = {
  vendorId: string;
  id: string;
  number: string;
  carrier: string | null;
  registeredAtMs: number;
  /** How far it was moved by hand. */
  movedTo: number;
  /** "delivered" was a mistake: the vendor has taken it back. */
  isUndelivered: boolean;
  isStopped: boolean;
};

const PLACES: Record<Step, Pick<Scan, "text" | "city" | "state" | "zip">> = {
  label: { text: "Shipping label created", city: "Portland", state: "OR", zip: "97201" },
  picked_up: { text: "Picked up", city: "Portland", state: "OR", zip: "97201" },
  arrived: { text: "Arrived at facility", city: "Memphis", state: "TN", zip: "38118" },
  out_for_delivery: { text: "Out for delivery", city: "New York", state: "NY", zip: "10001" },
  delivered: { text: "Delivered, front door", city: "New York", state: "NY", zip: "10001" },
};

/** Hours that the clocks of the places are behind UTC: one for all of them keeps the stand-ins simple. */
const OFFSET_HOURS = -5;

export type WorldOptions = {
  now: () => number;
  /** Keys that vendors take. */
  keys: readonly string[];
  /** How long a step takes by itself; null: parcels move only by hand. */
  stepMs: number | null;
};

/** The parcels that all vendors know, each its own. */
export class World {
  readonly #parcels = new Map<string, Parcel>();
  readonly #options: WorldOptions;
  /** Minutes that all told times are off. */
  clockSkewMinutes = 0;
  /** Status words become ones that nobody has heard of. */
  hasNewWords = false;

  constructor(options: WorldOptions) {
    this.#options = options;
  }

  reset(): void {
    this.#parcels.clear();
    this.clockSkewMinutes = 0;
    this.hasNewWords = false;
  }

  nowMs(): number {
    return this.#options.now();
  }

  isKey(key: string | undefined): boolean {
    return key !== undefined && this.#options.keys.includes(key);
  }

  find(vendorId: string, numberOrId: string): Parcel | null {
    const known = this.#parcels.get(`${vendorId} ${numberOrId}`);
    return known ?? this.all(vendorId).find(({ id }) => id === numberOrId) ?? null;
  }

  all(vendorId: string): Parcel[] {
    return [...this.#parcels.values()].filter((parcel) => parcel.vendorId === vendorId);
  }

  /** The parcel that there is, or a new one. */
  register(vendorId: string, number: string, carrier: string | null = null): Parcel {
    const known = this.find(vendorId, number);
    if (known) return Object.assign(known, { isStopped: false });
    const parcel: Parcel = {
      vendorId,
      number,
      carrier,
      id: `${vendorId.slice(0, 3)}_${String(this.#parcels.size + 1).padStart(24, "0")}`,
      registeredAtMs: this.nowMs(),
      movedTo: 1,
      isUndelivered: false,
      isStopped: false,
    };
    this.#parcels.set(`${vendorId} ${number}`, parcel);
    return parcel;
  }

  stepsOf({ registeredAtMs, movedTo }: Parcel): number {
    const { stepMs } = this.#options;
    const byTime = stepMs === null ? 0 : 1 + Math.floor((this.nowMs() - registeredAtMs) / stepMs);
    return Math.min(STEPS.length, Math.max(movedTo, byTime));
  }

  /** Oldest first. */
  scansOf(parcel: Parcel, steps = this.stepsOf(parcel)): Scan[] {
    const distanceMs = this.#options.stepMs ?? 60_000;
    return STEPS.slice(0, steps)
      .filter((step) => !(parcel.isUndelivered && step === "delivered"))
      .map((step, index) => ({
        step,
        country: "US",
        ...PLACES[step],
        atMs: parcel.registeredAtMs + index * distanceMs + this.clockSkewMinutes * 60_000,
      }));
  }

  /** The last thing that happened. */
  stepOf(parcel: Parcel, steps?: number): Step {
    return this.scansOf(parcel, steps).at(-1)?.step ?? "label";
  }

  word(word: string): string {
    return this.hasNewWords ? `new_${word}` : word;
  }
}

export const utc = (atMs: number): string =>
  new Date(Math.floor(atMs / 1000) * 1000).toISOString().replace(".000Z", "Z");
/** The wall clock at the places: "2026-11-20T05:00:00". */
export const local = (atMs: number): string => utc(atMs + OFFSET_HOURS * 3_600_000).replace("Z", "");
export const withOffset = (atMs: number): string => `${local(atMs)}-05:00`;
