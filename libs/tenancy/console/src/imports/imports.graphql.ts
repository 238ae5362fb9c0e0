import { graphql, type EnumOf, type ResultOf } from '@wudan/kernel-ui';

export type ImportKind = EnumOf<'ImportKind'>;
export type RowState = EnumOf<'RowState'>;

/** In the order in which a person works through them. */
export const ROW_STATES = ['NEW', 'CHANGED', 'SAME', 'CONFLICT', 'ERROR'] as const satisfies readonly RowState[];

export const IMPORT_TEMPLATE = graphql(`
  query ImportTemplate($kind: ImportKind!) {
    importTemplate(kind: $kind) {
      name
      base64
    }
  }
`);

export const PREVIEW_IMPORT = graphql(`
  mutation PreviewImport($input: PreviewImportInput!) {
    previewImport(input: $input) {
      id
      kind
      expiresAt
      counts {
        new
        changed
        same
        conflict
        error
      }
      rows {
        line
        state
        acceptable
        messages
        values {
          column
          before
          after
        }
      }
      errorFile {
        name
        base64
      }
    }
  }
`);
export type ImportPreview = ResultOf<typeof PREVIEW_IMPORT>['previewImport'];
export type ImportRow = ImportPreview['rows'][number];

export const COMMIT_IMPORT = graphql(`
  mutation CommitImport($input: CommitImportInput!) {
    commitImport(input: $input) {
      created
      updated
      skipped
      issuedInvitations {
        url
        qrSvg
        invitation {
          id
          role
          personName
          expiresAt
          unit {
            name
          }
        }
      }
    }
  }
`);
export type ImportResult = ResultOf<typeof COMMIT_IMPORT>['commitImport'];
