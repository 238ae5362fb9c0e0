import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { uiTexts } from '../i18n/ui-texts.js';
import { useText } from '../i18n/use-text.js';

interface PageProps {
  readonly title: string;
  /** One line under the title: what this list holds, for which office. */
  readonly summary?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

let shownPath: string | undefined;

/**
 * A screen: names the document, and takes the focus to its heading when a person arrives from another screen, so that
 * keyboard and screen reader start at the top. A change of filters in the URL is not an arrival.
 */
export function Page({ title, summary, actions, children }: PageProps): ReactNode {
  const { t } = useText(uiTexts);
  const { pathname } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);

  useEffect(() => {
    const arrived = shownPath !== undefined && shownPath !== pathname;
    shownPath = pathname;
    if (!arrived) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);

  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {summary !== undefined && <p className="quiet">{summary}</p>}
        </div>
        {actions !== undefined && <div className="row">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
