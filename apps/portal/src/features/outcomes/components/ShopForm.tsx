import { useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { useFormFocus } from '../../../ui/use-form-focus.js';
import type { Business } from '../../profile/api/profile.js';
import { useSaveShop, type Shop, type ShopBody } from '../api/shops.js';
import { optionsFrom, PLATFORMS } from '../words.js';

/** Where the shop is. Without a link its picture is asked for next. */
export function ShopForm({
  shop,
  businesses,
  onSaved,
}: {
  readonly shop: Shop | undefined;
  readonly businesses: readonly Business[];
  readonly onSaved: (shop: Shop) => void;
}) {
  const [draft, setDraft] = useState({
    businessId: shop?.businessId ?? businesses[0]?.id ?? '',
    platform: shop?.platform ?? '',
    url: shop?.url ?? '',
    firstOrderOn: shop?.firstOrderOn ?? '',
  });
  const save = useSaveShop(shop?.id, onSaved);
  const form = useFormFocus(save.error);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.submit({ ...draft, firstOrderOn: draft.firstOrderOn || null } as ShopBody);
  };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Stack>
        {!hasFieldErrors(save.error) && <RequestErrorBanner error={save.error} />}
        {businesses.length !== 1 && (
          <Select
            label="Usaha"
            placeholder="Pilih usaha"
            options={businesses.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.businessId}
            onChange={(event) => change({ businessId: event.target.value })}
            error={fieldError(save.error, 'businessId')}
          />
        )}
        <Select
          label="Di mana tokonya?"
          placeholder="Pilih tempat"
          options={optionsFrom(PLATFORMS)}
          value={draft.platform}
          onChange={(event) => change({ platform: event.target.value })}
          error={fieldError(save.error, 'platform')}
        />
        <TextInput
          label="Tautan toko"
          optional
          hint="Salin dari tombol bagikan. Tidak ada tautan? Kirim gambarnya."
          inputMode="url"
          autoComplete="off"
          maxLength={300}
          value={draft.url}
          onChange={(event) => change({ url: event.target.value })}
          error={fieldError(save.error, 'url')}
        />
        <TextInput
          label="Pesanan pertama"
          optional
          hint="Kira-kira saja."
          type="date"
          value={draft.firstOrderOn}
          onChange={(event) => change({ firstOrderOn: event.target.value })}
          error={fieldError(save.error, 'firstOrderOn')}
        />
        {shop?.state === 'verified' && <p>Bila diubah, toko ini diperiksa lagi.</p>}
        <Button type="submit" wide busy={save.isPending}>
          {draft.url.trim() || shop?.hasScreenshot ? 'Kirim untuk diperiksa' : 'Lanjut ke gambar toko'}
        </Button>
      </Stack>
    </form>
  );
}
