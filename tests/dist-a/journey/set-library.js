/** Shipped templates and packs by their keys, and the season's own: copied from one that ships, rewritten and published. */ export async function setLibrary(stage) {
    const [first] = stage.season.programmes;
    if (!first || (stage.season.pilots ?? []).length === 0) return;
    const { templates } = await stage.readerOf(first.key).ask('{ templates { id key state } }');
    for (const { id, key } of templates.filter(({ state })=>state === 'shipped'))stage.templateIds.set(key, id);
    for (const { key, by, basedOn, document } of stage.season.templates ?? []){
        const player = stage.player(by);
        const { copyTemplate } = await player.ask('mutation ($id: ID!, $name: String!) { copyTemplate(id: $id, name: $name) { summary { id lock } document } }', {
            id: stage.id('template', basedOn),
            name: String(document['name'] ?? key)
        });
        const { id, lock } = copyTemplate.summary;
        const rewritten = {
            ...JSON.parse(copyTemplate.document),
            ...document
        };
        await player.ask('mutation ($input: SaveTemplateInput!) { saveTemplate(input: $input) { faults { code } } }', {
            input: {
                id,
                version: lock,
                document: JSON.stringify(rewritten)
            }
        });
        await player.ask('mutation ($id: ID!) { publishTemplate(id: $id, version: "1.0.0", note: "本季使用") { summary { id } } }', {
            id
        });
        stage.templateIds.set(key, id);
    }
    for (const { by, ...flow } of stage.season.flows ?? [])await stage.player(by).ask('mutation ($input: SaveStageFlowInput!) { saveStageFlow(input: $input) { key } }', {
        input: {
            ...flow,
            version: 0,
            artefacts: []
        }
    });
}

//# sourceMappingURL=set-library.js.map