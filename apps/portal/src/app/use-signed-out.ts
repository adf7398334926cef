import { useEffect } from 'react';
import { isSignedOutHere, settleSignOut } from '../lib/signed-out.js';
import { toast } from '../ui/toast.js';

/** Somebody signed out here without a signal: says so, and tells the API as soon as it can be reached. */
export function useSignedOut(): void {
  useEffect(() => {
    const settle = () => void settleSignOut();
    void isSignedOutHere().then(async (left) => {
      if (left && !(await settleSignOut())) toast('Anda sudah keluar. Data Anda di HP ini sudah dihapus.');
    });
    addEventListener('online', settle);
    return () => removeEventListener('online', settle);
  }, []);
}
