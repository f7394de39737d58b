/**
 * What a page does where scripts run, and does without where they do not: copying, sharing, a real map on demand, and
 * telling the shop that its mail or telephone was asked for. Buttons for it are hidden in the markup; this shows those that
 * will work. Plain old syntax, no dependencies; it must not hold two braces or a brace and a percent sign in a row, since Liquid
 * reads it inside a theme. https://shopify.dev/docs/apps/build/online-store/app-proxies
 */
const SOURCE = String.raw`
(function () {
  var root = document.currentScript.previousElementSibling;
  while (root && !root.classList.contains("doorstep")) root = root.previousElementSibling;
  if (!root) return;
  var all = function (selector, work) { root.querySelectorAll(selector).forEach(work); };
  var kindOf = function (address) { return /^mailto:/i.test(address) ? "mail" : /^tel:/i.test(address) ? "phone" : ""; };
  var tell = function (element, kind) {
    var block = element.closest("[data-count]");
    var data = root.dataset;
    if (!block || !kind || !data.seen || !navigator.sendBeacon) return;
    if (navigator.globalPrivacyControl || navigator.doNotTrack === "1") return;
    var said = new URLSearchParams();
    said.set("order", data.order);
    said.set("page", data.page);
    said.set("block", block.dataset.count);
    said.set("kind", kind);
    navigator.sendBeacon(data.seen, said);
  };
  var say = function (button, text) {
    var words = button.querySelector("span");
    var before = button.dataset.before || words.textContent;
    button.dataset.before = before;
    button.setAttribute("aria-live", "polite");
    words.textContent = text;
    setTimeout(function () { words.textContent = before; }, 2500);
  };
  var copy = function (button, text) {
    navigator.clipboard.writeText(text).then(function () { say(button, button.dataset.done); }, function () {});
  };
  var canCopy = navigator.clipboard && navigator.clipboard.writeText;
  if (canCopy) all("[data-copy]", function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { copy(button, button.dataset.copy); tell(button, "copy"); });
  });
  if (canCopy || navigator.share) all("[data-share]", function (button) {
    button.hidden = false;
    all("[data-scripted]", function (section) { section.hidden = false; });
    button.addEventListener("click", function () {
      var data = button.dataset;
      tell(button, "share");
      if (!navigator.share) return copy(button, data.share);
      navigator.share({ title: data.title, text: data.text, url: data.share }).catch(function () {});
    });
  });
  all("[data-embed]", function (link) {
    link.addEventListener("click", function (event) {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      var frame = document.createElement("iframe");
      frame.title = link.dataset.title;
      frame.referrerPolicy = "no-referrer";
      frame.setAttribute("sandbox", "allow-scripts allow-same-origin");
      frame.src = link.dataset.embed;
      tell(link, "map");
      link.parentNode.classList.add("ds-loaded");
      link.replaceWith(frame);
      frame.focus();
    });
  });
  root.addEventListener("click", function (event) {
    var link = event.target.closest("a[data-count]");
    if (link && !link.dataset.embed) tell(link, link.dataset.kind || kindOf(link.getAttribute("href")));
  });
})();
`;

/** The script as it goes out. */
export const PAGE_SCRIPT: string = SOURCE.replace(/\n\s*/g, "\n").trim();
