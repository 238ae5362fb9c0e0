import { check } from './check.js';
export const LEAST = {
    precision: 0.95,
    recall: 0.9,
    files: 60
};
/** M3: precise, thorough, each verdict named, and no file under two years or units goes by. */ export function checkLinter(score) {
    const percent = (share)=>share.toFixed(3);
    return [
        check('M3', 'labelled files', score.files === LEAST.files, `${score.files} files, ${score.hits + score.missed} labels`),
        check('M3', 'precision', score.precision >= LEAST.precision, `${percent(score.precision)} (${score.hits} right, ${score.falseAlarms} false alarms; at least ${LEAST.precision})`),
        check('M3', 'recall', score.recall >= LEAST.recall, `${percent(score.recall)} (${score.hits} found, ${score.missed} missed; at least ${LEAST.recall})`),
        check('M3', 'the same file is always caught', score.sameFileMissed === 0, `${score.sameFileMissed} missed`),
        check('M3', 'each verdict names its rule', score.unnamed === 0, `${score.unnamed} without name`)
    ];
}
/** What was judged otherwise than labelled, one line each. */ export const errorsOf = (judged)=>judged.filter(({ file, found })=>[
            ...file.labels
        ].sort().join() !== [
            ...found
        ].sort().join()).map(({ file, found, texts })=>`${file.name} (${file.what}; ${file.material} ${file.year}): labelled ${file.labels.join(', ') || 'sound'}, judged ${found.join(', ') || 'sound'} ${texts.join(' ')}`);

//# sourceMappingURL=check-linter.js.map