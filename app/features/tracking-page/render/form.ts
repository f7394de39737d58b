import type { PageStyle } from "#app/features/page-designs/page-design.ts";
import { html, type Html } from "#app/lib/html.ts";
import type { FormPage, Frame } from "../page-model.ts";
import type { Say } from "../texts/catalog.ts";

/** The look-up form, as it works without any script. */
export function renderForm(page: FormPage, frame: Frame, style: PageStyle, say: Say): Html {
  const { takesNumber } = page;
  return html`<section class="ds-block ds-lead ds-first ${style.hero === "open" ? "ds-open" : "ds-card"}">
    <h1 class="ds-h1">${page.title}</h1>
    ${
      page.trouble
        ? html`<p class="ds-trouble" role="alert">${page.trouble}</p>`
        : html`<p class="ds-advice">${page.intro}</p>`
    }
    <form class="ds-form" method="post" action="${frame.lookUpHref}">
      ${renderField({
        name: "order",
        label: say(takesNumber ? "form.number" : "form.order"),
        hint: say(takesNumber ? "form.numberHint" : "form.orderHint"),
        value: page.order,
        isNeeded: true,
      })}
      ${renderField({
        name: "contact",
        label: say("form.contact"),
        hint: say(takesNumber ? "form.contactHintNumber" : "form.contactHint"),
        value: page.contact,
        isNeeded: !takesNumber,
      })}
      ${renderTrap(say)}
      <input type="hidden" name="stamp" value="${page.stamp}" />
      <button class="ds-button ds-solid ds-submit" type="submit">${say("form.submit")}</button>
    </form>
  </section>`;
}

type Field = { name: "order" | "contact"; label: string; hint: string; value: string; isNeeded: boolean };

const renderField = ({ name, label, hint, value, isNeeded }: Field): Html =>
  html`<div class="ds-field">
    <label for="ds-${name}">${label}</label>
    <p class="ds-soft ds-small" id="ds-${name}-hint">${hint}</p>
    <input
      id="ds-${name}"
      name="${name}"
      value="${value}"
      aria-describedby="ds-${name}-hint"
      autocomplete="${name === "contact" ? "email" : "off"}"
      autocapitalize="none"
      spellcheck="false"
      maxlength="200"
      ${isNeeded && html`required`}
    />
  </div>`;

/** A field that nobody sees and programs fill in; for whoever meets it all the same, its label says what to do. */
const renderTrap = (say: Say): Html =>
  html`<div class="ds-hidden" aria-hidden="true">
    <label>${say("form.trap")} <input name="note" tabindex="-1" autocomplete="off" /></label>
  </div>`;
