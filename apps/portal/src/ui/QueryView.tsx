import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError, OfflineError, type RequestError } from '../lib/api-errors.js';
import { ErrorState, OfflineState } from './ErrorState.js';
import { NotFoundState } from './NotFoundState.js';
import { Skeleton } from './Skeleton.js';

export interface QueryViewProps<Data> {
  readonly query: UseQueryResult<Data, RequestError>;
  readonly children: (data: Data) => ReactNode;
  /** What to show while waiting; a plain skeleton otherwise. */
  readonly skeleton?: ReactNode;
  /** `h2` when the query fills only a part of the page. */
  readonly heading?: 'h1' | 'h2';
  /** Without a signal; words for any page otherwise. */
  readonly offline?: ReactNode;
}

/** The three faces of a request. Data that is already there stays on screen even when refreshing it fails. */
export function QueryView<Data>({
  query,
  children,
  skeleton,
  heading = 'h1',
  offline,
}: QueryViewProps<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) {
    if (offline && query.error instanceof OfflineError) return <>{offline}</>;
    return <RequestErrorState error={query.error} onRetry={() => void query.refetch()} heading={heading} />;
  }
  return <>{skeleton ?? <Skeleton />}</>;
}

interface RequestErrorStateProps {
  readonly error: RequestError;
  readonly onRetry: () => void;
  readonly heading?: 'h1' | 'h2';
}

/** A failed read as a page or part of it: no signal, not found and disturbance are three different things. */
export function RequestErrorState({ error, onRetry, heading = 'h1' }: RequestErrorStateProps) {
  if (error instanceof OfflineError) return <OfflineState onRetry={onRetry} heading={heading} />;
  if (error instanceof ApiError && error.status === 404) return <NotFoundState />;
  if (error.status >= 500)
    return <ErrorState title="Gangguan sementara" onRetry={onRetry} heading={heading} />;
  return (
    <ErrorState title={error.title} safe={error.detail || undefined} onRetry={onRetry} heading={heading} />
  );
}
