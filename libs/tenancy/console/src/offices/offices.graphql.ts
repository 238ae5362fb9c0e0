import { graphql, type ResultOf } from '@wudan/kernel-ui';

export const OFFICE_TREE = graphql(`
  query OfficeTree {
    officeTree {
      id
      name
      shortName
      level
      levelName
      regionCode
      parentId
      depth
      mine
      can
    }
  }
`);
export type OfficeNode = ResultOf<typeof OFFICE_TREE>['officeTree'][number];

export const REGIONS_UNDER = graphql(`
  query RegionsUnder($under: String!) {
    regions(under: $under) {
      code
      name
      level
      validTo
    }
  }
`);

export const CREATE_OFFICE = graphql(`
  mutation CreateOffice($input: CreateOfficeInput!) {
    createOffice(input: $input) {
      office {
        id
        name
      }
      administrators {
        url
        qrSvg
        invitation {
          id
          role
          personName
          expiresAt
        }
      }
    }
  }
`);
export type CreatedOffice = ResultOf<typeof CREATE_OFFICE>['createOffice'];

export const MOVE_OFFICE = graphql(`
  mutation MoveOffice($input: MoveOfficeInput!) {
    moveOffice(input: $input) {
      id
      parentId
    }
  }
`);

export const OFFICE = graphql(`
  query Office {
    office {
      id
      name
      shortName
      level
      levelName
      regionCode
      regionName
      parentName
      validFrom
      can
      settings {
        passwordProfile
        idleMinutes
        timeZone
        locale
        uploadLimitMb
      }
    }
  }
`);
export type Office = ResultOf<typeof OFFICE>['office'];

export const UPDATE_OFFICE = graphql(`
  mutation UpdateOffice($input: UpdateOfficeInput!) {
    updateOffice(input: $input) {
      id
      name
      shortName
    }
  }
`);

export const SET_OFFICE_SETTINGS = graphql(`
  mutation SetOfficeSettings($input: OfficeSettingsInput!) {
    setOfficeSettings(input: $input) {
      id
      settings {
        passwordProfile
        idleMinutes
        locale
        uploadLimitMb
      }
    }
  }
`);
