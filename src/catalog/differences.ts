/** Sources that differ, as a page shows them: every statement at equal size, how they relate, how they are read. */
import type { Difference } from '#model/difference';
import type { Citations } from './citations.ts';
import type { Context, Text } from './context.ts';

export interface DifferenceView {
  id: string;
  topic: Text;
  relation: Difference['relation'];
  relationWord: string;
  statements: { text: Text; asOf: string | null; sourceNumbers: number[] }[];
  reading: Text | null;
}

export function describeDifference(
  context: Context,
  citations: Citations,
  difference: Difference,
): DifferenceView {
  return {
    id: difference.id,
    topic: context.text(difference.topic),
    relation: difference.relation,
    relationWord: context.t(`difference.${difference.relation}`),
    statements: difference.statements.map((statement) => ({
      text: context.text(statement.text),
      asOf: statement.asOf ? context.format.date(statement.asOf) : null,
      sourceNumbers: statement.sources.map((source) => citations.cite(source)),
    })),
    reading: difference.reading ? context.text(difference.reading) : null,
  };
}
