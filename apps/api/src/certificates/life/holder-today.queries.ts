/** Joins the holder of a certificate `c` as the profile has them today: `holder`, `person`, `business`. */
export const HOLDER_TODAY = `
  join accounts holder on holder.id = c.account_id
  left join people person on person.account_id = c.account_id
  left join enrolments e on e.id = c.enrolment_id
  left join businesses business on business.id = e.business_id`;
