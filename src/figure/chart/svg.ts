/** Knows how the marks of a scene are written as SVG markup, escaped and in painting order; refuses to know the page. */
import { escapeMarkup } from '#model/escape';
import { type Mark, round } from './scene.ts';

/** The inside of an `<svg>` for a scene: one element a mark, with its role as class `c-<role>`. */
export function formatMarks(marks: readonly Mark[]): string {
  return marks.map(formatMark).join('');
}

function formatMark(mark: Mark): string {
  const row = mark.kind === 'text' || mark.row === undefined ? '' : ` data-row="${mark.row}"`;
  const role = `class="c-${mark.role}"${row}`;
  if (mark.kind === 'path') return `<path ${role} d="${escapeMarkup(mark.d)}"/>`;
  if (mark.kind === 'rect') {
    return `<rect ${role} x="${round(mark.x)}" y="${round(mark.y)}" width="${round(mark.width)}" height="${round(mark.height)}"/>`;
  }
  const x = round(mark.x);
  const lang = mark.lang === undefined ? '' : ` lang="${escapeMarkup(mark.lang)}"`;
  const anchor = mark.anchor === 'start' ? '' : ` text-anchor="${mark.anchor}"`;
  const open = `<text ${role}${lang} x="${x}" y="${round(mark.y)}" font-size="${mark.size}"${anchor}>`;
  if (mark.lines.length === 1) return `${open}${escapeMarkup(mark.lines[0] ?? '')}</text>`;
  // A space between the lines keeps words apart when the drawing is read or copied as text.
  const lines = mark.lines.map((line, index) => {
    const dy = index === 0 ? '' : ` dy="${round(mark.leading)}"`;
    return `<tspan x="${x}"${dy}>${escapeMarkup(line)}</tspan>`;
  });
  return `${open}${lines.join(' ')}</text>`;
}
