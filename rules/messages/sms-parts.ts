// A short message carries 140 octets, 2 for each UTF-16 code unit; in a longer text each part gives up 6 octets to say
// which part it is (3GPP TS 23.040, 9.2.3.24.1).
const alone = 70;
const oneOfMany = 67;

/** How many short messages a text takes, counted as UCS-2, which every text with Chinese in it is. */
export function smsParts(text: string): number {
  return text.length <= alone ? 1 : Math.ceil(text.length / oneOfMany);
}
