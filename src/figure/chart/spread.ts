/** Knows how to move labels in one column apart, as little as may be; refuses to know what they say. */

/** A label that wants its middle at `y`, px, and takes `height`. */
export interface SpreadWish {
  y: number;
  height: number;
}

/**
 * Middles of the labels in the order given, none over another. They stay inside `top` and `bottom` as long as all of
 * them together fit; when they do not, they run out at the bottom rather than over each other.
 */
export function spreadLabels(wishes: readonly SpreadWish[], top: number, bottom: number): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => (wishes[a]?.y ?? 0) - (wishes[b]?.y ?? 0));
  // Labels that would touch form a block, which stands where its members are moved least on average.
  const blocks: { members: number[]; height: number; wanted: number; start: number }[] = [];
  const place = (block: (typeof blocks)[number]) => {
    const start = block.wanted / block.members.length;
    block.start = Math.max(top, Math.min(start, bottom - block.height));
  };
  for (const index of order) {
    const { y, height } = wishes[index] as SpreadWish;
    const block = { members: [index], height, wanted: y - height / 2, start: 0 };
    place(block);
    blocks.push(block);
    for (;;) {
      const [before, last] = [blocks.at(-2), blocks.at(-1)];
      if (!before || !last || before.start + before.height <= last.start) break;
      blocks.pop();
      // Each member votes for where the block should begin for it to stand where it wished.
      before.wanted += last.wanted - last.members.length * before.height;
      before.members.push(...last.members);
      before.height += last.height;
      place(before);
    }
  }
  const middles: number[] = [];
  for (const block of blocks) {
    let at = block.start;
    for (const index of block.members) {
      const { height } = wishes[index] as SpreadWish;
      middles[index] = at + height / 2;
      at += height;
    }
  }
  return middles;
}
