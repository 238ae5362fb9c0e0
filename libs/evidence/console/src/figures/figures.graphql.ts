import { graphql, type ResultOf } from '@wudan/kernel-ui';

/** The numbers that the unit of a pilot was asked to type. */
export const EVIDENCE_FIGURES = graphql(`
  query EvidenceFigures($pilotId: ID!) {
    evidenceFigures(pilotId: $pilotId) {
      id
      name
      label
      measure
      dimension
      period
      dueOn
      value
      askedBy
      answeredBy
      answeredAt
    }
  }
`);
export type EvidenceFigure = ResultOf<typeof EVIDENCE_FIGURES>['evidenceFigures'][number];

export const ASK_FIGURE = graphql(`
  mutation AskFigure($input: AskFigureInput!) {
    askFigure(input: $input) {
      id
    }
  }
`);

/** What the set of a pilot was made from. */
export const SET_OF_PILOT = graphql(`
  query SetOfPilot($id: ID!) {
    pilot(id: $id) {
      id
      set {
        templateId
        packId
      }
    }
  }
`);

/** The names that the formulas of a template or pack compute from. */
export const NAMES_OF_TEMPLATE = graphql(`
  query NamesOfTemplate($id: ID!) {
    template(id: $id) {
      formulas {
        variables {
          name
          label
        }
      }
    }
  }
`);
export type TemplateNames = ResultOf<typeof NAMES_OF_TEMPLATE>['template'];
