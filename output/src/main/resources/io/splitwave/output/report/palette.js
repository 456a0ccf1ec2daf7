// Colours of what happens in stages. Hues of Okabe and Ito (2008) and Tol (2021) that colour-blind readers tell apart, chosen
// so that their lightness (CIE L*: 31, 46, 58, 71, 86) differs as well and a grey print keeps them apart.

const STAGE_COLOURS = {
  server: "#882255",
  send_down: "#0072b2",
  send_up: "#009e73",
  device: "#e69f00",
  queue: "#d5d7da",
};

const OTHER_COLOURS = { replica: "#56b4e9", generate: "#cc79a7", aggregate: "#332288", wait: "#f0e442" };

// The second and third kind of stage in which the same happens, found by search among lighter and darker ones.
const NEXT_COLOURS = {
  send_down: ["#b8d8ff", "#0c1731"],
  send_up: ["#14522b", "#7df5b0"],
  device: ["#7a5200", "#979b4b"],
  server: ["#3d0009"],
  aggregate: ["#961efa"],
  wait: ["#a08200"],
};

const activityColour = (activity, before) => {
  const colours = [STAGE_COLOURS[activity] ?? OTHER_COLOURS[activity], ...(NEXT_COLOURS[activity] ?? [])];
  return colours[before % colours.length];
};

// Runs that are compared: colour, and a dash of their own for print.
const RUN_COLOURS = ["#0072b2", "#d55e00", "#009e73", "#882255", "#e69f00", "#56b4e9", "#000000", "#cc79a7"];
const RUN_DASHES = ["solid", "dashed", "dotted", [8, 3, 2, 3], [12, 4], [2, 2], [6, 2], [10, 3, 2, 3, 2, 3]];

const INK = "#1f2933";
const FAINT = "#66727f";
const RULE = "#dfe3e8";
const PAPER = "#ffffff";
const ACCENT = "#0072b2";
const SECOND = "#d55e00";
const START = "#778492";
const BOX_FILL = "#dbe9f4";
const BAND = "#b9d6ea";

// from few to many
const AMOUNTS = ["#f2f7fb", "#b6d3e9", "#58b3e8", "#0571b0", "#073b5c"];

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif";
