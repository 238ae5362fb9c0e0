import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const BURDEN = graphql(`
  query Burden($weekOf: Date!) {
    burden(weekOf: $weekOf) {
      seatId
      personName
      unitName
      prompts
      asks
      taps
    }
  }
`);
export type BurdenRow = ResultOf<typeof BURDEN>['burden'][number];
