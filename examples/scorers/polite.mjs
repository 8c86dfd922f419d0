// A scorer in JavaScript. It exports one function, which is given the answer, the case and the options of the config, and returns a
// number in 0–1, true or false, or { score, reason }. Printing is allowed: it goes to the log.

export default function score({ output, options }) {
  const rude = (options.words ?? ['stupid', 'nonsense', 'obviously']).filter((word) => {
    return output
      .toLowerCase()
      .split(/[^\p{L}']+/u)
      .includes(word);
  });
  if (rude.length === 0) return true;
  return { score: Math.max(0, 1 - rude.length / 2), reason: `says ${rude.join(', ')}` };
}
