/** Tables of channels and people: settings, follows, mutes, visits, feedback. One step of the migrations. */
export const PEOPLE_TABLES = ''
