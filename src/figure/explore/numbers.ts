/** Whole numbers as short text, for columns that travel inside JSON; knows nothing of what they count. */

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));
const MORE = 32;

/** Base 64, five bits a digit, the sixth says that another follows; small numbers of either sign take one digit. */
export function packNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    if (!Number.isInteger(number) || Math.abs(number) > MOST)
      throw new Error(`Cannot be packed: ${number} is no whole number below ${MOST}.`);
    let rest = number < 0 ? -number * 2 - 1 : number * 2;
    do {
      const digit = rest % MORE;
      rest = Math.floor(rest / MORE);
      text += DIGITS[rest > 0 ? digit + MORE : digit];
    } while (rest > 0);
  }
  return text;
}

/** The numbers again; throws on anything packNumbers does not write. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let sum = 0;
  let weight = 1;
  for (const character of text) {
    const digit = VALUES.get(character);
    if (digit === undefined || weight > MOST) throw new Error('Not packed numbers.');
    sum += (digit % MORE) * weight;
    weight *= MORE;
    if (digit >= MORE) continue;
    numbers.push(sum % 2 ? -(sum + 1) / 2 : sum / 2);
    sum = 0;
    weight = 1;
  }
  if (weight > 1) throw new Error('Packed numbers end in the middle of one.');
  return numbers;
}

const MOST = 2 ** 30;
