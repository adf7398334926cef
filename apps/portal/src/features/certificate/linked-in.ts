import type { Certificate } from './api/certificate.js';

const ORGANISATION = 'UPT Pelatihan Koperasi dan UKM Jawa Timur';

/** LinkedIn's form for a licence or certification, filled in: name, organisation, dates, address with the code. */
export function linkedInAddress(certificate: Certificate): string {
  const { courseTitle, issuedOn, expiresOn, verifyUrl, code } = certificate;
  const [year = '', month = ''] = issuedOn.split('-');
  const [lastYear = '', lastMonth = ''] = expiresOn?.split('-') ?? [];
  const query = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name: courseTitle,
    organizationName: ORGANISATION,
    issueYear: year,
    issueMonth: String(Number(month)),
    ...(expiresOn && { expirationYear: lastYear, expirationMonth: String(Number(lastMonth)) }),
    certUrl: verifyUrl,
    certId: code,
  });
  return `https://www.linkedin.com/profile/add?${query.toString()}`;
}
