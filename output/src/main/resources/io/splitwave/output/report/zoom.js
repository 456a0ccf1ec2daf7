// Zooming and moving by wheel and by key. The wheel alone scrolls the page: a chart takes it only with Ctrl or ⌘ held.

const MAC = /Mac|iPhone|iPad/.test(navigator.platform);
const KEYS_HINT = `${MAC ? "⌘" : "Ctrl"} + wheel or + − zooms, arrow keys move, Esc shows all`;

// fingers that slide over a chart move the page; two fingers zoom
const COARSE = window.matchMedia("(pointer: coarse)").matches;

const WHEEL_STEP = 1.3;
const KEY_STEP = 1.5;
const MOVE_SHARE = 0.15;
const LEAST_SPAN = 1e-4;

const SLIDER = { brushSelect: false, showDataShadow: false, borderColor: RULE, backgroundColor: "transparent", fillerColor: "rgba(0, 114, 178, 0.16)",
  handleStyle: { color: PAPER, borderColor: FAINT }, moveHandleStyle: { color: FAINT }, textStyle: { color: INK } };

const zoomX = (more = {}) => [
  { id: "zoom-x", type: "inside", xAxisIndex: 0, filterMode: "none", zoomOnMouseWheel: false,
    moveOnMouseMove: !COARSE, preventDefaultMouseMove: !COARSE, ...more },
  { ...SLIDER, type: "slider", xAxisIndex: 0, filterMode: "none", height: 16, bottom: 4, ...more },
];

// Rows of a chart that shows so many at once.
const zoomRows = (shown, all) => [
  { ...SLIDER, type: "slider", yAxisIndex: 0, filterMode: "none", width: 14, right: 6, startValue: 0, endValue: shown - 1,
    show: all > shown, labelFormatter: "" },
  { id: "zoom-y", type: "inside", yAxisIndex: 0, filterMode: "none", startValue: 0, endValue: shown - 1,
    zoomOnMouseWheel: false, moveOnMouseMove: false, preventDefaultMouseMove: !COARSE },
];

// What part of an axis is shown, in per cent; undefined where the axis cannot be zoomed.
const shownPart = (chart, id) => (chart.getOption().dataZoom ?? []).find((zoom) => zoom.id === id);

const showPart = (chart, id, start, span) => {
  const from = Math.min(100 - span, Math.max(0, start));
  chart.dispatchAction({ type: "dataZoom", dataZoomId: id, start: from, end: from + span });
};

// Zooms in by a factor above 1 and out by one below; what lies at a share of the width stays there.
const zoomBy = (chart, factor, share = 0.5) => {
  const now = shownPart(chart, "zoom-x");
  if (!now) return false;
  const span = now.end - now.start;
  const then = Math.min(100, Math.max(LEAST_SPAN, span / factor));
  showPart(chart, "zoom-x", now.start + (span - then) * share, then);
  return true;
};

// Moves by a share of what is shown; false where all of it is shown.
const moveBy = (chart, id, share) => {
  const now = shownPart(chart, id);
  if (!now || now.end - now.start >= 100) return false;
  showPart(chart, id, now.start + (now.end - now.start) * share, now.end - now.start);
  return true;
};

const shareOfWidth = (chart, x) => {
  const { left, right } = chart.getOption().grid[0];
  return Math.min(1, Math.max(0, (x - left) / (chart.getWidth() - left - right)));
};

const KEYS = {
  ArrowLeft: (chart) => moveBy(chart, "zoom-x", -MOVE_SHARE),
  ArrowRight: (chart) => moveBy(chart, "zoom-x", MOVE_SHARE),
  ArrowUp: (chart) => moveBy(chart, "zoom-y", -MOVE_SHARE),
  ArrowDown: (chart) => moveBy(chart, "zoom-y", MOVE_SHARE),
  "+": (chart) => zoomBy(chart, KEY_STEP),
  "=": (chart) => zoomBy(chart, KEY_STEP),
  "-": (chart) => zoomBy(chart, 1 / KEY_STEP),
  "−": (chart) => zoomBy(chart, 1 / KEY_STEP),
};

// chart() is null until it is drawn; redraw() shows all again. Answers the hint of what can be done, null for nothing.
const listenToZoom = (canvas, chart, redraw) => {
  // before the library, which would keep every turn of the wheel over a chart that can be zoomed
  canvas.addEventListener("wheel", (event) => {
    event.stopPropagation();
    if (!chart()) return;
    const turns = Math.min(3, Math.max(-3, (event.deltaY || event.deltaX) / (event.deltaMode === 0 ? 100 : 3)));
    const at = event.clientX - canvas.getBoundingClientRect().left;
    const taken = event.ctrlKey || event.metaKey ? zoomBy(chart(), WHEEL_STEP ** -turns, shareOfWidth(chart(), at))
      : event.shiftKey && moveBy(chart(), "zoom-y", MOVE_SHARE * turns);
    if (taken) event.preventDefault();
  }, { capture: true, passive: false });
  canvas.addEventListener("keydown", (event) => {
    if (!chart() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      chart().dispatchAction({ type: "hideTip" });
      redraw();
    } else if (!KEYS[event.key]?.(chart())) return;
    event.preventDefault();
  });
};
