// Where sites and user devices are at a decision, and which sites serve each device: a plan in metres.

const MAP_HEIGHT = 560;
const MAP_MARGIN = { left: 64, right: 24, top: 20, bottom: 56 };

// Places and links of one decision; positions in m. The tables have the decisions one after the other.
const mapOf = (run, d) => {
  const sites = run.tables["map:sites"];
  const uds = run.tables["map:uds"];
  if (!run.mapFrom) {
    run.mapFrom = { sites: new Map(), uds: new Map(), links: new Int32Array(uds.rows + 1) };
    for (let i = sites.rows - 1; i >= 0; i--) run.mapFrom.sites.set(sites.decision[i], i);
    for (let i = uds.rows - 1; i >= 0; i--) run.mapFrom.uds.set(uds.decision[i], i);
    for (let i = 0; i < uds.rows; i++) run.mapFrom.links[i + 1] = run.mapFrom.links[i] + uds.links[i];
  }
  const from = run.mapFrom;
  const rowsOf = (table, first) => {
    const rows = [];
    for (let i = first ?? table.rows; i < table.rows && table.decision[i] === d; i++) rows.push(i);
    return rows;
  };
  const words = run.words.map;
  return {
    sites: rowsOf(sites, from.sites.get(d)).map((i, number) => ({ number, x: sites.x[i], y: sites.y[i] })),
    uds: rowsOf(uds, from.uds.get(d)).map((i, number) => ({ number, x: uds.x[i], y: uds.y[i],
      told: words.told.map((variable) => uds["told:" + variable.name][i]),
      serving: [...run.tables["map:links"].site.slice(from.links[i], from.links[i + 1])] })),
  };
};

// The image of a coordinate that is nearest to another, where edges are joined.
const nearestImage = (at, to, period) => at - period * Math.round((at - to) / period);

// The lines of a link: one, or two parts that leave the map at opposite edges.
const linkLines = (area, ud, site) => {
  if (!area.wraps) return [[[ud.x, ud.y], [site.x, site.y]]];
  const [x, y] = [nearestImage(site.x, ud.x, area.widthM), nearestImage(site.y, ud.y, area.heightM)];
  if (x === site.x && y === site.y) return [[[ud.x, ud.y], [x, y]]];
  return [[[ud.x, ud.y], [x, y]], [[site.x, site.y], [ud.x + site.x - x, ud.y + site.y - y]]];
};

const mapSection = (run, state) => {
  const area = run.words.map;
  let numbers = [];
  let d = 0;
  let shown = { sites: [], uds: [] };
  const siteName = (number) => `${area.site} ${number}`;
  const siteNames = (all) => (all.length ? all.map(siteName).join(", ") : "none");
  const served = (site) => shown.uds.filter((ud) => ud.serving.includes(site.number)).map((ud) => `UD ${ud.number}`);
  const where = ({ x, y }) => ["place", `${show(x)} m, ${show(y)} m`];
  const colourOf = (ud) => RUN_COLOURS[ud % RUN_COLOURS.length];
  // metres are as long upwards as to the right
  const grid = (width) => {
    const high = MAP_HEIGHT - MAP_MARGIN.top - MAP_MARGIN.bottom;
    const wide = Math.max(100, width - MAP_MARGIN.left - MAP_MARGIN.right);
    const perM = Math.min(high / area.heightM, wide / area.widthM);
    return { show: true, borderColor: FAINT, borderWidth: 1, backgroundColor: "transparent", left: MAP_MARGIN.left, top: MAP_MARGIN.top,
      right: MAP_MARGIN.right + wide - area.widthM * perM, bottom: MAP_MARGIN.bottom + high - area.heightM * perM };
  };
  const label = { show: true, position: "top", color: INK, fontSize: 12, formatter: (p) => p.data.name };

  const drawing = figure("map", `Map of ${area.site}s and UDs`, "", {
    height: MAP_HEIGHT,
    option: (width) => ({
      grid: grid(width),
      xAxis: xAxis("x (m)", { min: area.westM, max: area.westM + area.widthM }),
      yAxis: yAxis("y (m)", { min: area.southM, max: area.southM + area.heightM }),
      tooltip: hover((p) => {
        if (p.seriesName === "UDs") {
          const ud = shown.uds[p.dataIndex];
          return tip(`UD ${ud.number}`, [...classLines(run, ud.number), where(ud), ...area.told.map((variable, i) => [variable.label, valueText(variable, ud.told[i]) ?? "–"]),
            ["served by", siteNames(ud.serving)]]);
        }
        const site = shown.sites[p.dataIndex];
        return tip(siteName(site.number), [where(site), ["serves", served(site).join(", ") || "none"]]);
      }, "item"),
      series: [
        { name: "links", type: "lines", coordinateSystem: "cartesian2d", silent: true, clip: true, z: 1,
          data: shown.uds.flatMap((ud) => ud.serving.flatMap((site) => linkLines(area, ud, shown.sites[site])
            .map((coords) => ({ name: `UD ${ud.number}, ${siteName(site)}`, coords, lineStyle: { color: colourOf(ud.number), width: 1.5, opacity: 0.7 } })))) },
        { name: `${area.site}s`, type: "scatter", symbol: "rect", symbolSize: 12, z: 2, itemStyle: { color: FAINT }, label,
          labelLayout: { hideOverlap: true }, data: shown.sites.map((site) => ({ name: siteName(site.number), value: [site.x, site.y] })) },
        { name: "UDs", type: "scatter", symbol: "circle", symbolSize: 13, z: 3, label: { ...label, fontWeight: "bold" }, labelLayout: { hideOverlap: true },
          data: shown.uds.map((ud) => ({ name: `UD ${ud.number}`, value: [ud.x, ud.y], itemStyle: { color: colourOf(ud.number), borderColor: PAPER, borderWidth: 1 } })) },
      ],
    }),
    data: () => ({ columns: [...decisionHeads(run), "what", "x_m", "y_m", ...area.told.map((variable) => variable.name), "linked_to"],
      rows: [
        ...shown.uds.map((ud) => [...decisionCells(run, d), `UD ${ud.number}`, rounded(ud.x), rounded(ud.y), ...ud.told.map(rounded), siteNames(ud.serving)]),
        ...shown.sites.map((site) => [...decisionCells(run, d), siteName(site.number), rounded(site.x), rounded(site.y), ...area.told.map(() => NaN), served(site).join(", ") || "none"]),
      ] }),
  });

  const slider = field(capital(decisionPlace(run)), { type: "range", id: "map-decision", min: 0, value: 0, step: 1 }, () => {});
  const name = make("output", { htmlFor: "map-decision" });
  const choose = (n) => {
    d = numbers[n];
    const all = mapOf(run, d);
    shown = { sites: all.sites, uds: all.uds.filter((ud) => inClass(run, state, ud.number)) };
    slider.input.value = n;
    slider.input.setAttribute("aria-valuetext", decisionName(run, d));
    name.textContent = decisionName(run, d);
    const links = shown.uds.reduce((sum, ud) => sum + ud.serving.length, 0);
    drawing.update({ caption: `Replication ${state.replication}, ${decisionPlace(run)} ${decisionName(run, d)}: circles are ${plural(shown.uds.length, "UD")}${ofClass(state)}, squares ${plural(shown.sites.length, area.site)}; `
      + `${plural(links, "line")} ${links === 1 ? "joins" : "join"} each UD, in its colour, to each ${area.site} that serves it.`
      + (area.wraps ? " Opposite edges are joined: a line that leaves at one comes back at the other." : "") + ` ${area.note}` });
  };
  slider.input.addEventListener("input", () => choose(Number(slider.input.value)));
  const refresh = () => {
    const all = decisionsOf(run, state.replication);
    numbers = all.filter((each) => each <= run.tables["map:uds"].decision.at(-1));
    drawing.element.hidden = numbers.length === 0;
    slider.element.hidden = numbers.length < 2;
    name.hidden = numbers.length < 2;
    slider.input.max = Math.max(0, numbers.length - 1);
    if (numbers.length) choose(0);
  };
  state.onReplication(refresh);
  state.onClass(() => { if (numbers.length) choose(Number(slider.input.value)); });
  refresh();
  return section("map", "Map", null, make("div", { class: "controls" }, slider.element, name), drawing.element);
};
