/** `0812 3456 7890`: a phone number as people here write it. @param phone E.164, `+6281234567890` */
export function formatPhone(phone: string): string {
  const local = phone.replace(/^\+62/, '0');
  return /^0\d+$/.test(local) ? local.replace(/(\d{4})(?=\d)/g, '$1 ') : phone;
}
