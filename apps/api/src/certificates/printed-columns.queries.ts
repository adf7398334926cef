/** What stands on a certificate `c`, from its frozen payload: never from today's profile or course. */
export const PRINTED = `
  c.payload ->> 'holderName' as "holderName", c.payload ->> 'businessName' as "businessName",
  c.payload ->> 'courseTitle' as "courseTitle", c.payload ->> 'batchLabel' as "batchLabel",
  c.payload ->> 'issuedOn' as "issuedOn", c.payload ->> 'verifyUrl' as "verifyUrl"`;

/** The same with the result, the last day and the file. */
export const PRINTED_WHOLE = `${PRINTED},
  (c.payload ->> 'jp')::numeric as jp, c.payload ->> 'gradeLabel' as "gradeLabel", c.expires_on as "expiresOn",
  c.bytes as "pdfBytes", encode(c.sha256, 'hex') as sha256`;
