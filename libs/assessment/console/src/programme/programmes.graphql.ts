import { graphql } from '@wudan/kernel-ui';

export const PROGRAMMES_TO_CHOOSE = graphql(`
  query ProgrammesToChoose {
    programmes {
      id
      name
      state
    }
  }
`);
