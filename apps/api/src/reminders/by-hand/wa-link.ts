/** Opens WhatsApp with a text written to a number, on a phone or in its web client. @param phone E.164 */
export function waLink(phone: string, text: string): string {
  return `https://wa.me/${phone.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`;
}
