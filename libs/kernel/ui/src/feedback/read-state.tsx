import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Read } from '../api/use-read.js';
import { uiTexts } from '../i18n/ui-texts.js';
import { useText } from '../i18n/use-text.js';
import { Loading } from './loading.js';
import { ProblemAlert } from './problem-alert.js';

interface ReadStateProps<Data> {
  readonly read: Read<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** Shows a query's data; before it the wait, instead of it the failure with a way to try again. */
export function ReadState<Data>({ read, children }: ReadStateProps<Data>): ReactNode {
  const { t } = useText(uiTexts);
  if (read.problems.length > 0) {
    return (
      <div className="stack tight">
        <ProblemAlert problems={read.problems} />
        <div>
          <Button onClick={read.reload}>{t('action.retry')}</Button>
        </div>
      </div>
    );
  }
  return read.data === undefined ? <Loading /> : children(read.data);
}
