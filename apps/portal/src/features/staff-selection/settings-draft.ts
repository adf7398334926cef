import type { QuotaGroup } from '@sinau/contracts/selection-settings.js';
import type { Settings } from './api/selection.js';
import { fromWibField, toWibField } from '../staff-kit/wib.js';
import { QUOTA_NAMES, SIMPLE_RULES, WEIGHT_NAMES } from './words.js';

export type SimpleRule = keyof typeof SIMPLE_RULES;
type Size = 'micro' | 'small' | 'medium';
type WeightName = keyof Settings['weights'];

/** The settings as the form holds them: numbers as typed, an empty text is "not asked". */
export interface SettingsDraft {
  readonly simple: readonly SimpleRule[];
  readonly ageMin: string;
  readonly ageMax: string;
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  readonly sizes: readonly string[];
  readonly priorityRegions: readonly string[];
  readonly quotas: Readonly<Record<QuotaGroup, string>>;
  readonly weights: Readonly<Record<WeightName, string>>;
  readonly documents: readonly string[];
  readonly offerHours: string;
  /** As a `datetime-local` field shows it, in WIB. */
  readonly announcedAt: string;
}

const groups = Object.keys(QUOTA_NAMES) as QuotaGroup[];
const weightNames = Object.keys(WEIGHT_NAMES) as WeightName[];
const simpleRules = Object.keys(SIMPLE_RULES) as SimpleRule[];

export function toDraft(settings: Settings): SettingsDraft {
  const find = <K extends Settings['rules'][number]['kind']>(kind: K) =>
    settings.rules.find(
      (rule): rule is Extract<Settings['rules'][number], { kind: K }> => rule.kind === kind,
    );
  const age = find('age');
  return {
    simple: simpleRules.filter((kind) => find(kind)),
    ageMin: age ? String(age.min) : '',
    ageMax: age ? String(age.max) : '',
    regions: find('regions')?.codes ?? [],
    sectors: find('sectors')?.sectors ?? [],
    sizes: find('sizes')?.sizes ?? [],
    priorityRegions: settings.priorityRegions,
    quotas: fromEntries(groups, (group) => {
      const quota = settings.quotas.find((one) => one.group === group);
      return quota ? String(quota.seats) : '';
    }),
    weights: fromEntries(weightNames, (name) => String(settings.weights[name])),
    documents: settings.documents,
    offerHours: String(settings.offerHours),
    announcedAt: toWibField(settings.announcedAt),
  };
}

/** What cannot be read as a number goes as it is: the API says what is wrong with it. */
export function fromDraft(draft: SettingsDraft): Settings {
  const rules: Settings['rules'] = [];
  if (draft.ageMin || draft.ageMax)
    rules.push({ kind: 'age', min: number(draft.ageMin || '17'), max: number(draft.ageMax || '100') });
  if (draft.regions.length > 0) rules.push({ kind: 'regions', codes: [...draft.regions] });
  if (draft.sectors.length > 0) rules.push({ kind: 'sectors', sectors: [...draft.sectors] });
  if (draft.sizes.length > 0) rules.push({ kind: 'sizes', sizes: [...draft.sizes] as Size[] });
  rules.push(...draft.simple.map((kind) => ({ kind })));
  return {
    rules,
    priorityRegions: [...draft.priorityRegions],
    quotas: groups
      .filter((group) => draft.quotas[group].trim() !== '' && draft.quotas[group].trim() !== '0')
      .map((group) => ({ group, seats: number(draft.quotas[group]) })),
    weights: fromEntries(weightNames, (name) => number(draft.weights[name] || '0')),
    documents: [...draft.documents] as Settings['documents'],
    offerHours: number(draft.offerHours),
    announcedAt: fromWibField(draft.announcedAt),
  };
}

const number = (text: string): number => Number(text.trim());

const fromEntries = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
