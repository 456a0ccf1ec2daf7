// A chart with a title, a caption, and its data to save. option(width) and data() are asked anew on every update; keys()
// are [name, colour] of what a legend beside the chart explains, for a saved drawing that has to explain itself.

const FIGURES = [];

const figure = (name, title, caption, { height = 340, option, data, events, heightOf, keys }) => {
  const canvas = make("div", { class: "canvas", id: "chart-" + name });
  canvas.style.height = height + "px";
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", title);
  const note = make("p", { class: "caption" }, caption ?? "");
  const button = (text, onclick) => make("button", { type: "button", class: "quiet", onclick }, text);
  const element = make(
    "figure",
    { id: "figure-" + name },
    make("figcaption", {}, make("h3", {}, title), make("span", { class: "tools" },
      button("SVG", () => saveSvg()), button("PNG", () => savePng()), button("CSV", () => saveCsv(name, data())))),
    canvas,
    note,
  );
  let chart = null;
  const full = () => ({
    ...common(),
    title: { show: false, text: title },
    ...option(canvas.clientWidth || 900),
  });
  const update = (changed = {}) => {
    if (changed.caption !== undefined) note.textContent = changed.caption;
    if (heightOf) canvas.style.height = heightOf() + "px";
    if (chart && heightOf) chart.resize();
    if (chart) chart.setOption(full(), { notMerge: true });
  };
  const start = () => {
    chart = echarts.init(canvas, null, { renderer: "canvas" });
    if (events) events(chart);
    update();
    let width = canvas.clientWidth;
    new ResizeObserver(() => {
      if (canvas.clientWidth === width || canvas.clientWidth === 0) return;
      width = canvas.clientWidth;
      chart.resize();
      update();
    }).observe(canvas);
  };
  // a drawing of its own, without the sliders and wheels of the screen
  const drawing = (renderer) => {
    const size = { width: canvas.clientWidth, height: canvas.clientHeight };
    const still = renderer === "svg" ? echarts.init(null, null, { renderer, ssr: true, ...size }) : echarts.init(make("div"), null, { renderer, ...size });
    const shown = full();
    const zoom = chart.getOption().dataZoom ?? [];
    still.setOption({
      ...shown,
      animation: false,
      backgroundColor: "#ffffff",
      graphic: keys ? legendDrawn(keys()) : [],
      dataZoom: zoom.map((z) => ({ type: "inside", xAxisIndex: z.xAxisIndex, yAxisIndex: z.yAxisIndex,
        start: z.start, end: z.end, filterMode: z.filterMode })),
    });
    return still;
  };
  const saveSvg = () => {
    const still = drawing("svg");
    save(name + ".svg", new Blob([still.renderToSVGString()], { type: "image/svg+xml" }));
    still.dispose();
  };
  const savePng = () => {
    const still = drawing("canvas");
    const url = still.getDataURL({ type: "png", pixelRatio: 3, backgroundColor: "#ffffff" });
    still.dispose();
    const text = atob(url.slice(url.indexOf(",") + 1));
    save(name + ".png", new Blob([Uint8Array.from(text, (c) => c.charCodeAt(0))], { type: "image/png" }));
  };
  FIGURES.push({ canvas, start });
  return { element, update, chart: () => chart };
};

// Keys in one line at the top of a chart.
const legendDrawn = (keys) => {
  let left = 4;
  return keys.flatMap(([name, colour]) => {
    const from = left;
    left += 34 + 7 * name.length;
    return [
      { type: "rect", shape: { x: from, y: 5, width: 14, height: 12 }, style: { fill: colour } },
      { type: "text", x: from + 19, y: 5, style: { text: name, fill: INK, font: "12px " + FONT } },
    ];
  });
};

// Charts are drawn when they come near the screen: a page opens as fast as its first figures.
const startFigures = () => {
  const waiting = new Map(FIGURES.map((f) => [f.canvas, f.start]));
  const start = (canvas) => {
    const begin = waiting.get(canvas);
    waiting.delete(canvas);
    if (begin) begin();
  };
  const near = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) {
        near.unobserve(entry.target);
        start(entry.target);
      }
    }
  }, { rootMargin: "600px" });
  for (const { canvas } of FIGURES) near.observe(canvas);
  window.addEventListener("beforeprint", () => [...waiting.keys()].forEach(start));
};

const common = () => ({
  animation: false,
  color: RUN_COLOURS,
  textStyle: { fontFamily: FONT, color: INK, fontSize: 12 },
  grid: { left: 64, right: 20, top: 36, bottom: 56 },
  tooltip: { show: false },
});

const axis = (name, more = {}) => ({
  type: "value",
  name,
  nameLocation: "middle",
  nameGap: 34,
  nameTextStyle: { color: INK, fontSize: 12 },
  axisLine: { show: true, lineStyle: { color: FAINT } },
  axisTick: { show: true, lineStyle: { color: FAINT } },
  axisLabel: { color: INK, hideOverlap: true },
  splitLine: { lineStyle: { color: RULE } },
  ...more,
});

const xAxis = (name, more = {}) => axis(name, { nameGap: 30, ...more });

const yAxis = (name, more = {}) => axis(name, { nameGap: 46, ...more });

const legend = (more = {}) => ({ show: true, top: 0, left: 0, itemWidth: 22, itemHeight: 10, type: "scroll",
  textStyle: { color: INK }, ...more });

// for series that are areas or bars
const legendOfAreas = () => legend({ itemWidth: 14, itemHeight: 12, icon: "roundRect" });

const hover = (formatter, trigger = "axis") => ({
  show: true,
  trigger,
  confine: true,
  transitionDuration: 0,
  axisPointer: { type: "line", animation: false },
  backgroundColor: "#ffffff",
  borderColor: RULE,
  padding: 8,
  formatter,
});

const zoomX = (more = {}) => [
  { type: "inside", xAxisIndex: 0, filterMode: "none", ...more },
  { type: "slider", xAxisIndex: 0, filterMode: "none", height: 16, bottom: 4, brushSelect: false,
    showDataShadow: false, ...more },
];
