/** Who funds, manages, runs and takes part in a programme, as boxes and connectors; dashed where only promised. */
import type { Phase, Programme } from '#model/programme';
import type { Citations } from './citations.ts';
import type { Context } from './context.ts';
import { describeFigure } from './figures.ts';
import { getRecord } from './store.ts';

/** Structurally those of figure/chart/flow. */
export interface FlowNodeView {
  id: string;
  layer: number;
  title: string;
  lang?: string;
  href?: string;
  lines: string[];
  state: 'settled' | 'open';
}

export interface FlowEdgeView {
  from: string;
  to: string;
  state: 'settled' | 'open';
  /** How much passes, where it is known: its band is as wide as its share of the largest in that unit. */
  amount?: { value: number; unit: string; words: string };
}

export interface FlowView {
  nodes: FlowNodeView[];
  edges: FlowEdgeView[];
  layers: string[];
}

const promised = new Set(['announced', 'planned', 'target']);

/** How many communities stand in each role, as listed here. */
function countRoles(phase: Phase): [string, number][] {
  const counts = new Map<string, number>();
  for (const { role } of phase.communities) counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** Null unless the programme has a funder, phases with communities and a body that runs it. */
export function describeFlow(context: Context, citations: Citations, programme: Programme): FlowView | null {
  const { store, t, format } = context;
  const withRole = (...roles: string[]) => programme.organisations.filter(({ role }) => roles.includes(role));
  const funders = withRole('funder');
  const managers = withRole('fund-manager');
  const runners = withRole('organiser', 'lead');
  const helpers = withRole('implementer');
  const { phases } = programme;
  if (funders.length === 0 || managers.length === 0 || runners.length === 0 || phases.length === 0)
    return null;

  const nameOf = (id: string) => context.text(getRecord(store, 'organisations', id).names);
  const inPhase = (phase: Phase, id: string) =>
    phase.organisations.some(({ organisation }) => organisation === id);
  const figuresOf = (phase: Phase) => phase.figures.map((id) => describeFigure(context, citations, id));
  const body = (
    id: string,
    layer: number,
    lines: string[],
    state: FlowNodeView['state'] = 'settled',
  ): FlowNodeView => {
    const name = nameOf(id);
    return { id, layer, title: name.text, ...(name.lang ? { lang: name.lang } : {}), lines, state };
  };

  const nodes: FlowNodeView[] = [
    ...funders.map(({ organisation }) =>
      body(
        organisation,
        0,
        phases
          .filter((phase) => inPhase(phase, organisation))
          .flatMap((phase) =>
            figuresOf(phase)
              .filter(({ status }) => status === 'announced')
              .map((view) =>
                t('flow.money', { value: view.value, date: view.asOf, status: view.statusWord }),
              ),
          ),
      ),
    ),
    ...managers.map(({ organisation, note }) => body(organisation, 1, note ? [context.plain(note)] : [])),
    ...runners.map(({ organisation, role }) =>
      body(organisation, 2, [
        t(`organisation.role.${role}`),
        ...(role === 'lead' && helpers.length > 0
          ? [
              t('flow.with', {
                names: context.format.list(helpers.map((helper) => nameOf(helper.organisation).text)),
              }),
            ]
          : []),
      ]),
    ),
    ...phases.map(
      (phase): FlowNodeView => ({
        id: phase.key,
        layer: 3,
        title: context.plain(phase.title),
        href: `#${phase.key}`,
        lines: countRoles(phase).map(([role, count]) =>
          t('flow.role', { number: format.number(count), role: t(`programme.role.${role}`) }),
        ),
        state: 'settled',
      }),
    ),
    ...phases.flatMap((phase) =>
      figuresOf(phase)
        .filter(({ status }) => status === 'target')
        .map(
          (view): FlowNodeView => ({
            id: `${phase.key}-target`,
            layer: 4,
            title: view.phrase,
            lines: [view.label.text, view.statusWord],
            state: 'open',
          }),
        ),
    ),
  ];
  const amountOf = (phase: Phase): Pick<FlowEdgeView, 'amount'> => {
    const value = phase.communities.length;
    const words = t('flow.communities', { count: value, number: format.number(value) });
    return value === 0 ? {} : { amount: { value, unit: 'communities', words } };
  };
  const targets = new Set(nodes.filter(({ layer }) => layer === 4).map(({ id }) => id));
  const isPromised = phases.some((phase) => figuresOf(phase).some(({ status }) => promised.has(status)));
  // The money is known from its announcements only; that it arrived was not found.
  const money: FlowEdgeView['state'] = isPromised ? 'open' : 'settled';
  const edges: FlowEdgeView[] = [
    ...funders.flatMap((funder) =>
      managers.map((manager) => ({ from: funder.organisation, to: manager.organisation, state: money })),
    ),
    ...managers.flatMap((manager) =>
      runners
        .filter(({ role }) => role === 'organiser')
        .map((runner) => ({ from: manager.organisation, to: runner.organisation, state: money })),
    ),
    ...runners.flatMap((runner) =>
      phases
        .filter((phase) => inPhase(phase, runner.organisation))
        .map((phase) => ({
          from: runner.organisation,
          to: phase.key,
          state: 'settled' as const,
          ...amountOf(phase),
        })),
    ),
    ...phases
      .filter((phase) => targets.has(`${phase.key}-target`))
      .map((phase) => ({ from: phase.key, to: `${phase.key}-target`, state: 'open' as const })),
  ];
  return {
    nodes,
    edges,
    layers: ['fund', 'manage', 'run', 'take-part', 'serve'].map((layer) => t(`flow.layer.${layer}`)),
  };
}
