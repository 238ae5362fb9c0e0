import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cleanEnvironment } from './program.js';
const SECRET_KEY = Buffer.from('a house check key of thirty-two b').toString('base64');
/** The environment of one program of the product over a database of one's own. */ export function productEnvironment(databaseUrl, folder, more = {}) {
    return cleanEnvironment({
        NODE_ENV: 'test',
        DATABASE_URL: databaseUrl,
        STORAGE_URL: pathToFileURL(join(folder, 'files')).href,
        PUBLIC_URL: 'http://localhost:3000',
        PORT: '0',
        CLOCK: 'real',
        SECRET_KEY,
        LOG_LEVEL: 'error',
        ANCHOR_FILE: join(folder, 'anchors.jsonl'),
        POOL_SIZE: '5',
        ...more
    });
}

//# sourceMappingURL=product-environment.js.map