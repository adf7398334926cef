/**
 * SQL: the channels of one person for one rule. Always the inbox; of the others the first in the person's order that
 * the rule allows, that this server has, that is not turned off (unless everybody must get it) and has an address.
 * When that one fails, the person's next one follows (channels/fallback.service.ts).
 * Needs `a` (accounts) and `p` (people, or null) in the statement.
 * @param rule alias of a row with `channels` and `mandatory`
 * @param usable placeholder of the array of channels that this server has
 */
export const wantedChannels = (rule: string, usable: string): string => `
  left join channel_preferences pref on pref.account_id = a.id
  cross join lateral (
    select 'inbox' as channel where 'inbox' = any (${rule}.channels)
    union all
    (select o.channel
     from unnest(coalesce(pref.fallback_order, '{push,whatsapp,sms,email}')) with ordinality as o (channel, rank)
     where o.channel = any (${rule}.channels) and o.channel = any (${usable}::text[])
       and (${rule}.mandatory or o.channel <> all (coalesce(pref.turned_off, '{}')))
       and case o.channel when 'email' then coalesce(p.email, a.email) is not null
         when 'push' then has_push_device(a.id) else a.phone is not null end
     order by o.rank limit 1)
  ) wanted_channel`;
