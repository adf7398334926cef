import { useSearch } from 'wouter';
import { paths } from '../../../lib/paths.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { PageHeader } from '../../../ui/PageHeader.js';
import { Pagination } from '../../../ui/Pagination.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { useInbox, useMarkAllRead } from '../api/inbox.js';
import { MessageCard } from './MessageCard.js';
import { pageNumber } from '../page-number.js';

export interface InboxProps {
  /** Where it stands: for the links to its other pages. */
  readonly address: string;
  readonly settings: string;
  /** Somebody who works here is told of other things. */
  readonly office?: boolean;
}

/** What Latkop told me: accepted, session tomorrow, graded, certificate; in the office what waits there. */
export function Inbox({ address, settings, office = false }: InboxProps) {
  const inbox = useInbox(pageNumber(new URLSearchParams(useSearch())));
  return (
    <>
      <PageHeader title="Kotak masuk" meta={<a href={settings}>Atur WhatsApp, SMS, dan e-mail</a>} />
      <QueryView query={inbox} heading="h2">
        {({ items, unread, page, pageSize, total }) => (
          <Stack>
            {unread > 0 && <MarkAllRead unread={unread} />}
            {items.length === 0 && <NoMessages office={office} />}
            <Stack as="ul">
              {items.map((message) => (
                <MessageCard key={message.id} message={message} />
              ))}
            </Stack>
            <Pagination
              page={page}
              pageSize={pageSize}
              total={total}
              href={(to) => `${address}?halaman=${to}`}
            />
          </Stack>
        )}
      </QueryView>
    </>
  );
}

function MarkAllRead({ unread }: { readonly unread: number }) {
  const mark = useMarkAllRead(() => toast('Semua pesan ditandai sudah dibaca.'));
  return (
    <Stack gap="small">
      <RequestErrorBanner error={mark.error} />
      <p>{unread} pesan belum dibaca.</p>
      <div>
        <Button variant="secondary" icon="check" busy={mark.isPending} onClick={() => mark.submit({})}>
          Tandai semua sudah dibaca
        </Button>
      </div>
    </Stack>
  );
}

function NoMessages({ office }: { readonly office: boolean }) {
  if (office)
    return (
      <EmptyState title="Belum ada pesan">
        <p>Kabar tentang angkatan dan tugas Anda masuk ke sini.</p>
      </EmptyState>
    );
  return (
    <EmptyState
      title="Belum ada pesan"
      action={
        <LinkButton href={paths.courses} variant="secondary">
          Lihat pelatihan
        </LinkButton>
      }
    >
      <p>Kabar tentang kelas, tugas, dan sertifikat masuk ke sini.</p>
    </EmptyState>
  );
}
