/** The only three things that are thrown. Everything expected is a value of a union instead. */

/** Somebody else is busy or down: the same work again after `retryDelayMs`. */
export class RetryLater extends Error {
  override name = "RetryLater";
  readonly retryDelayMs: number;
  constructor(message: string, retryDelayMs: number) {
    super(message);
    this.retryDelayMs = retryDelayMs;
  }
}

/** Only the merchant can mend it. `nextStep` is shown to them as it is. */
export class NeedsMerchant extends Error {
  override name = "NeedsMerchant";
  readonly nextStep: string;
  constructor(message: string, nextStep: string) {
    super(message);
    this.nextStep = nextStep;
  }
}

/** Something that cannot be was so: ours to mend. */
export class Bug extends Error {
  override name = "Bug";
}

/** Closes an exhaustive switch: a new member of the union becomes a compile error here. */
export function assertNever(value: never): never {
  throw new Bug(`Unexpected value: ${JSON.stringify(value)}`);
}
