// The drawing of a plan at the cursor.

const PLAN_MOST_HEIGHT = 560;
const PLAN_LEAST_HEIGHT = 260;
const PLAN_MOST_NAMES = 24;
const PLAN_MARGIN = { ...MAP_MARGIN, top: 30 }; // with room for a legend on paper

// as high as the plan needs at its width
const planHeight = (extent, width) => {
  const wide = Math.max(100, width - PLAN_MARGIN.left - PLAN_MARGIN.right);
  return Math.max(PLAN_LEAST_HEIGHT, Math.min(PLAN_MOST_HEIGHT, PLAN_MARGIN.top + PLAN_MARGIN.bottom + Math.round((wide * extent.heightM) / extent.widthM)));
};

const siteName = (site) => `${site.node.toUpperCase()} ${site.number}`;

const planOutline = ({ area, disc }) => {
  if (disc) return [range(73).map((i) => [disc.x + disc.radiusM * Math.cos((i * Math.PI) / 36), disc.y + disc.radiusM * Math.sin((i * Math.PI) / 36)])];
  if (!area) return [];
  const [w, s, e, n] = [area.westM, area.southM, area.westM + area.widthM, area.southM + area.heightM];
  return [[[w, s], [e, s], [e, n], [w, n], [w, s]]];
};

const planFigure = (run, state, plan, now) => {
  const extent = plan.extent();
  const perM = (width) => {
    const wide = Math.max(100, width - PLAN_MARGIN.left - PLAN_MARGIN.right);
    return Math.min(wide / extent.widthM, (planHeight(extent, width) - PLAN_MARGIN.top - PLAN_MARGIN.bottom) / extent.heightM);
  };
  const udColour = (ud) => stageColour(run, now.doing.has(ud) ? now.doing.get(ud).stage.kind : QUEUE);
  const label = { show: true, position: "top", color: INK, fontSize: 12, formatter: (p) => p.data.name };
  const lines = { type: "lines", coordinateSystem: "cartesian2d", polyline: true, silent: true, clip: true };

  const moving = () => {
    const late = now.stragglers();
    return [
      { id: "links", ...lines, z: 2, data: now.links().flatMap((link) => link.lines.map((coords) => ({ coords, lineStyle: { color: now.rateColour(link.rate), width: 2.5, opacity: 0.9 } }))) },
      { id: "blocked", ...lines, polyline: false, z: 1, data: now.blockedLinks().map((coords) => ({ coords, lineStyle: { color: STAGE_COLOURS.server, width: 1.5, type: "dotted" } })) },
      { id: "late", type: "scatter", symbol: "circle", symbolSize: 24, silent: true, z: 3,
        data: now.uds.filter((ud) => late.has(ud.ud)).map((ud) => ({ value: [ud.x, ud.y], itemStyle: { color: "transparent", borderColor: SECOND, borderWidth: 3 } })) },
      { id: "uds", name: "UDs", type: "scatter", symbol: "circle", symbolSize: 12, z: 5, label: { ...label, fontWeight: "bold" }, labelLayout: { hideOverlap: true },
        data: now.uds.map((ud) => ({ name: `UD ${ud.ud}`, value: [ud.x, ud.y], label: { show: now.uds.length <= PLAN_MOST_NAMES || late.has(ud.ud) }, itemStyle: { color: udColour(ud.ud), borderColor: INK, borderWidth: 1 } })) },
    ];
  };
  const ways = () => {
    const late = now.stragglers();
    return { id: "ways", ...lines, z: 1, data: plan.ways(state.replication, ...now.span())
      .filter(({ ud }) => inClass(run, state, ud))
      .map(({ ud, coords }) => ({ coords, lineStyle: { color: late.has(ud) ? SECOND : START, width: 1.2, opacity: 0.55 } })) };
  };

  const udTip = (ud) => {
    const does = now.doing.get(ud.ud);
    return tip(`UD ${ud.ud}`, [...classLines(run, ud.ud), ["place", `${show(ud.x)} m, ${show(ud.y)} m`], ["does", does ? stageLabel(run, does.stage.kind) : "nothing"],
      ...(plan.blocks ? [["direct link", ud.blocked ? "blocked" : "open"]] : []),
      ...(does && sends(run, does.stage.kind) ? [["mean rate", rate(does.stage)]] : []),
      ...(now.stragglers().has(ud.ud) ? [["", `last of its ${roundNoun(run)}`]] : [])]);
  };

  const drawing = figure("plan", "Plan", "", {
    heightOf: (width) => planHeight(extent, width),
    keys: () => kindsOf(run).map((kind) => [stageLabel(run, kind), stageColour(run, kind)]),
    option: (width) => {
      const scale = perM(width);
      return {
        grid: { show: true, borderColor: RULE, borderWidth: 1, backgroundColor: "transparent", left: PLAN_MARGIN.left, top: PLAN_MARGIN.top,
          right: Math.max(PLAN_MARGIN.right, width - PLAN_MARGIN.left - extent.widthM * scale),
          bottom: Math.max(PLAN_MARGIN.bottom, planHeight(extent, width) - PLAN_MARGIN.top - extent.heightM * scale) },
        xAxis: xAxis("x (m)", { min: extent.westM, max: extent.westM + extent.widthM }),
        yAxis: yAxis("y (m)", { min: extent.southM, max: extent.southM + extent.heightM }),
        tooltip: hover((p) => {
          const site = now.sites[p.dataIndex];
          return p.seriesId === "sites" ? tip(siteName(site), [["place", `${show(site.x)} m, ${show(site.y)} m`]]) : udTip(now.uds[p.dataIndex]);
        }, "item"),
        series: [
          { id: "area", ...lines, z: 0, data: planOutline(run.plan).map((coords) => ({ coords, lineStyle: { color: FAINT, type: "dashed", width: 1 } })) },
          { id: "lanes", ...lines, polyline: false, z: 0, symbol: ["none", "arrow"], symbolSize: 10,
            data: run.plan.lanes.map(([a, b, c, d]) => ({ coords: [[a, b], [c, d]], lineStyle: { color: START, width: 1.5, type: "dashed" } })) },
          ways(),
          { id: "sites", name: "sites", type: "scatter", z: 4, itemStyle: { color: INK }, label, labelLayout: { hideOverlap: true },
            data: now.sites.map((site) => ({ name: siteName(site), value: [site.x, site.y], symbol: relays(site) ? "diamond" : "rect", symbolSize: relays(site) ? 16 : 12 })) },
          ...moving(),
        ],
      };
    },
    data: () => {
      const linked = now.links();
      const of = (ud) => linked.filter((link) => link.ud === ud);
      const does = (ud) => (now.doing.has(ud) ? stageLabel(run, now.doing.get(ud).stage.kind) : "");
      const t = rounded(state.timeS);
      return { columns: ["replication", "time_s", "what", "x_m", "y_m", "does", "blocked", "rate_bit_per_s", "linked_to"],
        rows: [
          ...now.uds.map((ud) => [state.replication, t, `UD ${ud.ud}`, rounded(ud.x), rounded(ud.y), does(ud.ud), plan.blocks ? Number(ud.blocked) : NaN,
            of(ud.ud).length ? rounded(of(ud.ud)[0].rate) : NaN, of(ud.ud).map((link) => siteName(link.site)).join(", ")]),
          ...now.sites.map((site) => [state.replication, t, siteName(site), rounded(site.x), rounded(site.y), "", NaN, NaN, ""]),
        ] };
    },
  });

  const caption = () => {
    const { every, uds: shown, udsOfRun, disc, area, lanes, replications } = run.plan;
    const relay = now.sites.find(relays)?.node.toUpperCase();
    const { rates } = now;
    return [
      `Circles are UDs${ofClass(state)}, in the colour of what they do now, as in the timeline; squares are APs` + (relay ? `, the diamond is the ${relay}` : "") + ".",
      `The ring marks the UD that is last in its ${roundNoun(run)}. Grey lines are ways over the time of the slider, that of the last UD in the colour of its ring.`,
      rates[1] > 0 ? `Links, while something is sent, are pale to dark by the mean rate of the stage, from ${alone(rates[0], "bit/s")} to ${alone(rates[1], "bit/s")}` + (relay ? `, drawn by way of the ${relay}.` : ".") : null,
      plan.blocks ? "Dotted lines are direct links that are blocked." : null,
      lanes.length ? "Dashed lines with arrows are lanes." : disc || area ? "The dashed line bounds the area of the UDs." : null,
      area?.wraps ? "Opposite edges are joined." : null,
      every > 1 ? `To keep this file small it holds every ${every}th frame of the run; the table positions has all of them.` : "A place holds for its frame.",
      shown < udsOfRun ? `Shown: ${shown} of ${plural(udsOfRun, "UD")}, spread evenly.` : null,
      replications < run.shown.replications ? `Places of ${plural(replications, "replication")} are in this file.` : null,
    ].filter(Boolean).join(" ");
  };

  return {
    element: drawing.element,
    begin: () => drawing.update({ caption: caption() }),
    // another instant; the ways change with the round
    follow: (roundChanged) => {
      drawing.amend(() => (roundChanged ? [ways(), ...moving()] : moving()));
      if (!document.getElementById("numbers-plan").hidden) drawing.update();
    },
  };
};
