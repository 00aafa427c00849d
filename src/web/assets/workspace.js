// What the pages do beyond links and forms. Everything here has a way without it, but the page does not move by itself.
"use strict";
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const heard = $("#heard");
  const tell = (text) => { if (heard) { heard.textContent = ""; requestAnimationFrame(() => { heard.textContent = text; }); } };

  // ---- Theme -------------------------------------------------------------------------------------------------------
  for (const toggle of document.querySelectorAll("[data-theme-toggle]")) {
    toggle.hidden = false;
    toggle.addEventListener("click", () => {
      const root = document.documentElement;
      const now = root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
      root.dataset.theme = now === "dark" ? "light" : "dark";
      try { localStorage.setItem("portevoix-theme", root.dataset.theme); } catch { /* kept for this page only */ }
    });
  }

  // ---- Copying -----------------------------------------------------------------------------------------------------
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      area.className = "hidden";
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      return done;
    }
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    const label = $("span", button);
    const said = button.dataset.label ??= label.textContent;
    const done = await copy(button.dataset.copy);
    button.focus();
    label.textContent = done ? button.dataset.done : button.dataset.failed;
    button.classList.toggle("done", done);
    tell(label.textContent);
    clearTimeout(button.timer);
    button.timer = setTimeout(() => { label.textContent = said; button.classList.remove("done"); }, 2000);
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-empty]");
    if (button) $(button.dataset.empty).replaceChildren();
  });

  const workspace = $(".workspace");
  if (!workspace) return;
  const log = $("#log");
  const text = $("#text");
  const composer = $("#composer");
  const jump = $("#new-messages");

  // ---- Scrolling: the newest message is shown from its first line, and nobody is moved who reads further up ----------
  let pinned = null;
  let aim = -1;
  const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 60;
  const settle = () => {
    if (!pinned) return;
    const top = pinned.offsetTop - log.offsetTop - 6;
    log.scrollTop = Math.min(top, log.scrollHeight - log.clientHeight);
    aim = log.scrollTop;
  };
  const show = (item) => { pinned = item; jump.hidden = true; settle(); };
  const showLast = () => show($("#messages").lastElementChild);
  log.addEventListener("scroll", () => {
    if (Math.abs(log.scrollTop - aim) > 2) pinned = null;
    if (atEnd()) jump.hidden = true;
  }, { passive: true });
  log.addEventListener("load", settle, true);
  new ResizeObserver(settle).observe(log);
  jump.addEventListener("click", () => { showLast(); text.focus(); });
  showLast();

  // ---- Messages: only what changed is touched, so that focus, selection and screen readers stay where they are --------
  const known = new Map();
  for (const item of $("#messages").children) known.set(item.id, item.outerHTML);

  const merge = (html) => {
    const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("#messages");
    if (!fresh) return;
    const list = $("#messages");
    const ids = new Set(Array.from(fresh.children, (item) => item.id));
    for (const item of Array.from(list.children)) {
      if (!ids.has(item.id)) {
        if (item.contains(document.activeElement)) text.focus({ preventScroll: true });
        item.remove();
        known.delete(item.id);
      }
    }
    const end = atEnd();
    let added = null;
    let changed = null;
    let place = list.firstElementChild;
    for (const item of Array.from(fresh.children)) {
      const html = item.outerHTML;
      const old = list.querySelector(`:scope > #${CSS.escape(item.id)}`);
      if (!old) {
        list.insertBefore(item, place);
        htmx.process(item);
        added = item;
      } else {
        if (old === place) place = place.nextElementSibling;
        else list.insertBefore(old, place);
        if (known.get(item.id) !== html) {
          const held = document.activeElement;
          const here = old.contains(held);
          old.replaceWith(item);
          htmx.process(item);
          if (pinned === old) pinned = item;
          if (here) { changed = item; refocus(held); }
        }
      }
      known.set(item.id, html);
    }
    if (asked && (added || changed)) {
      // What one asked for: it is shown, and reading goes on there.
      show(added || changed);
      if (added && asked !== composer && asked.contains(document.activeElement)) added.focus({ preventScroll: true });
      asked = null;
    } else if (added && end) show(added);
    else if (added) jump.hidden = false;
    else settle();
  };
  let asked = null;
  // Focus never falls back to the top of the page when what held it was replaced: it goes to the button of the same name
  // in the message as it is now, else to the one to press first.
  const label = (button) => button.dataset.label ?? button.textContent;
  const refocus = (gone) => {
    const message = gone.closest(".message");
    const now = message && document.getElementById(message.id);
    const buttons = now ? Array.from(now.querySelectorAll(".button")) : [];
    const same = gone === message ? now : buttons.find((button) => label(button) === label(gone));
    const main = buttons.find((button) => button.classList.contains("main")) || buttons[0];
    (same || main || now || text).focus({ preventScroll: true });
  };

  let fetching = null;
  let again = false;
  const refresh = async () => {
    if (fetching) { again = true; return; }
    fetching = true;
    try {
      const answer = await fetch(`/w/${workspace.dataset.channel}/messages`, { headers: { "HX-Request": "true" } });
      const leave = answer.headers.get("HX-Redirect");
      if (leave) location.assign(leave);
      else if (answer.ok) merge(await answer.text());
    } catch {
      // The event stream tells when the server is back.
    }
    fetching = false;
    if (again) { again = false; refresh(); }
  };

  // ---- Events: one stream while the page is seen; browsers allow few connections ---------------------------------------
  let stream = null;
  let lost = false;
  const offline = $("#offline");
  const connect = () => {
    if (stream || document.hidden) return;
    stream = new EventSource("/events");
    stream.addEventListener("open", () => {
      if (lost) tell(heard.dataset.online);
      lost = false;
      offline.hidden = true;
      refresh();
    });
    stream.addEventListener("changed", refresh);
    stream.addEventListener("clock", (event) => { const clock = $("#clock"); if (clock) clock.textContent = event.data; });
    stream.addEventListener("error", () => {
      if (!lost) tell(heard.dataset.offline);
      lost = true;
      offline.hidden = false;
      // A refused stream is not tried again by the browser: a session may have ended.
      if (stream.readyState === EventSource.CLOSED) { stream = null; setTimeout(() => { refresh(); connect(); }, 3000); }
    });
  };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) { stream?.close(); stream = null; } else connect();
  });
  addEventListener("pagehide", () => { stream?.close(); stream = null; });
  addEventListener("pageshow", connect);
  connect();

  // ---- Dialog ------------------------------------------------------------------------------------------------------
  const modal = $("#modal");
  let before = null;
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target !== modal || !modal.firstElementChild) return;
    asked = null;
    if (!modal.open) { before = document.activeElement; modal.showModal(); }
    $("[autofocus]", modal)?.focus();
  });
  modal.addEventListener("close", () => {
    modal.replaceChildren();
    // The browser gives the focus back, but not to what was replaced meanwhile.
    if (!before.isConnected) refocus(before);
  });
  modal.addEventListener("click", (event) => { if (event.target === modal) modal.close(); });
  document.addEventListener("click", (event) => {
    if (modal.open && event.target.closest("[data-close]")) { event.preventDefault(); modal.close(); }
  });

  // ---- What was sent is done ------------------------------------------------------------------------------------------
  document.body.addEventListener("htmx:beforeRequest", () => $("#notice").replaceChildren());
  document.body.addEventListener("htmx:afterRequest", (event) => {
    const { xhr, elt, successful } = event.detail;
    if (xhr.status === 0) { tell(heard.dataset.offline); return; }
    if (!successful) return;
    // Also where the answer is a form: what was typed has been heard.
    if (elt === composer) { composer.reset(); fit(); }
    if (xhr.status !== 204) return;
    if (modal.open && modal.contains(elt)) modal.close();
    refresh();
  });
  // The next message after a button, a form or a command is its answer.
  document.body.addEventListener("htmx:beforeRequest", ({ detail: { elt } }) => {
    if (elt.matches(".only-you form, textarea, input")) return;
    asked = modal.contains(elt) ? composer : elt.closest(".message") || composer;
  });

  // ---- Composer: grows with its text, suggests commands ---------------------------------------------------------------
  const list = $("#commands");
  const options = Array.from(list.children);
  let chosen = -1;
  const fit = () => { text.rows = 1; while (text.rows < 8 && text.scrollHeight > text.clientHeight + 2) text.rows += 1; };
  const open = () => !list.hidden;
  const seen = () => options.filter((option) => !option.hidden);
  const hide = () => { list.hidden = true; chosen = -1; text.removeAttribute("aria-activedescendant"); };
  const choose = (index) => {
    const all = seen();
    chosen = (index + all.length) % all.length;
    for (const [at, option] of all.entries()) option.setAttribute("aria-selected", String(at === chosen));
    text.setAttribute("aria-activedescendant", all[chosen].id);
    all[chosen].scrollIntoView({ block: "nearest" });
  };
  const suggest = () => {
    const typed = /^\/([^\s]*)$/.exec(text.value);
    if (!typed) { hide(); return; }
    const begin = typed[1].toLowerCase();
    for (const option of options) option.hidden = !option.dataset.name.startsWith(begin);
    const found = seen();
    if (found.length === 0) { hide(); return; }
    const was = list.hidden;
    list.hidden = false;
    choose(0);
    if (was) tell(found.length === 1 ? heard.dataset.one : `${found.length} ${heard.dataset.many}`);
  };
  const take = (option) => {
    text.value = `/${option.dataset.name}${"more" in option.dataset ? " " : ""}`;
    hide();
    text.focus();
    fit();
  };
  text.setAttribute("aria-autocomplete", "list");
  text.setAttribute("aria-controls", "commands");
  text.setAttribute("aria-haspopup", "listbox");
  text.addEventListener("input", () => { fit(); suggest(); });
  text.addEventListener("blur", () => setTimeout(hide, 150));
  text.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (open()) {
      const option = seen()[chosen];
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
        return;
      }
      if (event.key === "Escape") { event.preventDefault(); hide(); return; }
      const whole = option && text.value === `/${option.dataset.name}`;
      if (event.key === "Tab" && option && !event.shiftKey) { event.preventDefault(); take(option); return; }
      if (event.key === "Enter" && option && !whole) {
        event.preventDefault();
        take(option);
        // A command that takes nothing more is sent at once.
        if (!("more" in option.dataset)) composer.requestSubmit();
        return;
      }
    }
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      hide();
      if (text.value.trim()) composer.requestSubmit();
    }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => { const option = event.target.closest("li"); if (option) take(option); });
  const slash = $("[data-slash]");
  slash.hidden = false;
  slash.addEventListener("click", () => { if (!text.value) text.value = "/"; text.focus(); suggest(); });
  if (location.hash === "#text" || matchMedia("(min-width: 720px)").matches) text.focus();

  // ---- Drawer on narrow screens ---------------------------------------------------------------------------------------
  const side = $("#side");
  const main = $("#main");
  const opener = $("[data-side-open]");
  const drawer = (isOpen) => {
    document.body.classList.toggle("side-open", isOpen);
    main.inert = isOpen;
    if (isOpen) ($("[aria-current=page]", side) || side).focus(); else opener.focus();
  };
  opener.addEventListener("click", (event) => { event.preventDefault(); drawer(true); });
  for (const close of document.querySelectorAll("[data-side-close]")) {
    close.addEventListener("click", (event) => { event.preventDefault(); drawer(false); });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.body.classList.contains("side-open")) drawer(false);
  });
  matchMedia("(min-width: 720px)").addEventListener("change", (event) => {
    if (event.matches && document.body.classList.contains("side-open")) drawer(false);
  });
})();
