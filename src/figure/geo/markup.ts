/** Writes marks as SVG text, shared by chips, maps and files; colour comes from the style sheet by class. */
import { getHalo, getRingRadius, MARKS, type Mark } from './marks.ts';

/** Shapes of one mark, centred on 0 0: halo (unless `bare`), shape, ring. */
export function markMarkup(mark: Mark, bare = false): string {
  const { d, hollow, last } = MARKS[mark.name];
  const classes = [`mk-${mark.name}`, hollow && 'mk-hollow', mark.lastKnown && 'mk-last'].filter(Boolean);
  const halo = bare ? '' : `<path class="mk-halo" d="${getHalo(mark.name)}"/>`;
  const ring = mark.relocated ? `<circle class="mk-ring" r="${getRingRadius(mark.name)}"/>` : '';
  const shape = `<path class="${classes.join(' ')}" d="${(mark.lastKnown && last?.outline) || d}"/>`;
  const core = mark.lastKnown && last ? `<path class="mk-${mark.name}" d="${last.core}"/>` : '';
  return halo + shape + core + ring;
}
