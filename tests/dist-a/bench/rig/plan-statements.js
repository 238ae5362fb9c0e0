import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../house-check/program.js';
export async function planStatements() {
    return await import(pathToFileURL(join(ROOT, 'libs', 'dispatch', 'server', 'dist', 'data', 'prompt-plan.repository.js')).href);
}

//# sourceMappingURL=plan-statements.js.map