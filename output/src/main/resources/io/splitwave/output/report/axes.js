// Axes, legends and hovers as all charts have them.

// Points of lines are filled; hollow ones would be filled with white, dark screen or not.
const THEME = { line: { symbol: "circle" } };

const common = () => ({
  animation: false,
  color: RUN_COLOURS,
  textStyle: { fontFamily: FONT, color: INK, fontSize: 12 },
  grid: { left: 64, right: 20, top: 36, bottom: 56 },
  tooltip: { show: false },
});

// What stands at a tick: all digits that the library has chosen for it, however deep one has zoomed. The ends of what is
// shown are ticks too, and have no text where they are no round number.
const MOST_TICK_DIGITS = 9;

const tickText = (value) => {
  if (typeof value !== "number") return String(value);
  const exact = Number(value.toPrecision(12));
  if (exact.toExponential().split("e")[0].replace(/\D/g, "").length > MOST_TICK_DIGITS) return "";
  return exact !== 0 && (Math.abs(exact) < 1e-4 || Math.abs(exact) >= 1e7) ? show(exact) : String(exact).replace("-", MINUS);
};

// Lines of axes stand at the edge of the drawing, not where the other axis is 0.
const axis = (name, more = {}) => ({
  type: "value",
  name,
  nameLocation: "middle",
  nameGap: 34,
  nameTextStyle: { color: INK, fontSize: 12 },
  axisLine: { show: true, onZero: false, lineStyle: { color: FAINT } },
  axisTick: { show: true, lineStyle: { color: FAINT } },
  axisLabel: { color: INK, hideOverlap: true, formatter: tickText },
  splitLine: { lineStyle: { color: RULE } },
  ...more,
});

const xAxis = (name, more = {}) => axis(name, { nameGap: 30, ...more });

const yAxis = (name, more = {}) => axis(name, { nameGap: 46, ...more });

// Names of what is compared, one above the other.
const namesAxis = (names, more = {}) => ({ type: "category", inverse: true, data: names,
  axisLine: { onZero: false, lineStyle: { color: FAINT } }, axisLabel: { color: INK, width: 160, overflow: "truncate" }, ...more });

// The library rounds to a precision of 0 or more.
const NOT_ROUNDED = -1;

// Lines across a drawing at values of the x axis, [{ name, xAxis }]. The library would draw them at two decimals.
const markLines = (data, label) => ({ symbol: "none", silent: true, animation: false, precision: NOT_ROUNDED,
  lineStyle: { color: FAINT, type: "dashed", width: 1 }, label: { formatter: (p) => p.name, ...label }, data });

// Where the cursor in simulated time stands on the x axis.
const cursorLine = (at) => ({ symbol: "none", silent: true, animation: false, precision: NOT_ROUNDED, label: { show: false },
  lineStyle: { color: SECOND, width: 2, type: "solid" }, data: [{ name: "now", xAxis: at }] });

const legend = (more = {}) => ({ show: true, top: 0, left: 0, itemWidth: 22, itemHeight: 10, type: "scroll",
  textStyle: { color: INK }, pageIconColor: INK, pageIconInactiveColor: FAINT, pageTextStyle: { color: INK }, inactiveColor: FAINT, ...more });

// for series that are areas or bars
const legendOfAreas = () => legend({ itemWidth: 14, itemHeight: 12, icon: "roundRect" });

const hover = (formatter, trigger = "axis") => ({
  show: true,
  trigger,
  confine: true,
  transitionDuration: 0,
  axisPointer: { type: "line", animation: false, lineStyle: { color: FAINT } },
  backgroundColor: PAPER,
  borderColor: RULE,
  padding: 8,
  formatter,
});
