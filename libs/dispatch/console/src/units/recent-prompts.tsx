import { Empty, ReadState, Section, useRead, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { PromptCard } from './prompt-card.js';
import { LATEST_PROMPTS, UNIT_PROMPTS } from './units.graphql.js';


/** What the unit is asked and was asked last, with every answer. */
export function RecentPrompts({ unitId }: { readonly unitId: string }): ReactNode {
  const { t } = useText(dispatchTexts);
  const read = useRead(UNIT_PROMPTS, { first: LATEST_PROMPTS, open: false, unitId });
  return (
    <Section title={t('prompts.title')}>
      <ReadState read={read}>
        {({ prompts }) =>
          prompts.edges.length === 0 ? (
            <Empty text={t('prompts.empty')} />
          ) : (
            <ul className="prompt-list">
              {prompts.edges.map(({ node }) => (
                <PromptCard key={node.id} prompt={node} />
              ))}
            </ul>
          )
        }
      </ReadState>
    </Section>
  );
}
