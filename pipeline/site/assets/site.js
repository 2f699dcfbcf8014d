// What pages do beyond being read: language, light and dark, search, filters, and the way between rows and words.
// Everything is in the page without this script, in Chinese. The address after # holds what a shared link should show:
// either the id of a row or of words, or pairs such as q=…&state=missed&lang=en&at=r120-1.
(() => {
  "use strict";
  const root = document.documentElement;
  const $ = (query, within = document) => within.querySelector(query);
  const $$ = (query, within = document) => [...within.querySelectorAll(query)];
  const kept = {
    get(key) { try { return localStorage.getItem("taizhang." + key) } catch { return null } },
    set(key, value) { try { localStorage.setItem("taizhang." + key, value) } catch { /* a private window keeps nothing */ } },
  };

  // The address
  const asked = () => {
    const hash = location.hash.slice(1);
    return hash.includes("=") ? new URLSearchParams(hash) : new URLSearchParams(hash ? { at: decodeURIComponent(hash) } : {});
  };
  const ask = (changes) => {
    const params = asked();
    for (const [key, value] of Object.entries(changes)) value ? params.set(key, value) : params.delete(key);
    const pairs = [...params];
    const hash = pairs.length === 1 && pairs[0][0] === "at" ? encodeURIComponent(pairs[0][1]) : params.toString();
    history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
  };

  // Light and dark
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const paint = () => { root.dataset.theme = kept.get("theme") || (dark.matches ? "dark" : "light") };
  paint();
  dark.addEventListener("change", paint);

  // Language
  let language = asked().get("lang") || kept.get("lang") || "zh";
  const chinese = new WeakMap();
  const word = (key) => (language === "en" ? TZ.en[key] : null);
  const original = (node, name, value) => {
    const known = chinese.get(node) || chinese.set(node, {}).get(node);
    if (!(name in known)) known[name] = value;
    return known[name];
  };
  const speak = () => {
    root.lang = language === "en" ? "en" : "zh-Hans";
    for (const node of $$("[data-t]")) {
      const count = node.dataset.n ? " " + node.dataset.n : "";
      const zh = original(node, "text", node.textContent), en = word(node.dataset.t);
      node.textContent = en ? en + count : zh;
    }
    for (const node of $$("[data-en]")) {
      const zh = original(node, "text", node.textContent);
      node.textContent = language === "en" ? node.dataset.en : zh;
    }
    for (const node of $$("[data-ta]")) {
      for (const pair of node.dataset.ta.split(" ")) {
        const [name, key] = pair.split(":");
        const zh = original(node, name, node.getAttribute(name));
        node.setAttribute(name, word(key) || zh);
      }
    }
    for (const cell of $$(".matrix [data-r]")) cell.setAttribute("aria-label", reasons(cell));
  };

  // The overview's matrix: the reasons of a cell, in words
  const reasons = (cell) => {
    const row = cell.closest("tr"), at = [...row.cells].indexOf(cell.closest("td"));
    const years = row.closest("table").tHead.rows[0].cells;
    const found = [...cell.dataset.r].map((letter) => TZ.reasons[letter.charCodeAt(0) - 97][language === "en" ? 1 : 0]);
    const all = found.join(language === "en" ? "; " : "，") || (word("complete") || TZ.zh.complete);
    return `${row.cells[0].textContent} ${years[at].textContent} ${cell.textContent}: ${all}`;
  };
  const explain = (event) => {
    const cell = event.target.closest?.(".matrix [data-r]");
    if (cell && $("#why")) $("#why").textContent = reasons(cell);
    const left = event.type === "focusin" && event.target.closest?.(".x");
    if (left) { // what the style shows beside the number, for those who listen
      left.setAttribute("role", "note");
      left.setAttribute("aria-label", left.textContent + ": " + getComputedStyle(left, "::after").content.replaceAll('"', ""));
    }
  };

  // Filters
  const filter = (section, remember = true) => {
    const fields = $$("[data-filter]", section), rows = $$("tbody tr", section);
    let shown = 0;
    for (const row of rows) {
      const fits = fields.every((field) => {
        const value = field.value.trim().toLowerCase();
        if (!value) return true;
        if (field.localName === "select") return row.dataset[field.dataset.filter] === field.value;
        row.sought ??= (row.textContent + " " + $$("[data-en]", row).map((node) => node.dataset.en + " " + original(node, "text", node.textContent)).join(" ")).toLowerCase();
        return value.split(/\s+/).every((part) => row.sought.includes(part));
      });
      row.hidden = !fits;
      shown += fits;
    }
    if (!fields.length) return;
    const narrowed = fields.some((field) => field.value.trim());
    $("[data-shown]", section).textContent = narrowed ? `${shown} / ${rows.length}` : "";
    if (remember) ask(Object.fromEntries(fields.map((field) => [field.dataset.filter, field.value.trim()])));
  };

  // Rows and words
  const marks = (key) => {
    const first = document.getElementById("w" + key);
    return [...new Set([first && (first.localName === "i" ? null : first), ...$$(`[data-o~="${CSS.escape(key)}"]`)].filter(Boolean))];
  };
  const show = (id) => {
    const node = document.getElementById(id);
    if (!node) return;
    const key = /^[rw]\d/.test(id) ? id.slice(1) : null;
    for (const old of $$(".at")) old.classList.remove("at");
    if (!key) return node.scrollIntoView();
    const row = document.getElementById("r" + key), words = marks(key);
    if (row?.hidden) {
      const section = row.closest("[data-filtered]");
      for (const field of $$("[data-filter]", section)) field.value = "";
      filter(section);
    }
    for (const each of [row, ...words]) each?.classList.add("at");
    const wide = matchMedia("(min-width: 1080px)").matches;
    if (wide && id[0] === "r") words[0]?.scrollIntoView({ block: "center", behavior: "instant" });
    if (wide && id[0] === "w") row?.scrollIntoView({ block: "center", behavior: "instant" });
    (node.localName === "i" ? words[0] || node : node).scrollIntoView({ block: "center", behavior: "instant" });
    (id[0] === "r" ? $(".to", row) : words[0])?.focus({ preventScroll: true });
  };
  const go = (id) => { ask({ at: id }); show(id) };

  // Search over all pages; its words are fetched when someone first asks
  let wanted = false;
  const hits = () => {
    const list = $("#hits"), field = $("#search"), value = field.value.trim().toLowerCase();
    if (!TZ.found) {
      if (!wanted) document.head.append(Object.assign(document.createElement("script"), { src: root.dataset.root + "assets/search.js" }));
      wanted = true;
      return;
    }
    const parts = value.split(/\s+/);
    const found = value ? TZ.found.filter(([, zh, en]) => parts.every((part) => (zh + " " + en).toLowerCase().includes(part))) : [];
    found.sort((one, other) => one[1].length - other[1].length);
    list.replaceChildren(...found.slice(0, 12).map(([kind, zh, en, address], at) => {
      const item = document.createElement("li"), link = document.createElement("a"), name = document.createElement("span"), what = document.createElement("small");
      item.setAttribute("role", "option");
      item.id = "hit" + at;
      name.textContent = language === "en" && en ? en : zh;
      what.textContent = word(kind) || TZ.zh[kind];
      link.href = root.dataset.root + address;
      link.tabIndex = -1;
      link.append(name, what);
      item.append(link);
      return item;
    }));
    if (value && !found.length) {
      const item = document.createElement("li");
      item.className = "none";
      item.textContent = word("no_hits") || TZ.zh.no_hits;
      list.append(item);
    }
    list.hidden = !value;
    field.setAttribute("aria-expanded", String(!list.hidden));
    field.removeAttribute("aria-activedescendant");
  };
  TZ.searchable = hits;
  const choose = (event) => {
    const options = $$("#hits [role=option]"), at = options.findIndex((item) => item.getAttribute("aria-selected") === "true");
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") { event.target.value = ""; return hits() }
    if (event.key === "Enter") return $("a", options[Math.max(at, 0)] || document.createElement("b"))?.click();
    if (!step || !options.length) return;
    event.preventDefault();
    options[at]?.removeAttribute("aria-selected");
    const next = options[(at + step + options.length) % options.length];
    next.setAttribute("aria-selected", "true");
    next.scrollIntoView({ block: "nearest" });
    event.target.setAttribute("aria-activedescendant", next.id);
  };

  // The address decides again whenever it changes
  const follow = () => {
    const params = asked();
    for (const section of $$("[data-filtered]")) {
      const fields = $$("[data-filter]", section).filter((field) => params.has(field.dataset.filter));
      for (const field of fields) field.value = params.get(field.dataset.filter);
      if (fields.length) filter(section, false);
    }
    if (params.get("lang") && params.get("lang") !== language) { language = params.get("lang"); speak() }
    if (params.get("at")) show(params.get("at"));
  };

  document.addEventListener("DOMContentLoaded", () => {
    speak();
    for (const section of $$("[data-filtered]")) section.addEventListener("input", (event) => event.target.dataset.filter && filter(section));
    $("#language").addEventListener("click", () => {
      language = language === "en" ? "zh" : "en";
      kept.set("lang", language);
      if (asked().has("lang")) ask({ lang: language });
      speak();
    });
    $("#theme").addEventListener("click", () => {
      kept.set("theme", root.dataset.theme === "dark" ? "light" : "dark");
      paint();
    });
    $("#search").addEventListener("input", hits);
    $("#search").addEventListener("focus", hits);
    $("#search").addEventListener("keydown", choose);
    document.addEventListener("click", (event) => {
      if (!event.target.closest(".find") && $("#hits")) $("#hits").hidden = true;
      const link = event.target.closest("a[href^='#']"), row = event.target.closest(".linked tbody tr");
      if (link && /^#[rw]\d/.test(link.getAttribute("href"))) {
        event.preventDefault();
        go(link.getAttribute("href").slice(1));
      } else if (row && !event.target.closest("a, button") && document.getElementById("w" + row.id.slice(1)) && !String(getSelection())) {
        go("w" + row.id.slice(1));
      }
    });
    document.addEventListener("pointerover", explain);
    document.addEventListener("focusin", explain);
    addEventListener("hashchange", follow);
    addEventListener("beforeprint", () => $$("details").forEach((each) => { each.open = true }));
    follow();
  });
})();
