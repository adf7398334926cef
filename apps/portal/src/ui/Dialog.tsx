import { Later } from './Later.js';
import type { DialogProps } from './Modal.js';

/** Its code; tests fetch it first. */
export const loadModal = () => import('./Modal.js');

/** A question or a short form over the page. Nobody needs it before a tap, so its code comes after the page. */
export function Dialog(props: DialogProps) {
  return <Later load={loadModal} props={{ ...props, place: 'dialog' as const }} again={props.open} />;
}

/** The same as a sheet that comes from the bottom, in thumb reach; for lists such as the Bab of a course. */
export function BottomSheet(props: DialogProps) {
  return <Later load={loadModal} props={{ ...props, place: 'sheet' as const }} again={props.open} />;
}
