import { paths } from '../../lib/paths.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { Inbox } from './components/Inbox.js';

/** The same inbox in the frame of the office. */
function OfficeInboxPage() {
  return <Inbox address={paths.manageInbox} settings={paths.manageMessageSettings} office />;
}

export default staffPage(ROLES.staff, OfficeInboxPage);
