import type { LazyModule, ShellName } from './route.js';
import FocusShell from './shell/FocusShell.js';
import LearnerShell from './shell/LearnerShell.js';
import type { ShellProps } from './shell/shell-props.js';

/** The frames around pages. The learner's two are part of the entry; the staff's is a chunk that no learner loads. */
export const shells: Readonly<Record<ShellName, { readonly load: LazyModule<ShellProps> }>> = {
  learner: { load: () => Promise.resolve({ default: LearnerShell }) },
  staff: { load: () => import('./shell/StaffShell.js') },
  focus: { load: () => Promise.resolve({ default: FocusShell }) },
};
