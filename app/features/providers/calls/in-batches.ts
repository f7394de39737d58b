/** The members in lists of at most so many, in their order. */
export const inBatches = <Member>(members: readonly Member[], sizeMax: number): Member[][] =>
  Array.from({ length: Math.ceil(members.length / sizeMax) }, (_, index) =>
    members.slice(index * sizeMax, (index + 1) * sizeMax),
  );
