import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";

export const meta: MetaFunction = () => [{ title: "Doorstep" }, { name: "robots", content: "noindex" }];

/** Shopify opens the app with `shop` in the address; everybody else is told where the app is to be found. */
export function loader({ request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url);
  if (searchParams.has("shop")) throw redirect(`/app${search}`);
  return null;
}

export default function OutsideAdmin() {
  return (
    <main
      style={{
        font: "16px/1.5 system-ui, sans-serif",
        maxWidth: "36rem",
        margin: "15vh auto",
        padding: "0 1rem",
      }}
    >
      <h1>Doorstep</h1>
      <p>Delivery dates, tracking pages and post-purchase mail for Shopify shops.</p>
      <p>
        This app lives inside Shopify. To use it,{" "}
        <a href="https://admin.shopify.com/">open your Shopify admin</a> and choose{" "}
        <strong>Apps › Doorstep</strong>.
      </p>
    </main>
  );
}
