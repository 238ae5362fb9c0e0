import { Button } from 'antd';
import { Empty, Page, PrintButton, ReadState, ReasonDialog, Signature, useAction, useCan, useRead, useText, useToasts } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { FlowDialog, type FlowDraft } from './flow-dialog.js';
import { FlowSection } from './flow-section.js';
import { HAND_DOWN_FLOW, RECEIVED_FLOWS, STAGE_FLOWS, type StageFlow } from './flows.graphql.js';
import { ReceivedFlows } from './received-flows.js';

/** 环节流程: which stages a pilot passes through, who has the work, how many working days are planned, what lower offices keep; and what offices above handed down. */
export function StageFlowsPage(): ReactNode {
  const { t } = useText(pilotsTexts);
  const can = useCan();
  const read = useRead(STAGE_FLOWS, {});
  const above = useRead(RECEIVED_FLOWS, {});
  const [draft, setDraft] = useState<FlowDraft | null>(null);
  const [handing, setHanding] = useState<StageFlow | null>(null);
  const mayCopy = can('save', 'StageFlow');
  const edit = (flow: StageFlow): void => setDraft({ title: t('flows.editOf', { name: flow.name }), flow, own: flow, basedOnId: null });
  const copy = (flow: StageFlow): void => setDraft({ title: t('flows.copyOf', { name: flow.name }), flow, own: null, basedOnId: flow.basedOnId });
  return (
    <Page title={t('flows.title')} summary={t('flows.summary')} actions={<PrintButton />}>
      <ReadState read={above}>
        {({ receivedFlows }) => (receivedFlows.length === 0 ? null : <ReceivedFlows received={receivedFlows} flows={read.data?.stageFlows ?? []} onAdapt={setDraft} />)}
      </ReadState>
      <ReadState read={read}>
        {({ stageFlows }) =>
          stageFlows.length === 0 ? (
            <Empty text={t('flows.none')} />
          ) : (
            <div className="stack">
              {stageFlows.map((flow) => (
                <FlowSection
                  key={flow.key}
                  flow={flow}
                  actions={
                    <>
                      {flow.can.includes('hand_down') && (
                        <Button aria-label={t('handDown.of', { name: flow.name })} onClick={() => setHanding(flow)}>
                          {t('handDown.open')}
                        </Button>
                      )}
                      {flow.can.includes('save') && (
                        <Button aria-label={t('flows.editOf', { name: flow.name })} onClick={() => edit(flow)}>
                          {t('page.edit')}
                        </Button>
                      )}
                      {mayCopy && (
                        <Button aria-label={t('flows.copyOf', { name: flow.name })} onClick={() => copy(flow)}>
                          {t('flows.copy')}
                        </Button>
                      )}
                    </>
                  }
                />
              ))}
            </div>
          )
        }
      </ReadState>
      <Signature />
      {draft !== null && <FlowDialog draft={draft} onClose={() => setDraft(null)} />}
      {handing !== null && <HandDownDialog flow={handing} onClose={() => setHanding(null)} />}
    </Page>
  );
}

/** 下发: what is sent cannot be called back, so it asks for a reason that goes with it. */
function HandDownDialog({ flow, onClose }: { readonly flow: StageFlow; readonly onClose: () => void }): ReactNode {
  const { t } = useText(pilotsTexts);
  const { say } = useToasts();
  const hand = useAction(HAND_DOWN_FLOW);
  const confirm = async (note: string): Promise<void> => {
    if ((await hand.run({ key: flow.key, version: flow.version, note })) === null) return;
    say(t('handDown.done', { name: flow.name }));
    onClose();
  };
  return (
    <ReasonDialog
      title={t('handDown.of', { name: flow.name })}
      explanation={t('handDown.text', { n: flow.version })}
      confirm={t('handDown.open')}
      busy={hand.busy}
      problems={hand.problems}
      onConfirm={(note) => void confirm(note)}
      onClose={onClose}
    />
  );
}
