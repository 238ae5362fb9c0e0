import { screens } from './console-house.js';
import { lookAt, settled } from './look-at.js';
/** Whose screen it is: the account of the demo that opens it. */ const ACCOUNT_OF = {
    '/audit': 'bj-audit',
    '/offices/new': 'bj-system',
    '/office': 'bj-system',
    '/holidays/publish': 'bj-system',
    '/people': 'bj-security',
    '/overview': 'gz-overseer',
    '/channels': 'bj-system',
    // The county is the one that reports up.
    '/dispatch/upward': 'df-supervisor',
    // A unit sees its own set, evidence and scores before anybody else does.
    '/pilots': 'xf-contact',
    '/pilots/:pilotId/evidence': 'xf-contact',
    '/evidence/:itemId': 'xf-contact',
    '/pilots/:pilotId/scores': 'xf-contact',
    '/pilots/:pilotId/report': 'xf-contact',
    // Half marked: who marks it types into it.
    '/pilots/:pilotId/office': 'bj-assessor',
    // The unit that has its letter, and is asked what it thinks of another.
    '/findings/mine': 'jr-head',
    '/rectification/mine': 'jr-head',
    '/peer-reviews': 'jr-head'
};
const USUAL_ACCOUNT = 'bj-supervisor';
/** Screens that are opened with a link that does not exist, and say so. */ const EXPECTS_ALERT = [
    '/join',
    '/setup'
];
export const ALL_LOOKS = [
    1440,
    390
].flatMap((width)=>[
        'normal',
        'large'
    ].map((type)=>({
            width,
            type,
            language: 'zh-CN'
        })));
export const ENGLISH = {
    width: 1440,
    type: 'normal',
    language: 'en'
};
/** Opens every screen in every look, each as somebody who may see it, and looks at it. */ export async function walkScreens(place, options) {
    const visits = [];
    for (const look of options.looks){
        const byAccount = new Map();
        for (const screen of screens().filter(options.only ?? (()=>true))){
            const account = screen.needsSignIn ? ACCOUNT_OF[screen.path] ?? USUAL_ACCOUNT : undefined;
            byAccount.set(account, [
                ...byAccount.get(account) ?? [],
                screen
            ]);
        }
        for (const [account, theirs] of byAccount){
            const { context, page } = await place.window(look, account);
            const problems = [];
            page.on('pageerror', (error)=>problems.push(error.message));
            page.on('console', (message)=>{
                if (message.type() === 'error') problems.push(message.text());
            });
            for (const screen of theirs){
                problems.length = 0;
                await page.goto(await place.address(screen, context), {
                    waitUntil: 'domcontentloaded'
                });
                await settled(page);
                if (options.spoil !== undefined) await page.evaluate(options.spoil);
                const visit = {
                    path: screen.path,
                    look,
                    faults: await lookAt(page, problems, EXPECTS_ALERT.includes(screen.path))
                };
                if (options.pictures !== undefined) {
                    const name = `${screen.path.replace(/[^a-z]+/g, '-')}-${look.width}-${look.type}-${look.language}.png`;
                    await page.screenshot({
                        path: `${options.pictures}/${name}`,
                        fullPage: true
                    });
                }
                visits.push(visit);
                options.report?.(visit);
            }
            await context.close();
        }
    }
    return visits;
}

//# sourceMappingURL=walk.js.map