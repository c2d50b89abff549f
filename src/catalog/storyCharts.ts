/** What the charts of a story draw, row by row with words and sources. The author writes the finding and the summary. */
import { kindsOf, stemOf } from '#model/vocabulary';
import { describeBars, describeDots, describeSlopes, describeSquares } from './storyChartFigures.ts';
import type { ChartBody, StoryChart } from './storyChartParts.ts';
import { describeCount, describeFlowChart, describeGantt, describeTimes } from './storyChartRecords.ts';
import { describeSeries } from './storyChartSeries.ts';
import { type Attributes, fail, getAttribute, getChoice, type StoryDesk, splitIds } from './storyDesk.ts';

/**
 * `<Chart kind title summary …>`, each kind with what it names (`#model/vocabulary`). Throws with the story's file, the
 * attribute and the nearest match when a record, a column or a statement is missing: a chart never vanishes.
 */
export function describeStoryChart(desk: StoryDesk, attributes: Attributes): StoryChart {
  const take = (name: string) => getAttribute(desk, 'Chart', attributes, name);
  take('kind');
  const kind = getChoice(desk, 'Chart', attributes, 'kind', kindsOf('Chart')) ?? '';
  const title = take('title');
  const summary = take('summary');
  const body = describeBody(desk, kind, attributes, take);
  const stem = stemOf('Chart', attributes) ?? 'chart';
  const { sourceIds = [], ...rest } = body;
  const named = body.table.rows.flat().flatMap(({ href }) => href?.match(/^#source-(.+)$/)?.[1] ?? []);
  const sources = [...new Set([...named, ...sourceIds])]
    .map((id) => ({ id, number: desk.citations.cite(id) }))
    .sort((a, b) => a.number - b.number);
  return { stem, kind: body.plot.kind, title, summary, ...rest, sources };
}

function describeBody(
  desk: StoryDesk,
  kind: string,
  attributes: Attributes,
  take: (name: string) => string,
): ChartBody {
  const { events, planned, where } = attributes;
  switch (kind) {
    case 'squares':
      return describeSquares(desk, take('figure'));
    case 'bar':
      return describeBars(desk, splitIds(take('figures')), {
        asWritten: getChoice(desk, 'Chart', attributes, 'order', ['written']) === 'written',
      });
    case 'dot':
      return describeDots(desk, take('figure'));
    case 'slope':
      return describeSlopes(desk, splitIds(take('figures')), take('from'), take('to'));
    case 'line':
    case 'step':
    case 'multiples':
      return describeSeries(desk, kind, take('series'), splitIds(take('columns')), {
        ...(where === undefined ? {} : { where }),
        events: splitIds(events ?? ''),
      });
    case 'gantt':
      return describeGantt(desk, take('programme'), { events, planned });
    case 'timeline':
      return describeTimes(desk, splitIds(take('events')), new Set(splitIds(planned ?? '')));
    case 'flow':
      return describeFlowChart(desk, take('programme'));
    case 'count': {
      take('by');
      const by = getChoice(desk, 'Chart', attributes, 'by', ['country', 'category', 'status']);
      return describeCount(desk, take('award'), take('edition'), by ?? 'country');
    }
    default:
      return fail(desk, `<Chart> of kind "${kind}" has nothing to draw it with.`);
  }
}
