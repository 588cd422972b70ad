/** A share from 0 to 1 as people read it, rounded down: with one late case in 2,500 it is 99.9 %, never 100 %. */
export function rateText(rate: number): string {
  return `${(Math.floor(rate * 1000) / 10).toFixed(1)} %`;
}
