import { useMe } from '../../lib/use-me.js';
import { LinkButton } from '../../ui/Button.js';
import { paths, staffHome } from '../../lib/paths.js';

/**
 * "Masuk" until it is known that somebody is signed in: the first HTML of public pages is the
 * same for everyone and so cannot know.
 */
export function AccountCorner() {
  const account = useMe();
  if (!account) return <LinkButton href={paths.signIn}>Masuk</LinkButton>;
  const work = staffHome(account);
  if (work) {
    return (
      <LinkButton href={work} variant="secondary">
        Kelola
      </LinkButton>
    );
  }
  return (
    <LinkButton href={paths.profile} variant="secondary" icon="user">
      {firstName(account.name)}
    </LinkButton>
  );
}

const firstName = (name: string | null): string => name?.split(' ')[0] ?? 'Akun';
