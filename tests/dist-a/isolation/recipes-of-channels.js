import { newTag } from './canaries.js';
import { addDevice, addMessage } from './fresh-rows.js';
import { given, page } from './kitchen.js';
import { HOOK_HOST } from './season-rows.js';
/** The seat whose chats the role may handle: leaders and people of units have their own, the others look after a unit's. */ const handled = (kitchen)=>kitchen.actor.who === 'leader' || kitchen.actor.unitId !== null ? kitchen.actor.seatId : contact(kitchen);
const contact = ({ office })=>office.seats.get('unit_contact')?.seatId ?? '';
/** How the operations on channels, chats and messages succeed. */ export const RECIPES_OF_CHANNELS = {
    channelAccounts: {},
    setUpTelegram: {
        leaves: {
            'input.token': 'bot-token'
        },
        prepare: ()=>given({
                input: {
                    mode: 'polling',
                    allowText: false
                }
            })
    },
    setUpWebhook: {
        prepare: ({ office })=>given({
                input: {
                    url: `https://${HOOK_HOST}/${newTag(office.letter, 'C0')}`
                }
            })
    },
    switchChannel: {
        prepare: ()=>given({
                channel: 'webhook',
                on: true
            })
    },
    sendTestMessage: {
        leaves: {
            seatId: 'seat'
        },
        prepare: (kitchen)=>given({
                channel: 'web',
                seatId: kitchen.actor.who === 'system_administrator' ? kitchen.world.actor('supervisor', kitchen.actor.place).seatId : contact(kitchen)
            })
    },
    chatBindings: {
        leaves: {
            after: 'bindings-cursor'
        },
        prepare: ()=>given(page)
    },
    issueChatLinks: {
        leaves: {
            'seatIds.0': 'seat'
        },
        prepare: (kitchen)=>given({
                seatIds: [
                    handled(kitchen)
                ]
            })
    },
    endChatBinding: {
        leaves: {
            id: 'binding'
        },
        prepare: async (kitchen)=>given({
                id: (await addDevice(kitchen.world, kitchen.office, handled(kitchen))).id,
                reason: '更换手机'
            })
    },
    channelMessages: {
        leaves: {
            after: 'messages-cursor',
            seatId: 'seat',
            promptId: 'prompt'
        },
        prepare: ()=>given(page)
    },
    resendMessage: {
        leaves: {
            id: 'message'
        },
        prepare: async (kitchen)=>given({
                id: await addMessage(kitchen.world, kitchen.office, contact(kitchen), 'failed'),
                channel: 'web'
            })
    },
    settleMessage: {
        leaves: {
            id: 'message'
        },
        prepare: async (kitchen)=>given({
                id: await addMessage(kitchen.world, kitchen.office, contact(kitchen), 'unknown'),
                sent: true
            })
    }
};

//# sourceMappingURL=recipes-of-channels.js.map