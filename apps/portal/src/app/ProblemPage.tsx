import { ErrorState } from '../ui/ErrorState.js';
import { NotFoundState } from '../ui/NotFoundState.js';
import type { Problem } from './problem.js';

/** "Tidak ditemukan" and "Gangguan": never one for the other. */
export function ProblemPage({ problem }: { readonly problem: Problem }) {
  if (problem === 'not-found') return <NotFoundState />;
  return (
    <ErrorState
      title="Gangguan sementara"
      safe="Data Anda aman. Halaman ini akan kembali setelah gangguan selesai."
      onRetry={() => location.reload()}
    />
  );
}
