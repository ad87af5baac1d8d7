// The terminal measures its cells once: it starts when the font is there, or the first resize would draw it too wide.
const start = window.onload;
const faces = ["", "bold ", "italic "].map((style) => document.fonts.load(`${style}16px "Roboto Mono"`));
window.onload = (event) => Promise.allSettled(faces).then(() => start.call(window, event));
