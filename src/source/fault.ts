/** What can be wrong with a file before its meaning is looked at. Says where; leaves the wording to the check. */

/** 1-based line and column, counted in UTF-16 units as editors do. */
export type Position = { line: number; column: number };

export type FaultCode =
  | 'file/missing'
  | 'file/too-large'
  | 'file/byte-order-mark'
  | 'file/not-utf8'
  | 'json/syntax'
  | 'json/duplicate-key'
  | 'json/forbidden-key'
  | 'json/too-deep'
  | 'json/not-a-list'
  | 'json/not-messages'
  | 'csv/ragged-row';

/** Thrown by the readers. `path` is relative to the root, with forward slashes. */
export class SourceFault extends Error {
  readonly code: FaultCode;
  readonly path: string;
  readonly args: Record<string, string | number>;
  readonly position: Position | null;
  /** The text it was found in, for an excerpt; null when there is none. */
  readonly text: string | null;

  constructor(
    code: FaultCode,
    path: string,
    args: Record<string, string | number> = {},
    position: Position | null = null,
    text: string | null = null,
  ) {
    const at = position ? `:${position.line}:${position.column}` : '';
    super(`${code} in ${path}${at}`);
    this.name = 'SourceFault';
    this.code = code;
    this.path = path;
    this.args = args;
    this.position = position;
    this.text = text;
  }
}

/** Line and column of a character offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: offset - lastBreak };
}
