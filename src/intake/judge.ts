/** The edition as it would be, under the same check as everything else; its findings brought back to rows and columns. */
import type { z } from 'zod';
import { describe } from '#check/codes';
import type { Language } from '#check/codes/table';
import type { Diagnostic } from '#check/diagnostic';
import { fixText } from '#check/fix';
import { runCheck } from '#check/run';
import { registry } from '#model/registry';
import type { Field, Mapping } from './fields.ts';
import type { Draft, Plan } from './plan.ts';

export type Files = Map<string, string>;

/** Path and text of every file the plan writes; records that stay as they are have none. */
export function filesOf(plan: Plan, today: string): Files {
  const files: Files = new Map();
  for (const { before, after, changes } of plan.drafts) {
    if (before && changes.length === 0) continue;
    const path = pathOf(after.id);
    const text = `${JSON.stringify(after, null, 2)}\n`;
    // A new record is written in the order of its schema already; an old one may keep an order of its own.
    files.set(path, before ? fixText(path, text).text : text);
  }
  if (plan.needsGeonames)
    files.set('data/sources/geonames.json', `${JSON.stringify(geonames(today), null, 2)}\n`);
  return files;
}

const pathOf = (id: string): string => `${registry.communities.path}/${id}.json`;

const geonames = (today: string): z.input<typeof registry.sources.schema> => ({
  id: 'geonames',
  title: 'GeoNames geographical database',
  publisher: 'GeoNames',
  url: 'https://www.geonames.org/',
  published: null,
  retrieved: today,
  language: 'en',
  licence: 'CC BY 4.0',
});

/** `row`: null where the file is none of the plan's. */
export type Verdict = {
  diagnostic: Diagnostic;
  draft: Draft | null;
  row: number | null;
  column: number | null;
};

/** Errors of the would-be edition. */
export async function judgeTree(
  root: string,
  plan: Plan,
  files: Files,
  mapping: Mapping,
  progress?: (done: number, all: number) => void,
): Promise<Verdict[]> {
  const result = await runCheck(root, {
    overlay: files,
    remember: false,
    infos: false,
    ...(progress ? { progress } : {}),
  });
  const byFile = new Map(plan.drafts.map((draft) => [pathOf(draft.after.id), draft]));
  return result.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map((diagnostic) => {
      const draft = byFile.get(diagnostic.file) ?? null;
      return { diagnostic, draft, row: draft?.rows[0] ?? null, column: columnFor(diagnostic.path, mapping) };
    })
    .sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

/** Errors that were there before any row: they are not the table's. */
export async function findOldErrors(root: string): Promise<number> {
  return (await runCheck(root, { remember: false, infos: false })).counts.errors;
}

function columnFor(path: readonly (string | number)[], { columns }: Mapping): number | null {
  const [first, second, third] = path.map(String);
  const wanted: Field[] =
    first === 'names' || first === 'region'
      ? [`${first === 'names' ? 'name' : 'region'}.${second ?? 'en'}` as Field]
      : first === 'codes'
        ? [second as Field]
        : first === 'location'
          ? ['coordinates', 'lat', 'lon', 'geonames']
          : first === 'memberships'
            ? [third as Field, 'status']
            : first === 'sources'
              ? ['source']
              : [first as Field];
  const found = wanted.flatMap((field) => columns.find(({ to }) => to === field) ?? []);
  return found[0]?.index ?? null;
}

export function sentence({ diagnostic }: Verdict, language: Language): { text: string; help: string | null } {
  return describe(diagnostic, language);
}
