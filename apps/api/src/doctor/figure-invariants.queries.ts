import type { Invariant } from './invariant.js';

/** What figures are counted from, against its sources. */
export const figureInvariants: readonly Invariant[] = [
  {
    id: 'I13',
    says: 'figures count what there is: facts are as their sources say (if not: select lms.rebuild_figure_facts())',
    sql: `select 'class ' || coalesce(f.batch_id, s.batch_id) || ', account ' || coalesce(f.account_id, s.account_id)
            || case when f.account_id is null then ': not counted' when s.account_id is null then ': counted without having asked'
               else ': counted differently' end as what
          from figure_facts f full join figure_sources s on (s.account_id, s.batch_id) = (f.account_id, f.batch_id)
          where row(f.*) is distinct from row(s.*)`,
  },
];
