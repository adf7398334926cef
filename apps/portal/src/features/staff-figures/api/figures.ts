import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { RequestOf, ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type FigureFilter = NonNullable<RequestOf<'GET /manage/figures'>['query']>;
export type Overview = ResponseOf<'GET /manage/figures'>;
export type RegionFigures = Overview['regions'][number];
export type FigureCounts = Overview['total'];
export type Funnel = ResponseOf<'GET /manage/figures/funnel'>;
export type FunnelCounts = Funnel['total'];
export type FigureRow = ResponseOf<'GET /manage/figures/rows'>['items'][number];
export type FigureClass = ResponseOf<'GET /manage/figures/classes'>['items'][number];
export type Figure = NonNullable<NonNullable<RequestOf<'GET /manage/figures/rows'>['query']>['figure']>;
export type Grouping = NonNullable<NonNullable<RequestOf<'GET /manage/figures/funnel'>['query']>['by']>;

export const figuresQuery = (filter: FigureFilter) =>
  apiQuery('GET /manage/figures', { query: { ...filter } });
export const useFigures = (filter: FigureFilter) =>
  useQuery({ ...figuresQuery(filter), placeholderData: keepPreviousData });

/** A year is set beside the one before it whatever the period of the page. */
export const useYearly = ({ from: _from, to: _to, ...filter }: FigureFilter) =>
  useQuery(apiQuery('GET /manage/figures/yearly', { query: filter }));

export const funnelQuery = (filter: FigureFilter, by: Grouping) =>
  apiQuery('GET /manage/figures/funnel', { query: { ...filter, by } });
export const useFunnel = (filter: FigureFilter, by: Grouping) =>
  useQuery({ ...funnelQuery(filter, by), placeholderData: keepPreviousData });

export const rowsQuery = (filter: FigureFilter, figure: Figure, page: number) =>
  apiQuery('GET /manage/figures/rows', { query: { ...filter, figure, page } });
export const useRows = (filter: FigureFilter, figure: Figure, page: number) =>
  useQuery({ ...rowsQuery(filter, figure, page), placeholderData: keepPreviousData });

export const classesQuery = (filter: FigureFilter, page: number) =>
  apiQuery('GET /manage/figures/classes', { query: { ...filter, page } });
export const useClasses = (filter: FigureFilter, page: number) =>
  useQuery({ ...classesQuery(filter, page), placeholderData: keepPreviousData });

export const useSetPriority = (onSuccess: () => void) =>
  useApiMutation('PUT /manage/figures/priority', { invalidates: [keyOf('GET /manage/figures')], onSuccess });
