# The bot in an image. No build step: Node runs the TypeScript as it is.
FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc LICENSE ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force
COPY src src
COPY commands commands
COPY config config
COPY seeds seeds
ENV NODE_ENV=production NODE_COMPILE_CACHE=/app/.compile-cache DRAGOMAN_DATABASE=/data/dragoman.sqlite \
    MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072
RUN mkdir -p /data .compile-cache && chown 1000:1000 /data .compile-cache
# The user "node", as a number: so it can be checked that it is not root.
USER 1000:1000
# Compiled into the image, so that every start reads the cache; by the user of the bot, since Node keeps one for each.
# The chats are loaded only where there is a token, and so here by name.
RUN DRAGOMAN_DATABASE=:memory: node src/main.ts run </dev/null >/dev/null \
  && node -e "import('/app/src/deliver/discord/chat.ts'); import('/app/src/deliver/slack/chat.ts')"
VOLUME /data
# Slack's HTTP mode only; everything else the bot calls by itself.
EXPOSE 3000
ENTRYPOINT ["node", "--max-old-space-size=1024", "--max-semi-space-size=8", "src/main.ts"]
