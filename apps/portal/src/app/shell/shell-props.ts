import type { ReactNode } from 'react';

export interface ShellProps {
  /** The page. */
  readonly children: ReactNode;
}
