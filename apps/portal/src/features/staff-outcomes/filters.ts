import { oneOf, toId, toPageNumber } from '../staff-kit/list-state.js';
import type { OverviewQuery, RowsQuery } from './api/outcomes.js';
import type { ShopsQuery } from './api/shops.js';
import { FIGURES, GROUPINGS, MONTHS, SHOP_QUEUES } from './words.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const REGION = /^\d{2}(\.\d{2}){0,2}$/;
const fitting = (value: string | null, pattern: RegExp) => (value && pattern.test(value) ? value : undefined);

/** What narrows both the figures and the rows behind them. */
function toScope(values: URLSearchParams) {
  const [batch, course] = [toId(values.get('kelas')), toId(values.get('pelatihan'))];
  const [from, to] = [fitting(values.get('dari'), DAY), fitting(values.get('sampai'), DAY)];
  const region = fitting(values.get('wilayah'), REGION);
  const milestone = oneOf(values.get('bulan'), MONTHS);
  return {
    ...(batch && { batch }),
    ...(course && { course }),
    ...(region && { region }),
    ...(from && { from }),
    ...(to && { to }),
    ...(milestone && { milestone }),
  };
}

export const toOverviewQuery = (values: URLSearchParams): OverviewQuery => ({
  ...toScope(values),
  by: oneOf(values.get('menurut'), GROUPINGS) ?? 'class',
});

export const toRowsQuery = (values: URLSearchParams): RowsQuery => ({
  ...toScope(values),
  figure: oneOf(values.get('angka'), FIGURES) ?? 'due',
  page: toPageNumber(values),
});

export const toShopsQuery = (values: URLSearchParams): ShopsQuery => ({
  state: oneOf(values.get('keadaan'), SHOP_QUEUES) ?? 'sent',
  page: toPageNumber(values),
});

/** First and last day of a quarter like `2026-3`, cut to the days that are asked for anyway. */
function quarterDays(key: string, scope: URLSearchParams): { dari: string; sampai: string } {
  const [year = 0, quarter = 1] = key.split('-').map(Number);
  const day = (month: number, date: number) =>
    new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
  const [dari, sampai] = [day((quarter - 1) * 3, 1), day(quarter * 3, 0)];
  const [from, to] = [scope.get('dari'), scope.get('sampai')];
  return { dari: from && from > dari ? from : dari, sampai: to && to < sampai ? to : sampai };
}

const NARROWING: Readonly<
  Record<keyof typeof GROUPINGS, (key: string, scope: URLSearchParams) => Record<string, string>>
> = {
  class: (kelas) => ({ kelas }),
  region: (wilayah) => ({ wilayah }),
  period: quarterDays,
  milestone: (bulan) => ({ bulan }),
};

/** Address of the rows behind a figure of a group, or of all. */
export function rowsHref(
  base: string,
  scope: URLSearchParams,
  figure: keyof typeof FIGURES,
  group?: { readonly by: keyof typeof GROUPINGS; readonly key: string },
): string {
  const next = new URLSearchParams();
  for (const name of ['kelas', 'pelatihan', 'wilayah', 'dari', 'sampai', 'bulan']) {
    const value = scope.get(name);
    if (value) next.set(name, value);
  }
  if (group)
    for (const [name, value] of Object.entries(NARROWING[group.by](group.key, scope))) next.set(name, value);
  next.set('angka', figure);
  return `${base}?${next.toString()}`;
}
