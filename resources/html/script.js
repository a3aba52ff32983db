"use strict";
{
  const page = document.documentElement;
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];

  const map = one(".map");
  const drawing = one(".map svg");
  const find = one(".find");
  const [, , width, height] = drawing.getAttribute("viewBox").split(" ").map(Number);
  const POINT = 96 / 72; // pixels of a page in a point of the drawing
  const LEAST = 0.05, MOST = 8, READABLE = 0.6;

  // Zoom: 1 is the size on paper. What lies at (x, y) of the map's window stays there.
  let zoom = 1;
  const setZoom = (wanted, x = map.clientWidth / 2, y = map.clientHeight / 2) => {
    const next = Math.min(MOST, Math.max(LEAST, wanted));
    const left = ((map.scrollLeft + x) / zoom) * next - x;
    const top = ((map.scrollTop + y) / zoom) * next - y;
    zoom = next;
    drawing.style.width = `${width * zoom}pt`;
    drawing.style.height = `${height * zoom}pt`;
    map.scrollTo(left, top);
    one("[data-zoom=whole]").textContent = `${Math.round(zoom * 100)} %`;
  };
  const across = () => map.clientWidth / width / POINT;
  // What is shown whole needs no scroll bars, so their room counts; 2 pixels for rounding.
  const whole = () => Math.min((map.offsetWidth - 2) / width, (map.offsetHeight - 2) / height) / POINT;
  const ZOOMS = {
    smaller: () => setZoom(zoom / 1.25),
    larger: () => setZoom(zoom * 1.25),
    whole: () => setZoom(whole()),
  };
  for (const [name, act] of Object.entries(ZOOMS)) {
    one(`[data-zoom=${name}]`).addEventListener("click", act);
  }

  // A wheel pans, as everywhere; with Ctrl, as a pinch on a trackpad says too, it zooms.
  map.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { left, top } = map.getBoundingClientRect();
    setZoom(zoom * Math.exp(-event.deltaY / 400), event.clientX - left, event.clientY - top);
  }, { passive: false });

  // A mouse drags the map; fingers pan it by themselves, two of them zoom.
  let held = null;
  map.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.button !== 0) return;
    held = { x: event.clientX + map.scrollLeft, y: event.clientY + map.scrollTop };
  });
  addEventListener("pointermove", (event) => {
    if (!held) return;
    map.classList.add("held");
    map.scrollTo(held.x - event.clientX, held.y - event.clientY);
  });
  addEventListener("pointerup", () => {
    held = null;
    map.classList.remove("held");
  });
  const pinch = ({ touches: [a, b] }) => ({
    x: (a.clientX + b.clientX) / 2,
    y: (a.clientY + b.clientY) / 2,
    apart: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
  });
  let pinched = null;
  map.addEventListener("touchstart", (event) => {
    pinched = event.touches.length === 2 ? { zoom, ...pinch(event) } : null;
  }, { passive: true });
  map.addEventListener("touchmove", (event) => {
    if (!pinched || event.touches.length !== 2) return;
    event.preventDefault();
    const { left, top } = map.getBoundingClientRect();
    const { x, y, apart } = pinch(event);
    setZoom((pinched.zoom * apart) / pinched.apart, x - left, y - top);
  }, { passive: false });

  // Stops: what the outline names can be gone to, one key after the other.
  const stops = all("nav a").map((link) => ({
    link,
    shape: document.getElementById(link.hash.slice(1)),
    words: link.textContent,
  }));
  drawing.setAttribute("role", "group");
  for (const { shape, link, words } of stops) {
    shape.setAttribute("role", "img");
    shape.setAttribute("aria-label", [words, link.dataset.told].filter(Boolean).join(", "));
    shape.setAttribute("tabindex", "-1");
    shape.dataset.stop = "";
  }
  stops[0]?.shape.setAttribute("tabindex", "0");

  const ring = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  ring.setAttribute("class", "ring");
  ring.setAttribute("rx", "6");
  let current = null;
  const mark = (stop) => {
    current?.link.removeAttribute("aria-current");
    current?.shape.setAttribute("tabindex", "-1");
    current = stop;
    stop.link.setAttribute("aria-current", "true");
    stop.link.closest("details").open = true;
    stop.link.scrollIntoView({ block: "nearest" });
    stop.shape.setAttribute("tabindex", "0");
    const box = stop.shape.getBBox();
    const own = drawing.getScreenCTM().inverse().multiply(stop.shape.getScreenCTM());
    const place = { x: box.x + own.e - 3, y: box.y + own.f - 3, width: box.width + 6, height: box.height + 6 };
    for (const [name, value] of Object.entries(place)) ring.setAttribute(name, value);
    drawing.append(ring);
  };
  const middle = (stop) => {
    const { left, top, width, height } = stop.shape.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const bring = (stop) => {
    mark(stop);
    if (zoom < READABLE) setZoom(1);
    const { left, top } = map.getBoundingClientRect();
    const { x, y } = middle(stop);
    map.scrollBy(x - left - map.clientWidth / 2, y - top - map.clientHeight / 2);
  };
  const go = (stop) => {
    stop.shape.focus({ preventScroll: true });
    const seen = map.getBoundingClientRect();
    const { left, top, right, bottom } = stop.shape.getBoundingClientRect();
    const edge = 24;
    map.scrollBy(
      Math.max(0, right + edge - seen.left - map.clientWidth) + Math.min(0, left - edge - seen.left),
      Math.max(0, bottom + edge - seen.top - map.clientHeight) + Math.min(0, top - edge - seen.top),
    );
  };
  drawing.addEventListener("focusin", (event) => {
    const stop = stops.find(({ shape }) => shape === event.target);
    if (stop) mark(stop);
  });
  drawing.addEventListener("click", (event) => {
    const shape = event.target.closest("[data-stop]");
    if (shape) shape.focus({ preventScroll: true });
  });
  for (const stop of stops) {
    stop.link.addEventListener("click", (event) => {
      event.preventDefault();
      show("map");
      stop.shape.focus({ preventScroll: true });
      bring(stop);
    });
  }

  // Arrows go to the nearest stop that way: beyond the middle of where they come from. What lies
  // aside counts as three times as far.
  const WAYS = { ArrowLeft: ["x", -1], ArrowRight: ["x", 1], ArrowUp: ["y", -1], ArrowDown: ["y", 1] };
  const spans = (stop) => {
    const { left, right, top, bottom } = stop.shape.getBoundingClientRect();
    return { x: [left, right], y: [top, bottom] };
  };
  const center = ([start, end]) => (start + end) / 2;
  const gap = (a, b) => Math.max(0, a[0] - b[1], b[0] - a[1]);
  const nearest = ([axis, sign]) => {
    const cross = axis === "x" ? "y" : "x";
    const from = spans(current);
    let best = null, least = Infinity;
    for (const stop of stops) {
      const to = spans(stop);
      const isBeyond = sign > 0 ? to[axis][0] > center(from[axis]) : to[axis][1] < center(from[axis]);
      const apart = Math.abs(center(to[axis]) - center(from[axis])) / 10;
      const far = gap(from[axis], to[axis]) + 3 * gap(from[cross], to[cross]) + apart;
      if (isBeyond && stop !== current && far < least) [best, least] = [stop, far];
    }
    return best;
  };
  drawing.addEventListener("keydown", (event) => {
    const way = WAYS[event.key];
    if (!way || !current || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const stop = nearest(way);
    if (stop) go(stop);
  });

  // Finding: capitals and accents make no difference.
  const plain = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();
  for (const stop of stops) stop.plain = plain(stop.words);
  let hits = [];
  const search = () => {
    const wanted = plain(find.value.trim());
    hits = wanted ? stops.filter((stop) => stop.plain.includes(wanted)) : [];
    drawing.classList.toggle("finding", wanted !== "");
    for (const stop of stops) {
      const isHit = hits.includes(stop);
      stop.shape.classList.toggle("hit", isHit);
      stop.link.closest("li")?.toggleAttribute("hidden", wanted !== "" && !isHit);
    }
    for (const stage of all("nav details")) {
      const isHit = hits.some(({ link }) => stage.contains(link));
      if (isHit) stage.open = true;
      stage.hidden = wanted !== "" && !isHit;
      for (const lane of stage.querySelectorAll("h4")) {
        lane.hidden = !lane.nextElementSibling.querySelector("li:not([hidden])");
      }
    }
    const told = one(".found");
    const counts = { n: hits.length, all: stops.length };
    told.textContent = wanted && told.dataset.told.replace(/\{(n|all)\}/g, (_, key) => counts[key]);
    if (hits.length) bring(hits[0]);
  };
  find.addEventListener("input", search);
  find.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && hits.length) {
      const step = event.shiftKey ? hits.length - 1 : 1;
      bring(hits[(hits.indexOf(current) + step) % hits.length]);
    } else if (event.key === "Escape") {
      find.value = "";
      search();
    }
  });

  // The page: map or table, light or dark, and its keys.
  const show = (view) => {
    page.dataset.view = view;
    for (const button of all("[data-view][aria-pressed]")) {
      button.setAttribute("aria-pressed", String(button.dataset.view === view));
    }
  };
  for (const button of all("button[data-view]")) {
    button.addEventListener("click", () => show(button.dataset.view));
  }
  one(".skip[href='#the-map']").addEventListener("click", () => show("map"));
  one(".skip[href='#the-table']").addEventListener("click", () => show("table"));
  one(".light").addEventListener("click", () => {
    const { colorScheme } = page.style;
    const isDark = colorScheme ? colorScheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    page.style.colorScheme = isDark ? "light" : "dark";
  });
  const KEYS = { "+": ZOOMS.larger, "=": ZOOMS.larger, "-": ZOOMS.smaller, "0": ZOOMS.whole, "/": () => find.focus() };
  addEventListener("keydown", (event) => {
    if (event.target === find || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = KEYS[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  page.classList.add("desk");
  one(".tools").hidden = false;
  show("map");
  setZoom(whole() >= READABLE ? whole() : Math.min(1, Math.max(READABLE, across())));
  map.scrollTo(page.dir === "rtl" ? map.scrollWidth : 0, 0);
}
