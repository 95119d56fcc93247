// A short recording that can be played, and transcripts with times.

const RATE = 8000;

/** A quiet tone as WAV: 8 bits, one channel. @param {number} seconds */
export function wav(seconds) {
  const samples = RATE * seconds;
  const file = Buffer.alloc(44 + samples);
  file.write("RIFF", 0);
  file.writeUInt32LE(36 + samples, 4);
  file.write("WAVEfmt ", 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write("data", 36);
  file.writeUInt32LE(samples, 40);
  for (let i = 0; i < samples; i += 1) file[44 + i] = 128 + Math.round(4 * Math.sin((i * 2 * Math.PI * 220) / RATE));
  return file;
}

const NAMES = ["話者1", "話者2", "第1会議室"];

/** @param {number} milliseconds */
const clock = (milliseconds) => new Date(milliseconds).toISOString().slice(11, 23);

/**
 * WebVTT of so many cues: two of one speaker, then the next; each as long as told, with a pause behind every speech.
 *
 * @param {number} cues
 * @param {number} [length] in milliseconds
 */
export function transcript(cues, length = 4000) {
  let text = "WEBVTT\n";
  for (let i = 0; i < cues; i += 1) {
    const from = i * length + 500;
    const until = from + length - (i % 2 ? 1000 : 0);
    const words = `川の水位を測る件の${i + 1}つ目です。橋の数も数えておきたいと思います。`;
    text += `\n${clock(from)} --> ${clock(until)}\n<v ${NAMES[(i >> 1) % NAMES.length]}>${words}</v>\n`;
  }
  return text;
}
