/** The rules of the check as a page shows them: by area, in a language the check speaks. */
import { listCodes } from '#check/report/explain';
import type { Context } from './context.ts';

export interface RuleView {
  code: string;
  /** Anchor of the rule on its page. */
  anchor: string;
  severity: string;
  text: string;
  why: string;
  wrong: string;
  right: string;
}

export interface RuleArea {
  id: string;
  rules: RuleView[];
}

/** Every rule, areas by name. `lang`: of the words, null when it is the page's own. */
export function listRules({ locale, t }: Context): { areas: RuleArea[]; count: number; lang: string | null } {
  const language = locale === 'uk' ? 'uk' : 'en';
  const rules = listCodes(language).map(({ severity, ...rule }) => ({
    ...rule,
    anchor: rule.code.replace('/', '-'),
    severity: t(`rules.severity.${severity}`),
  }));
  const areas = [...Map.groupBy(rules, ({ code }) => code.split('/')[0] ?? '')].map(([id, list]) => ({
    id,
    rules: list,
  }));
  return { areas, count: rules.length, lang: language === locale ? null : language };
}
