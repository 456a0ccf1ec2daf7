// Drawings for files and for paper: without the sliders and wheels of the screen, whole wherever the page is scrolled to.

// CSS pixels between the margins of a sheet of A4; other sheets scale it.
const PRINTED_WIDTH = 700;

// zooms: what the chart on the screen shows of its axes, if there is one
const still = (shown, zooms, renderer, size, keys) => {
  const chart = renderer === "svg" ? echarts.init(null, THEME, { renderer, ssr: true, ...size }) : echarts.init(make("div"), THEME, { renderer, ...size });
  const windows = zooms ?? shown.dataZoom ?? [];
  chart.setOption({
    ...shown,
    animation: false,
    backgroundColor: "#ffffff",
    legend: shown.legend ? { ...shown.legend, type: "plain", width: size.width - 8 } : undefined,
    graphic: keys ? legendDrawn(keys) : [],
    dataZoom: windows.map((z) => ({ type: "inside", xAxisIndex: z.xAxisIndex, yAxisIndex: z.yAxisIndex, filterMode: z.filterMode,
      ...(z.start === undefined && z.startValue !== undefined ? { startValue: z.startValue, endValue: z.endValue } : { start: z.start, end: z.end }) })),
  });
  return chart;
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

// A drawing as an element. The page admits no styles in markup: those of hovering are dropped, others set one by one.
const svgElement = (text) => {
  const plain = text.replace(/<style[^]*?<\/style>/g, "").replaceAll(' style="', ' data-style="');
  const svg = document.importNode(new DOMParser().parseFromString(plain, "image/svg+xml").documentElement, true);
  for (const each of [svg, ...svg.querySelectorAll("[data-style]")]) {
    each.style.cssText = each.dataset.style ?? "";
    delete each.dataset.style;
  }
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  return svg;
};
