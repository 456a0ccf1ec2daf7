// A chart with a title, a caption, and its data to save or to read. option(width), heightOf(width) and data() are asked anew on every update;
// keys() are [name, colour] of what a legend beside the chart explains, for a drawing that has to explain itself.

const FIGURES = [];
const USUAL_WIDTH = 900; // of a figure that is not on the page yet

const figure = (name, title, caption, { height = 340, option, data, events, heightOf, keys }) => {
  const note = make("p", { class: "caption", id: "caption-" + name }, caption ?? "");
  const canvas = make("div", { class: "canvas", id: "chart-" + name, tabIndex: 0 });
  canvas.style.height = height + "px";
  const hint = make("span", { class: "keys", id: "keys-" + name }, KEYS_HINT);
  const printed = make("div", { class: "printed" });
  const numbers = make("div", { class: "numbers", id: "numbers-" + name, hidden: true });
  const button = (text, onclick) => make("button", { type: "button", class: "quiet", onclick }, text);
  const table = button("Table", () => toggleTable());
  table.setAttribute("aria-expanded", "false");
  table.setAttribute("aria-controls", numbers.id);
  const element = make(
    "figure",
    { id: "figure-" + name },
    make("figcaption", {}, make("h3", {}, title), hint, make("span", { class: "tools" }, table,
      button("SVG", () => saveSvg()), button("PNG", () => savePng()), button("CSV", () => saveCsv(name, data())))),
    canvas,
    printed,
    note,
    numbers,
  );
  let chart = null;
  let seen = true; // on the screen
  let waiting = null; // what changes once it is
  const full = (width, dark) => inShade({
    ...common(),
    title: { show: false, text: title },
    ...option(width),
  }, dark);
  const describe = (zooms) => {
    canvas.setAttribute("role", zooms ? "application" : "img");
    canvas.setAttribute("aria-label", `Chart: ${title}. The button Table shows its numbers.`);
    canvas.setAttribute("aria-describedby", zooms ? note.id + " " + hint.id : note.id);
    hint.hidden = !zooms;
  };
  const update = (changed = {}) => {
    waiting = null;
    if (changed.caption !== undefined) note.textContent = changed.caption;
    if (heightOf) canvas.style.height = heightOf(canvas.clientWidth || USUAL_WIDTH) + "px";
    if (chart && heightOf) chart.resize();
    if (chart) {
      const shown = full(canvas.clientWidth || USUAL_WIDTH, DARK_SCREEN.matches);
      describe(!!shown.dataZoom);
      chart.setOption(shown, { notMerge: true });
    }
    if (!numbers.hidden) numbers.replaceChildren(numbersTable(name, data()));
  };
  // Series that change often: only while they are seen.
  const amend = (series) => {
    waiting = seen ? null : series;
    if (chart && seen) chart.setOption(inShade({ series: series() }, DARK_SCREEN.matches));
  };
  const look = (entries) => {
    seen = entries.at(-1).isIntersecting;
    if (seen && waiting) amend(waiting);
  };
  const toggleTable = () => {
    numbers.hidden = !numbers.hidden;
    table.setAttribute("aria-expanded", String(!numbers.hidden));
    numbers.replaceChildren(...(numbers.hidden ? [] : [numbersTable(name, data())]));
  };
  const start = () => {
    chart = echarts.init(canvas, THEME, { renderer: "canvas" });
    if (events) events(chart);
    update();
    let width = canvas.clientWidth;
    new ResizeObserver(() => {
      if (canvas.clientWidth === width || canvas.clientWidth === 0) return;
      width = canvas.clientWidth;
      chart.resize();
      update();
    }).observe(canvas);
    new IntersectionObserver(look).observe(canvas);
  };
  const drawing = (renderer, width) => still(full(width, false), chart?.getOption().dataZoom, renderer,
    { width, height: heightOf ? heightOf(width) : height }, keys ? keys() : null);
  const saveSvg = () => {
    const drawn = drawing("svg", canvas.clientWidth);
    save(name + ".svg", new Blob([drawn.renderToSVGString()], { type: "image/svg+xml" }));
    drawn.dispose();
  };
  const savePng = () => {
    const drawn = drawing("canvas", canvas.clientWidth);
    const url = drawn.getDataURL({ type: "png", pixelRatio: 3, backgroundColor: "#ffffff" });
    drawn.dispose();
    const text = atob(url.slice(url.indexOf(",") + 1));
    save(name + ".png", new Blob([Uint8Array.from(text, (c) => c.charCodeAt(0))], { type: "image/png" }));
  };
  const print = () => {
    const drawn = drawing("svg", PRINTED_WIDTH);
    printed.replaceChildren(svgElement(drawn.renderToSVGString()));
    drawn.dispose();
  };
  describe(false);
  listenToZoom(canvas, () => chart, update);
  FIGURES.push({ canvas, start, update, print, afterPrint: () => printed.replaceChildren() });
  return { element, update, amend, chart: () => chart };
};

// A click into a drawing, with the value of the x axis there.
const listenToClicks = (chart, then) => chart.getZr().on("click", (at) => {
  if (chart.containPixel("grid", [at.offsetX, at.offsetY])) then(chart.convertFromPixel({ xAxisIndex: 0 }, at.offsetX));
});

// Charts are drawn when they come near the screen: a page opens as fast as its first figures.
const startFigures = () => {
  const waiting = new Map(FIGURES.map((f) => [f.canvas, f.start]));
  const near = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) {
        near.unobserve(entry.target);
        waiting.get(entry.target)();
      }
    }
  }, { rootMargin: "600px" });
  for (const { canvas } of FIGURES) near.observe(canvas);
  DARK_SCREEN.addEventListener("change", () => FIGURES.forEach((f) => f.update()));
  window.addEventListener("beforeprint", () => FIGURES.forEach((f) => f.print()));
  window.addEventListener("afterprint", () => FIGURES.forEach((f) => f.afterPrint()));
};
