import { useProblemReader, useRead, type Problem } from '@wudan/kernel-ui';
import { MY_PILOTS } from '@wudan/pilots-console';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { UNIT_FINDINGS, type Finding } from '../findings.graphql.js';

/** An assessed body of the unit with what the office told it. */
export interface PilotFindings {
  readonly pilotId: string;
  readonly programmeId: string;
  readonly programmeName: string;
  readonly objectName: string;
  readonly findings: readonly Finding[];
}

export interface UnitFindings {
  /** Undefined until they are read. */
  readonly pilots: readonly PilotFindings[] | undefined;
  readonly problems: readonly Problem[];
  readonly reload: () => void;
}

/** The problems of the present seat's own unit, by assessment. Read again whenever something was done. */
export function useUnitFindings(): UnitFindings {
  const client = useClient();
  const problemsOf = useProblemReader();
  const { data, problems: pilotProblems, reload } = useRead(MY_PILOTS, {});
  const [pilots, setPilots] = useState<readonly PilotFindings[]>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const mine = data?.myPilots;
  useEffect(() => {
    if (mine === undefined) return undefined;
    let gone = false;
    void Promise.all(
      mine.map(async ({ id, programmeId, programmeName, objectName }) => {
        const result = await client.query(UNIT_FINDINGS, { pilotId: id }, { requestPolicy: 'network-only' }).toPromise();
        return { result, pilot: { pilotId: id, programmeId, programmeName, objectName, findings: result.data?.unitFindings ?? [] } };
      }),
    ).then((read) => {
      if (gone) return;
      setProblems(read.flatMap(({ result }) => problemsOf(result.error)));
      setPilots(read.map(({ pilot }) => pilot));
    });
    return () => {
      gone = true;
    };
  }, [client, mine, problemsOf]);
  return { pilots, problems: [...pilotProblems, ...problems], reload };
}
