/** Why a row, or the whole table, is refused: a code with what it quotes, at a row and a column. Holds no words. */
import type { SheetCode } from '#source/sheet/table';
import type { ValueFault } from './values.ts';

export type IntakeCode =
  | SheetCode
  | ValueFault
  | 'no-header'
  | 'no-name-column'
  | 'duplicate-column'
  | 'map-heading'
  | 'wide-row'
  | 'invisible'
  | 'control'
  | 'mixed-script'
  | 'no-name'
  | 'no-country'
  | 'unknown-country'
  | 'latitude-range'
  | 'longitude-range'
  | 'half-coordinates'
  | 'swapped'
  | 'population-range'
  | 'unknown-geonames'
  | 'geonames-country'
  | 'bad-katotth'
  | 'katotth-country'
  | 'several-places'
  | 'no-place'
  | 'far'
  | 'bad-choice'
  | 'no-source'
  | 'unknown-source'
  | 'unknown-programme'
  | 'unknown-status'
  | 'status-alone'
  | 'programme-alone'
  | 'bad-id'
  | 'id-country'
  | 'id-taken'
  | 'other-record'
  | 'duplicate-row'
  | 'same-name'
  | 'older-status';

/** `row`: from 1 as a spreadsheet counts; `column`: from 0; null: the whole table, or the whole row. */
export type IntakeFault = {
  code: IntakeCode;
  row: number | null;
  column: number | null;
  args: Record<string, string | number>;
  /** Lines below the sentence, such as the places a name may mean. */
  list?: readonly string[];
};
