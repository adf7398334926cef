import type { RouteInput } from '@sinau/contracts/routes.js';

/** What narrows figures and the rows behind them alike; everything left out: all of it. */
export type FigureFilter = RouteInput<'GET /manage/figures'>['query'] & {
  /** Grants as JSON; null or absent: no limit. */
  readonly reach?: string | null;
};
