/** SHA-256 of the canonical text of every shipped version. A version that was shipped never changes: a change is a new version with a new line. */ export const PINNED_HASHES = {
    'template party_department 1.0.0': 'b732704658d85a771e336b9cc55ead365f04e35265c8d4a201a3b9794ecb6f69',
    'template government_department 1.0.0': 'fcc89b7d13e74d47dfd93fd4aa097efb6af28a5b3a67b0df34c5d43a67c9e865',
    'template directly_affiliated_institution 1.0.0': '7340438d409fae0ea0bdc33aa15b824ffa5b4bcaf6d8c5396be9427a89d2f34b',
    'template public_welfare_institution 1.0.0': 'ef48eba13dbd06ffdac3b2876e70800320b40dce0363c7cc012208ae5ec44f6e',
    'template npc_cppcc_organ 1.0.0': 'a02642deb88c14f5772aaa74850cdea150642df2686892c3701247e673d59df5',
    'template democratic_party_mass_organization 1.0.0': 'a9980e062aa8ba6a0fdc50b39a92654d08b68ecb16bdbc1a57ada74869704387',
    'template service_support_institution 1.0.0': 'dee2ef0f3967bf8dab6ad0e34de2e27048f23752becb9bdf013f64d222877c60',
    'pack party_default 1.0.0': '46fb7a540ad6843f5e1930240be467a4c1a20403c22c091147a867bef9364761',
    'pack gov_default 1.0.0': '15ff00f4284afe694b259b27cea79d5c3542277c0f68f9909d0c652a7110777c',
    'pack affiliated_default 1.0.0': '5f6776e40712ddae1fb2e599dc3f9c5d7c66c841b3a9d358bcb53587fe772726',
    'pack welfare_default 1.0.0': '9474dc13746e0a780c8c2603696ec2209499f3d5d50c023158ec0c6f9850dc8b',
    'pack npc_cppcc_default 1.0.0': 'e29f779854806cb641c1c2ab148536923aa7e154015548529ebfbbd78b620fed',
    'pack mass_org_default 1.0.0': '4affd3e9b0f84bdae3229b5c9d5bfd0d8999aa83913c816706706a3583545c28',
    'pack support_default 1.0.0': 'ca1ec858d4ba5f7bd195312227a8d95572b0418b2117f061991ace973e030a36',
    'pack school 1.0.0': 'fd49a02d46e6c2e8091e1739baf69fae511a40389ae2c7cc64b2b410fe3419d2',
    'pack hospital 1.0.0': 'd2dd59677c21e8bf7b57bd82bbaaffb9c1f08e10224c4f3598cac5e7893e3ffc',
    'pack broadcaster 1.0.0': '10a4edb4618fd9fee42133b3f2990f1bce11125ed9e4716d82ace054ec61bffd',
    'pack petition_office 1.0.0': '76a0363f75b7a0eff96f71d4aba1397dd9f278ebe2d405f91c01765482d697a2',
    'pack development_reform 1.0.0': '815cb8aa4ed2169b3aa725ea28872df4c2de8d5b95f0354282f250679a981f5b',
    'pack financial_affairs 1.0.0': '4b53e0cc9c6efc823fbd9a8cb2c2b16ebf8e683c5ed1de6f38ef395284aa9903'
};

//# sourceMappingURL=pinned-hashes.js.map