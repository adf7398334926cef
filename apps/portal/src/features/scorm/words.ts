import { formatNumber } from '../../lib/format.js';
import type { ScormResult } from './api/scorm.js';
import type { SavingState } from './commit-sender.js';

/** "Nilai 80, selesai." Empty: nothing to say yet. */
export function resultWords({ score, bestScore, done }: ScormResult, passingScore: number | null): string {
  const best = bestScore ?? score;
  if (done) return best === null ? 'Selesai.' : `Nilai ${formatNumber(best)}, selesai.`;
  const goal = passingScore === null ? '' : ` Nilai lulus ${passingScore}.`;
  return best === null ? goal.trim() : `Nilai terbaik ${formatNumber(best)}.${goal}`;
}

const SAVING: Readonly<Record<SavingState['phase'], string>> = {
  idle: '',
  saving: 'Menyimpan…',
  saved: 'Kemajuan tersimpan.',
  waiting: 'Tersimpan di HP ini. Terkirim saat ada sinyal.',
  refused: '',
};

export const savingWords = ({ phase }: SavingState): string => SAVING[phase];
