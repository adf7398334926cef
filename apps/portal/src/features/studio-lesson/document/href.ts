/** Where a link in a lesson may lead, as the contract says: the web, mail, telephone, or a page of this site. */
const LINK = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@|tel:\+?[\d-]{3,20}$|\/(?![/\\]))[^\s]*$/i;
const MAX = 2000;

export const isAllowedHref = (href: string): boolean => href.length <= MAX && LINK.test(href);

/** What somebody typed as an address: `latkop.id` gets https://, `nama@…` mailto:. @returns null for what cannot be one */
export function toHref(typed: string): string | null {
  const text = typed.trim();
  if (isAllowedHref(text)) return text;
  if (/^[^\s@/]+@[^\s@]+\.[^\s@]+$/.test(text)) return `mailto:${text}`;
  if (/^\+?[\d\s-]{6,20}$/.test(text)) return `tel:${text.replace(/\s/g, '')}`;
  const web = `https://${text}`;
  return /^[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(text) && isAllowedHref(web) ? web : null;
}
