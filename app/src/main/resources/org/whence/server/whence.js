// What pages do beyond links and forms: keys, focus after a swap, the live lines of a job. Everything works without it.
(() => {
  "use strict";
  const one = (css, from = document) => from.querySelector(css);
  const all = (css, from = document) => [...from.querySelectorAll(css)];
  const keysOn = () => localStorage.getItem("keys") !== "off";
  const inField = (at) => at.closest("input,textarea,select,[contenteditable]");

  // ---- keys: off in fields, and can be switched off (WCAG 2.1.4)
  let first = "";
  const places = { d: "/", a: "/add", s: "/search", o: "/outlets", h: "/help" };

  function step(by) {
    const claims = all(".claims summary, .rows a.t").filter((each) => each.offsetParent);
    if (!claims.length) return;
    const now = claims.indexOf(document.activeElement);
    const next = claims[Math.min(claims.length - 1, Math.max(0, now + by))];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      if (inField(event.target)) event.target.blur();
      else if (location.hash) opened("");
      return;
    }
    if (inField(event.target) || !keysOn()) return;
    const key = first + event.key;
    first = "";
    if (event.key === "g") first = "g";
    else if (key.length === 2 && key[0] === "g" && places[key[1]]) location.href = places[key[1]];
    else if (key === "/") {
      event.preventDefault();
      one("#q")?.focus();
    } else if (key === "?") location.href = "/help#keys";
    else if (key === "j") step(1);
    else if (key === "k") step(-1);
    else if (key === "e") one("a[data-key=e]")?.click();
  });

  const atCurrent = () => { // the bar alone: the page stays where it stands
    const link = one(".top nav [aria-current]");
    const bar = link?.closest("nav");
    if (!bar) return;
    const [at, around] = [link.getBoundingClientRect(), bar.getBoundingClientRect()];
    bar.scrollLeft += at.left + at.width / 2 - around.left - around.width / 2;
  };
  atCurrent();
  document.fonts.ready.then(atCurrent); // the letters of the page's own typeface are wider

  // ---- the graph: what is opened is shown where the page stands, and the line or name that leads to it stays marked
  function opened(hash, link) {
    const [x, y] = [scrollX, scrollY];
    location.hash = hash;
    scrollTo({ left: x, top: y, behavior: "instant" });
    link?.focus({ preventScroll: true });
  }
  function marked() {
    for (const link of all(".graph a[href^='#']")) {
      const on = link.getAttribute("href") === location.hash;
      link.classList.toggle("on", on);
      if (on) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }
  marked();
  addEventListener("hashchange", marked);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".graph a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    opened(link.getAttribute("href"), link);
    const proof = one(".route > li:target, .guess:target");
    const box = proof?.getBoundingClientRect();
    if (box && (box.top > innerHeight || box.bottom < 0)) proof.scrollIntoView({ block: "nearest" });
  });

  // ---- the graph: arrows go along a route and within a column
  document.addEventListener("keydown", (event) => {
    const here = event.target.closest?.(".graph a");
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!here || !way) return;
    event.preventDefault();
    const from = here.getBoundingClientRect();
    const middle = (box) => [box.left + box.width / 2, box.top + box.height / 2];
    const [x, y] = middle(from);
    let best = null;
    let least = Infinity;
    for (const other of all("a", here.closest(".graph"))) {
      const [ox, oy] = middle(other.getBoundingClientRect());
      const along = (ox - x) * way[0] + (oy - y) * way[1];
      const across = Math.abs((ox - x) * way[1]) + Math.abs((oy - y) * way[0]);
      if (other !== here && along > 4 && along + 2 * across < least) {
        least = along + 2 * across;
        best = other;
      }
    }
    best?.focus();
  });

  // ---- a connection that is lost: what was typed stays, and it is said
  const told = (words) => {
    const line = one("#told");
    if (line) line.textContent = words;
  };
  document.addEventListener("htmx:sendError", () => told(document.body.dataset.lost || ""));
  document.addEventListener("htmx:afterRequest", (event) => event.detail.successful && told(""));

  // ---- the switch of the keys
  const box = one("[data-keys]");
  if (box) {
    box.checked = keysOn();
    box.addEventListener("change", () => localStorage.setItem("keys", box.checked ? "on" : "off"));
  }

  // ---- forms are sent once, and what was pasted survives a reload
  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (button && !event.target.matches("[hx-post],[hx-get],.find")) setTimeout(() => (button.disabled = true));
  });
  window.addEventListener("pageshow", () => all("button[disabled]").forEach((button) => (button.disabled = false)));
  // What was sent is let go of only when the server has shown that it came: a page that is no problem, and not the form itself.
  const sent = sessionStorage.getItem("sent");
  if (sent && sent !== location.pathname && !one(".problem")) {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith("kept:" + sent + ":")) sessionStorage.removeItem(name);
    sessionStorage.removeItem("sent");
  }
  for (const field of all("textarea[data-kept]")) {
    const name = "kept:" + location.pathname + ":" + field.name;
    field.value ||= sessionStorage.getItem(name) || "";
    field.addEventListener("input", () => sessionStorage.setItem(name, field.value));
    field.form?.addEventListener("submit", () => sessionStorage.setItem("sent", location.pathname));
  }

  // ---- a page that takes long to come: a thin line, and what was there stays
  const waiting = (on) => {
    one("#busy")?.classList.toggle("on", on);
    if (on) setTimeout(() => waiting(false), 8000); // a download leaves the page where it is
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='/'],a[href^='?']");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
    if (link && plain && !link.hasAttribute("download") && link.pathname + link.search !== location.pathname + location.search) waiting(true);
  });
  document.addEventListener("submit", (event) => event.target.matches("[hx-get]") || waiting(true));
  window.addEventListener("pageshow", () => waiting(false));

  // ---- files: dropped anywhere on the form, added to what was chosen, each once, and counted before they are sent
  const chooser = one(".drop input[type=file]");
  if (chooser) {
    const line = one("#files-n");
    let chosen = new DataTransfer();
    const take = (files) => {
      const name = (file) => [file.name, file.size, file.lastModified].join("/");
      let twice = 0;
      for (const file of files) {
        if ([...chosen.files].some((other) => name(other) === name(file))) twice++;
        else chosen.items.add(file);
      }
      chooser.files = chosen.files;
      const n = chosen.files.length;
      line.textContent = n ? line.dataset[n === 1 ? "one" : "other"].replace("{n}", n) : "";
      if (twice) line.textContent += " " + line.dataset.twice.replace("{n}", twice);
    };
    chooser.addEventListener("change", () => {
      const files = [...chooser.files];
      chosen = new DataTransfer();
      take(files);
    });
    const form = chooser.form;
    const over = (event, on) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      form.classList.toggle("over", on);
    };
    form.addEventListener("dragover", (event) => over(event, true));
    form.addEventListener("dragleave", (event) => over(event, false));
    form.addEventListener("drop", (event) => {
      over(event, false);
      take(event.dataTransfer.files);
    });
  }

  // ---- a job that runs: the server sends its state as a piece of the page
  const job = one("[data-events]");
  if (job) {
    const events = new EventSource(job.dataset.events);
    events.addEventListener("state", (event) => {
      const made = new DOMParser().parseFromString(event.data, "text/html");
      job.replaceChildren(...made.body.childNodes);
    });
    events.addEventListener("end", () => {
      events.close();
      job.removeAttribute("aria-busy");
    });
    events.onerror = () => told(document.body.dataset.lost || "");
    events.onopen = () => told("");
  }
})();
