/** Every platform of which the bot can be a member. To add one, write its folder and name it here. */

/** Loaded only where they are used: each takes some 0.3 s and 80 MB. */
export const chats = {
  discord: async () => (await import('./discord/chat.ts')).openDiscordChat,
  slack: async () => (await import('./slack/chat.ts')).openSlackChat,
}
