import type { CompileFault, CompileFaultCode } from './compiled-set.js';
import type { NodeDocument } from './indicator-document.js';

/** How a node is named in a sentence. */
export const nodeLabel = ({ code, name }: Pick<NodeDocument, 'code' | 'name'>): string => `指标${code}（${name}）`;

/** Collects what is wrong with a document. */
export class FaultList {
  readonly faults: CompileFault[] = [];

  add(code: CompileFaultCode, node: string | null, message: string): void {
    this.faults.push({ code, node, message });
  }
}
