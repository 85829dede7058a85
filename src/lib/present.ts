/** Fields that are there: with exact optional types, one that is absent must not be `undefined`. */
export const present = <Fields extends Record<string, unknown>>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields as undefined extends Fields[Name] ? Name : never]?: Exclude<Fields[Name], undefined>
  } & { [Name in keyof Fields as undefined extends Fields[Name] ? never : Name]: Fields[Name] }
