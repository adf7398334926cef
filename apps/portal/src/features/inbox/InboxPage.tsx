import { paths } from '../../lib/paths.js';
import { Inbox } from './components/Inbox.js';

/** The inbox of who learns. */
export default function InboxPage() {
  return <Inbox address={paths.inbox} settings={paths.messageSettings} />;
}
