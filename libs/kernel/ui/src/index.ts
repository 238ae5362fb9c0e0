import './styles/base.css';
import './styles/parts.css';
import './styles/table.css';
import './styles/print.css';

export { createApiClient } from './api/api-client.js';
export { isUnauthenticated, type Problem } from './api/problem.js';
export { useAction, type Action } from './api/use-action.js';
export { useConnection, type Rows } from './api/use-connection.js';
export { useProblemReader } from './api/use-problem-reader.js';
export { useRead, type Read } from './api/use-read.js';
export {
  defineModule,
  NAV_GROUPS,
  type ConsoleModule,
  type LiveCardProps,
  type NavItem,
  type ScreenRoute,
  type TodayCard,
} from './console-module.js';
export { Dialog } from './feedback/dialog.js';
export { useDraft } from './feedback/draft-chip.js';
export { dropAllDrafts, dropDraft, keepDraft, readDraft, type Draft } from './feedback/draft-store.js';
export { Loading } from './feedback/loading.js';
export { Notice } from './feedback/notice.js';
export { ProblemAlert } from './feedback/problem-alert.js';
export { ReadState } from './feedback/read-state.js';
export { ReasonDialog } from './feedback/reason-dialog.js';
export { ToastsProvider, useToasts } from './feedback/undo-toast.js';
export { readFile, saveFile, type InlineFile } from './files/file-transfer.js';
export { Form } from './form/form.js';
export { AreaField, CheckField, FileField, SelectField, TextField, type Choice } from './form/fields.js';
export { useFields, type Fields } from './form/use-fields.js';
export { graphql, readFragment, type EnumOf, type FragmentOf, type ResultOf, type VariablesOf } from './graphql.js';
export { byName, dateOfInstant, formatInstant } from './i18n/format.js';
export { LANGUAGES, type Language } from './i18n/language.js';
export { changeLanguage, startI18n } from './i18n/start-i18n.js';
export { defineTexts, type Texts } from './i18n/texts.js';
export { uiTexts } from './i18n/ui-texts.js';
export { useAnyText, useText, type Translate } from './i18n/use-text.js';
export { KeysSheet } from './keyboard/keys-sheet.js';
export { useShortcuts } from './keyboard/shortcuts.js';
export { Light, type LightState } from './lights.js';
export { Empty } from './page/empty.js';
export { Facts } from './page/facts.js';
export { Page } from './page/page.js';
export { PrintButton } from './page/print-button.js';
export { QrCards, type QrCard } from './page/qr-cards.js';
export { Section } from './page/section.js';
export { Signature } from './page/signature.js';
export type { SearchItem, SearchProvider } from './search/search-item.js';
export { SearchPalette } from './search/search-palette.js';
export { DataTable, type Column } from './table/data-table.js';
export { CheckFilter, SelectFilter, TextFilter, Toolbar } from './table/filters.js';
export { Tabs } from './table/tabs.js';
export { useUrlValue } from './table/use-url-value.js';
export { AppTheme } from './theme/app-theme.js';
export { applyTypeSize, changeTypeSize, useTypeSize } from './theme/type-size.js';
export { AbilitiesContext, canBy, useCan, type GrantedAbility } from './use-can.js';
