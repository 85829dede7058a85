/** Everything people can ask. To add a command, write its file and name it here. */
import type { Command } from '../src/deliver/command.ts'
import { ask } from './ask.ts'
import { catchup } from './catchup.ts'
import { channel } from './channel.ts'
import { digest } from './digest.ts'
import { disputes } from './disputes.ts'
import { follow } from './follow.ts'
import { helpOn } from './help.ts'
import { mute } from './mute.ts'
import { search } from './search.ts'
import { source } from './source.ts'
import { status } from './status.ts'
import { story } from './story.ts'

const others = [digest, story, ask, disputes, search, catchup, follow, source, channel, mute, status]

export const commands: readonly Command[] = [...others, helpOn(others)]
