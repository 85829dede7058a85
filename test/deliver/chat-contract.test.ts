import { openSeat } from '../rigs/bot-seats.ts'
import { keepsTheChatContract } from './chat-contract.ts'

keepsTheChatContract('Discord, by discord.js', openSeat.discord)
keepsTheChatContract('Slack, by Bolt', openSeat.slack)
keepsTheChatContract('the terminal', openSeat.terminal)
