import type { LabelItem, LabelState } from '@sinau/contracts/products.contract.js';
import { useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea, TextInput } from '../../../ui/TextInput.js';
import { useFormFocus } from '../../../ui/use-form-focus.js';
import type { Business } from '../../profile/api/profile.js';
import { useSaveProduct, type Product } from '../api/products.js';
import { LABEL_ITEMS, LABEL_SOURCES, LABEL_STATES, optionsFrom } from '../words.js';
import styles from './product.module.css';

interface ProductFormProps {
  readonly product: Product | undefined;
  readonly businesses: readonly Business[];
  readonly onSaved: (product: Product) => void;
}

type Checklist = Partial<Record<LabelItem, LabelState>>;

/** What it is, what it costs, and what its packaging says. */
export function ProductForm({ product, businesses, onSaved }: ProductFormProps) {
  const [draft, setDraft] = useState(() => ({
    businessId: product?.businessId ?? businesses[0]?.id ?? '',
    name: product?.name ?? '',
    price: product?.priceIdr ? String(product.priceIdr) : '',
    description: product?.description ?? '',
    checklist: (product?.checklist ?? {}) as Checklist,
  }));
  const save = useSaveProduct(product?.id, onSaved);
  const form = useFormFocus(save.error);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { price, ...rest } = draft;
    save.submit({ ...rest, priceIdr: price ? Number(price) : null });
  };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Stack narrow>
        {!hasFieldErrors(save.error) && <RequestErrorBanner error={save.error} />}
        {businesses.length > 1 && (
          <Select
            label="Usaha"
            options={businesses.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.businessId}
            onChange={(event) => change({ businessId: event.target.value })}
            error={fieldError(save.error, 'businessId')}
          />
        )}
        <TextInput
          label="Nama produk"
          autoComplete="off"
          maxLength={80}
          value={draft.name}
          onChange={(event) => change({ name: event.target.value })}
          error={fieldError(save.error, 'name')}
        />
        <TextInput
          label="Harga (rupiah)"
          optional
          inputMode="numeric"
          autoComplete="off"
          maxLength={11}
          value={draft.price}
          onChange={(event) => change({ price: event.target.value.replace(/\D/g, '') })}
          error={fieldError(save.error, 'priceIdr')}
        />
        <TextArea
          label="Keterangan"
          optional
          maxLength={1000}
          value={draft.description}
          onChange={(event) => change({ description: event.target.value })}
          error={fieldError(save.error, 'description')}
        />
        <Packaging value={draft.checklist} onChange={(checklist) => change({ checklist })} />
        <Button type="submit" wide busy={save.isPending} busyLabel="Menyimpan…">
          {product ? 'Simpan' : 'Simpan, lalu tambah foto'}
        </Button>
      </Stack>
    </form>
  );
}

function Packaging({
  value,
  onChange,
}: {
  readonly value: Checklist;
  readonly onChange: (next: Checklist) => void;
}) {
  const set = (item: LabelItem, state: string) => {
    const { [item]: _before, ...others } = value;
    onChange(state ? { ...others, [item]: state as LabelState } : others);
  };
  const done = Object.values(value).filter((state) => state !== 'belum').length;
  const items = Object.entries(LABEL_ITEMS) as [LabelItem, readonly [string, string]][];
  return (
    <Disclosure summary={`Periksa kemasan (${done} dari ${items.length} beres)`}>
      <div className={styles.items}>
        <p>Apakah ini tertulis di kemasan Anda?</p>
        {items.map(([item, [name, why]]) => (
          <Select
            key={item}
            label={name}
            hint={why}
            placeholder="Belum diperiksa"
            options={optionsFrom(LABEL_STATES)}
            value={value[item] ?? ''}
            onChange={(event) => set(item, event.target.value)}
          />
        ))}
        <p>Sumber: {LABEL_SOURCES}</p>
      </div>
    </Disclosure>
  );
}
