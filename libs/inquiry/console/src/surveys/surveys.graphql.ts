import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const SURVEYS = graphql(`
  query Surveys($pilotId: ID!) {
    surveys(pilotId: $pilotId) {
      pilotId
      can
      surveys {
        id
        title
        rank
        rankLabel
        period
        leafCode
        conductor
        conductorName
        closesOn
        state
        groups {
          key
          label
          counted
          planned
          least
          issued
          answered
          warning
        }
        questions {
          key
          section
          text
        }
        createdBy
        result {
          answered
          valid
          satisfaction
          counts
          grade
          warnings
          groups {
            key
            label
            answered
            satisfaction
          }
          questions {
            key
            section
            text
            counts
          }
          remarks
          closedBy
          closedAt
        }
        version
        can
      }
    }
  }
`);
export type Survey = ResultOf<typeof SURVEYS>['surveys']['surveys'][number];
export type SurveyResult = NonNullable<Survey['result']>;

export const SURVEY_TEMPLATE = graphql(`
  query SurveyTemplate {
    surveyTemplate {
      version
      validFrom
      smallSample
      hiddenBelow
      ranks {
        key
        label
        groups {
          key
          label
          counted
          planned
          least
        }
      }
      questions {
        key
        section
        text
      }
      savedBy
      can
    }
  }
`);
export type SurveyTemplate = ResultOf<typeof SURVEY_TEMPLATE>['surveyTemplate'];
export type SurveyGroup = SurveyTemplate['ranks'][number]['groups'][number];

export const SAVE_SURVEY = graphql(`
  mutation SaveSurvey($input: SaveSurveyInput!) {
    saveSurvey(input: $input) {
      pilotId
    }
  }
`);

export const ISSUE_SURVEY_LINKS = graphql(`
  mutation IssueSurveyLinks($id: ID!, $groupKey: String!, $count: Int!) {
    issueSurveyLinks(id: $id, groupKey: $groupKey, count: $count) {
      label
      url
      qrSvg
      expiresAt
    }
  }
`);

export const CLOSE_SURVEY = graphql(`
  mutation CloseSurvey($id: ID!) {
    closeSurvey(id: $id) {
      pilotId
    }
  }
`);

export const CANCEL_SURVEY = graphql(`
  mutation CancelSurvey($id: ID!, $reason: String!) {
    cancelSurvey(id: $id, reason: $reason) {
      pilotId
    }
  }
`);

export const SAVE_SURVEY_TEMPLATE = graphql(`
  mutation SaveSurveyTemplate($input: SaveSurveyTemplateInput!) {
    saveSurveyTemplate(input: $input) {
      version
    }
  }
`);
