import type { DatedText } from "#app/features/estimates/dated-text.ts";
import type { SocialKind } from "#app/features/brand/brand.ts";
import type { Frame, IconName, ItemList, OrderPage, ParcelGroup, Picture, Tone } from "./page-model.ts";

/** A whole page: what surrounds it, what is to be said of the order, and the merchant's blocks from top to bottom. */
export type TrackingPage = { frame: Frame; page: OrderPage; blocks: BlockModel[] };

/**
 * A merchant's block as one reader gets it: rules applied, texts in their language, addresses whole and safe, nothing left to
 * decide. A block that has nothing to say is not in the list. `id` is the merchant's block, for counting clicks.
 */
export type BlockModel = { id: string } & (
  | { type: "header"; name: string; href: string; logo: Logo | null; menu: Link[] }
  | { type: "hero"; image: Picture | null }
  | { type: "progress" }
  | { type: "map"; stops: MapStop[]; place: { text: string; embed: string | null; link: Link } | null }
  | {
      type: "delivery_date";
      heading: string;
      date: DatedText;
      notes: DatedText[];
      why: string | null;
      calendar: Link | null;
    }
  | { type: "parcels"; history: "open" | "short" | "closed"; groups: ParcelGroup[] }
  | { type: "items"; lists: (ItemList & { arrival: DatedText | null })[]; images: boolean }
  | { type: "follow"; news: NewsOffer | null; share: Share | null }
  | { type: "faq"; heading: string; entries: { question: string; answer: string }[] }
  | { type: "support"; heading: string; text: string | null; ways: Link[] }
  | { type: "announcement"; tone: Tone; text: string; href: string | null }
  | { type: "rich_text"; html: string }
  | { type: "image"; picture: Picture; href: string | null }
  | { type: "recommendations"; heading: string; products: RecommendedProduct[] }
  | { type: "discount"; text: string; code: string | null; link: Link | null }
  | { type: "review" | "survey" | "returns"; text: string; link: Link }
  | { type: "loyalty"; heading: string | null; text: string; link: Link | null }
  | { type: "social"; accounts: { kind: SocialKind; name: string; href: string }[] }
  | { type: "custom"; html: string }
);
export type BlockModelOf<Type extends BlockModel["type"]> = Extract<BlockModel, { type: Type }>;

/** `kind` says how it is counted and drawn: addresses of the web go by way of the page and are counted there. */
export type Link = { text: string; href: string; icon?: IconName };
type Logo = Picture & { width: number };

/** Where the parcel was and where it goes, as far as that is known; the last one reached is where it is. */
export type MapStop = { label: string; state: "passed" | "here" | "ahead" };

/** "E-mail me when it moves": a form (POST to `action`) with one button; with the field `on=0` it switches news off again. */
export type NewsOffer = { action: string; email: string; isOn: boolean };
export type Share = { url: string; title: string; text: string };

export type RecommendedProduct = {
  productId: string;
  title: string;
  href: string;
  picture: Picture | null;
  /** As the reader writes money; null when it is not known. */
  price: string | null;
};
