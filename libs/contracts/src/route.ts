import type { z } from 'zod';

/** What one route takes and gives. The table key is `METHOD /path/:param`; the API serves it below `/api`. */
export interface RouteContract {
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
  /** Status of a successful answer; 200 when absent. */
  readonly status?: 200 | 201 | 202;
  /** A route that reads multipart or answers with bytes: its body or response is not JSON. */
  readonly raw?: 'upload' | 'download';
}

export type RouteTable = Readonly<Record<`${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`, RouteContract>>;
