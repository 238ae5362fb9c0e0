import 'reflect-metadata';
import { ConsoleHouse } from './screens/console-house.js';
import { STORIES } from './screens/stories.js';
import { walkScreens } from './screens/walk.js';
/** The browser's part of `npm test`: the stories, and every screen on a desk and, in large type, on a phone. */ async function main() {
    let passed = 0;
    let failed = 0;
    const place = await ConsoleHouse.open();
    try {
        for (const story of STORIES){
            try {
                const figures = await story.play(place);
                passed += 1;
                console.log(`✓ ${story.name}${typeof figures === 'string' ? `: ${figures}` : ''}`);
            } catch (error) {
                failed += 1;
                console.log(`✗ ${story.name}: ${error instanceof Error ? error.message : String(error)}`);
            }
        }
        const looks = [
            {
                width: 1440,
                type: 'normal',
                language: 'zh-CN'
            },
            {
                width: 390,
                type: 'large',
                language: 'zh-CN'
            }
        ];
        for (const { path, look, faults } of (await walkScreens(place, {
            looks
        }))){
            if (faults.length === 0) passed += 1;
            else {
                failed += 1;
                console.log(`✗ ${path} at ${look.width}: ${faults.map((fault)=>`${fault.kind} ${fault.text}`).join('; ')}`);
            }
        }
    } finally{
        await place.close();
    }
    console.log(JSON.stringify({
        browser: true,
        passed,
        failed,
        skipped: 0
    }));
    return failed === 0;
}
process.exit(await main() ? 0 : 1);

//# sourceMappingURL=browser.js.map