/** What may go wrong with a call. */
export type Fault =
  | { kind: "status"; status: number; retryAfterS?: number; body?: string }
  /** Nothing is ever answered. */
  | { kind: "hang" }
  /** The connection breaks in the middle of the answer. The call was carried out. */
  | { kind: "half" };

/** Faults that wait for the next calls to a vendor. */
export class Faults {
  readonly #waiting = new Map<string, Fault[]>();

  /** The next `times` calls to the vendor go wrong so. */
  add(vendorId: string, fault: Fault, times = 1): void {
    const waiting = this.#waiting.get(vendorId) ?? [];
    this.#waiting.set(vendorId, [...waiting, ...Array.from({ length: times }, () => fault)]);
  }

  reset(): void {
    this.#waiting.clear();
  }

  take(vendorId: string): Fault | undefined {
    return this.#waiting.get(vendorId)?.shift();
  }
}
