/** What the app's page and the admin around it tell each other with postMessage. */
export type ButtonView = {
  id: string;
  text: string;
  variant: string | null;
  tone: string | null;
  disabled: boolean;
  loading: boolean;
  href: string | null;
};
export type TitleView = { title: string; buttons: ButtonView[] };
export type NavLink = { href: string; text: string; home: boolean };

/** From the app's page to the admin; those with an answer carry an id. */
export type ToAdmin =
  | { type: "ready"; payload: string }
  | { type: "location"; payload: string }
  | { type: "nav"; payload: NavLink[] }
  | { type: "title"; payload: TitleView | null }
  | { type: "saveBar"; payload: { buttons: ButtonView[] } | null }
  | {
      type: "toast";
      payload: { id: string; content: string; isError: boolean; durationMs: number; action: string | null };
    }
  | { type: "toastHide"; payload: string }
  | { type: "loading"; payload: boolean }
  | { type: "open"; payload: string };

/** What an app asks the resource picker for; https://shopify.dev/docs/api/app-bridge-library/apis/resource-picker */
export type PickerRequest = {
  type: "product" | "collection" | "variant";
  action?: "add" | "select";
  /** How many at most; true is any number. */
  multiple?: boolean | number;
  query?: string;
  selectionIds?: { id: string }[];
};
export type PickedResource = { id: string; title: string; handle: string } & Record<string, unknown>;

export type ScopesDetail = { granted: string[]; required: string[]; optional: string[] };

/** Questions of the app's page and what the admin answers. */
export type Questions = {
  idToken: { payload: null; answer: string };
  user: { payload: null; answer: { accountAccess: string } };
  scopes: { payload: null; answer: ScopesDetail };
  requestScopes: {
    payload: string[];
    answer: { result: "granted-all" | "declined-all"; detail: ScopesDetail };
  };
  mayLeave: { payload: null; answer: boolean };
  /** Null: the merchant closed the picker. */
  resourcePicker: { payload: PickerRequest; answer: PickedResource[] | null };
};

/** From the admin to the app's page. */
export type ToApp =
  | { type: "click"; payload: string }
  | { type: "navigate"; payload: string }
  | { type: "toastAction"; payload: string }
  | { type: "toastDismiss"; payload: string };

export type Envelope = { standIn: 1; id?: number; reply?: number; type?: string; payload: unknown };

export const isEnvelope = (data: unknown): data is Envelope =>
  typeof data === "object" && data !== null && "standIn" in data && data.standIn === 1;
