import { learnerPaths } from '../../lib/learner-paths.js';
import { formatDate, formatNumber } from '../../lib/format.js';
import { paths } from '../../lib/paths.js';
import { Badge } from '../../ui/Badge.js';
import { Banner } from '../../ui/Banner.js';
import { LinkButton } from '../../ui/Button.js';
import { CardTitle, LinkCard } from '../../ui/LinkCard.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { useMyOutcomes, type Followed } from './api/outcomes.js';
import { useMyProducts, type Product } from './api/products.js';
import { useMyShops, type Shop } from './api/shops.js';
import { openMilestone, waitsForAnswer } from './milestones.js';
import { MILESTONES, PLATFORMS, SHOP_STATES } from './words.js';

/** Everything about my business after class: how it does, what it makes, and where it sells. */
export default function BusinessHomePage() {
  const outcomes = useMyOutcomes();
  const products = useMyProducts();
  const shops = useMyShops();
  return (
    <>
      <PageHeader
        title="Usaha saya"
        lead="Catat kemajuan, pamerkan produk, dan tunjukkan toko online Anda."
        back={{ href: paths.profile, label: 'Profil' }}
      />
      <Stack gap="large">
        <Stack as="section" aria-labelledby="perkembangan">
          <h2 id="perkembangan">Perkembangan</h2>
          <QueryView query={outcomes} heading="h2">
            {({ classes }) => <Progress classes={classes} />}
          </QueryView>
        </Stack>
        <Stack as="section" aria-labelledby="produk">
          <h2 id="produk">Produk</h2>
          <QueryView query={products} heading="h2">
            {({ items }) => <Products items={items} />}
          </QueryView>
          <LinkButton href={learnerPaths.newProduct} variant="secondary" icon="plus">
            Tambah produk
          </LinkButton>
        </Stack>
        <Stack as="section" aria-labelledby="toko">
          <h2 id="toko">Toko online</h2>
          <QueryView query={shops} heading="h2">
            {({ items }) => <Shops items={items} />}
          </QueryView>
          <LinkButton href={learnerPaths.newShop} variant="secondary" icon="plus">
            Tambah toko
          </LinkButton>
        </Stack>
      </Stack>
    </>
  );
}

function Progress({ classes }: { readonly classes: readonly Followed[] }) {
  const waiting = classes.filter(waitsForAnswer);
  if (classes.length === 0) return <p>Setelah ikut kelas, kami bertanya kabar usaha Anda di sini.</p>;
  return (
    <Stack>
      {waiting.map((followed) => (
        <Banner
          key={followed.enrolmentId}
          title="Bagaimana kabar usaha Anda?"
          action={
            <LinkButton href={learnerPaths.businessProgress(followed.enrolmentId)}>Jawab sekarang</LinkButton>
          }
        >
          <p>
            Lima pertanyaan tentang {followed.businessName}, dua menit. {followed.courseTitle}.
          </p>
        </Banner>
      ))}
      <Stack as="ul">
        {classes.map((followed) => (
          <FollowedClass key={followed.enrolmentId} followed={followed} />
        ))}
      </Stack>
    </Stack>
  );
}

function FollowedClass({ followed }: { readonly followed: Followed }) {
  const { enrolmentId, businessName, courseTitle, milestones } = followed;
  const open = openMilestone(followed);
  const next = milestones.find(({ state }) => state === 'coming');
  const answered = milestones.filter(({ answer }) => answer !== null);
  return (
    <LinkCard>
      <CardTitle as="h3" href={learnerPaths.businessProgress(enrolmentId)}>
        {businessName}
      </CardTitle>
      <p>{courseTitle}</p>
      {answered.length > 0 && (
        <p>
          Sudah dijawab: {answered.map(({ milestone }) => MILESTONES[milestone].toLowerCase()).join(', ')}.
        </p>
      )}
      {next && !open && <p>Pertanyaan berikutnya mulai {formatDate(next.opensOn)}.</p>}
    </LinkCard>
  );
}

function Products({ items }: { readonly items: readonly Product[] }) {
  if (items.length === 0) return <p>Belum ada produk. Tambahkan foto sebelum dan sesudah pelatihan.</p>;
  return (
    <Stack as="ul">
      {items.map(({ id, name, priceIdr, photos, publishedAt }) => (
        <LinkCard key={id}>
          <CardTitle as="h3" href={learnerPaths.product(id)}>
            {name}
          </CardTitle>
          <p>
            {priceIdr !== null && `Rp${formatNumber(priceIdr)}, `}
            {photos.length} foto
          </p>
          <Badge tone={publishedAt ? 'success' : 'neutral'}>
            {publishedAt ? 'Dilihat semua orang' : 'Hanya Anda dan petugas'}
          </Badge>
        </LinkCard>
      ))}
    </Stack>
  );
}

function Shops({ items }: { readonly items: readonly Shop[] }) {
  if (items.length === 0) return <p>Sudah punya toko online? Kirim tautannya, kami periksa.</p>;
  return (
    <Stack as="ul">
      {items.map(({ id, platform, businessName, state, reason }) => (
        <LinkCard key={id}>
          <CardTitle as="h3" href={learnerPaths.shop(id)}>
            {PLATFORMS[platform]}
          </CardTitle>
          <p>{businessName}</p>
          <Badge tone={SHOP_STATES[state].tone}>{SHOP_STATES[state].label}</Badge>
          {reason && <p>{reason}</p>}
        </LinkCard>
      ))}
    </Stack>
  );
}
