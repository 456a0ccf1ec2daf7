// A plan with a cursor in simulated time, and beside it the timeline of the round at the cursor. Both follow one slider.

const PLAY_STEPS = 1000;
const PLAY_ROWS = 20;
const PLAY_LENGTHS_S = [10, 30, 90];
const PLAN_MOST_HEIGHT = 560;
const PLAN_LEAST_HEIGHT = 260;
const PLAN_USUAL_WIDTH = 540;

const planSection = (run, state) => {
  const plan = planData(run);
  const { rounds, members } = run.tables;
  const extent = plan.extent();
  const noun = roundNoun(run);
  let scope = "round";
  let t = 0;
  let playing = null;
  let lengthS = PLAY_LENGTHS_S[1];
  let uds = [];
  let sites = [];
  let under = [];
  let doing = new Map();
  let shownRound = -1; // of the timeline
  let serving = () => [];
  let rates = [0, 0];
  const cache = new Map();

  const stagesOf = (round) => {
    if (!cache.has(round)) {
      if (cache.size > 50) cache.clear();
      cache.set(round, run.index.members(round).map((m) => ({ m, ud: members.ud[m], name: run.index.chain(m), end: members.end[m], stages: run.index.stages(m) })));
    }
    return cache.get(round);
  };
  const ofReplication = () => range(rounds.rows).filter((i) => rounds.replication[i] === state.replication && run.index.shown(i));
  const span = () => {
    if (scope === "round") return [rounds.startS[state.round], rounds.endS[state.round]];
    const own = ofReplication();
    return [Math.min(...own.map((i) => rounds.startS[i])), Math.max(...own.map((i) => rounds.endS[i]))];
  };
  const stragglers = () => new Set(under.map((i) => rounds.straggler[i]).filter((ud) => ud >= 0));
  const siteName = (site) => `${site.node.toUpperCase()} ${site.number}`;

  // pale to dark by the mean rate of the stage, over the rates of the rounds in view
  const findRates = () => {
    const found = (scope === "round" ? [state.round] : ofReplication().slice(0, 50)).flatMap((round) => stagesOf(round))
      .flatMap(({ stages }) => stages.filter((s) => s.served && sends(run, s.kind)).map(meanRate)).filter((r) => r > 0);
    const sorted = ascending(found);
    rates = sorted.length ? [sorted[0], sorted[sorted.length - 1]] : [0, 0];
  };
  const rateColour = (value) => {
    const [low, high] = rates;
    if (!(value > 0) || !(high > low)) return LINK_COLOURS.at(-1);
    const share = Math.log(value / low) / Math.log(high / low);
    return LINK_COLOURS[Math.min(LINK_COLOURS.length - 1, Math.max(0, Math.floor(share * LINK_COLOURS.length)))];
  };

  // [{ ud, site, rate, lines }]; by way of the IRS where there is one
  const links = () => {
    const irs = sites.find((site) => site.node === "irs");
    const aps = new Map(sites.filter((site) => site.node === "ap").map((site) => [site.number, site]));
    return uds.filter((ud) => doing.has(ud.ud) && sends(run, doing.get(ud.ud).stage.kind)).flatMap((ud) => {
      const { stage, round } = doing.get(ud.ud);
      return serving(round, ud.ud).filter((number) => aps.has(number)).map((number) => {
        const site = aps.get(number);
        const ends = { ...(run.plan.area ?? {}), wraps: run.plan.area?.wraps ?? false };
        const lines = irs ? [[[ud.x, ud.y], [irs.x, irs.y], [site.x, site.y]]] : linkLines(ends, ud, site);
        return { ud: ud.ud, site, rate: meanRate(stage), kind: stage.kind, lines };
      });
    });
  };

  const blockedLinks = () => {
    const ap = sites.find((site) => site.node === "ap");
    return ap ? uds.filter((ud) => ud.blocked).map((ud) => [[ud.x, ud.y], [ap.x, ap.y]]) : [];
  };

  const perM = (width) => {
    const wide = Math.max(100, width - MAP_MARGIN.left - MAP_MARGIN.right);
    return Math.min(wide / extent.widthM, (height() - MAP_MARGIN.top - MAP_MARGIN.bottom) / extent.heightM);
  };
  const height = () => Math.max(PLAN_LEAST_HEIGHT, Math.min(PLAN_MOST_HEIGHT,
    MAP_MARGIN.top + MAP_MARGIN.bottom + (PLAN_USUAL_WIDTH * extent.heightM) / extent.widthM));
  const circle = ({ x, y, radiusM }) => range(73).map((i) => [x + radiusM * Math.cos((i * Math.PI) / 36), y + radiusM * Math.sin((i * Math.PI) / 36)]);
  const outline = () => {
    const { area, disc } = run.plan;
    if (disc) return [circle(disc)];
    if (!area) return [];
    const [w, s, e, n] = [area.westM, area.southM, area.westM + area.widthM, area.southM + area.heightM];
    return [[[w, s], [e, s], [e, n], [w, n], [w, s]]];
  };
  const udColour = (ud) => (doing.has(ud) ? stageColour(run, doing.get(ud).stage.kind) : stageColour(run, QUEUE));
  const label = { show: true, position: "top", color: INK, fontSize: 12, formatter: (p) => p.data.name };
  const lines = { type: "lines", coordinateSystem: "cartesian2d", polyline: true, silent: true, clip: true };

  const moving = () => {
    const late = stragglers();
    return [
      { id: "links", ...lines, z: 2, data: links().flatMap((link) => link.lines.map((coords) => ({ coords, lineStyle: { color: rateColour(link.rate), width: 2.5, opacity: 0.9 } }))) },
      { id: "blocked", ...lines, polyline: false, z: 1, data: blockedLinks().map((coords) => ({ coords, lineStyle: { color: STAGE_COLOURS.server, width: 1.5, type: "dotted" } })) },
      { id: "late", type: "scatter", symbol: "circle", symbolSize: 24, silent: true, z: 3,
        data: uds.filter((ud) => late.has(ud.ud)).map((ud) => ({ value: [ud.x, ud.y], itemStyle: { color: "transparent", borderColor: SECOND, borderWidth: 3 } })) },
      { id: "uds", name: "UDs", type: "scatter", symbol: "circle", symbolSize: 12, z: 5, label: { ...label, fontWeight: "bold" }, labelLayout: { hideOverlap: true },
        data: uds.map((ud) => ({ name: `UD ${ud.ud}`, value: [ud.x, ud.y], itemStyle: { color: udColour(ud.ud), borderColor: INK, borderWidth: 1 } })) },
    ];
  };

  const drawing = figure("plan", "Plan", "", {
    heightOf: height,
    keys: () => kindsOf(run).map((kind) => [stageLabel(run, kind), stageColour(run, kind)]),
    option: (width) => {
      const scale = perM(width);
      return {
        grid: { show: true, borderColor: RULE, borderWidth: 1, backgroundColor: "transparent", left: MAP_MARGIN.left, top: MAP_MARGIN.top,
          right: Math.max(MAP_MARGIN.right, width - MAP_MARGIN.left - extent.widthM * scale),
          bottom: Math.max(MAP_MARGIN.bottom, height() - MAP_MARGIN.top - extent.heightM * scale) },
        xAxis: xAxis("x (m)", { min: extent.westM, max: extent.westM + extent.widthM }),
        yAxis: yAxis("y (m)", { min: extent.southM, max: extent.southM + extent.heightM }),
        tooltip: hover((p) => {
          if (p.seriesId === "sites") {
            const site = sites[p.dataIndex];
            return tip(siteName(site), [["place", `${show(site.x)} m, ${show(site.y)} m`]]);
          }
          const ud = uds[p.dataIndex];
          const now = doing.get(ud.ud);
          return tip(`UD ${ud.ud}`, [["place", `${show(ud.x)} m, ${show(ud.y)} m`], ["does", now ? stageLabel(run, now.stage.kind) : "nothing"],
            ...(plan.blocks ? [["direct link", ud.blocked ? "blocked" : "open"]] : []),
            ...(now && sends(run, now.stage.kind) ? [["mean rate", rate(now.stage)]] : []), ...(stragglers().has(ud.ud) ? [["", `last of its ${noun}`]] : [])]);
        }, "item"),
        series: [
          { id: "area", ...lines, z: 0, data: outline().map((coords) => ({ coords, lineStyle: { color: FAINT, type: "dashed", width: 1 } })) },
          { id: "lanes", ...lines, polyline: false, z: 0, symbol: ["none", "arrow"], symbolSize: 10,
            data: run.plan.lanes.map(([a, b, c, d]) => ({ coords: [[a, b], [c, d]], lineStyle: { color: START, width: 1.5, type: "dashed" } })) },
          drawnWays(),
          { id: "sites", name: "sites", type: "scatter", z: 4, itemStyle: { color: INK }, label, labelLayout: { hideOverlap: true },
            data: sites.map((site) => ({ name: siteName(site), value: [site.x, site.y], symbol: site.node === "irs" ? "diamond" : "rect", symbolSize: site.node === "irs" ? 16 : 12 })) },
          ...moving(),
        ],
      };
    },
    data: () => {
      const linked = links();
      const of = (ud) => linked.filter((link) => link.ud === ud);
      return { columns: ["replication", "time_s", "what", "x_m", "y_m", "does", "blocked", "rate_bit_per_s", "linked_to"],
        rows: [
          ...uds.map((ud) => [state.replication, rounded(t), `UD ${ud.ud}`, rounded(ud.x), rounded(ud.y), doing.has(ud.ud) ? stageLabel(run, doing.get(ud.ud).stage.kind) : "", plan.blocks ? Number(ud.blocked) : NaN,
            of(ud.ud).length ? rounded(of(ud.ud)[0].rate) : NaN, of(ud.ud).map((link) => siteName(link.site)).join(", ")]),
          ...sites.map((site) => [state.replication, rounded(t), siteName(site), rounded(site.x), rounded(site.y), "", NaN, NaN, ""]),
        ] };
    },
  });
  const drawnWays = () => {
    const late = stragglers();
    return { id: "ways", ...lines, z: 1, data: plan.ways(state.replication, ...span())
      .map(({ ud, coords }) => ({ coords, lineStyle: { color: late.has(ud) ? SECOND : START, width: 1.2, opacity: 0.55 } })) };
  };

  // the rows of the timeline: support chains, then the latest UDs
  const rows = () => {
    if (shownRound < 0) return [];
    const all = [...stagesOf(shownRound)].sort((a, b) => b.end - a.end || a.ud - b.ud);
    return [...all.filter((row) => row.ud < 0), ...all.filter((row) => row.ud >= 0).slice(0, PLAY_ROWS)];
  };
  const scale = () => scaleOf("s", shownRound < 0 ? [] : [rounds.endS[shownRound] - rounds.startS[shownRound]]);
  const cursor = () => {
    const at = shownRound < 0 ? 0 : scale().in(t - rounds.startS[shownRound]);
    return { symbol: "none", silent: true, animation: false, precision: NOT_ROUNDED, label: { show: false },
      lineStyle: { color: SECOND, width: 2, type: "solid" }, data: [{ name: "now", xAxis: at }] };
  };
  const bars = () => rows().flatMap((row, y) => row.stages.filter((s) => s.served && s.end > s.start)
    .map((s) => ({ y, kind: s.kind, value: [scale().in(s.start), scale().in(s.end), y] })));
  const drawBar = (all) => (params, api) => {
    const { y, kind, value } = all[params.dataIndex];
    const [left, right] = [api.coord([value[0], y]), api.coord([value[1], y])];
    const high = Math.max(2, api.size([0, 1])[1] * 0.72);
    const shape = echarts.graphic.clipRectByRect({ x: left[0], y: left[1] - high / 2, width: Math.max(1, right[0] - left[0]), height: high }, params.coordSys);
    return shape ? { type: "rect", shape, style: { fill: stageColour(run, kind) } } : null;
  };
  const timeline = figure("plan-timeline", `Timeline of the ${noun} at the cursor`, "", {
    heightOf: height,
    keys: () => kindsOf(run).map((kind) => [stageLabel(run, kind), stageColour(run, kind)]),
    option: () => {
      const shown = rows();
      const all = bars();
      const late = stragglers();
      return {
        grid: { left: 84, right: 20, top: MAP_MARGIN.top, bottom: MAP_MARGIN.bottom },
        xAxis: xAxis(named(byRequest(run) ? "time since the arrival" : `time since the start of the ${noun}`, scale()),
          { min: 0, max: shownRound < 0 ? 1 : scale().in(rounds.endS[shownRound] - rounds.startS[shownRound]), splitLine: { show: false } }),
        yAxis: { type: "category", inverse: true, data: shown.map((row) => (late.has(row.ud) ? `${row.name} ◄` : row.name)), axisTick: { show: false },
          axisLine: { onZero: false, lineStyle: { color: FAINT } }, axisLabel: { color: INK, width: 76, overflow: "truncate" } },
        tooltip: hover((p) => {
          const bar = all[p.dataIndex];
          return bar ? tip(`${shown[bar.y].name}: ${stageLabel(run, bar.kind)}`, [["from", withUnit(show(bar.value[0], 5), scale().unit)], ["to", withUnit(show(bar.value[1], 5), scale().unit)]]) : null;
        }, "item"),
        series: [{ id: "bars", type: "custom", renderItem: drawBar(all), encode: { x: [0, 1], y: 2 }, clip: true, data: all.map((bar) => bar.value), markLine: cursor() }],
      };
    },
    data: () => ({ columns: ["replication", "round", "chain", "kind", "start_s", "end_s"],
      rows: rows().flatMap((row) => row.stages.filter((s) => s.served).map((s) => [state.replication, rounds.round[shownRound], row.name, s.kind,
        rounded(rounds.startS[shownRound] + s.start), rounded(rounds.startS[shownRound] + s.end)])) }),
    events: (chart) => chart.getZr().on("click", (at) => {
      const point = [at.offsetX, at.offsetY];
      if (shownRound >= 0 && chart.containPixel("grid", point)) {
        move(rounds.startS[shownRound] + chart.convertFromPixel({ xAxisIndex: 0 }, at.offsetX) * scale().factor);
      }
    }),
  });

  const slider = field("Time", { type: "range", id: "plan-time", min: 0, max: PLAY_STEPS, value: 0, step: 1 }, () => {});
  const said = make("output", { htmlFor: "plan-time" });
  const place = () => {
    const [from, to] = span();
    const text = scaleOf("s", [to]).text(t, 5);
    const share = to > from ? (t - from) / (to - from) : 0;
    slider.input.value = Math.round(share * PLAY_STEPS);
    const where = under.length ? (under.length > 1 ? `${under.length} ${noun}s under way` : `${noun} ${rounds.round[under[0]]}`) : `between ${noun}s`;
    slider.input.setAttribute("aria-valuetext", `${text}, ${where}`);
    said.textContent = `${text}, ${where}`;
  };
  const look = () => {
    under = roundsAt(run, state.replication, t);
    doing = doingAt(run, under, t, stagesOf);
    uds = plan.udsAt(state.replication, t);
  };
  // the cursor moves, the scope stays
  const move = (timeS) => {
    const [from, to] = span();
    t = Math.min(to, Math.max(from, timeS));
    const before = shownRound;
    look();
    const wanted = under.includes(state.round) ? state.round : under[0] ?? before;
    shownRound = wanted;
    const redraw = (of, series) => of.chart()?.setOption(inShade({ series }, DARK_SCREEN.matches));
    redraw(drawing, wanted === before ? moving() : [drawnWays(), ...moving()]);
    if (wanted !== before) timeline.update({ caption: timelineCaption() });
    else redraw(timeline, [{ id: "bars", markLine: cursor() }]);
    place();
    if (!document.getElementById("numbers-plan").hidden) drawing.update();
  };
  const timelineCaption = () => (shownRound < 0 ? "" : `${capital(noun)} ${rounds.round[shownRound]}${stagesOf(shownRound).length > PLAY_ROWS ? `, its ${PLAY_ROWS} latest UDs` : ""}; `
    + "the line is the cursor. A click moves it there.");
  const caption = () => {
    const { every, uds: shown, udsOfRun, disc, area, lanes, replications } = run.plan;
    const irs = sites.some((site) => site.node === "irs");
    return [
      "Circles are UDs, in the colour of what they do now, as in the timeline; squares are APs" + (irs ? ", the diamond is the IRS" : "") + ".",
      `The ring marks the UD that is last in its ${noun}. Grey lines are ways over the time of the slider, that of the last UD in the colour of its ring.`,
      rates[1] > 0 ? `Links, while something is sent, are pale to dark by the mean rate of the stage, from ${alone(rates[0], "bit/s")} to ${alone(rates[1], "bit/s")}` + (irs ? ", drawn by way of the IRS." : ".") : null,
      plan.blocks ? "Dotted lines are direct links that are blocked." : null,
      lanes.length ? "Dashed lines with arrows are lanes." : disc || area ? "The dashed line bounds the area of the UDs." : null,
      area?.wraps ? "Opposite edges are joined." : null,
      every > 1 ? `To keep this file small it holds every ${every}th frame of the run; the table positions has all of them.` : "A place holds for its frame.",
      shown < udsOfRun ? `Shown: ${shown} of ${plural(udsOfRun, "UD")}, spread evenly.` : null,
      replications < run.shown.replications ? `Places of ${plural(replications, "replication")} are in this file.` : null,
    ].filter(Boolean).join(" ");
  };

  const play = make("button", { type: "button", id: "plan-play", onclick: () => (playing ? stop() : start()) }, "Play");
  const stop = () => {
    if (playing) cancelAnimationFrame(playing.frame);
    playing = null;
    play.textContent = "Play";
  };
  const start = () => {
    const [from, to] = span();
    if (t >= to) move(from);
    playing = { at: performance.now(), from: t };
    const tick = (now) => {
      if (!playing) return;
      const next = playing.from + ((now - playing.at) / 1000) * ((to - from) / lengthS);
      move(next);
      if (next >= to) stop();
      else playing.frame = requestAnimationFrame(tick);
    };
    play.textContent = "Pause";
    playing.frame = requestAnimationFrame(tick);
  };
  slider.input.addEventListener("input", () => {
    stop();
    const [from, to] = span();
    move(from + (Number(slider.input.value) / PLAY_STEPS) * (to - from));
  });
  const scopeChoice = choice("Play", [["round", `the ${noun}`], ["run", "the run"]], scope, (value) => { scope = value; refresh(t); });
  scopeChoice.select.id = "plan-scope";
  const speed = choice("in", PLAY_LENGTHS_S.map((s) => [s, `${s} s`]), lengthS, (value) => { stop(); lengthS = Number(value); });
  const missing = make("p", { class: "caption", hidden: true }, "This file does not hold the places of this replication; the table positions does.");
  const pair = make("div", { class: "pair" }, drawing.element, timeline.element);
  const controls = make("span", { class: "control" }, play);
  const colours = make("p", { class: "caption boxes", id: "plan-colours" }, ...kindsOf(run).map((kind) => {
    const key = make("i");
    paint(key, stageColour(run, kind));
    return make("span", {}, key, " ", stageLabel(run, kind));
  }));

  const refresh = (timeS) => {
    stop();
    const there = plan.has(state.replication) && run.index.shown(state.round);
    pair.hidden = !there;
    missing.hidden = there;
    if (!there) return;
    const [from, to] = span();
    t = Math.min(to, Math.max(from, timeS));
    sites = plan.sites(state.replication);
    serving = servingSites(run, state.replication);
    findRates();
    look();
    shownRound = under.includes(state.round) ? state.round : under[0] ?? state.round;
    drawing.update({ caption: caption() });
    timeline.update({ caption: timelineCaption() });
    place();
  };
  state.onRound(() => refresh(rounds.startS[state.round]));
  refresh(rounds.startS[state.round]);
  return section("plan", "Plan and playback", null,
    make("div", { class: "controls" }, state.replicationChoice(), scopeChoice.element, speed.element, controls, slider.element, said), colours, pair, missing);
};
