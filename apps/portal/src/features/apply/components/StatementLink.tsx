import { paths } from '../../../lib/paths.js';

/** To the blank letter, in a tab of its own: what is being filled in here stays. */
export function StatementLink() {
  return (
    <a href={paths.statement} target="_blank" rel="noreferrer">
      Buka blangko surat pernyataan
    </a>
  );
}
