import { useState } from 'react';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Select } from '../../../ui/Select.js';
import { useRegions } from '../api/regions.js';

export interface RegionPickerProps {
  /** Code of a desa or kelurahan, `35.73.01.1001`; empty while not chosen. */
  readonly value: string;
  readonly onChange: (villageCode: string) => void;
  readonly error?: string | undefined;
}

const PROVINCE = '35';
const LENGTH = { regency: 5, district: 8 };

/** Kabupaten/kota, then kecamatan, then desa: three short lists instead of one of 8,494. */
export function RegionPicker({ value, onChange, error }: RegionPickerProps) {
  const [regency, setRegency] = useState(value.slice(0, LENGTH.regency));
  const [district, setDistrict] = useState(value.slice(0, LENGTH.district));
  return (
    <>
      <RegionSelect
        label="Kabupaten atau kota"
        parent={PROVINCE}
        value={regency}
        error={error && !regency ? 'Pilih kabupaten atau kota.' : undefined}
        onChange={(code) => {
          setRegency(code);
          setDistrict('');
          onChange('');
        }}
      />
      <RegionSelect
        label="Kecamatan"
        parent={regency || undefined}
        after="kabupaten atau kota"
        value={district}
        error={error && regency && !district ? 'Pilih kecamatan.' : undefined}
        onChange={(code) => {
          setDistrict(code);
          onChange('');
        }}
      />
      <RegionSelect
        label="Desa atau kelurahan"
        parent={district || undefined}
        after="kecamatan"
        value={value}
        error={error && district ? error : undefined}
        onChange={onChange}
      />
    </>
  );
}

interface RegionSelectProps {
  readonly label: string;
  readonly parent: string | undefined;
  /** What has to be chosen first. */
  readonly after?: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (code: string) => void;
}

function RegionSelect({ label, parent, after, value, error, onChange }: RegionSelectProps) {
  const regions = useRegions(parent);
  if (regions.error) {
    return (
      <Banner
        tone="warning"
        title={`Daftar ${label.toLowerCase()} belum terbuka`}
        live
        action={
          <Button variant="secondary" icon="refresh" onClick={() => void regions.refetch()}>
            Coba lagi
          </Button>
        }
      >
        <p>Isian Anda masih ada di sini.</p>
      </Banner>
    );
  }
  return (
    <Select
      label={label}
      value={value}
      error={error}
      disabled={parent === undefined}
      placeholder={placeholder(label, parent !== undefined && regions.isPending, parent ? undefined : after)}
      options={(regions.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function placeholder(label: string, loading: boolean, after: string | undefined): string {
  if (after) return `Pilih ${after} dulu`;
  return loading ? 'Sedang memuat…' : `Pilih ${label.toLowerCase()}`;
}
