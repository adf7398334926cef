import { createContext, useContext } from 'react';
import type { StudioCourse } from './api/studio-course.js';
import type { TreeCommands } from './use-tree-commands.js';
import type { TreeState } from './use-tree-state.js';

export interface TreeContextValue {
  readonly course: StudioCourse;
  readonly state: TreeState;
  readonly commands: TreeCommands;
  readonly mayEdit: boolean;
}

/** The tree around a row, so that a row needs only to know itself. */
export const TreeContext = createContext<TreeContextValue | null>(null);

export function useTreeContext(): TreeContextValue {
  const value = useContext(TreeContext);
  if (!value) throw new Error('a row outside of its tree');
  return value;
}
