// Light and dark. Drawings are described in light colours, as they are saved and printed; on the screen of a reader who wants
// it dark each colour has a counterpart.

const DARK_SCREEN = window.matchMedia("screen and (prefers-color-scheme: dark)");

const DARK_COLOURS = {
  // stages: server, send_down, send_up, device, queue; then the second and third in which the same happens
  "#882255": "#fb7e97", "#0072b2": "#688bce", "#009e73": "#b3eab1", "#e69f00": "#f1b566", "#d5d7da": "#6a6c6e",
  "#56b4e9": "#5baccc", "#cc79a7": "#fbc6fd", "#332288": "#a888ff", "#f0e442": "#dbe520",
  "#b8d8ff": "#516a99", "#0c1731": "#92b3fc", "#14522b": "#43e6c7", "#7df5b0": "#2d823b",
  "#7a5200": "#947a1a", "#979b4b": "#8ea900", "#3d0009": "#e4615e", "#961efa": "#a014fa", "#a08200": "#dcfaa0",
  // runs have two colours more
  "#d55e00": "#e76e32", "#000000": "#e4e4e4",
  // paper, ink, lines and areas
  "#ffffff": "#171c22", "#1f2933": "#dde3e9", "#66727f": "#98a4b1", "#dfe3e8": "#343d47",
  "#dbe9f4": "#22405a", "#b9d6ea": "#2f5472", "#778492": "#8f9baa",
  // few to many
  "#f2f7fb": "#1d2730", "#b6d3e9": "#274a66", "#58b3e8": "#3a7cab", "#0571b0": "#74b4e0", "#073b5c": "#d6ecfb",
};

const onDark = (colour) => DARK_COLOURS[colour] ?? colour;

// The colour of a text that stands on another colour, light or dark.
const INK_ON = "ink on ";
const inkOn = (colour) => INK_ON + colour;

// Colours in a description of a drawing, for a light ground or for a dark one. Rows of numbers are left alone.
const inShade = (value, dark) => {
  if (typeof value === "string") {
    if (value.startsWith(INK_ON)) return readableOn(inShade(value.slice(INK_ON.length), dark));
    return dark ? onDark(value) : value;
  }
  if (Array.isArray(value)) return typeof value[0] === "number" || Array.isArray(value[0]) ? value : value.map((each) => inShade(each, dark));
  if (value === null || typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) =>
    [key, key === "renderItem" && dark ? (...given) => inShade(each(...given), dark) : inShade(each, dark)]));
};

// Relative luminance and contrast, WCAG 2.1.
const luminance = (colour) => {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
// black where its contrast is the larger one
const readableOn = (colour) => ((luminance(colour) + 0.05) ** 2 > 1.05 * 0.05 ? "#000000" : "#ffffff");

// An element that shows a colour of a drawing; the style of the page chooses which of the two.
const paint = (element, colour) => {
  element.style.setProperty("--light", colour);
  element.style.setProperty("--dark", onDark(colour));
  return element;
};
