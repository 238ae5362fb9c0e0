import { AuditVerifier, type AuditAnchor, type AuditVerdict } from '@wudan/kernel-server';

class WithoutContent extends AuditVerifier {
  protected override contentHolds(): boolean {
    return true;
  }
}

class SamplesContent extends AuditVerifier {
  #calls = 0;

  protected override contentHolds(computed: string, recorded: string): boolean {
    this.#calls += 1;
    return this.#calls % 10 !== 0 || super.contentHolds(computed, recorded);
  }
}

class WithoutLink extends AuditVerifier {
  protected override linkHolds(): boolean {
    return true;
  }
}

class AcceptsGaps extends AuditVerifier {
  protected override numberHolds(found: number, expected: number): boolean {
    return found >= expected;
  }
}

class WithoutNumber extends AuditVerifier {
  protected override numberHolds(): boolean {
    return true;
  }
}

class WithoutOffice extends AuditVerifier {
  protected override officeHolds(): boolean {
    return true;
  }
}

class WithoutGenesis extends AuditVerifier {
  protected override genesisHolds(): boolean {
    return true;
  }
}

class WithoutEnd extends AuditVerifier {
  protected override endHolds(): boolean {
    return true;
  }
}

class WithoutAnchorHash extends AuditVerifier {
  protected override anchorHolds(): boolean {
    return true;
  }
}

class WithoutTail extends AuditVerifier {
  protected override tailHolds(): boolean {
    return true;
  }
}

class NamesTheNext extends AuditVerifier {
  override finish(): AuditVerdict {
    const verdict = super.finish();
    const seq = verdict.fault?.seq;
    return verdict.fault && seq != null ? { ...verdict, fault: { ...verdict.fault, seq: seq + 1 } } : verdict;
  }
}

export type MakeVerifier = (anchors: readonly AuditAnchor[]) => AuditVerifier;

/** The verifier as it is. */
export const soundVerifier: MakeVerifier = (anchors) => new AuditVerifier({ anchors });

/** Verifiers each with one fault; the tampers must tell every one of them from the sound one. */
export const PLANTS: ReadonlyMap<string, MakeVerifier> = new Map<string, MakeVerifier>([
  ['without-anchors', () => new AuditVerifier()],
  ['without-anchor-hash', (anchors) => new WithoutAnchorHash({ anchors })],
  ['without-tail', (anchors) => new WithoutTail({ anchors })],
  ['without-content', (anchors) => new WithoutContent({ anchors })],
  ['samples-content', (anchors) => new SamplesContent({ anchors })],
  ['without-link', (anchors) => new WithoutLink({ anchors })],
  ['accepts-gaps', (anchors) => new AcceptsGaps({ anchors })],
  ['without-number', (anchors) => new WithoutNumber({ anchors })],
  ['without-office', (anchors) => new WithoutOffice({ anchors })],
  ['without-genesis', (anchors) => new WithoutGenesis({ anchors })],
  ['without-end', (anchors) => new WithoutEnd({ anchors })],
  ['names-the-next', (anchors) => new NamesTheNext({ anchors })],
]);
