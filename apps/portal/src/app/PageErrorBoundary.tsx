import { Component, type ReactNode } from 'react';
import { ErrorState } from '../ui/ErrorState.js';

/** A bug in one page must not take the navigation with it. Remounted for every address. */
export class PageErrorBoundary extends Component<{ readonly children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <ErrorState
        title="Halaman ini tidak dapat ditampilkan"
        safe="Data Anda yang sudah tersimpan tetap aman."
        onRetry={() => this.setState({ failed: false })}
      />
    );
  }
}
