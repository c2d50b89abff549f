/**
 * The field for a story's words: the text as it stands in the file, and a palette that puts components into it. A form
 * that showed them as boxes would write the whole text anew on saving. Knows the program's way of making fields.
 */
import type { Piece } from '#model/editable';

export interface Words {
  component: string;
  insert: string;
}

/** The program's own React, as it hands it to fields. */
type Make = (tag: string, attributes: object | null, ...children: unknown[]) => unknown;
export interface Toolkit {
  createClass(parts: object): unknown;
  h: Make;
}

interface Control {
  props: { value?: string; forID: string; onChange(value: string): void };
  state: { chosen: number };
  setState(state: { chosen: number }): void;
  area: HTMLTextAreaElement | null;
}

/** The text with a piece at a place, parted from what is around it; and where to write on. */
export function insertPiece(
  text: string,
  [start, end]: readonly [number, number],
  piece: string,
): { text: string; at: number } {
  const isBlock =
    piece.includes('\n') || !/^<(Figure|Place|Project|Programme|Organisation|Cite) /.test(piece);
  const before = text.slice(0, start);
  const after = text.slice(end);
  const lead = isBlock && before.trim() ? (/\n*$/.exec(before)?.[0].length ?? 0) : 2;
  const tail = isBlock && after.trim() ? (/^\n*/.exec(after)?.[0].length ?? 0) : 2;
  const part = (count: number) => '\n'.repeat(Math.max(0, 2 - count));
  const head = before + part(lead);
  const gap = piece.indexOf('""');
  return {
    text: `${head}${piece}${part(tail)}${after}`,
    at: head.length + (gap < 0 ? piece.length : gap + 1),
  };
}

export function makeTextField(pieces: readonly Piece[], words: Words, { createClass, h }: Toolkit): unknown {
  return createClass({
    getInitialState: () => ({ chosen: 0 }),
    insert(this: Control) {
      const { area } = this;
      const piece = pieces[this.state.chosen];
      if (!area || !piece) return;
      const { text, at } = insertPiece(area.value, [area.selectionStart, area.selectionEnd], piece.text);
      this.props.onChange(text);
      // The value is drawn by the program first; only then is there a place to put the cursor.
      requestAnimationFrame(() => {
        area.focus();
        area.setSelectionRange(at, at);
      });
    },
    render(this: Control & { insert(): void }) {
      const choose = (event: { target: HTMLSelectElement }) =>
        this.setState({ chosen: Number(event.target.value) });
      const options = pieces.map(({ name }, index) => h('option', { key: name, value: index }, name));
      return h(
        'div',
        { className: 'kindred-text' },
        h(
          'div',
          { className: 'kindred-palette' },
          h(
            'label',
            null,
            words.component,
            ' ',
            h('select', { value: this.state.chosen, onChange: choose }, options),
          ),
          h('button', { type: 'button', onClick: () => this.insert() }, words.insert),
          h('p', null, pieces[this.state.chosen]?.hint),
        ),
        h('textarea', {
          id: this.props.forID,
          value: this.props.value ?? '',
          spellCheck: true,
          ref: (area: HTMLTextAreaElement | null) => {
            this.area = area;
          },
          onChange: (event: { target: HTMLTextAreaElement }) => this.props.onChange(event.target.value),
        }),
      );
    },
  });
}
